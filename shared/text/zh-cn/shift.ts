import type { ChineseText } from '../plural.ts';
import type { ShiftText } from '../shape-shift.ts';

/** The practice shift, in Chinese. */
export const shiftZh: ShiftText<ChineseText> = {
  begin: '开始练习班',
  about: '8 个包裹，里面藏着差错，最后打分。',
  filling: '订单马上到，请稍等',
  progress: '包裹 {{done}} / {{of}}',
  rules: '给你的东西不一定都对。先看，再扫。',
  end: '结束练习班',
  score: '抓到差错 {{caught}} / {{of}}',
  figures: '封好包裹 {{closed}} / {{of}}，用时 {{minutes}} 分钟。',
  slips: '另有 {{count}} 次扫错。',
  understood: '知道了',
  names: {
    'wrong-item': '格口里放错了商品。',
    short: '少了一件。',
    cancelled: '打到一半订单取消。',
    'torn-label': '面单破了。',
  },
  told: {
    'wrong-item': {
      caught: '你看出来了，没有拿。',
      late: '是工位拦下的。先对图片再扫。',
      missed: '这个包裹没打完。放回去，从货架拿对的。',
      'not-met': '还没遇到。',
    },
    short: {
      caught: '你报了缺货，对。',
      late: '你报了，但原因应是“缺货”。',
      missed: '少一件却没人知道。请扫「异常」，选缺货。',
      'not-met': '还没遇到。',
    },
    cancelled: {
      caught: '你停了手，把商品放回。',
      late: '你停得晚了。',
      missed: '订单取消了，却没人应答。请扫 OK，把商品放回。',
      'not-met': '还没遇到。',
    },
    'torn-label': {
      caught: '你按“面单损坏”补打了一张。',
      late: '你补打了，但原因应是“面单损坏”。',
      missed: '面单一直是破的。请扫「补打」，选面单损坏。',
      'not-met': '还没遇到。',
    },
  },
};
