import { parseArgs } from 'node:util';

/** What a chaos run is asked for. */
export interface ChaosOptions {
  readonly seed: number;
  readonly steps: number;
  readonly stations: number;
  /** How many seeds, from `seed` on. */
  readonly seeds: number;
  /** Where the figures go; null for the screen alone. */
  readonly json: string | null;
  /** A script to play again instead. */
  readonly script: string | null;
  /** Several stations over one hub instead of each by itself. */
  readonly hub: boolean;
}

function whole(text: string, name: string, least: number): number {
  if (!/^\d{1,9}$/u.test(text) || Number(text) < least)
    throw new Error(`--${name} takes a whole number from ${least} on, not "${text}"`);
  return Number(text);
}

/** Reads the command line; throws a plain sentence for what it cannot read. */
export function readOptions(args: readonly string[]): ChaosOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: '1' },
      steps: { type: 'string', default: '500' },
      stations: { type: 'string', default: '2' },
      seeds: { type: 'string', default: '1' },
      json: { type: 'string' },
      script: { type: 'string' },
      hub: { type: 'boolean', default: false },
    },
  });
  return {
    seed: whole(values.seed, 'seed', 0),
    steps: whole(values.steps, 'steps', 1),
    stations: whole(values.stations, 'stations', 1),
    seeds: whole(values.seeds, 'seeds', 1),
    json: values.json ?? null,
    script: values.script ?? null,
    hub: values.hub,
  };
}
