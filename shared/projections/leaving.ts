import {
  inBatch,
  missingParcels,
  takerKey,
  takerOf,
  type BatchRef,
  type LeavingParcel,
  type Taker,
} from '../domain/handover/batch.ts';
import { placeOf, type ParcelPlace } from '../domain/handover/place.ts';
import { cancelledParcels } from '../domain/posting/parcels.ts';
import { parcelNumbers, type KnownPosting } from '../domain/posting/state.ts';
import type { PostingNumber } from '../kit/brand.ts';

/** Where a parcel is that must leave and is not in a batch (HV2). */
export type LeavingPlace = ParcelPlace | { readonly kind: 'not-confirmed' | 'not-packed' };

/** A parcel that must leave and is not ready to be scanned into its batch, or is and was not. */
export interface MissingLine {
  readonly posting: PostingNumber;
  readonly parcel: PostingNumber;
  readonly place: LeavingPlace;
  /** Ms since 1970 UTC. */
  readonly cutoffAt: number | null;
}

/** A parcel of a cancelled order; `shelf` where it was seen last, null for with those that leave (HV3). */
export interface PullLine {
  readonly parcel: PostingNumber;
  readonly shelf: number | null;
}

/** A batch that left, and the posting that carries its papers. Moments are ms since 1970 UTC. */
export interface LeftBatch {
  readonly ref: BatchRef;
  readonly at: number;
  readonly parcels: readonly LeavingParcel[];
  /** null where that posting is not among those that are known here. */
  readonly papers: KnownPosting | null;
}

/** An open batch of a table. */
export interface OpenBatch {
  readonly ref: BatchRef;
  readonly parcels: number;
}

/** What one taker takes today. */
export interface LeavingGroup {
  readonly key: string;
  readonly taker: Taker;
  /** The earliest cut-off of what has not left; ms since 1970 UTC. */
  readonly cutoffAt: number | null;
  readonly left: number;
  readonly batched: number;
  /** Closed, and to be scanned. */
  readonly ready: number;
  readonly missing: readonly MissingLine[];
  readonly pull: readonly PullLine[];
  readonly open: readonly OpenBatch[];
  readonly gone: readonly LeftBatch[];
}

/** How many parcels a taker takes today in all. */
export const dueOf = ({ left, batched, missing }: LeavingGroup): number => left + batched + missing.length;

/** The day that is looked at; ms since 1970 UTC. */
export interface LeavingDay {
  readonly from: number;
  readonly to: number;
}

interface Draft {
  readonly taker: Taker;
  cutoffAt: number | null;
  left: number;
  batched: number;
  readonly missing: MissingLine[];
  readonly pull: PullLine[];
  readonly open: Map<string, { ref: BatchRef; parcels: number }>;
  readonly gone: Map<
    string,
    { ref: BatchRef; at: number; parcels: LeavingParcel[]; papers: KnownPosting | null }
  >;
}

/** What is under way or over needs nobody any more. */
const elsewhere: ReadonlySet<string> = new Set(['delivering', 'delivered', 'cancelled']);

/** Where an open posting stands; null for what is no parcel and will be none. */
function leavingPlace(posting: KnownPosting): LeavingPlace | null {
  const place = placeOf(posting);
  if (place !== null) return place;
  switch (posting.status) {
    case 'new':
      // Nothing to pack: it goes without a parcel.
      return posting.findings?.some(({ code }) => code === 'nothing-to-pack') === true
        ? null
        : { kind: 'not-confirmed' };
    case 'confirmed':
      return { kind: 'not-packed' };
    case 'problem':
      return { kind: 'problem' };
    default:
      return null;
  }
}

const isToday = ({ snapshot: { cutoffAt } }: KnownPosting, { to }: LeavingDay): boolean =>
  cutoffAt !== null && cutoffAt < to;

function addOpen(draft: Draft, posting: KnownPosting, day: LeavingDay): void {
  if (elsewhere.has(posting.snapshot.phase) || posting.saidLeft !== undefined) return;
  const place = leavingPlace(posting);
  if (place === null || (posting.status !== 'closed' && !isToday(posting, day))) return;
  const { cutoffAt, number } = posting.snapshot;
  if (cutoffAt !== null) draft.cutoffAt = Math.min(draft.cutoffAt ?? cutoffAt, cutoffAt);
  const there = inBatch(posting);
  if (there !== null) {
    draft.batched += there.parcels.length;
    const open = draft.open.get(there.ref.id) ?? { ref: there.ref, parcels: 0 };
    draft.open.set(there.ref.id, { ...open, parcels: open.parcels + there.parcels.length });
  }
  for (const parcel of missingParcels(posting))
    draft.missing.push({ posting: number, parcel, place, cutoffAt });
}

function addLeft(draft: Draft, posting: Extract<KnownPosting, { status: 'handed-over' }>): void {
  const parcels = parcelNumbers(posting);
  draft.left += parcels.length;
  const { batch, handedOverAt: at, errands, snapshot } = posting;
  if (batch === undefined) return;
  const gone = draft.gone.get(batch.id) ?? { ref: batch, at, parcels: [], papers: null };
  const carries = errands.some(({ errand }) => errand.what === 'carriage' || errand.what === 'manifest');
  draft.gone.set(batch.id, {
    ...gone,
    parcels: [...gone.parcels, ...parcels.map((parcel) => ({ posting: snapshot.number, parcel }))],
    papers: carries ? posting : gone.papers,
  });
}

function addPull(draft: Draft, posting: KnownPosting): void {
  if (posting.status === 'cancelled') {
    if (!posting.toPull) return;
    const shelf = posting.wasClosed ? null : posting.shelf;
    draft.pull.push(...parcelNumbers(posting).map((parcel) => ({ parcel, shelf })));
    return;
  }
  for (const { parcel, toPull } of cancelledParcels(posting))
    if (toPull) draft.pull.push({ parcel, shelf: null });
}

const order: readonly LeavingPlace['kind'][] = [
  'problem',
  'not-confirmed',
  'not-packed',
  'packing',
  'label',
  'shelf',
  'scan-back',
  'closed',
];

const byCutoff = (a: number | null, b: number | null): number =>
  (a ?? Number.MAX_SAFE_INTEGER) - (b ?? Number.MAX_SAFE_INTEGER);

/** What must leave on a day, by who takes it, the nearest cut-off first (HV1). */
export function leavingOn(postings: Iterable<KnownPosting>, day: LeavingDay): readonly LeavingGroup[] {
  const drafts = new Map<string, Draft>();
  for (const posting of postings) {
    const taker = takerOf(posting);
    const key = takerKey(taker);
    const draft: Draft = drafts.get(key) ?? {
      taker,
      cutoffAt: null,
      left: 0,
      batched: 0,
      missing: [],
      pull: [],
      open: new Map(),
      gone: new Map(),
    };
    drafts.set(key, draft);
    addPull(draft, posting);
    if (posting.status !== 'handed-over') addOpen(draft, posting, day);
    else if (posting.handedOverAt >= day.from) addLeft(draft, posting);
  }
  return [...drafts]
    .map(([key, { open, gone, missing, ...rest }]) => ({
      key,
      ...rest,
      ready: missing.filter(({ place }) => place.kind === 'closed').length,
      missing: missing.toSorted(
        (a, b) =>
          order.indexOf(a.place.kind) - order.indexOf(b.place.kind) || byCutoff(a.cutoffAt, b.cutoffAt),
      ),
      open: [...open.values()],
      gone: [...gone.values()].toSorted((a, b) => b.at - a.at),
    }))
    .filter((group) => dueOf(group) > 0 || group.pull.length > 0)
    .toSorted((a, b) => byCutoff(a.cutoffAt, b.cutoffAt) || dueOf(b) - dueOf(a));
}
