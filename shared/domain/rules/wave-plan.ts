import type { PostingNumber, Sku } from '../../kit/brand.ts';
import type { Want } from '../posting/picking.ts';
import type { PostingSnapshot, Way } from '../posting/snapshot.ts';
import { isForWave, plannedStops, type PickStop } from './waves.ts';
import type { ProductLookup } from './checklist.ts';

/** A confirmed posting without a slot. Candidates come most urgent first. */
export interface WaveCandidate {
  readonly number: PostingNumber;
  readonly snapshot: PostingSnapshot;
  /** What its slot would hold. */
  readonly wants: readonly Want[];
}

/** What a wave is to be made of (WV1). Null lets all through. */
export interface WaveWish {
  readonly way: Way | null;
  readonly carrier: string | null;
  readonly warehouse: string | null;
  /** Cut-off from and to, both included; ms since 1970 UTC. */
  readonly cutoff: { readonly from: number; readonly to: number } | null;
  /** Express ones only, or all others only. */
  readonly express: boolean | null;
  /** These only, whatever else they are. */
  readonly only: ReadonlySet<PostingNumber> | null;
  /** Those with one kind of goods too, which are otherwise packed item first (PI1). */
  readonly single: boolean;
  readonly order: 'urgent' | 'short';
  /** Postings at the most. */
  readonly size: number;
}

/** Whether a posting is one of those that are wanted. */
function fitsWish({ number, snapshot, wants }: WaveCandidate, wish: WaveWish): boolean {
  if (wants.length === 0) return false;
  if (wish.only !== null) return wish.only.has(number);
  const { way, carrier, warehouse, cutoffAt, express } = snapshot;
  if (wish.cutoff !== null) {
    const { from, to } = wish.cutoff;
    if (cutoffAt === null || cutoffAt < from || cutoffAt > to) return false;
  }
  return (
    (wish.single || isForWave(wants)) &&
    (wish.express === null || express === wish.express) &&
    (wish.way === null || way === wish.way) &&
    (wish.carrier === null || carrier === wish.carrier) &&
    (wish.warehouse === null || warehouse === wish.warehouse)
  );
}

/** Postings that are looked at for a short way: more would cost more than the walk. */
const LOOKED_AT = 400;

/** The most urgent one, then whichever adds the fewest shelves to the way, the more urgent of two (WV1). */
function shortWay(candidates: readonly WaveCandidate[], size: number): readonly WaveCandidate[] {
  const left = candidates.slice(0, LOOKED_AT);
  const chosen: WaveCandidate[] = [];
  const there = new Set<Sku>();
  while (chosen.length < size && left.length > 0) {
    let [best, least] = [0, Number.POSITIVE_INFINITY];
    for (const [i, { wants }] of left.entries()) {
      const more = wants.reduce((sum, { sku }) => sum + (there.has(sku) ? 0 : 1), 0);
      if (more < least) [best, least] = [i, more];
      if (chosen.length === 0) break;
    }
    const [next] = left.splice(best, 1);
    if (next === undefined) break;
    chosen.push(next);
    for (const { sku } of next.wants) there.add(sku);
  }
  const place = new Map(candidates.map(({ number }, i) => [number, i]));
  return chosen.sort((a, b) => (place.get(a.number) ?? 0) - (place.get(b.number) ?? 0));
}

/** The postings of a wave, most urgent first (WV1). */
export function planWave(candidates: readonly WaveCandidate[], wish: WaveWish): readonly WaveCandidate[] {
  const fitting = candidates.filter((candidate) => fitsWish(candidate, wish));
  return wish.order === 'short' ? shortWay(fitting, wish.size) : fitting.slice(0, wish.size);
}

/** What a wave means for whoever walks it (WV2). */
export interface WaveSum {
  readonly postings: number;
  readonly units: number;
  readonly kinds: number;
  readonly shelves: number;
  /** Rows of shelves: what stands before the first dash or number of a shelf's name. */
  readonly aisles: number;
  /** Kinds of goods of which nobody wrote down where they lie. */
  readonly lost: number;
  readonly stops: readonly PickStop[];
}

const aisleOf = (shelf: string): string => /^[^\d-]+|^\d+/u.exec(shelf)?.[0].toUpperCase() ?? shelf;

/** Adds a planned wave up; slots are given in this order. */
export function waveSum(
  wave: readonly WaveCandidate[],
  slots: readonly number[],
  lookup: ProductLookup,
): WaveSum {
  const planned = wave.map(({ wants, snapshot }, i) => ({ slot: slots[i] ?? i + 1, wants, snapshot }));
  const stops = plannedStops(planned, lookup);
  const shelves = new Set(stops.flatMap(({ shelf }) => shelf ?? []));
  return {
    postings: wave.length,
    units: stops.reduce((sum, { left }) => sum + left, 0),
    kinds: stops.length,
    shelves: shelves.size,
    aisles: new Set([...shelves].map(aisleOf)).size,
    lost: stops.filter(({ shelf }) => shelf === null).length,
    stops,
  };
}
