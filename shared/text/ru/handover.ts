import { counting, type RussianText } from '../plural.ts';
import type { HandOverText } from '../shape-handover.ts';

/** Handing over in Russian. */
export const handOverRu: HandOverText<RussianText> = {
  name: 'Передача',
  taker: '{{name}}',
  choose: { title: 'Сканируйте любую посылку', hint: 'Откроется партия её перевозчика.' },
  nothing: { title: 'Передавать нечего', hint: 'Закрытые посылки появятся здесь сами.' },
  inBatch: counting('{{count}} в партии', '{{count}} в партии', '{{count}} в партии'),
  toTake: counting('осталось {{count}}', 'осталось {{count}}', 'осталось {{count}}'),
  since: 'Партия с {{time}}',
  carriage: 'Перевозчик Ozon · {{place}}',
  first: { title: 'Сканируйте первую посылку', hint: 'Этикетку или номер.' },
  another: 'Следующая посылка',
  taken: 'В партии',
  scanned: 'принято',
  of: 'из {{total}}',
  missing: counting('Не хватает {{count}}', 'Не хватает {{count}}', 'Не хватает {{count}}'),
  allIn: { title: 'Все на месте', hint: 'Сканируйте OK, чтобы передать.' },
  where: {
    closed: 'закрыта в {{time}}',
    shelf: 'Полка {{shelf}}',
    label: 'нет этикетки',
    'scan-back': 'этикетка не считана',
    packing: 'упаковывается',
    problem: 'проблема',
  },
  pull: 'Заказ отменён: выньте посылку',
  outgoing: 'среди готовых',
  finish: 'Передать',
  finishWithout: counting('Передать без {{count}}', 'Передать без {{count}}', 'Передать без {{count}}'),
  sure: {
    title: counting(
      'Не хватает {{count}}. Передать?',
      'Не хватает {{count}}. Передать?',
      'Не хватает {{count}}. Передать?',
    ),
    hint: 'Сканируйте OK ещё раз. Или продолжайте.',
  },
  done: {
    title: counting('Передана {{count}} посылка', 'Переданы {{count}} посылки', 'Передано {{count}} посылок'),
    carriage: 'Ozon получит отгрузку. Акт напечатается, когда будет готов.',
    manifest: 'Список печатается. Пусть перевозчик его подпишет.',
    next: 'Сканируйте посылку другой партии или ОСТАВИТЬ',
  },
  lacks: {
    packing: { title: 'Ещё не упакована', hint: 'Сканируйте ОСТАВИТЬ, затем этот номер и упакуйте.' },
    label: { title: 'Этикетки ещё нет', hint: 'Верните её на место. Этикетка напечатается сама.' },
    'scan-back': {
      title: 'Этикетка не считана',
      hint: 'Сканируйте ОСТАВИТЬ, затем этикетку на коробке. Потом её можно передать.',
    },
    problem: { title: 'С ней проблема', hint: 'Отложите. Решит старший.' },
    reopened: { title: 'Её открыли снова', hint: 'Сканируйте ОСТАВИТЬ, затем этот номер и упакуйте заново.' },
  },
  refused: {
    foreign: { title: 'Другой перевозчик', hint: '{{taker}}. Отложите.' },
    already: { title: 'Уже в партии', hint: 'Она считается один раз. Положите к остальным.' },
    unknown: { title: 'Незнакомый код', hint: 'Ни у одной посылки нет такого кода. Отложите.' },
    incomplete: {
      title: 'Посылки одного заказа едут вместе',
      hint: 'Не хватает: {{parcels}}. Сканируйте её. Или выньте остальные и сканируйте ПРОПУСК.',
    },
  },
  next: 'Сканируйте следующую посылку или OK.',
};
