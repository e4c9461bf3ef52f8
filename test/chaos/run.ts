import type { HandClock } from '../kit/hand-clock.ts';
import { counters, type Counter, type Finding } from './judge/finding.ts';
import { judge } from './judge/judge.ts';
import { playScript } from './play.ts';
import type { Script } from './script.ts';
import type { Sabotage } from './tables.ts';

/** The figures of one run; all from `lostScans` on are zero where nothing went wrong. */
export interface Figures extends Record<Counter, number> {
  readonly seed: number;
  readonly steps: number;
  readonly faults: Readonly<Record<string, number>>;
  readonly postings: number;
  readonly closed: number;
  /** Supplies that were closed, and how many of them the marketplace was told. */
  readonly supplies: number;
  readonly told: number;
}

/** A run with what lies behind its figures. */
export interface Run {
  readonly figures: Figures;
  readonly findings: readonly Finding[];
  readonly story: readonly string[];
}

/** How often each counter counted. */
function counted(findings: readonly Finding[]): Record<Counter, number> {
  const of = (counter: Counter): number => findings.filter((finding) => finding.counter === counter).length;
  return Object.fromEntries(counters.map((counter) => [counter, of(counter)])) as Record<Counter, number>;
}

/** Counters that are not zero. */
export const failingOf = (figures: Record<Counter, number>): readonly Counter[] =>
  counters.filter((counter) => figures[counter] !== 0);

/** Plays and judges a script; `clockOf` makes the clock of the run, which `Date` follows. */
export async function runScript(script: Script, clockOf: () => HandClock, sabotage?: Sabotage): Promise<Run> {
  const played = await playScript(script, clockOf(), sabotage);
  try {
    const { findings, postings, closed, supplies, told } = await judge(played);
    const { faults, story } = played;
    const { seed, deeds } = script;
    const ends = { postings, closed, supplies, told };
    const figures = { seed, steps: deeds.length, faults, ...ends, ...counted(findings) };
    return { figures, findings, story };
  } finally {
    await played.close();
  }
}
