import { deedOf } from '../../domain/posting/evolve.ts';
import type { PostingFact, ProblemReason } from '../../domain/posting/facts.ts';
import type { ShopId } from '../../domain/shop.ts';
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
  /** Whose it is; absent for the first shop's (SHP2). */
  shop?: ShopId;
  /** When its story ended; it is remembered a while for its shop alone. */
  ended?: number;
}

/** A posting of which nothing was told. */
export const freshTrace = (): Trace => ({ ordered: null, cutoff: null, carrier: '' });

/** Takes over what a snapshot tells; a carrier known by its waybill stays. */
export function learnSnapshot(trace: Trace, { orderedAt, cutoffAt, carrier, shop }: PostingSnapshot): void {
  if (shop !== undefined) trace.shop = shop;
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

/** Whether a trace need not be kept any more. */
export const mayGo = (trace: Trace, now: number): boolean =>
  isOver(trace, now) || (trace.ended !== undefined && now - trace.ended > TOLD_MS);

/** What stays of a posting whose story ended: nothing of the first shop's, of others whose it is. */
export const endedTrace = ({ shop }: Trace, at: number): Trace | null =>
  shop === undefined ? null : { ...freshTrace(), shop, ended: at };
