import type { PostingRefusal } from '../domain/posting/refusals.ts';
import { said, type Telling } from './message.ts';
import { tellProductRefusal } from './tell-desk.ts';

/** Refusals that only saying where a product lies gives. */
export type ShelveRefusal = Extract<
  PostingRefusal,
  { code: 'shelve-by-unknown' | 'not-a-shelf' | 'shelve-refused' }
>;

/** Why it is not written down where a product lies. */
export function shelveSaid(refusal: ShelveRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.code) {
    case 'shelve-by-unknown':
      return said('shelve:refused.unknown');
    case 'not-a-shelf':
      return said(`shelve:refused.${refusal.why}`);
    case 'shelve-refused': {
      const { title, hint } = tellProductRefusal(refusal.refusal);
      return { title, hint };
    }
  }
}
