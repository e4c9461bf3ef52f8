import type { PostingFact } from '../posting/facts.ts';
import type { KnownPosting } from '../posting/state.ts';

type BatchFact = Extract<PostingFact, { type: 'PutIntoBatch' | 'TakenOutOfBatch' }>;

/** State after a parcel went into a batch or came out; only closed ones lie in any, so whatever opens it takes it out (HB6). */
export function evolveBatch(state: KnownPosting, fact: BatchFact): KnownPosting {
  if (state.status !== 'closed') return state;
  const rest = (state.batch?.parcels ?? []).filter(({ parcel }) => parcel !== fact.parcel);
  if (fact.type === 'PutIntoBatch')
    return { ...state, batch: { ref: fact.batch, parcels: [...rest, { parcel: fact.parcel, at: fact.at }] } };
  if (state.batch === undefined) return state;
  const { batch, ...without } = state;
  return rest.length === 0 ? without : { ...state, batch: { ...batch, parcels: rest } };
}
