import type { ChineseText } from '../plural.ts';
import type { ShelveText } from '../shape-shelve.ts';

/** Saying at the table where a product lies, in Chinese. */
export const shelveZh: ShelveText<ChineseText> = {
  which: {
    title: '哪个商品换了货架？',
    hint: '请扫该商品的一件。',
    isIt: '是这个商品吗？',
    yes: '是这个',
    here: { title: '这里放的是什么？', hint: '请把这个货架上的每种商品各扫一件，最后按“完成”。' },
  },
  where: {
    title: '它放在哪里？',
    hint: '请扫货架上的码。',
    before: '原来：{{shelf}}',
    nowhere: '以前没有登记货架',
    none: '不在任何货架',
  },
  set: {
    title: '已登记',
    gone: '该商品现在没有货架',
    hint: '请继续扫。',
    more: '请扫这里的下一个商品，或按“完成”。',
    was: '原来：{{shelf}}',
    takeBack: '撤回',
  },
  shelf: '货架',
  cancel: '不更改',
  done: '完成',
  elsewhere: '换货架',
  refused: {
    unknown: { title: '没人认识这个码', hint: '请扫工位认识的商品码。' },
    product: { title: '这是商品', hint: '请扫货架上的码。' },
    barcode: { title: '这是商品条码', hint: '请扫货架上的码。' },
    parcel: { title: '这是货件号', hint: '请扫货架上的码。' },
  },
  may: '可以改货架',
  mayNot: '不改货架',
  print: {
    hint: '每行一个。用这个码告诉工位商品放在哪里：先扫「货架」，再扫商品，再扫这个码。',
    all: '商品用到的全部货架',
    list: '货架',
    none: '还没有商品登记货架。请在这里写上你的货架号。',
  },
};
