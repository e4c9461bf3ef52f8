import type { PostingNumber } from '../../kit/brand.ts';
import { sameContent } from './content.ts';
import type { ParcelContent } from './facts.ts';
import type { PostingSnapshot, SnapshotLine } from './snapshot.ts';
import type { CancelledParcel, KnownPosting } from './state.ts';

/** Whether this station packed it into several parcels with numbers of their own (SH4). */
export const isSplit = ({ ship }: KnownPosting): boolean =>
  (ship.state === 'requested' && ship.packages.length > 1) ||
  (ship.state === 'confirmed' && ship.numbers.length > 1);

/** Whether the marketplace closed a number because its goods went on under others: nobody cancelled, nobody gave a reason. */
export const isRetired = ({ cancellation }: PostingSnapshot): boolean =>
  cancellation !== null && cancellation.reason === '' && cancellation.initiator === '';

/** Parcels of a split that were cancelled by themselves, oldest news first. */
export const cancelledParcels = ({ ship }: KnownPosting): readonly CancelledParcel[] =>
  ship.state === 'confirmed' ? (ship.cancelled ?? []) : [];

/** The cancelled parcel that has this number; null for none. */
export const cancelledParcel = (posting: KnownPosting, parcel: PostingNumber): CancelledParcel | null =>
  cancelledParcels(posting).find((each) => each.parcel === parcel) ?? null;

/** The numbers of all parcels a posting became, cancelled ones too. */
export const everyParcel = ({ ship, snapshot }: KnownPosting): readonly PostingNumber[] =>
  ship.state === 'confirmed' && ship.numbers.length > 0 ? ship.numbers : [snapshot.number];

/** The first parcel whose stop nobody has seen; once the whole is cancelled its own stop says it all (CN10). */
export const unseenParcel = (posting: KnownPosting): CancelledParcel | null =>
  posting.status === 'cancelled' ? null : (cancelledParcels(posting).find(({ seen }) => !seen) ?? null);

/** Cancelled parcels that lie in the house as far as anybody said (CN11). */
export const parcelsToPull = (posting: KnownPosting): readonly CancelledParcel[] =>
  posting.status === 'cancelled' ? [] : cancelledParcels(posting).filter(({ toPull }) => toPull);

/** Lines without some units of them. */
function without(lines: readonly SnapshotLine[], gone: ParcelContent['lines']): readonly SnapshotLine[] {
  const left = new Map<string, number>();
  for (const { sku, quantity } of gone) left.set(sku, (left.get(sku) ?? 0) + quantity);
  return lines.flatMap((line) => {
    const taken = Math.min(line.quantity, left.get(line.sku) ?? 0);
    left.set(line.sku, (left.get(line.sku) ?? 0) - taken);
    return taken === line.quantity ? [] : [{ ...line, quantity: line.quantity - taken }];
  });
}

/** What is still to be packed of a posting: all of it, less what lay in cancelled parcels (CN12). */
export function dueSnapshot(posting: KnownPosting): PostingSnapshot {
  const gone = cancelledParcels(posting).flatMap(({ lines }) => lines);
  return gone.length === 0
    ? posting.snapshot
    : { ...posting.snapshot, lines: without(posting.snapshot.lines, gone) };
}

/** What a read of a posting's own number says to this station. */
export interface Heard {
  readonly snapshot: PostingSnapshot;
  /** Whether the cancellation that was read is that of one parcel only. */
  readonly parcelGone: boolean;
}

/**
 * A posting that this station split stays one posting here, with all its goods (SH4). The marketplace goes on with the
 * parcels: it takes goods out of the first number, or retires it, and cancels each by itself (CN9).
 */
export function heardOf(known: KnownPosting, read: PostingSnapshot): Heard {
  if (!isSplit(known) || read.source !== 'market') return { snapshot: read, parcelGone: false };
  const { lines, phase } = known.snapshot;
  if (read.cancellation === null) return { snapshot: { ...read, lines }, parcelGone: false };
  if (isRetired(read)) return { snapshot: { ...read, lines, phase, cancellation: null }, parcelGone: false };
  if (known.ship.state === 'confirmed')
    return { snapshot: known.snapshot, parcelGone: known.ship.numbers.includes(read.number) };
  // Not taken apart yet: then it is all of it. Else whoever asked for the split reads its parcels back.
  return sameContent(read.lines, lines)
    ? { snapshot: read, parcelGone: false }
    : { snapshot: known.snapshot, parcelGone: false };
}
