import type { PostingFact } from '../posting/facts.ts';
import type { KnownPosting } from '../posting/state.ts';
import type { Returned } from './returned.ts';

type ReturnFact = Extract<
  PostingFact,
  { type: 'ReturnOpened' | 'ReturnJudged' | 'ReturnPhotographed' | 'ReturnUndone' | 'ReturnStocked' }
>;

function after(before: Returned | undefined, fact: ReturnFact): Returned | undefined {
  if (fact.type === 'ReturnOpened')
    return before === undefined
      ? { at: fact.at, by: fact.by, told: fact.told, units: [], stocked: false }
      : { ...before, told: fact.told };
  if (before === undefined) return undefined;
  switch (fact.type) {
    case 'ReturnJudged': {
      const { at, by, sku, judgement } = fact;
      return { ...before, units: [...before.units, { sku, judgement, at, by }], stocked: false };
    }
    case 'ReturnPhotographed': {
      const { at, by, sku, photo } = fact;
      return { ...before, photos: [...(before.photos ?? []), { sku, photo, at, by }] };
    }
    case 'ReturnUndone':
      return { ...before, units: before.units.slice(0, -1) };
    case 'ReturnStocked':
      return { ...before, stocked: true };
  }
}

/** State after a fact about what came back; where the posting stands does not change. */
export function evolveReturn(state: KnownPosting, fact: ReturnFact): KnownPosting {
  const returned = after(state.returned, fact);
  return returned === undefined ? state : { ...state, returned };
}
