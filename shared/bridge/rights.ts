import * as v from 'valibot';
import type { Packer } from './settings.ts';

/** Rights that a person is given or not besides the role; of each a packer has what `usual` says until somebody says otherwise (RR1). */
const usual = {
  /** Prints a label again that came out, or may have. */
  reprint: true,
  /** Takes back what somebody else scanned in a parcel that was taken over. */
  'undo-others': true,
  /** Confirms an order although its check found something. */
  'confirm-anyway': false,
  /** Cancels an order at the marketplace. */
  cancel: false,
  /** Sees prices and sums. */
  money: false,
  /** Sees buyers: name, telephone, address, what they write. */
  buyers: false,
} as const;

const given = v.exactOptional(v.boolean());

/** What was said of somebody's rights; what is left out is as usual. */
export const maySchema = v.object({
  reprint: given,
  'undo-others': given,
  'confirm-anyway': given,
  cancel: given,
  money: given,
  buyers: given,
} satisfies Record<keyof typeof usual, unknown>);

/** Every right there is, those of the table first. */
export const rights = [
  'teach',
  'shelve',
  'reprint',
  'undo-others',
  'confirm-anyway',
  'cancel',
  'money',
  'buyers',
] as const;

/** One of `rights`. */
export type Right = (typeof rights)[number];

/** Whether a person has a right; a supervisor has all of them (RR1, TE1, PR8). */
export function mayDo(person: Packer, right: Right): boolean {
  if (person.role === 'supervisor') return true;
  switch (right) {
    case 'teach':
      return person.mayTeach;
    case 'shelve':
      return person.mayShelve === true;
    default:
      return person.may?.[right] ?? usual[right];
  }
}

/** A person with a right given or taken. */
export function withRight(person: Packer, right: Right, has: boolean): Packer {
  switch (right) {
    case 'teach':
      return { ...person, mayTeach: has };
    case 'shelve':
      return { ...person, mayShelve: has };
    default:
      return { ...person, may: { ...person.may, [right]: has } };
  }
}
