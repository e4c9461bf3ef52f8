import { counting, type RussianText } from '../plural.ts';
import type { DeskText } from '../shape-desk.ts';

/** Taking orders in from a file, in Russian. */
export const intakeRu: DeskText<RussianText>['intake'] = {
  title: 'Заказы из файла',
  hint: 'Таблица заказов из кабинета продавца (XLSX или CSV). Без вашего слова ничего не загрузится.',
  choose: 'Выбрать файл',
  found: counting(
    'В файле {{count}} отправление',
    'В файле {{count}} отправления',
    'В файле {{count}} отправлений',
    'В файле {{count}} отправления',
  ),
  fresh: counting('{{count}} новое', '{{count}} новых', '{{count}} новых'),
  known: counting(
    '{{count}} уже есть, второй раз не берём',
    '{{count}} уже есть, второй раз не берём',
    '{{count}} уже есть, второй раз не берём',
  ),
  badRows: counting(
    '{{count}} строка не годится',
    '{{count}} строки не годятся',
    '{{count}} строк не годятся',
  ),
  skipped: counting(
    '{{count}} строка завершена или отменена',
    '{{count}} строки завершены или отменены',
    '{{count}} строк завершены или отменены',
  ),
  take: counting(
    'Загрузить {{count}} отправление',
    'Загрузить {{count}} отправления',
    'Загрузить {{count}} отправлений',
  ),
  taken: counting(
    'Загружено {{count}} отправление',
    'Загружено {{count}} отправления',
    'Загружено {{count}} отправлений',
  ),
  nothingNew: 'В этом файле нет нового',
  row: 'Строка {{row}}',
  column: {
    row: 'Строка',
    number: 'Отправление',
    cutoff: 'Срок',
    goods: 'Товары',
    quantity: 'Единиц',
    offer: 'Артикул',
    status: 'Состояние',
    result: 'Итог',
  },
  rowTrouble: {
    'no-number': 'Нет номера отправления',
    'bad-number': 'Это не номер отправления: {{value}}',
    'no-product': 'Нет товара',
    'bad-quantity': 'Это не количество: {{value}}',
    'bad-date': 'Это не дата: {{value}}',
    columns: 'Столбцов больше или меньше, чем в заголовке',
  },
  fileTrouble: {
    empty: { title: 'Файл пуст', hint: 'Выгрузите его ещё раз.' },
    'not-a-table': { title: 'Это не таблица', hint: 'Выберите файл CSV с заказами.' },
    'not-orders': {
      title: 'Это другая таблица',
      hint: 'В ней нет столбца с номерами отправлений. Выберите выгрузку заказов.',
    },
    'missing-columns': { title: 'Не хватает столбцов', hint: 'Не найдены: {{columns}}.' },
    'wrong-encoding': { title: 'Буквы не читаются', hint: 'Сохраните файл как CSV UTF-8.' },
    'too-large': { title: 'Файл слишком большой', hint: 'Выгрузите меньше дней.' },
    fbo: { title: 'Заказы со склада Ozon', hint: 'Их пакует Ozon. Выгрузите заказы FBS.' },
  },
};
