import type { ChineseText } from '../plural.ts';
import type { TeachText } from '../shape-teach.ts';

/** Teaching a code at the table, in Chinese. */
export const teachZh: TeachText<ChineseText> = {
  code: '不认识的条码',
  which: {
    title: '这是哪个商品的码？',
    hint: '请扫同一商品上工位认识的码。',
    isIt: '是这个商品吗？',
    yes: '是这个',
    another: '换一个',
    scanOther: '或扫它的另一个码',
  },
  units: {
    title: '扫一次算几件？',
    hint: '一件：扫 OK。整包：先扫 × 和数量，再扫 OK。',
    one: '1 件',
    pack: '一包 {{units}} 件',
    yes: '登记',
    typed: '其他数量',
  },
  taught: {
    title: '工位认识这个码了',
    hint: '还没有计数：请再扫一次这件商品。',
    takeBack: '取消登记',
  },
  cancel: '不登记',
  refused: {
    'nothing-to-teach': { title: '没有不认识的码', hint: '请先扫工位不认识的条码。' },
    'teach-by-unknown': { title: '这个码也不认识', hint: '请扫工位认识的商品码，或扫 OK。' },
  },
  may: '可以登记条码',
  mayNot: '不登记条码',
};
