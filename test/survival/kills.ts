import { parseArgs } from 'node:util';
import { failingOf, killLoop } from './kill-loop.ts';
import { report, say, whole } from './report.ts';

/** Kills the real app at random moments; 0 where nothing was lost and nothing happened twice. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      times: { type: 'string', default: '50' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
    },
  });
  const times = whole(values.times, 'times');
  const result = await killLoop({ seed: whole(values.seed, 'seed'), times, drainMs: 150_000, say });
  return report(result, failingOf(result), values.json);
}
