import type { EnglishText } from '../plural.ts';
import type { TeachText } from '../shape-teach.ts';

/** Teaching a code at the table, in English. */
export const teachEn: TeachText<EnglishText> = {
  code: 'Unknown code',
  which: {
    title: 'Whose code is this?',
    hint: 'Scan a code of the same product that the station knows.',
    isIt: 'Is it this one?',
    yes: 'Yes, this one',
    another: 'Another one',
    scanOther: 'or scan another code of it',
  },
  units: {
    title: 'How many pieces per scan?',
    hint: 'One piece: OK. A pack: scan × and the number, then OK.',
    one: '1 piece',
    pack: 'Pack of {{units}}',
    yes: 'Teach it',
    typed: 'Another number',
  },
  taught: {
    title: 'The station knows this code now',
    hint: 'Nothing was counted: scan the unit again.',
    takeBack: 'Take it back',
  },
  cancel: 'Do not teach',
  refused: {
    'nothing-to-teach': {
      title: 'No unknown code',
      hint: 'First scan the code that the station does not know.',
    },
    'teach-by-unknown': {
      title: 'This one is not known either',
      hint: 'Scan a code of the product that the station knows, or OK.',
    },
  },
  may: 'May teach codes',
  mayNot: 'Teaches no codes',
};
