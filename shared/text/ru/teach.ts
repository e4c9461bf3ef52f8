import type { RussianText } from '../plural.ts';
import type { TeachText } from '../shape-teach.ts';

/** Teaching a code at the table, in Russian. */
export const teachRu: TeachText<RussianText> = {
  code: 'Незнакомый код',
  which: {
    title: 'Чей это код?',
    hint: 'Отсканируйте код того же товара, который станция знает.',
    isIt: 'Это он?',
    yes: 'Да, этот',
    another: 'Другой',
    scanOther: 'или отсканируйте другой его код',
  },
  units: {
    title: 'Сколько штук за один скан?',
    hint: 'Одна штука: OK. Упаковка: код × и число, потом OK.',
    one: '1 штука',
    pack: 'Упаковка: {{units}} шт.',
    yes: 'Научить',
    typed: 'Другое число',
  },
  taught: {
    title: 'Теперь станция знает этот код',
    hint: 'Ничего не засчитано: отсканируйте единицу ещё раз.',
    takeBack: 'Забыть код',
  },
  cancel: 'Не учить',
  refused: {
    'nothing-to-teach': {
      title: 'Незнакомого кода нет',
      hint: 'Сначала отсканируйте код, которого станция не знает.',
    },
    'teach-by-unknown': {
      title: 'Этот код тоже незнаком',
      hint: 'Отсканируйте код товара, который станция знает, или OK.',
    },
  },
  may: 'Учит коды',
  mayNot: 'Не учит коды',
};
