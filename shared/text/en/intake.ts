import { counted, type EnglishText } from '../plural.ts';
import type { DeskText } from '../shape-desk.ts';

/** Taking orders in from a file, in English. */
export const intakeEn: DeskText<EnglishText>['intake'] = {
  title: 'Orders from a file',
  hint: 'The order table from the seller’s account (XLSX or CSV). Nothing is taken in before you say so.',
  choose: 'Choose a file',
  found: counted('{{count}} posting in the file', '{{count}} postings in the file'),
  fresh: counted('{{count}} new', '{{count}} new'),
  known: counted('{{count}} known already, not taken twice', '{{count}} known already, not taken twice'),
  badRows: counted('{{count}} row cannot be used', '{{count}} rows cannot be used'),
  skipped: counted('{{count}} row is finished or cancelled', '{{count}} rows are finished or cancelled'),
  take: counted('Take in {{count}} posting', 'Take in {{count}} postings'),
  taken: counted('{{count}} posting taken in', '{{count}} postings taken in'),
  nothingNew: 'Nothing new in this file',
  row: 'Row {{row}}',
  column: {
    row: 'Row',
    number: 'Posting',
    cutoff: 'Due',
    goods: 'Goods',
    quantity: 'Units',
    offer: 'Article',
    status: 'State',
    result: 'Result',
  },
  rowTrouble: {
    'no-number': 'No posting number',
    'bad-number': 'This is no posting number: {{value}}',
    'no-product': 'No product',
    'bad-quantity': 'This is no quantity: {{value}}',
    'bad-date': 'This is no date: {{value}}',
    columns: 'More or fewer columns than the heading',
  },
  fileTrouble: {
    empty: { title: 'The file is empty', hint: 'Export it once more.' },
    'not-a-table': { title: 'This is not a table', hint: 'Choose the CSV file with the orders.' },
    'not-orders': {
      title: 'This is another table',
      hint: 'It has no column with posting numbers. Choose the order export.',
    },
    'missing-columns': { title: 'Columns are missing', hint: 'Not found: {{columns}}.' },
    'wrong-encoding': { title: 'The letters cannot be read', hint: 'Save the file as CSV UTF-8.' },
    'too-large': { title: 'The file is too large', hint: 'Export fewer days.' },
    fbo: { title: 'Orders from Ozon’s own warehouse', hint: 'Ozon packs these. Export the FBS orders.' },
  },
};
