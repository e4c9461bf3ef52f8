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
    sheet: {
      title: 'Codes on paper',
      hint: 'Checks a scanner away from the screen: print the sheet, scan PL-WORK-SCANNER, then its codes.',
    },
    print: 'Print the codes',
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
  check: {
    print: 'Print',
    sheet: {
      sent: 'The codes are on their way to the printer.',
      waits: 'The printer is not ready: the codes come out by themselves later.',
      failed: 'The codes could not be printed. The desk says why, under Printing.',
    },
    step: 'Scanner check: code {{i}} of 3',
    scan: {
      letters: 'Scan the bars',
      matrix: 'Scan the square code',
      digits: 'Scan the long number',
    },
    hint: 'Straight from the screen. If it does not read, make the screen brighter.',
    nothing: 'Nothing happens',
    fix: 'Set it so',
    goOn: 'Next code',
    again: 'Scan again',
    end: 'Back',
    arrived: 'What arrived',
    well: { title: 'Your scanner is all right', hint: 'All three codes arrived as they are.' },
    left: {
      title: 'One thing is left for the scanner’s manual',
      hint: 'Mend it there, then check once more.',
    },
    troubles: {
      'gs-lost': {
        title: 'The separators are missing',
        hint: 'Marking codes would be refused. In the scanner’s manual find “GS1” or “FNC1” and switch on that GS is sent (ASCII 29).',
      },
      'gs-replaced': {
        title: 'Separators arrive as {{sign}}',
        hint: 'Scan OK: this station turns them back from now on.',
      },
      around: {
        title: 'There is text around the code',
        hint: 'Ahead of it: {{before}}. Behind it: {{after}}. Scan OK: this station takes it off from now on.',
      },
      upper: {
        title: 'Only capital letters arrive',
        hint: 'Marking codes would be wrong. In the scanner’s manual find “Case” and set “no change”.',
      },
      lower: {
        title: 'Only small letters arrive',
        hint: 'Marking codes would be wrong. In the scanner’s manual find “Case” and set “no change”.',
      },
      turned: {
        title: 'Capitals and small letters are swapped',
        hint: 'Scan OK: this station turns them back from now on.',
      },
      cut: {
        title: 'A part of the code is missing: {{missing}}',
        hint: 'In the scanner’s manual find “Data format” and reset it, or scan “Factory defaults”.',
      },
      changed: {
        title: 'Other characters arrive',
        hint: '{{changes}}. In the scanner’s manual find “Keyboard country” and scan “USA”.',
      },
      slow: {
        title: 'The scanner types too slowly',
        hint: 'Up to {{ms}} ms between two characters. Press OK: this station waits longer. Better: in its manual set “Inter-character delay” to 0.',
      },
      silent: {
        title: 'Nothing arrives',
        hint: 'Check the cable. In its manual find “USB keyboard” (HID) and scan that code.',
      },
      other: { title: 'This is another code', hint: 'Scan the one on the screen.' },
    },
    notes: {
      layout: 'The keyboard is set to another language: that does no harm here.',
      'caps-lock': 'CapsLock is on: that does no harm here.',
      'no-end': 'It sends no Enter behind a code. It works; with Enter it is a little quicker.',
      tab: 'It sends Tab instead of Enter: that does no harm here.',
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
