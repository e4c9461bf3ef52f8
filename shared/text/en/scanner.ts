import type { EnglishText } from '../plural.ts';
import type { ScannerText } from '../shape-scanner.ts';

/** Scanners and scans in English. */
export const scannerEn: ScannerText<EnglishText> = {
  twice: {
    word: 'Scanned twice',
    question: 'One piece or two?',
    one: 'One piece',
    two: 'Two pieces',
  },
  times: {
    title: 'The next item counts {{times}} times',
    hint: 'Scan it once. If there are not so many, scan UNDO.',
    setting: 'Codes ×2, ×5, ×10: one scan for several units',
    unmarked: 'for goods without marking codes',
    off: 'off',
  },
};
