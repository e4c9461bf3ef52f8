import { parseArgs } from 'node:util';
import { failingOf, longShift } from './long-shift.ts';
import { report, say, whole } from './report.ts';

/** Packs a long shift in the real app; 0 where the window holds no more at its end than at its beginning. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      parcels: { type: 'string', default: '2000' },
      every: { type: 'string', default: '200' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const result = await longShift({
    seed: whole(values.seed, 'seed'),
    parcels: whole(values.parcels, 'parcels'),
    every: whole(values.every, 'every'),
    say,
  });
  return report(result, failingOf(result), values.json);
}
