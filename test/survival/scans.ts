import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { failingOf, scanFlood } from './scan-flood.ts';

const say = (text: string): void => console.error(`» ${text}`);

function whole(text: string, name: string): number {
  if (!/^\d{1,5}$/u.test(text)) throw new Error(`--${name} takes a whole number, not "${text}"`);
  return Number(text);
}

/** Floods the real app with scans at a scanner's pace; 0 where none was lost, doubled or seen by anything but the station. */
export async function main(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      scans: { type: 'string', default: '10000' },
      gap: { type: 'string', default: '20' },
      json: { type: 'string' },
    },
  });
  const scans = whole(values.scans, 'scans');
  const result = await scanFlood({ scans, gapMs: whole(values.gap, 'gap'), paced: scans, say });
  const text = `${JSON.stringify(result, null, 2)}\n`;
  console.log(text.trimEnd());
  if (values.json !== undefined) await writeFile(values.json, text);
  const failing = failingOf(result);
  if (failing.length > 0) say(`not zero: ${failing.join(', ')}`);
  return failing.length === 0 ? 0 : 1;
}
