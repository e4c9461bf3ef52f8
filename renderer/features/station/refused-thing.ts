import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';

/** Characters of a code that are shown. */
const SHOWN = 60;

/** A code as it is shown: its beginning. */
export const shownCode = (code: string): string => code.slice(0, SHOWN);

/** What a refused scan was about: the name of the goods, or the code that was read; empty where neither says it. */
export function refusedThing(refusal: PostingRefusal): string {
  switch (refusal.code) {
    case 'wrong-item':
      return refusal.got.name;
    case 'one-too-many':
      return refusal.thing.name;
    case 'unknown-code':
      return shownCode(refusal.read);
    default:
      return '';
  }
}
