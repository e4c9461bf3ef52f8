/** Middle of the values, or the mean of the two in the middle; NaN for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/** Times of both sides, ms, in the order they were taken. */
export interface Samples {
  readonly ours: readonly number[];
  readonly peer: readonly number[];
}

/** How long to go on. `mostMs` ends it early, but not before `least` rounds. */
export interface Rounds {
  readonly rounds: number;
  readonly least: number;
  readonly mostMs: number;
}

/**
 * Runs both sides in turn, the one who begins changing each round, so that whatever slows the machine slows both.
 * Each side answers its own time in ms; `now` is in ms.
 */
export async function interleave(
  sides: {
    readonly ours: (round: number) => Promise<number>;
    readonly peer: (round: number) => Promise<number>;
  },
  { rounds, least, mostMs }: Rounds,
  now: () => number,
): Promise<Samples> {
  const samples = { ours: [] as number[], peer: [] as number[] };
  const from = now();
  for (let round = 0; round < rounds && (round < least || now() - from < mostMs); round++) {
    const order = round % 2 === 0 ? (['ours', 'peer'] as const) : (['peer', 'ours'] as const);
    for (const side of order) samples[side].push(await sides[side](round));
  }
  return samples;
}
