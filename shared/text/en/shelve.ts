import type { EnglishText } from '../plural.ts';
import type { ShelveText } from '../shape-shelve.ts';

/** Saying at the table where a product lies, in English. */
export const shelveEn: ShelveText<EnglishText> = {
  which: {
    title: 'What lies on another shelf?',
    hint: 'Scan a unit of it.',
    isIt: 'Is it this one?',
    yes: 'Yes, this one',
    here: { title: 'What lies here?', hint: 'Scan one unit of each product on this shelf. DONE ends it.' },
  },
  where: {
    title: 'Where does it lie?',
    hint: 'Scan the code on the shelf.',
    before: 'Until now: {{shelf}}',
    nowhere: 'No shelf known until now',
    none: 'On no shelf',
  },
  set: {
    title: 'Written down',
    gone: 'It has no shelf now',
    hint: 'Go on scanning.',
    more: 'Scan the next product that lies here, or DONE.',
    was: 'before: {{shelf}}',
    takeBack: 'Take it back',
  },
  shelf: 'Shelf',
  cancel: 'Change nothing',
  done: 'Done',
  elsewhere: 'Other shelf',
  refused: {
    unknown: { title: 'Nobody knows this code', hint: 'Scan a code of the product that the station knows.' },
    product: { title: 'This is a product', hint: 'Scan the code on the shelf.' },
    barcode: { title: 'This is a product’s barcode', hint: 'Scan the code on the shelf.' },
    parcel: { title: 'This is the number of a parcel', hint: 'Scan the code on the shelf.' },
  },
  may: 'May move goods to another shelf',
  mayNot: 'Does not change shelves',
  print: {
    hint: 'One on each line. The code tells the table where a product lies: scan SHELF, the product, this code.',
    all: 'All shelves that products lie on',
    list: 'Shelves',
    none: 'No product has a shelf yet. Write the signs of your shelves here.',
  },
};
