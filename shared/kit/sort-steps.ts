/** Rows that are sorted at once, before what is sorted is merged. */
const RUN = 2000;

/**
 * Sorts a copy in many small steps, so that a long list need not stop whoever waits: after each yield at most `step` rows more
 * are done. Equal rows keep their order. Answers the sorted copy.
 */
export function* sortSteps<T>(
  all: readonly T[],
  compare: (a: T, b: T) => number,
  step = RUN,
): Generator<undefined, T[]> {
  let runs: T[][] = [];
  for (let at = 0; at < all.length; at += step) {
    runs.push(all.slice(at, at + step).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(yield* merge(runs[at] ?? [], runs[at + 1] ?? [], compare, step));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
  step: number,
): Generator<undefined, T[]> {
  const merged: T[] = [];
  let [fromLeft, fromRight] = [0, 0];
  while (fromLeft < left.length || fromRight < right.length) {
    const a = left[fromLeft];
    const b = right[fromRight];
    if (fromRight >= right.length || (fromLeft < left.length && compare(a as T, b as T) <= 0)) {
      merged.push(a as T);
      fromLeft += 1;
    } else {
      merged.push(b as T);
      fromRight += 1;
    }
    if (merged.length % step === 0) yield;
  }
  return merged;
}
