import { assertNever } from '../../kit/assert-never.ts';
import { noCare, type Care, type CareFact } from './care.ts';
import type { PostingFact } from './facts.ts';
import type { KnownPosting } from './state.ts';

type Stamped = Extract<PostingFact, { type: CareFact['type'] }>;

function cared(care: Care, fact: Stamped): Care {
  const { at, by } = fact;
  switch (fact.type) {
    case 'ProblemTaken':
      return { ...care, taken: { by, at } };
    case 'ProblemLeft':
      return { ...care, taken: null };
    case 'NoteWritten':
      return { ...care, notes: [...care.notes, { at, by, text: fact.text }] };
    case 'MessageTold':
      return {
        ...care,
        messages: [...care.messages, { at, by, draft: fact.draft, tongue: fact.tongue }],
      };
    case 'LossSaid':
      return { ...care, lost: fact.lost ? { by, at } : null };
    case 'ClaimWritten':
      return { ...care, claim: fact.claim };
    default:
      return assertNever(fact);
  }
}

/** State after somebody noted something (PQ3). */
export const evolveCare = (state: KnownPosting, fact: Stamped): KnownPosting => ({
  ...state,
  care: cared(state.care ?? noCare, fact),
});

/** What was the matter is over: nobody has it any more (PQ1). */
export const caredFor = (care: Care | undefined): { readonly care?: Care } =>
  care === undefined ? {} : { care: { ...care, taken: null } };
