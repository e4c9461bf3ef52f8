import { counted, type EnglishText } from '../plural.ts';
import type { IntakeText } from '../shape-intake.ts';

/** Taking tables of orders in, in English. */
export const tablesEn: IntakeText<EnglishText> = {
  stage: {
    reading: 'Opening the file',
    parsing: 'Reading rows: {{done}}',
    checking: 'Checking rows: {{done}} of {{total}}',
    looking: 'Looking for postings that are known already: {{done}} of {{total}}',
    taking: 'Taking in: {{done}} of {{total}}',
  },
  cancel: 'Stop',
  stopped: counted(
    'Stopped. {{count}} posting was taken in and stays; choose the file again to go on.',
    'Stopped. {{count}} postings were taken in and stay; choose the file again to go on.',
  ),
  useless: 'Nothing in this file can be taken in. Mend the rows and choose the file again.',
  recoded: {
    'windows-1251':
      'The file is not in UTF-8. It was read as Windows-1251: look whether the names are right.',
    gb18030: 'The file is not in UTF-8. It was read as GB18030: look whether the names are right.',
  },
  fields: {
    posting: 'Posting number',
    order: 'Order number',
    sku: 'SKU',
    offerId: 'Article',
    barcode: 'Barcode of the goods',
    name: 'Product name',
    quantity: 'Quantity',
    price: 'Price',
    currency: 'Currency',
    color: 'Colour',
    weight: 'Weight of one unit',
    orderedAt: 'Ordered at',
    cutoffAt: 'Ship by',
    lateAt: 'Late after',
    status: 'Status',
    way: 'Way of leaving',
    carrier: 'Carrier',
    tracking: 'Tracking number',
    warehouse: 'Warehouse',
    buyer: 'Recipient',
    phone: 'Phone',
    region: 'Region',
    city: 'City',
    address: 'Address',
  },
  map: {
    title: 'What is in this table?',
    hint: 'Say once what each column is. The station remembers it for tables that look the same.',
    theirs: 'Column in the file',
    samples: 'What stands in it',
    ours: 'What it is',
    unused: 'not used',
    required: 'required',
    or: 'or',
    missing: 'Still needed: {{fields}}',
    ready: 'Everything needed is there',
    zone: 'Times in the file are',
    zones: {
      'Europe/Moscow': 'Moscow time',
      'Asia/Shanghai': 'Beijing time',
      'Asia/Yekaterinburg': 'Yekaterinburg time',
      'Asia/Novosibirsk': 'Novosibirsk time',
      'Asia/Vladivostok': 'Vladivostok time',
      'Europe/Kaliningrad': 'Kaliningrad time',
      UTC: 'UTC',
    },
    name: 'Name of this layout',
    preview: 'Show the postings',
    change: 'Change the columns',
    remembered: 'Columns as remembered: {{name}}. Times: {{zone}}.',
    ozon: 'Ozon’s own export. Times: {{zone}}.',
    sheet: counted(
      'The first sheet was read; {{count}} more sheet was left out.',
      'The first sheet was read; {{count}} more sheets were left out.',
    ),
  },
  rowTrouble: {
    'posting-number': {
      title: 'Posting number “{{value}}”',
      hint: 'It looks like 0208245774-0029-1. Correct it in the file.',
    },
    sku: {
      title: 'SKU or article “{{value}}”',
      hint: 'Fill in which product it is; an Ozon SKU is digits only.',
    },
    quantity: { title: 'Quantity “{{value}}”', hint: 'Give a whole number, 1 or more.' },
    date: { title: 'Date “{{value}}”', hint: 'Write it as 2026-11-21 17:00.' },
    price: { title: 'Price “{{value}}”', hint: 'Write it as 1530.00, without a currency.' },
    weight: { title: 'Weight “{{value}}”', hint: 'Write whole grams (340), or 0.34 kg.' },
    barcode: {
      title: 'Barcode “{{value}}”',
      hint: 'Another product of the file has this barcode, or it is too long. Correct one of them.',
    },
    name: { title: 'No product name', hint: 'Fill in the name of the product.' },
    'short-row': { title: 'The row is cut off', hint: 'Export the file once more.' },
    shortened: {
      title: 'The number became “{{value}}”',
      hint: 'The spreadsheet shortened it. Format the column as text and fill in the whole number.',
    },
    'lost-zeros': {
      title: 'The number “{{value}}” lost its zeros',
      hint: 'The spreadsheet took zeros off its front. Format the column as text and fill them in.',
    },
  },
  column: 'column “{{column}}”',
  download: 'Save the bad rows as CSV',
  badFile: { row: 'Row', column: 'Column', value: 'Value', what: 'What is wrong', todo: 'What to do' },
  report: {
    added: counted('{{count}} added', '{{count}} added'),
    known: counted('{{count}} known already, unchanged', '{{count}} known already, unchanged'),
    changed: counted('{{count}} brought up to date', '{{count}} brought up to date'),
    refused: counted('{{count}} row refused', '{{count}} rows refused'),
    finished: counted(
      '{{count}} finished or cancelled, left out',
      '{{count}} finished or cancelled, left out',
    ),
  },
  fileTrouble: {
    locked: { title: 'The workbook has a password', hint: 'Save it without a password and choose it again.' },
    'old-workbook': {
      title: 'This is a workbook of the old format (.xls)',
      hint: 'Save it as .xlsx or CSV and choose it again.',
    },
    'broken-workbook': {
      title: 'The workbook cannot be opened',
      hint: 'It is damaged or far larger than a table of orders. Save the sheet as CSV and choose that.',
    },
    'too-many-rows': {
      title: 'The table has too many rows',
      hint: 'Choose fewer days: more rows than any table of orders has.',
    },
  },
  market: {
    reading: counted(
      'Reading the marketplace for the first time: {{read}} posting so far',
      'Reading the marketplace for the first time: {{read}} postings so far',
    ),
    readingOf: 'Reading the marketplace for the first time: {{read}} of {{total}} postings',
    unreadable: counted(
      '{{count}} posting of the marketplace cannot be read and is kept out',
      '{{count}} postings of the marketplace cannot be read and are kept out',
    ),
    unreadableHint: 'Pack them in the seller’s account: {{numbers}}',
  },
};
