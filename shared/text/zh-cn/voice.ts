import type { ChineseText } from '../plural.ts';
import type { VoiceText } from '../shape-voice.ts';

/** Words said aloud, in Chinese. */
export const voiceZh: VoiceText<ChineseText> = {
  slot: '{{slot}}号格',
  shelf: '{{shelf}}号架',
  labelFor: '{{shelf}}号架的面单好了',
  verdicts: { wrong: '拿错了', many: '多了一件', unknown: '不认识的码', stop: '停。订单取消了。' },
  test: '7号格',
};
