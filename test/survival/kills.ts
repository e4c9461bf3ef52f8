import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { failingOf, killLoop } from './kill-loop.ts';

const say = (text: string): void => console.error(`» ${text}`);

function whole(text: string, name: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

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
  const text = `${JSON.stringify(result, null, 2)}\n`;
  console.log(text.trimEnd());
  if (values.json !== undefined) await writeFile(values.json, text);
  const failing = failingOf(result);
  if (failing.length > 0) say(`not zero: ${failing.join(', ')}`);
  return failing.length === 0 ? 0 : 1;
}
