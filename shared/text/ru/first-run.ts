import type { RussianText } from '../plural.ts';
import type { FirstRunText } from '../shape-first-run.ts';

/** Setting a new station up, in Russian. */
export const firstRunRu: FirstRunText<RussianText> = {
  language: 'На каком языке?',
  sizes: {
    '100x150': 'Почти для всех служб',
    '75x120': 'Малая этикетка Ozon',
    '58x40': 'Только наклейки',
  },
  printer: {
    choose: 'Принтер',
    looking: 'Ищем принтеры…',
    none: 'Принтер не найден. Этикетки станут файлами.',
    again: 'Искать ещё раз',
    asking: 'Спрашиваем принтер, что он умеет…',
    found: 'Найден: {{where}}',
    testing: 'Печатаем…',
    tested: 'Пробная этикетка вышла',
  },
  scanner: {
    title: 'Сканер читает верно?',
    hint: 'Отсканируйте код на экране. Три кода, полминуты.',
    without: 'Сканера нет',
    nothing: 'Ничего не происходит',
    heard: 'Сканер работает: {{text}}',
  },
  market: {
    practice: { title: 'Тренажёр', hint: 'Ненастоящий магазин на 40 заказов. Ничего не отправляется.' },
    ozon: { title: 'Мой магазин на Ozon', hint: 'Нужны Client ID и API-ключ из кабинета продавца.' },
    asking: 'Спрашиваем Ozon…',
    promise: 'Магазин откроется после первой учебной посылки.',
  },
  people: {
    add: 'Добавить человека',
    print: 'Напечатать бейджи',
    newcomer: 'Имя',
    finish: 'К первой посылке',
    role: 'Роль',
    roles: {
      packer: { title: 'Упаковщик', hint: 'Работает за столом. Не видит цен и покупателей.' },
      supervisor: { title: 'Старший', hint: 'Отвечает за склад: открыто всё.' },
    },
  },
  later: 'Позже',
  allLater: 'Пропустить вопросы',
  notKept: 'Не сохранилось. Попробуйте ещё раз.',
  answered: {
    language: 'Язык: {{value}}',
    labels: 'Этикетки: {{value}}',
    scanner: 'Сканер проверен',
    market: 'Заказы: {{value}}',
    people: 'Люди: {{value}}',
  },
  putOff: {
    language: 'Язык',
    labels: 'Этикетки и принтер',
    scanner: 'Сканер',
    market: 'Откуда заказы',
    people: 'Кто работает',
  },
  parcel: {
    title: 'Последнее: упакуйте одну учебную посылку.',
    hint: 'Нажимайте то, что выделено справа.',
    skip: 'Пропустить',
  },
  done: {
    title: 'Первая посылка упакована',
    hint: 'Станция настроена.',
    set: 'Настроено',
    open: 'Осталось, в настройках',
    toShop: 'Открыть мой магазин',
    goOn: 'Дальше',
  },
  again: {
    title: 'Настроить станцию заново',
    hint: 'Пять вопросов первого запуска. Ничего не пропадёт; каждый можно пропустить.',
  },
};
