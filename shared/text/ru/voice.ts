import type { RussianText } from '../plural.ts';
import type { VoiceText } from '../shape-voice.ts';

/** Words said aloud, in Russian. */
export const voiceRu: VoiceText<RussianText> = {
  slot: 'Ячейка {{slot}}',
  shelf: 'Полка {{shelf}}',
  labelFor: 'Этикетка для полки {{shelf}}',
  verdicts: {
    wrong: 'Не тот товар',
    many: 'Лишний',
    unknown: 'Незнакомый код',
    stop: 'Стоп. Отменён.',
  },
  test: 'Ячейка 7',
};
