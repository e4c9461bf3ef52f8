import type { ChineseText } from '../plural.ts';
import type { VoiceText } from '../shape-voice.ts';

/** Words said aloud, in Chinese. */
export const voiceZh: VoiceText<ChineseText> = {
  slot: '{{slot}}号格',
  shelf: '{{shelf}}号架',
  labelFor: '{{shelf}}号架的面单好了',
  verdicts: { wrong: '拿错了', many: '多了一件', unknown: '不认识的码', stop: '停。订单取消了。' },
  test: '7号格',
  settings: {
    title: '声音和语音',
    hint: '站在自己的位置上，每个都听一遍。',
    volume: '音量',
    percent: '{{percent}}%',
    sounds: '提示音',
    names: {
      right: '对',
      complete: '全部完成',
      wrong: '不对',
      many: '多了',
      unknown: '不认识',
      stop: '停',
      notice: '请看屏幕',
      shadow: '已记录',
      arrival: '新订单',
      express: '加急订单',
    },
    voices: { title: '语音', hint: '各人想听什么，在人员里设置。' },
    none: '这台电脑没有这种语音，改用提示音。',
    try: '试听',
    silent: '声音已关闭。',
  },
};
