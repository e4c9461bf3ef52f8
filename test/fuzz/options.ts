import { parseArgs } from 'node:util';

/** What a fuzz run is asked for. */
export interface FuzzOptions {
  /** Runs of each target; dear ones get fewer. */
  readonly runs: number;
  /** How long each target goes on at least, s, however many runs that takes; 0: no longer than its runs. */
  readonly seconds: number;
  readonly seed: number;
  /** Targets by name; all where none is named. */
  readonly only: readonly string[];
  readonly json: string | null;
}

function whole(text: string, name: string, least: number): number {
  if (!/^\d{1,9}$/u.test(text) || Number(text) < least)
    throw new Error(`--${name} takes a whole number from ${least} on, not "${text}"`);
  return Number(text);
}

/** Reads the command line; throws a plain sentence for what it cannot read. */
export function readOptions(args: readonly string[]): FuzzOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: 'string', default: '5000' },
      seconds: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      only: { type: 'string', default: '' },
      json: { type: 'string' },
    },
  });
  return {
    runs: whole(values.runs, 'runs', 1),
    seconds: whole(values.seconds, 'seconds', 0),
    seed: whole(values.seed, 'seed', 0),
    only: values.only.split(',').filter((name) => name !== ''),
    json: values.json ?? null,
  };
}
