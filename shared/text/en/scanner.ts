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
  settings: {
    title: 'Scanner',
    hint: 'Most scanners need nothing here. Whatever keyboard language or CapsLock is on, scans are read right.',
    prefix: 'Text it puts ahead of the code',
    suffix: 'Text it puts behind the code (besides Enter or Tab)',
    gap: 'Longest pause between two characters',
    least: 'Shortest code, characters',
    ms: 'ms',
    letters: 'Letters',
    letterWays: {
      'as-sent': 'as they are sent',
      compensated: 'turned round when CapsLock is on',
      inverted: 'always turned round',
    },
    gs: 'What it sends for the separator in marking codes',
    gsUsual: 'the usual ways',
    none: 'none',
    wrong: 'This does not fit',
    reset: 'As out of the box',
  },
  trial: {
    title: 'Try the scanner',
    hint: 'Shows what arrives, key by key. What is scanned here goes nowhere else.',
    begin: 'Try',
    stop: 'Stop',
    waiting: 'Scan any code…',
    read: 'Read as',
    keys: 'Characters',
    gap: 'Pause between them',
    ended: 'Ended by',
    ends: {
      enter: 'Enter',
      tab: 'Tab',
      'line-feed': 'line feed',
      silence: 'nothing: it waits a moment longer',
    },
    means: 'This is',
    meanings: {
      command: 'a code of the command sheet',
      'bad-command': 'a command code that this station does not have',
      marking: 'a marking code',
      product: 'a product: {{name}}',
      unknown: 'a code that no product has',
    },
  },
  times: {
    title: 'The next item counts {{times}} times',
    hint: 'Scan it once. If there are not so many, scan UNDO.',
    setting: 'Codes ×2, ×5, ×10: one scan for several units',
    unmarked: 'for goods without marking codes',
    off: 'off',
  },
};
