import { counting, type RussianText } from '../plural.ts';
import type { ReturnsText } from '../shape-returns.ts';

/** Returns in Russian. */
export const returnsRu: ReturnsText<RussianText> = {
  name: 'Возвраты',
  scan: { title: 'Сканируйте возврат', hint: 'Этикетку, номер, код возврата или товар.' },
  toShelves: counting('{{count}} штука на полку', '{{count}} штуки на полки', '{{count}} штук на полки'),
  nothingToShelve: 'Здесь появится то, что можно продать снова.',
  shelf: 'Полка {{shelf}}',
  noShelf: 'полка неизвестна',
  shelved: 'Всё на полках',
  left: counting('Оценить {{count}} штуку', 'Оценить {{count}} штуки', 'Оценить {{count}} штук'),
  packedBy: 'Упаковал',
  leftAt: 'Уехал',
  reason: 'Причина',
  noReason: 'не названа',
  judge: 'Что с товаром?',
  judgements: {
    restock: 'В продажу',
    damaged: 'Повреждён',
    'wrong-item': 'Другой товар',
    missing: 'Не хватает',
  },
  done: { title: 'Возврат оценён', hint: 'Сканируйте OK или следующий возврат.' },
  next: 'Сканируйте товар или OK.',
  photo: { title: 'Снимок товара', hint: 'Покажите повреждение или то, что пришло. Затем отсканируйте OK.' },
  photoSkip: 'Без снимка: код SKIP, или оценивайте дальше.',
  settings: {
    title: 'Возвраты',
    hint: 'О повреждённом и о чужом товаре потом спорят.',
    photo: 'Снимок такого товара',
    ask: 'Спрашивать',
    off: 'Никогда',
  },
  refused: {
    unknown: { title: 'Неизвестный код', hint: 'Такого возврата нет. Сканируйте номер отправления.' },
    'not-returnable': { title: 'Он ещё не уезжал', hint: 'Отправление: {{status}}. Отложите посылку.' },
    unclear: { title: 'Какой возврат?', hint: 'Такой товар вернулся из: {{numbers}}. Сканируйте номер.' },
    'unclear-none': { title: 'Какой возврат?', hint: 'Открытых возвратов нет. Сканируйте этикетку.' },
    'judge-first': {
      title: 'Оценено не всё',
      hint: counting(
        'Осталась {{count}} штука. Оцените её или сканируйте LEAVE.',
        'Осталось {{count}} штуки. Оцените их или сканируйте LEAVE.',
        'Осталось {{count}} штук. Оцените их или сканируйте LEAVE.',
      ),
    },
    judged: { title: 'Уже оценено', hint: 'Все такие товары заказа оценены. UNDO вернёт последнюю оценку.' },
    foreign: { title: 'Не из этого заказа', hint: 'Вернулся другой товар? OK, затем «Другой товар».' },
  },
};
