import type { ChineseText } from '../plural.ts';
import type { TableText } from '../shape-table.ts';

/** More of the packing screens, in Chinese. */
export const tableZh: TableText<ChineseText> = {
  more: '另有 {{extra}} 个',
  kit: { which: '第 {{now}} 套，共 {{kits}} 套', missing: '还差 {{count}} 件' },
  many: { enough: '只要 {{wanted}} 件，已经齐了。', wanted: '需要' },
  wrong: {
    backAndTake: '把它放回货架 {{shelf}}，换成要的那件。',
    nextLabel: '扫这个包裹的面单，或扫 OK。',
    nextMark: '扫正确的标识码，或扫 OK。',
    nextOther: '扫别的商品，或扫 OK。',
  },
  unknown: {
    command: '本工位没有这个码。请用指令码表上的码。',
    badge: '这里没有人用这个工牌，请让主管添加。',
    nextBadge: '扫自己的工牌，或扫 OK。',
  },
  waybill: { own: '是{{carrier}}的单号', typed: '请核对单号' },
  parked: { whenOnline: '联网后才能取到面单' },
  box: {
    'as-before': '同样的商品上次也用这个箱',
    fits: '装得下的最小箱 · 体积重 {{weight}}',
    'no-sizes': '{{of}} 没有量过尺寸：请目测选箱',
    rule: '按本仓的规则',
    'rule-unfit': '规则要求用 {{of}}，但装不下：请用装得下的箱',
    'none-holds': '没有一个箱能全部装下：请目测选箱',
  },
  stop: { nothingBack: '没有要放回的商品。扫 OK 继续。' },
};
