import { setImmediate as turn } from 'node:timers/promises';
import type { Contest, How, Opened, Side } from './contest.ts';
import { interleave, median } from './stats.ts';

/** A row of the report, in the shape other programs read. */
export interface Row {
  readonly name: string;
  readonly ms: number;
  readonly peer: string;
  readonly peerMs: number;
  /** ms / peerMs: below 1 ours is faster. */
  readonly ratio: number;
  readonly compares: string;
}

/** A row with what the table says besides. */
export interface Measured {
  readonly row: Row;
  readonly targetMs: number | null;
  readonly rounds: number;
  readonly notes: readonly string[];
}

/** Something came out wrong, or a side could not do it at all. */
export class Unmeasurable extends Error {}

const rounded = (value: number): number => Number(value.toPrecision(4));

async function verified(name: string, side: Side): Promise<void> {
  const made = await side.run(0);
  const wrong = await side.check(made, 0);
  if (wrong !== null) throw new Unmeasurable(`${name}: ${wrong}`);
}

/** ms of one run, mean of `repeat` in a row; the turn before frees what the last one left. */
const timed =
  (side: Side, repeat: number, first: number) =>
  async (round: number): Promise<number> => {
    await turn();
    let own = 0;
    const from = performance.now();
    for (let i = 0; i < repeat; i++) {
      const made = await side.run(first + round * repeat + i);
      own += side.msOf?.(made) ?? 0;
    }
    return (side.msOf === undefined ? performance.now() - from : own) / repeat;
  };

async function race(contest: Contest, opened: Opened, quick: boolean): Promise<Measured> {
  const { ours, peer } = opened;
  const { name, targetMs, pace } = contest;
  await verified(`${name}, ours`, ours);
  await verified(`${name}, ${contest.peer}`, peer);
  const warmUps = quick ? Math.min(1, pace.warmUp) : pace.warmUp;
  const sides = (first: number) => ({
    ours: timed(ours, pace.repeat, first),
    peer: timed(peer, pace.repeat, first),
  });
  const least = quick ? pace.quickRounds : pace.least;
  const now = (): number => performance.now();
  await interleave(sides(1), { rounds: warmUps, least: 1, mostMs: pace.mostMs / 3 }, now);
  const rounds = quick ? pace.quickRounds : pace.rounds;
  const first = 1 + warmUps * pace.repeat;
  const samples = await interleave(sides(first), { rounds, least, mostMs: pace.mostMs }, now);
  const ms = median(samples.ours);
  const peerMs = median(samples.peer);
  const why = ms > peerMs && contest.behind !== undefined ? [`Slower because ${contest.behind}.`] : [];
  const notes = [...(opened.notes?.() ?? []), ...why];
  const compares = [contest.compares, ...notes].join(' ');
  const row = {
    name,
    ms: rounded(ms),
    peer: contest.peer,
    peerMs: rounded(peerMs),
    ratio: rounded(ms / peerMs),
    compares,
  };
  return { row, targetMs, rounds: samples.ours.length, notes };
}

/** Checks both sides of a row, warms both up, and times them in turn. Throws where something is wrong. */
export async function measure(contest: Contest, how: How): Promise<Measured> {
  const opened = await contest.open(how);
  try {
    return await race(contest, opened, how.quick);
  } finally {
    await opened.close?.();
  }
}
