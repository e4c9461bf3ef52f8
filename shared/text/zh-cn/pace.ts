import type { ChineseText } from '../plural.ts';
import type { PaceText } from '../shape-pace.ts';

/** A packer's own pace, in Chinese. */
export const paceZh: PaceText<ChineseText> = {
  own: '你的速度：每小时 {{count}} 个普通包裹',
  private: '难打的包裹多算一些。只有你自己看得到。',
  doneBy: '照你的速度，{{time}} 前能全部打完',
};
