import type { BenchOptions } from './options.ts';
import type { Programs } from './programs.ts';

/** One side of a row: does it once, and can tell whether what came out is right. */
export interface Side<T = unknown> {
  /** Does it; `round` picks content that was not there before, so that no side can remember it. 0 is the checked one. */
  readonly run: (round: number) => T | Promise<T>;
  /** What is wrong with what came out, or null. */
  readonly check: (made: T, round: number) => Promise<string | null>;
  /** ms as the side itself knows them, where its end is not when `run` answers. */
  readonly msOf?: (made: T) => number;
}

/** Both sides, ready, and how to leave. */
export interface Opened {
  readonly ours: Side;
  readonly peer: Side;
  /** Plain sentences about what was seen while measuring; appended to `compares`. */
  readonly notes?: () => readonly string[];
  readonly close?: () => Promise<void>;
}

/** What of the command line a row itself heeds. */
export type How = Pick<BenchOptions, 'quick' | 'data'>;

/** A row to be measured. */
export interface Contest {
  readonly name: string;
  /** Who else can do it. */
  readonly peer: string;
  /** What is compared with what, under which conditions, and what the peer does less or more. */
  readonly compares: string;
  /** Why the peer can be faster; said in the row where it was. */
  readonly behind?: string;
  /** ms that ours must not exceed, or null. */
  readonly targetMs: number | null;
  readonly needs: Programs;
  readonly pace: Pace;
  readonly open: (how: How) => Promise<Opened>;
}

/** How often a row is run. */
export interface Pace {
  readonly rounds: number;
  readonly quickRounds: number;
  /** Untimed rounds of both sides before. */
  readonly warmUp: number;
  /** How many go into one sample, for what takes less than the clock's own noise. */
  readonly repeat: number;
  /** After this many ms no more rounds than `least`. */
  readonly mostMs: number;
  readonly least: number;
}

const pace = (rounds: number, warmUp: number, repeat: number, mostMs: number, least: number): Pace => ({
  rounds,
  quickRounds: 3,
  warmUp,
  repeat,
  mostMs,
  least,
});

/** For what takes less than a millisecond or so. */
export const quickPace = pace(41, 10, 20, 2_500, 15);
/** For what takes some milliseconds. */
export const labelPace = pace(35, 12, 1, 4_000, 15);
/** For what takes a tenth of a second and more. */
export const slowPace = pace(15, 3, 1, 6_000, 7);

/** Gives types to both sides of a row and forgets them. */
export const sideOf = <T>(side: Side<T>): Side => side as Side;
