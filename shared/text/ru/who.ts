import type { RussianText } from '../plural.ts';
import type { WhoText } from '../shape-who.ts';

/** Who works at the table, in Russian. */
export const whoRu: WhoText<RussianText> = {
  pin: {
    title: '{{name}}: ПИН',
    hint: 'Наберите цифры и Enter, нажмите их на экране или отсканируйте.',
    digits: 'Цифры ПИН',
    delete: 'Стереть',
    enter: 'Ввод',
    notMe: 'Это не я',
  },
  held: {
    title: '{{name}}: посылка не закончена',
    hint: 'Кто отсканирует бейдж, продолжит {{number}}. Всё отсканированное сохранено.',
  },
  from: 'до этого: {{name}}',
  settings: {
    hint: 'После скана бейджа стол говорит на языке этого человека.',
    voice: 'Голос',
    voices: { off: 'Без голоса', numbers: 'Говорит номера', all: 'Говорит всё' },
    setPin: 'Задать ПИН',
    changePin: 'Сменить ПИН',
    removePin: 'Убрать ПИН',
    newPin: 'Новый ПИН, от 4 до 6 цифр',
    hasPin: 'Бейдж и ПИН',
    noPin: 'Только бейдж',
    wrongPin: 'От 4 до 6 цифр и ничего больше.',
    savePin: 'Сохранить',
    back: 'Назад',
    lock: {
      title: 'Запирать стол, когда за ним никого',
      hint: 'Открытая посылка остаётся на месте; бейдж снова открывает стол.',
    },
    minutes: 'Через {{minutes}} мин',
    never: 'Никогда',
  },
};
