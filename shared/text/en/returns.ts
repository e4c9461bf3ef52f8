import { counted, type EnglishText } from '../plural.ts';
import type { ReturnsText } from '../shape-returns.ts';

/** Returns in English. */
export const returnsEn: ReturnsText<EnglishText> = {
  name: 'Returns',
  scan: { title: 'Scan the return', hint: 'Its label, its number, its return code, or the item.' },
  toShelves: counted('{{count}} unit back to its shelf', '{{count}} units back to their shelves'),
  nothingToShelve: 'What can be sold again is listed here.',
  shelf: 'Shelf {{shelf}}',
  noShelf: 'no shelf known',
  shelved: 'All on their shelves',
  left: counted('{{count}} unit to judge', '{{count}} units to judge'),
  packedBy: 'Packed by',
  leftAt: 'Left',
  reason: 'Reason',
  noReason: 'not told',
  judge: 'How is it?',
  judgements: {
    restock: 'Sell again',
    damaged: 'Damaged',
    'wrong-item': 'Another thing',
    missing: 'Missing',
  },
  done: { title: 'Return is judged', hint: 'Scan OK, or the next return.' },
  next: 'Scan the item, or scan OK.',
  photo: { title: 'A picture of it', hint: 'Show the damage, or the thing that came. Then scan OK.' },
  photoSkip: 'Without: scan SKIP, or go on judging.',
  settings: {
    title: 'Returns',
    hint: 'What came back damaged, or as another thing, is argued about later.',
    photo: 'Picture of it',
    ask: 'Ask for it',
    off: 'Never',
  },
  refused: {
    unknown: { title: 'Unknown code', hint: 'No return has this code. Scan the number of the order.' },
    'not-returnable': { title: 'It has not left', hint: 'The posting is: {{status}}. Set the parcel aside.' },
    unclear: {
      title: 'Which return?',
      hint: 'This item came back from: {{numbers}}. Scan one of these numbers.',
    },
    'unclear-none': {
      title: 'Which return?',
      hint: 'No open return is known for this item. Scan its label.',
    },
    'judge-first': {
      title: 'Not all is judged',
      hint: counted(
        '{{count}} unit is left. Judge it, or scan LEAVE.',
        '{{count}} units are left. Judge them, or scan LEAVE.',
      ),
    },
    judged: {
      title: 'Already judged',
      hint: 'All of this item in the order are judged. UNDO takes the last one back.',
    },
    foreign: { title: 'Not of this order', hint: 'Another thing came back? Scan OK, then “Another thing”.' },
  },
};
