import { deedOf } from '../../domain/posting/evolve.ts';
import type { PostingFact, ProblemReason } from '../../domain/posting/facts.ts';
import type { PostingSnapshot } from '../../domain/posting/snapshot.ts';

/** What has to be known of a posting's past while it is under way; ms since 1970 UTC. */
export interface Trace {
  ordered: number | null;
  cutoff: number | null;
  /** Code or name of the carrier; empty for the marketplace's own. */
  carrier: string;
  packed?: number;
  printed?: boolean;
  problem?: { readonly reason: ProblemReason; readonly at: number };
  handed?: number;
  /** Who did each deed of the open parcel that undo may take back. */
  deeds?: string[];
}

/** A posting of which nothing was told. */
export const freshTrace = (): Trace => ({ ordered: null, cutoff: null, carrier: '' });

/** Takes over what a snapshot tells; a carrier known by its waybill stays. */
export function learnSnapshot(trace: Trace, { orderedAt, cutoffAt, carrier }: PostingSnapshot): void {
  trace.ordered = orderedAt ?? trace.ordered;
  trace.cutoff = cutoffAt ?? trace.cutoff;
  if (trace.carrier === '' && carrier !== null) trace.carrier = carrier;
}

/** Follows the deeds of the open parcel; answers whose deed was just taken back, null where none was. */
export function followDeeds(trace: Trace, fact: PostingFact): string | null {
  switch (fact.type) {
    case 'PackingStarted':
      trace.deeds = [];
      return null;
    case 'LastUndone':
      return trace.deeds?.pop() ?? null;
    case 'PostingPacked':
    case 'PackingAbandoned':
      delete trace.deeds;
      return null;
    default:
      if (deedOf(fact) !== null) trace.deeds?.push(fact.by);
      return null;
  }
}

/** Nobody tells any more of a parcel that left so long ago, ms. */
const TOLD_MS = 90 * 86_400_000;

/** Whether nothing more of it is waited for at a moment: it left too long ago (RP5). */
export const isOver = ({ handed }: Trace, now: number): boolean =>
  handed !== undefined && now - handed > TOLD_MS;
