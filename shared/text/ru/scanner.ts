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
  times: {
    title: 'Следующий скан — сразу {{times}} шт.',
    hint: 'Отсканируйте товар один раз. Если их не столько, код ОТМЕНА.',
    setting: 'Коды ×2, ×5, ×10: один скан на несколько единиц',
    unmarked: 'для товаров без кода маркировки',
    off: 'выключены',
  },
};
