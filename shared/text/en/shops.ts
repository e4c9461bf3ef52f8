import { counted, type EnglishText } from '../plural.ts';
import type { ShopsText } from '../shape-shops.ts';

/** Several shops at one table, in English. */
export const shopsEn: ShopsText<EnglishText> = {
  title: 'Shops',
  hint: 'Orders of all these shops are packed at this table. Each has a key of its own; trouble with one stops no other.',
  add: 'Add a shop',
  unnamed: 'Shop {{mark}}',
  newName: 'New shop',
  name: 'Name',
  mark: { title: 'Sign on its orders', hint: 'One to three letters or digits' },
  colour: 'Colour of the sign',
  colours: {
    blue: 'Blue',
    green: 'Green',
    violet: 'Violet',
    orange: 'Orange',
    teal: 'Teal',
    rose: 'Rose',
  },
  on: {
    title: 'Take orders of this shop',
    hint: 'Off: nothing new is fetched; what is open can still be packed and is told to the shop.',
  },
  off: 'Switched off',
  open: counted('{{count}} order open', '{{count}} orders open'),
  remove: 'Remove the shop',
  kept: {
    open: 'It can be removed when none of its orders is open any more.',
    only: 'The only shop stays.',
    work: 'By the records it still has work: open orders {{postings}}, supplies {{supplies}}, messages not sent {{unsent}}. Finish it, then remove the shop.',
    closed: counted(
      '{{count}} closed parcel was never handed over:',
      '{{count}} closed parcels were never handed over:',
    ),
    closedHint: 'Scan them at a hand-over. If one is not here, say where it is.',
    closedAt: 'closed {{at}}',
    refused: 'The shop was not removed. Try again; if it stays, open the Health page.',
  },
  removeSure: {
    title: 'Remove {{shop}}?',
    hint: 'Its key is forgotten. What was packed for it stays in the records.',
  },
  keep: 'Keep it',
  sameKey: 'Another shop here has this Client-Id already. Each shop needs a key of its own.',
  practice: 'A practice shop with goods of its own. It needs no key.',
  reading: 'Not read yet',
  readAt: 'Read at {{time}}',
  away: 'Does not answer: {{why}}',
  filter: 'Shop',
  all: 'All shops',
  of: 'Order of {{shop}}',
};
