import { assertNever } from '../../kit/assert-never.ts';
import { hasLeft } from './left.ts';
import type { KnownPosting } from './state.ts';
import { owedBy } from './virtual.ts';

/** Whether the house still has something to do about a posting, so that its shop cannot go yet (SHP13). */
export function isOpenWork(posting: KnownPosting): boolean {
  switch (posting.status) {
    case 'new':
    case 'confirmed':
    case 'packing':
    case 'packed':
    case 'problem':
      return true;
    case 'closed':
      return !hasLeft(posting);
    case 'cancelled':
      // Somebody may stand there with goods in the hand; of a parcel that left nobody does.
      return posting.toPull || (posting.work !== null && !posting.seen && posting.saidLeft === undefined);
    case 'sent-virtually':
      return owedBy(posting) !== null;
    case 'handed-over':
      return false;
    default:
      return assertNever(posting);
  }
}
