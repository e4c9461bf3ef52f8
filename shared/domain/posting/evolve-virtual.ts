import type { PostingFact } from './facts.ts';
import type { PostingCommon } from './state.ts';

type VirtualFact = Extract<PostingFact, { type: 'VirtualSent' | 'PresaleReady' | 'PresaleMoved' }>;

/** What is kept of a posting that was sent without a parcel, after one more fact of that; facts of the first version tell too little to keep more than its number. */
export function withVirtual(common: PostingCommon, fact: VirtualFact): PostingCommon {
  const { virtual } = common;
  switch (fact.type) {
    case 'VirtualSent': {
      const { at, by, number, note, why, dueAt = null, along = null } = fact;
      if (why === undefined) return common;
      return { ...common, virtual: { why, number, note, sentAt: at, by, dueAt, along, readyAt: null } };
    }
    case 'PresaleReady':
      return virtual === undefined ? common : { ...common, virtual: { ...virtual, readyAt: fact.at } };
    case 'PresaleMoved':
      return virtual === undefined ? common : { ...common, virtual: { ...virtual, dueAt: fact.dueAt } };
  }
}
