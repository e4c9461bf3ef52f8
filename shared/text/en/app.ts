import { counted, type EnglishText } from '../plural.ts';
import type { AppText } from '../shape-app.ts';

/** The window around the table and its pages, in English. */
export const appEn: AppText<EnglishText> = {
  pages: {
    table: 'Packing table',
    intake: 'From a file',
    problems: 'Problems',
    printing: 'Printing',
    settings: 'Settings',
    menu: 'Menu',
    close: 'Close',
  },
  side: {
    online: 'Online, everything sent',
    offline: 'No network. Packing goes on',
    waiting: counted('{{count}} waits to be sent', '{{count}} wait to be sent'),
    nobody: 'Nobody at the table',
  },
  fatal: {
    'newer-store': {
      title: 'A newer Packline has worked here',
      hint: 'Its records are safe and were not touched. Install the newest version and start again.',
    },
    'disk-full': {
      title: 'The disk is full',
      hint: 'Nothing is lost. Free some space on this computer, then try again.',
    },
    broken: {
      title: 'The records do not open',
      hint: 'Close other windows of Packline and try again. If it stays so, restart the computer.',
    },
    door: {
      title: 'The program did not start properly',
      hint: 'Try again. If it stays so, close Packline and open it once more.',
    },
    'foreign-journal': {
      title: 'The safety copy belongs to another station',
      hint: 'Nothing was changed. Put the data folder of this station back, then try again.',
    },
    diverged: {
      title: 'Records and safety copy do not agree',
      hint: 'Nothing was changed. Keep the data folder as it is and ask for help.',
    },
    again: 'Try again',
    detail: 'For whoever helps: {{detail}}',
  },
  restored: {
    title: counted('{{count}} record was restored', '{{count}} records were restored'),
    hint: 'The store was behind its safety copy and has been filled from it. Go on where you were.',
  },
  understood: 'OK',
  intake: {
    drop: 'Drop the file here, or choose it',
    dropNow: 'Let go, and the file is read',
    another: 'Another file',
    reading: 'Reading the file',
    isNew: 'New',
    isKnown: 'Known already',
    badTitle: 'Rows that cannot be used',
    moreBad: counted('and {{count}} more row', 'and {{count}} more rows'),
    page: '{{from}}–{{to}} of {{total}}',
    previous: 'Back',
    next: 'Further',
    toTable: 'To the packing table',
    noCutoff: 'no date',
    finished: counted(
      '{{count}} finished or cancelled, left out',
      '{{count}} finished or cancelled, left out',
    ),
    pdf: { title: 'This is a PDF', hint: 'Choose the order table: the file that ends in .xlsx or .csv.' },
    binary: {
      title: 'This is no text file',
      hint: 'Choose the order table: the file that ends in .xlsx or .csv.',
    },
    unreadable: {
      title: 'The file cannot be opened',
      hint: 'Another program may hold it. Close it there and try again.',
    },
  },
  problems: {
    what: 'What happened',
    since: 'Since · who',
    todo: 'What to do',
    empty: {
      title: 'No problems',
      hint: 'A posting comes here when a packer scans PROBLEM or a check finds something.',
    },
    waits: { title: 'Waits to be confirmed', hint: 'The checks found nothing.' },
    resolve: 'Solved, go on',
    shipAgain: 'Ask Ozon again',
    confirm: 'Confirm',
    confirmAnyway: 'Confirm all the same',
    bySystem: 'Station',
    byMarket: 'Ozon',
    comes: 'Nothing to do: it comes by itself as soon as Ozon allows it.',
    check: 'Check',
    note: 'Reason given: {{note}}',
    all: 'All',
    atTable: 'At the table',
    atCheck: 'At the check',
    notKept: 'It was not kept: no room on the disk, or another window is open. Nothing has changed.',
  },
};
