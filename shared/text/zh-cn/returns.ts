import type { ChineseText } from '../plural.ts';
import type { ReturnsText } from '../shape-returns.ts';

/** Returns in Chinese. */
export const returnsZh: ReturnsText<ChineseText> = {
  name: '退货',
  scan: { title: '请扫退货', hint: '扫面单、编号、退货码或商品条码。' },
  toShelves: '{{count}} 件放回货架',
  nothingToShelve: '可再销售的商品会列在这里。',
  shelf: '货架 {{shelf}}',
  noShelf: '货位未知',
  shelved: '全部已放回',
  left: '待判定 {{count}} 件',
  packedBy: '打包人',
  leftAt: '发出时间',
  reason: '退货原因',
  noReason: '未说明',
  judge: '商品怎么样？',
  judgements: { restock: '可再销售', damaged: '已损坏', 'wrong-item': '不是此商品', missing: '缺少' },
  done: { title: '退货已判定', hint: '扫 OK，或扫下一个退货。' },
  next: '扫商品，或扫 OK。',
  photo: { title: '给它拍照', hint: '对准破损处或退来的东西，然后扫 OK。' },
  photoSkip: '不拍：扫 SKIP，或继续判定。',
  settings: {
    title: '退货',
    hint: '破损的、退错的商品以后会有争议。',
    photo: '给这些商品拍照',
    ask: '提示拍照',
    off: '从不',
  },
  refused: {
    unknown: { title: '未知条码', hint: '没有这个退货。请扫货件编号。' },
    'not-returnable': { title: '还没有发出', hint: '货件状态：{{status}}。请放一边。' },
    unclear: { title: '是哪个退货？', hint: '该商品的退货来自：{{numbers}}。请扫其中一个编号。' },
    'unclear-none': { title: '是哪个退货？', hint: '该商品没有未处理的退货。请扫面单。' },
    'judge-first': { title: '还没判定完', hint: '还剩 {{count}} 件。请判定，或扫 LEAVE。' },
    judged: { title: '已经判定', hint: '本单的这种商品都已判定。UNDO 撤销上一次判定。' },
    foreign: { title: '不是本单商品', hint: '退回的是别的商品？扫 OK，再扫“不是此商品”。' },
  },
};
