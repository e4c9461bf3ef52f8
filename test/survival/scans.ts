import { parseArgs } from 'node:util';
import { failingOf, scanFlood } from './scan-flood.ts';
import { report, say, whole } from './report.ts';

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
  return report(result, failingOf(result), values.json);
}
