import type { PostingNumber } from '#shared/kit/brand.ts';
import { largerAnswers } from '#shared/label/larger-answers.ts';
import type { LargerPage, LargerWay } from '#shared/printing/larger.ts';

/** Open questions about labels that are larger than those in the printer, by parcel; in memory only, since each try asks anew. */
export interface LargerQuestions {
  of(parcel: PostingNumber): LargerPage | null;
  parcels(): readonly PostingNumber[];
  put(parcel: PostingNumber, page: LargerPage | null): void;
  /** The answer is given: the question goes away for every parcel that asked the same. */
  answered(page: LargerPage): void;
}

/** What can be answered: the ways that keep every code readable, and "not at all". */
export const answersTo = ({ works }: LargerPage): readonly (LargerWay | 'never')[] =>
  largerAnswers.filter((answer) => answer === 'never' || works.includes(answer));

/** Makes an empty set of questions; `changed` is told when one comes or goes. */
export function createLargerQuestions(changed: () => void): LargerQuestions {
  const open = new Map<PostingNumber, LargerPage>();
  return {
    of: (parcel) => open.get(parcel) ?? null,
    parcels: () => [...open.keys()],
    put(parcel, page) {
      if (page === null ? !open.has(parcel) : JSON.stringify(open.get(parcel)) === JSON.stringify(page))
        return;
      if (page === null) open.delete(parcel);
      else open.set(parcel, page);
      changed();
    },
    answered(page) {
      const asked = JSON.stringify(page);
      for (const [parcel, each] of open) if (JSON.stringify(each) === asked) open.delete(parcel);
      changed();
    },
  };
}
