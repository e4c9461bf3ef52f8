import { counters, type Counter } from './judge/finding.ts';
import { failingOf, type Figures } from './run.ts';

/** The figures of many seeds together. */
export interface Sums extends Omit<Figures, 'seed'> {
  readonly seed: number;
  readonly seeds: number;
  /** Seeds with a counter that is not zero. */
  readonly failing: readonly number[];
}

/** Adds up the figures of runs; `seed` is the first one's. */
export function sumOf(all: readonly Figures[]): Sums {
  const sum = (of: (figures: Figures) => number): number => all.reduce((total, each) => total + of(each), 0);
  const kinds = [...new Set(all.flatMap(({ faults }) => Object.keys(faults)))].toSorted((a, b) =>
    a < b ? -1 : 1,
  );
  const each = Object.fromEntries(counters.map((counter) => [counter, sum((figures) => figures[counter])]));
  return {
    seed: all[0]?.seed ?? 0,
    steps: sum(({ steps }) => steps),
    faults: Object.fromEntries(kinds.map((kind) => [kind, sum(({ faults }) => faults[kind] ?? 0)])),
    postings: sum(({ postings }) => postings),
    closed: sum(({ closed }) => closed),
    supplies: sum(({ supplies }) => supplies),
    told: sum(({ told }) => told),
    ...(each as Record<Counter, number>),
    seeds: all.length,
    failing: all.filter((figures) => failingOf(figures).length > 0).map(({ seed }) => seed),
  };
}
