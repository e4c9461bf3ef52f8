import { counted, type EnglishText } from '../plural.ts';
import type { ShadowText } from '../shape-shadow.ts';

/** Shadow mode in English. */
export const shadowEn: ShadowText<EnglishText> = {
  sign: 'Shadow mode',
  until: 'until {{at}}',
  noted: counted('{{count}} noted', '{{count}} noted'),
  wouldBe: 'Shadow mode: noted, nothing is stopped',
  needed: 'Needed',
  scanned: 'Scanned',
  kinds: {
    'wrong-item': 'Wrong item',
    'one-too-many': 'One too many',
    'unknown-code': 'Unknown code',
    'goods-first': 'Goods not scanned',
    'step-required': 'Required step left out',
    'weight-off': 'Unusual weight',
  },
  told: {
    'wrong-item': 'Later the table will stop here: this is not what the order holds.',
    'one-too-many': 'Later the table will stop here: all of it is in the box already. Nothing was counted.',
    'unknown-code': 'Later the table will stop here: nobody knows this code.',
  },
  next: 'Scan the right item – or OK: it goes into the box as it is.',
  nextNothing: 'Just go on: scan what comes next, or OK.',
  asItIs: 'OK, into the box',
  goOn: 'OK, go on',
  restUnscanned: 'The rest is in the box',
  packedSo: counted(
    'Packed in shadow mode: {{count}} thing was noted.',
    'Packed in shadow mode: {{count}} things were noted.',
  ),
  banner: 'Shadow mode until {{at}}: the table notes mismatches and stops nothing.',
  look: 'What was noted',
  settings: {
    title: 'Shadow mode',
    hint: 'For the first days with the scanner: the table says what it would refuse, notes it, and lets the packer go on. It ends by itself.',
    holds: 'Shadow mode holds until {{at}}. Then the table checks as always.',
    off: 'Off: the table checks every unit.',
    ended: 'Ended on {{at}}. The table checks every unit.',
    begin: 'Begin, for so long',
    days: counted('{{count}} day', '{{count}} days'),
    longer: 'From now on',
    end: 'End it now',
    stays:
      'Cancelled orders, labels of other parcels, marking codes, unit data, waybills and weight limits of the marketplace are checked all the same.',
  },
  report: {
    title: 'What was noted',
    never:
      'Nothing yet: shadow mode was never on. Once it is, every mismatch is listed here by kind and packer.',
    reading: 'Reading the records…',
    unread: 'The records cannot be read now. Try again in a minute.',
    nothing: 'No mismatch so far. Everything that was scanned was right.',
    parcels: counted('parcel begun in shadow mode', 'parcels begun in shadow mode'),
    notes: counted('mismatch noted', 'mismatches noted'),
    unverified: counted('unit went in without its code', 'units went in without their code'),
    kind: 'What',
    all: 'All',
    nobody: 'Nobody signed in',
    latest: 'The latest',
    save: 'Save as CSV',
    columns: {
      at: 'When',
      by: 'Who',
      posting: 'Posting',
      kind: 'What',
      expected: 'Needed',
      got: 'Scanned',
    },
  },
};
