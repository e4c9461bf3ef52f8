import { ofShop, shopOf, type ShopId } from '../domain/shop.ts';
import type { PostingNumber } from '../kit/brand.ts';
import { toRestock } from '../domain/return/returned.ts';
import { parcelNumbers, type KnownPosting } from '../domain/posting/state.ts';
import { parcelsToPull } from '../domain/posting/parcels.ts';
import { refusedErrands } from '../domain/posting/errands.ts';
import { unitsLeft } from '../domain/posting/progress.ts';
import { owedBy } from '../domain/posting/virtual.ts';

/** Where a posting stands for whoever looks at the queue. */
export type QueueStage =
  'new' | 'ready' | 'packing' | 'parked' | 'to-scan-back' | 'closed' | 'problem' | 'cancelled' | 'sent';

/** One line of the queue. Times are ms since 1970 UTC. */
export interface QueueRow {
  readonly number: PostingNumber;
  readonly stage: QueueStage;
  readonly cutoffAt: number | null;
  readonly express: boolean;
  /** Whose it is; absent for the first shop's. */
  readonly shop?: ShopId;
  readonly units: number;
  readonly unitsLeft: number;
  readonly shelf: number | null;
  readonly labelReady: boolean;
  /** Whether something of it was refused for good and waits for a person's choice. */
  readonly refused: boolean;
  /** Set where a cancelled parcel of a split still lies in the house (CN11). */
  readonly toPull?: true;
}

/** The stage of a posting. */
function stageOf(posting: KnownPosting): QueueStage {
  switch (posting.status) {
    case 'new':
      return 'new';
    case 'confirmed':
      return 'ready';
    case 'packing':
      return 'packing';
    case 'packed':
      return posting.prints.length > 0 ? 'to-scan-back' : 'parked';
    case 'closed':
    case 'handed-over':
      return 'closed';
    case 'problem':
      return 'problem';
    case 'cancelled':
      return 'cancelled';
    case 'sent-virtually':
      return 'sent';
  }
}

/** A queue line of a posting. */
export function queueRow(posting: KnownPosting): QueueRow {
  const units = posting.snapshot.lines.reduce((sum, line) => sum + line.quantity, 0);
  return {
    number: posting.snapshot.number,
    stage: stageOf(posting),
    // What was promised for a pre-sale is what its parcel hurries for (VS7).
    cutoffAt: owedBy(posting)?.dueAt ?? posting.snapshot.cutoffAt,
    express: posting.snapshot.express,
    ...ofShop(shopOf(posting.snapshot)),
    units,
    unitsLeft: posting.status === 'packing' ? unitsLeft(posting.work) : units,
    shelf: posting.status === 'packed' || posting.status === 'cancelled' ? posting.shelf : null,
    refused: posting.status !== 'cancelled' && isRefused(posting),
    ...(parcelsToPull(posting).length > 0 ? { toPull: true } : {}),
    labelReady: parcelNumbers(posting).every((parcel) =>
      posting.labels.some((label) => label.parcel === parcel),
    ),
  };
}

/** Whether anything of it was refused for good and waits for a person's choice. */
const isRefused = (posting: KnownPosting): boolean =>
  posting.ship.state === 'refused' || refusedErrands(posting).length > 0;

/**
 * Postings that somebody may still have to do with: kept in memory, indexed in the store. A cancelled one until its stop was
 * seen and its parcel pulled (CN5); a closed one while it lies in a batch (HB5); one that came back until its goods lie on their
 * shelves (RT5); any other while something of it was refused and nobody said what to do (OB7), or while a cancelled parcel of it
 * is to be pulled (CN11). A pre-sale until its real parcel left (VS6).
 */
export function isActive(posting: KnownPosting): boolean {
  if (posting.status !== 'cancelled' && isRefused(posting)) return true;
  if (parcelsToPull(posting).length > 0) return true;
  if (toRestock(posting).size > 0) return true;
  switch (posting.status) {
    case 'closed':
      return posting.batch !== undefined;
    case 'handed-over':
      return false;
    case 'sent-virtually':
      return owedBy(posting) !== null;
    case 'cancelled':
      return !posting.seen || posting.toPull;
    default:
      return true;
  }
}

/** Most urgent first: express before the rest, then the nearest cut-off, then the number (QU1). */
export function byUrgency(a: QueueRow, b: QueueRow): number {
  if (a.express !== b.express) return a.express ? -1 : 1;
  const cutoff = (a.cutoffAt ?? Number.MAX_SAFE_INTEGER) - (b.cutoffAt ?? Number.MAX_SAFE_INTEGER);
  if (cutoff !== 0) return cutoff;
  // Numbers are digits and dashes: comparing by locale would only be slow.
  return a.number < b.number ? -1 : a.number > b.number ? 1 : 0;
}
