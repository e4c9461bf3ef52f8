import type { Claim } from '../domain/posting/care.ts';
import { deliverySteps } from '../domain/posting/errands.ts';
import { leftOf } from '../domain/posting/left.ts';
import { waybillOf } from '../domain/posting/progress.ts';
import type { MarketPhase, Way } from '../domain/posting/snapshot.ts';
import { isOnItsWay } from '../domain/posting/said-left.ts';
import type { KnownPosting } from '../domain/posting/state.ts';
import { ofShop, shopOf, type ShopId } from '../domain/shop.ts';
import type { PostingNumber } from '../kit/brand.ts';

const DAY_MS = 86_400_000;

/** Days without news after which a parcel is silent, for each way that parcels leave by. */
export type SilentDays = Readonly<Record<Exclude<Way, 'virtual' | 'unknown'>, number>>;

/** Where a watched parcel stands (TK3), what wants somebody first in front. */
export const trackStandings = [
  'silent',
  'disputed',
  'lost',
  'returning',
  'moving',
  'returned',
  'delivered',
] as const;

/** One of `trackStandings`. */
export type TrackStanding = (typeof trackStandings)[number];

/** What is known of a parcel that left; small, since there may be a hundred thousand. Moments are ms since 1970 UTC. */
export interface WatchRow {
  readonly number: PostingNumber;
  readonly orderNumber: string;
  readonly way: Way;
  readonly carrier: string | null;
  readonly tracking: string | null;
  readonly phase: MarketPhase;
  readonly rawStatus: string;
  readonly leftAt: number;
  readonly newsAt: number;
  /** Its first product, units of it, and how many other lines there are. */
  readonly goods: { readonly name: string; readonly units: number; readonly others: number };
  /** What the buyer paid for it, kopecks; null where a price is unknown or in another currency. */
  readonly kopecks: number | null;
  readonly lost: boolean;
  /** Whether it came back to the table. */
  readonly back: boolean;
  readonly claim: Claim | null;
  /** The step of the delivery that the seller may report next; null where it is none of his. */
  readonly step: 'last-mile' | 'delivered' | null;
  /** Whose it is; absent for the first shop's (SHP2). */
  readonly shop?: ShopId;
}

function priceOf({ snapshot }: KnownPosting): number | null {
  let sum = 0;
  for (const { priceKopecks, quantity, currency } of snapshot.lines) {
    if (priceKopecks === null || (currency !== null && currency !== 'RUB')) return null;
    sum += priceKopecks * quantity;
  }
  return sum;
}

/** The step that the seller may report next (HO3): the first one goes out with the hand-over. */
function nextStep(posting: KnownPosting): WatchRow['step'] {
  const { status, snapshot, errands } = posting;
  const isGone = status === 'handed-over' || (status === 'closed' && isOnItsWay(posting));
  if (!isGone || snapshot.way !== 'non-integrated' || snapshot.source !== 'market') return null;
  if (snapshot.phase === 'delivered') return null;
  const said = new Set(
    errands.flatMap(({ errand, state }) =>
      errand.what === 'step' && (state === 'asked' || state === 'done') ? [errand.step] : [],
    ),
  );
  const next = deliverySteps.slice(1).find((step) => !said.has(step));
  return next === undefined || next === 'delivering' ? null : next;
}

/** What the watch keeps of a posting (TK1); null while it is in the house and nobody claims anything for it. */
export function watchOf(posting: KnownPosting): WatchRow | null {
  const left = leftOf(posting);
  const claim = posting.care?.claim ?? null;
  if (left === null && claim === null) return null;
  const { snapshot } = posting;
  const [first] = snapshot.lines;
  const work = 'work' in posting ? posting.work : null;
  return {
    number: snapshot.number,
    orderNumber: snapshot.orderNumber,
    way: snapshot.way,
    carrier: snapshot.carrier,
    tracking: snapshot.trackingNumber ?? (work === null ? null : (waybillOf(work)?.number ?? null)),
    phase: posting.status === 'cancelled' ? 'cancelled' : snapshot.phase,
    rawStatus: snapshot.rawStatus,
    leftAt: left?.at ?? claim?.since ?? 0,
    newsAt: left?.newsAt ?? claim?.since ?? 0,
    goods: {
      name: first?.name ?? '',
      units: first?.quantity ?? 0,
      others: Math.max(0, snapshot.lines.length - 1),
    },
    kopecks: priceOf(posting),
    lost: (posting.care?.lost ?? null) !== null,
    back: posting.returned !== undefined,
    claim,
    step: nextStep(posting),
    ...ofShop(shopOf(snapshot)),
  };
}

/** Days without news at this moment, whole ones. */
export const daysSilent = ({ newsAt }: Pick<WatchRow, 'newsAt'>, now: number): number =>
  Math.max(0, Math.floor((now - newsAt) / DAY_MS));

/** Where a parcel stands at this moment (TK3). */
export function standingOf(row: WatchRow, now: number, days: SilentDays): TrackStanding {
  if (row.back) return 'returned';
  if (row.phase === 'delivered') return 'delivered';
  if (row.lost) return 'lost';
  if (row.phase === 'cancelled') return 'returning';
  if (row.phase === 'disputed') return 'disputed';
  const most = row.way === 'virtual' || row.way === 'unknown' ? days['non-integrated'] : days[row.way];
  return daysSilent(row, now) >= most ? 'silent' : 'moving';
}

/** Whether nothing more is expected of it, and it is only kept to be looked at for a while. */
const isOver = (row: WatchRow): boolean => row.claim === null && (row.back || row.phase === 'delivered');

/** Days that a parcel which arrived or came back stays on the list. */
const KEPT_DAYS = 30;

/** Whether the watch may forget a parcel: it arrived or came back long ago, and nobody claims anything for it. */
export const mayForget = (row: WatchRow, now: number): boolean =>
  isOver(row) && daysSilent(row, now) >= KEPT_DAYS;

/** Sums of claims by how they stand, kopecks; of the paid ones what was paid. */
export interface ClaimSums {
  readonly open: { readonly count: number; readonly kopecks: number };
  readonly paid: { readonly count: number; readonly kopecks: number };
  readonly refused: { readonly count: number; readonly kopecks: number };
}

/** Adds claims up (TK7). */
export function claimSums(claims: readonly Claim[]): ClaimSums {
  const of = (state: Claim['state']): ClaimSums['open'] => {
    const those = claims.filter((claim) => claim.state === state);
    const kopecks = those.reduce((sum, claim) => sum + (claim.paidKopecks ?? claim.kopecks), 0);
    return { count: those.length, kopecks };
  };
  return { open: of('open'), paid: of('paid'), refused: of('refused') };
}
