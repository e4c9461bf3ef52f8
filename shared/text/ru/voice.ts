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
  settings: {
    title: 'Звук и голос',
    hint: 'Прослушайте каждый, стоя на своём месте.',
    volume: 'Громкость',
    percent: '{{percent}} %',
    sounds: 'Звуки',
    names: {
      right: 'Верно',
      complete: 'Всё готово',
      wrong: 'Не то',
      many: 'Лишний',
      unknown: 'Незнакомый',
      stop: 'Стоп',
      notice: 'Посмотрите',
      shadow: 'Записано',
      arrival: 'Новый заказ',
      express: 'Срочный заказ',
    },
    voices: { title: 'Голоса', hint: 'Кто что хочет слышать, задано у каждого человека.' },
    none: 'Такого голоса на компьютере нет: вместо него сигнал.',
    try: 'Прослушать',
    silent: 'Звук выключен.',
  },
};
