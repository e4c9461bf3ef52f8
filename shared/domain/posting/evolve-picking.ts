import type { PostingFact } from './facts.ts';
import type { Picking } from './picking.ts';
import type { KnownPosting, PostingCommon, PostingState } from './state.ts';

type PickingFact = Extract<PostingFact, { type: 'PostingPicked' | 'UnitPut' | 'PutUndone' }>;

/** The same without a slot of a wave: what lay there is in the box, or back on its shelf. */
export const withoutPicking = (state: PostingCommon): PostingCommon =>
  state.picking === undefined ? state : { ...state, picking: null };

interface Place {
  readonly slot: number | null;
  readonly picking: Picking | null;
}

/** A problem goes back to where the posting stood: the slot as it is now goes along. */
function withPlace(state: KnownPosting, place: Place): KnownPosting {
  if (state.status !== 'problem') return { ...state, ...place };
  return { ...state, ...place, before: { ...state.before, ...place } };
}

/** State after a fact of the wave: a slot given or emptied, a unit put into it or taken back. */
export function evolvePicking(state: KnownPosting, fact: PickingFact): PostingState {
  const { slot, picking = null } = state;
  switch (fact.type) {
    case 'PostingPicked': {
      const { pick } = fact;
      if (pick === undefined && state.picking === undefined) return { ...state, slot: fact.slot };
      const content = state.snapshot.lines.map(({ sku, quantity }) => ({ sku, quantity }));
      const begun = pick === undefined ? null : { ...pick, content, puts: [] };
      return withPlace(state, { slot: fact.slot, picking: begun });
    }
    case 'UnitPut': {
      if (picking === null) return state;
      const { scanId, sku, units, at } = fact;
      const puts = [...picking.puts, { scanId, sku, units, at }];
      return withPlace(state, { slot, picking: { ...picking, puts } });
    }
    case 'PutUndone': {
      if (picking === null) return state;
      const puts = picking.puts.filter(({ scanId }) => scanId !== fact.scanId);
      return withPlace(state, { slot, picking: { ...picking, puts } });
    }
  }
}
