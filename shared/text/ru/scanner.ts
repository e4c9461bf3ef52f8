import type { RussianText } from '../plural.ts';
import type { ScannerText } from '../shape-scanner.ts';

/** Scanners and scans in Russian. */
export const scannerRu: ScannerText<RussianText> = {
  twice: {
    word: 'Скан дважды',
    question: 'Одна штука или две?',
    one: 'Одна штука',
    two: 'Две штуки',
  },
  settings: {
    title: 'Сканер',
    hint: 'Обычно здесь ничего не нужно. Скан читается верно при любой раскладке и с CapsLock.',
    prefix: 'Текст, который он ставит перед кодом',
    suffix: 'Текст, который он ставит после кода (кроме Enter и Tab)',
    gap: 'Самая долгая пауза между знаками',
    least: 'Самый короткий код, знаков',
    ms: 'мс',
    letters: 'Буквы',
    letterWays: {
      'as-sent': 'как присланы',
      compensated: 'обратный регистр при CapsLock',
      inverted: 'всегда обратный регистр',
    },
    gs: 'Что он шлёт вместо разделителя в кодах маркировки',
    gsUsual: 'обычные способы',
    none: 'нет',
    wrong: 'Так нельзя',
    reset: 'Как из коробки',
  },
  trial: {
    title: 'Проба сканера',
    hint: 'Показывает, что пришло, знак за знаком. Пробный скан больше никуда не попадает.',
    begin: 'Попробовать',
    stop: 'Закончить',
    waiting: 'Отсканируйте любой код…',
    read: 'Прочитано',
    keys: 'Знаков',
    gap: 'Пауза между ними',
    ended: 'В конце',
    ends: {
      enter: 'клавиша Enter',
      tab: 'клавиша Tab',
      'line-feed': 'перевод строки',
      silence: 'ничего: ждём чуть дольше',
    },
    means: 'Это',
    meanings: {
      command: 'код с листа команд',
      'bad-command': 'код команды, которой на станции нет',
      marking: 'код маркировки',
      product: 'товар: {{name}}',
      unknown: 'код, которого нет ни у одного товара',
    },
  },
  times: {
    title: 'Следующий скан — сразу {{times}} шт.',
    hint: 'Отсканируйте товар один раз. Если их не столько, код ОТМЕНА.',
    setting: 'Коды ×2, ×5, ×10: один скан на несколько единиц',
    unmarked: 'для товаров без кода маркировки',
    off: 'выключены',
  },
};
