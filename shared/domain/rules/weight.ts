import type { PlanLine } from '../posting/plan.ts';
import { boxOf, scannedOf, stepSettled, type PackWork } from '../posting/progress.ts';
import type { ThingRef } from '../posting/refusals.ts';

/** Weighings of the same content that are needed before anything is expected (WG4). */
const NEEDED = 3;
/** Further from the median than this share, or this many grams, a weighing is somebody's mistake (WG5). */
const OUTLIER = { share: 0.15, grams: 30 } as const;
/** A difference smaller than this is the tape and the scale: grams, share of the weight, spreads of the weighings (WG6). */
const TOLERANCE = { grams: 20, share: 0.03, spreads: 3 } as const;
/** A unit explains a difference that is within this share of its own weight (WG7). */
const EXPLAINS = 0.3;

/** What parcels with the same content weighed. */
export interface UsualWeight {
  /** Median, whole grams. */
  readonly grams: number;
  /** A weight within this many grams is as usual. */
  readonly tolerance: number;
  /** How many weighings it rests on. */
  readonly weighings: number;
}

/** How a weight departs from the usual one. */
export interface WeightDoubt {
  readonly usual: number;
  /** Grams; below 0 for too light. */
  readonly off: number;
  /** The one unit whose weight explains it best; null where none does. */
  readonly unit: ThingRef | null;
}

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

const medianOf = (values: readonly number[]): number => median(values.toSorted((a, b) => a - b));

/** The usual weight of a content by its weighings, grams; null before there are enough that agree (WG4, WG5). */
export function usualWeight(weighings: readonly number[]): UsualWeight | null {
  const all = medianOf(weighings);
  const near = Math.max(OUTLIER.grams, all * OUTLIER.share);
  const kept = weighings.filter((grams) => Math.abs(grams - all) <= near);
  if (kept.length < NEEDED) return null;
  const grams = Math.round(medianOf(kept));
  const spread = medianOf(kept.map((each) => Math.abs(each - grams)));
  const tolerance = Math.round(
    Math.max(TOLERANCE.grams, grams * TOLERANCE.share, spread * TOLERANCE.spreads),
  );
  return { grams, tolerance, weighings: kept.length };
}

/** The unit whose own weight comes nearest to a difference (WG7). */
function unitBehind(lines: readonly PlanLine[], off: number): ThingRef | null {
  let best: { readonly line: PlanLine; readonly rest: number } | null = null;
  for (const line of lines) {
    if (line.unitGrams === null || line.unitGrams <= 0) continue;
    const rest = Math.abs(Math.abs(off) - line.unitGrams);
    if (rest <= line.unitGrams * EXPLAINS && (best === null || rest < best.rest)) best = { line, rest };
  }
  return best === null ? null : { sku: best.line.sku, name: best.line.name };
}

/** What speaks against a weight; null where it is as usual (WG6, WG7). */
export function doubtWeight(
  grams: number,
  usual: UsualWeight | null,
  lines: readonly PlanLine[],
): WeightDoubt | null {
  if (usual === null) return null;
  const off = grams - usual.grams;
  return Math.abs(off) <= usual.tolerance ? null : { usual: usual.grams, off, unit: unitBehind(lines, off) };
}

const isIn = (work: PackWork, line: PlanLine): boolean =>
  work.plan.steps.some(
    (step) =>
      step.task.kind === 'insert' &&
      step.task.lineId === line.id &&
      stepSettled(work, step) &&
      !work.deeds.some((deed) => deed.kind === 'step' && deed.stepId === step.id && deed.how === 'skipped'),
  );

/** What two parcels must have in common to weigh the same: goods, cards that were put in, and the box (WG4). */
export function contentKey(work: PackWork): string {
  const parts = work.plan.lines.flatMap((line) => {
    const units = line.kind === 'goods' ? scannedOf(work, line.id) : isIn(work, line) ? line.quantity : 0;
    return units === 0 ? [] : [`${line.sku}*${units}`];
  });
  return [...parts.toSorted(), `box:${boxOf(work) ?? ''}`].join(' ');
}
