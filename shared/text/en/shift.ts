import { counted, type EnglishText } from '../plural.ts';
import type { ShiftText } from '../shape-shift.ts';

/** The practice shift, in English. */
export const shiftEn: ShiftText<EnglishText> = {
  begin: 'Begin a practice shift',
  about: '8 parcels with mistakes planted among them, and a score.',
  filling: 'Orders are coming. One moment',
  progress: '{{done}} of {{of}} parcels',
  rules: 'Not everything you are handed is right. Look before you scan.',
  end: 'End the shift',
  score: '{{caught}} of {{of}} mistakes caught',
  figures: '{{closed}} of {{of}} parcels closed, {{minutes}} min.',
  slips: counted('{{count}} wrong scan besides.', '{{count}} wrong scans besides.'),
  understood: 'Understood',
  names: {
    'wrong-item': 'A wrong item in the bin.',
    short: 'One unit too few.',
    cancelled: 'An order cancelled midway.',
    'torn-label': 'A torn label.',
  },
  told: {
    'wrong-item': {
      caught: 'You saw it and left it.',
      late: 'The station stopped it. Compare the picture before you scan.',
      missed: 'The parcel was not packed. Put it back and take the right one from the shelf.',
      'not-met': 'It did not come to it.',
    },
    short: {
      caught: 'You reported it: out of stock. Right.',
      late: 'You reported it, but the reason is “out of stock”.',
      missed: 'A unit was missing and nobody was told. Scan PROBLEM, out of stock.',
      'not-met': 'It did not come to it.',
    },
    cancelled: {
      caught: 'You stopped and took the goods back.',
      late: 'You stopped late.',
      missed: 'It was cancelled and nobody answered the stop. Scan OK and take the goods back.',
      'not-met': 'It did not come to it.',
    },
    'torn-label': {
      caught: 'You printed it again as damaged.',
      late: 'You printed it again, but the reason is “damaged”.',
      missed: 'It stayed torn. Scan REPRINT, damaged.',
      'not-met': 'It did not come to it.',
    },
  },
};
