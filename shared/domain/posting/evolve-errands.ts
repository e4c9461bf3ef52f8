import type { Errand, ErrandRecord } from './errands.ts';
import type { PostingFact } from './facts.ts';
import type { KnownPosting } from './state.ts';

type ErrandFact = Extract<
  PostingFact,
  { type: 'ErrandAsked' | 'ErrandDone' | 'ErrandRefused' | 'ErrandSettled' }
>;

function put(state: KnownPosting, record: ErrandRecord): KnownPosting {
  const known = state.errands.some(({ id }) => id === record.id);
  return {
    ...state,
    errands: known
      ? state.errands.map((before) => (before.id === record.id ? record : before))
      : [...state.errands, record],
  };
}

/** State after a fact about an errand. */
export function evolveErrand(state: KnownPosting, fact: ErrandFact): KnownPosting {
  switch (fact.type) {
    case 'ErrandAsked':
      return put(state, recordOf(fact, fact.errand, 'asked', null));
    case 'ErrandDone':
      return put(state, recordOf(fact, fact.errand, 'done', null));
    case 'ErrandRefused':
      return put(state, recordOf(fact, fact.errand, 'refused', fact.why));
    case 'ErrandSettled': {
      const before = state.errands.find(({ id }) => id === fact.id);
      return before === undefined ? state : put(state, { ...before, state: 'settled' });
    }
  }
}

const recordOf = (
  fact: ErrandFact,
  errand: Errand,
  state: ErrandRecord['state'],
  why: string | null,
): ErrandRecord => ({ id: fact.id, errand, state, why, at: fact.at });

/** Whoever opens a parcel again gives it another number when he closes it, and captures its marks anew: what was refused of the old ones is settled. */
export const withoutOldData = (errands: readonly ErrandRecord[]): readonly ErrandRecord[] =>
  errands.map((record) =>
    (record.errand.what === 'tracking' || record.errand.what === 'marks') && record.state === 'refused'
      ? { ...record, state: 'settled' }
      : record,
  );
