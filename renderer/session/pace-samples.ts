import { median, usualSize, type PaceWeights, type ParcelSize } from '#shared/domain/rules/pace.ts';
import type { PaceKind } from '#shared/projections/pace-walk.ts';

/** Samples kept of each kind; old ones make room, so that the weights follow the season. */
const KEPT = 400;
/** Below this many units seen nothing is said about anybody's pace. */
const ENOUGH = 20;

/** What this station has learnt of how long things take. */
export interface PaceSamples {
  /** Seconds between the deed before and this one. */
  add(kind: PaceKind, seconds: number): void;
  parcel(size: ParcelSize): void;
  /** Null until enough was seen. */
  learnt(): { readonly weights: PaceWeights; readonly usual: ParcelSize } | null;
}

/** Begins with nothing seen. */
export function createPaceSamples(): PaceSamples {
  const seen: Record<PaceKind, number[]> = { begin: [], line: [], unit: [], step: [], back: [], other: [] };
  const sizes: ParcelSize[] = [];
  let known: ReturnType<PaceSamples['learnt']> = null;
  let stale = true;
  const push = <T>(list: T[], value: T): void => {
    list.push(value);
    if (list.length > KEPT) list.shift();
    stale = true;
  };

  function learn(): ReturnType<PaceSamples['learnt']> {
    if (seen.unit.length + seen.line.length < ENOUGH || sizes.length === 0) return null;
    const first = median(seen.line);
    // Where every line has one unit only, all of its time is the line's.
    const unit = seen.unit.length === 0 ? 0 : median(seen.unit);
    const weights: PaceWeights = {
      parcel: median(seen.begin) + median(seen.back),
      line: Math.max(0, first - unit),
      unit,
      step: median(seen.step),
    };
    return { weights, usual: usualSize(sizes) };
  }

  return {
    add: (kind, seconds) => push(seen[kind], seconds),
    parcel: (size) => push(sizes, size),
    learnt() {
      if (stale) known = learn();
      stale = false;
      return known;
    },
  };
}
