import type { PostingNumber } from '#shared/kit/brand.ts';
import type { BenchOptions, BenchStation } from '../bench-station.ts';
import { numberAt, type Place } from '../bench-shift.ts';

/** One way by which scans come to a no of the table, and how scans go on from there. */
export interface No {
  /** What it is about, where a refusal has several. */
  readonly of: string;
  /** What the bench is made of besides the usual. */
  readonly bench?: Partial<BenchOptions>;
  /** Scans until the table says no. */
  provoke(bench: BenchStation): Promise<unknown>;
  /** Scans that go on; the first is what the screen names. */
  recover(bench: BenchStation): readonly string[] | Promise<readonly string[]>;
  /** The posting that leaves in the end; the mug's where nothing is said. */
  ends?(bench: BenchStation): PostingNumber;
}

/** Why no scan at the table comes to it. `desk`: the desk alone says it. `race`: only two at once. `silent`: nobody says it any more. */
export interface NotScanned {
  readonly notScanned: 'desk' | 'race' | 'silent';
  readonly why: string;
}

/** OK was read, and the work goes on. */
export const ok = (): readonly string[] => ['PL-OK'];

/** A posting of the practice shop that leaves in the end. */
export const at =
  (place: Place) =>
  (bench: BenchStation): PostingNumber =>
    numberAt(bench, place);

/** A code of the n-th product of a posting. */
export function codeIn(bench: BenchStation, number: PostingNumber, line = 0): string {
  const sku = bench.now.book.posting(number)?.state.snapshot.lines[line]?.sku;
  if (sku === undefined) throw new Error(`no line ${line} in ${number}`);
  return bench.codeOf(sku);
}

/** A code of the first product of a place's posting. */
export const codeAt = (bench: BenchStation, place: Place): string => codeIn(bench, numberAt(bench, place));

/** A code that nobody knows. */
export const FOREIGN = '4006381333931';

/** Whoever sits at the desk. */
export const desk = (bench: BenchStation) => ({ at: bench.clock.now(), by: 'BOSS' });
