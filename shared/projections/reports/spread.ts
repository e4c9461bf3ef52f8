/** The middle of some values and the two between which eight of ten lie; null of none. */
export interface Spread {
  readonly count: number;
  readonly low: number;
  readonly half: number;
  readonly high: number;
  readonly most: number;
}

/** The value that a share (0 to 1) of sorted values does not exceed. */
const at = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

/** How values lie. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const list = Array.from(sorted);
  return {
    count: list.length,
    low: at(list, 0.1),
    half: at(list, 0.5),
    high: at(list, 0.9),
    most: list.at(-1) ?? 0,
  };
}
