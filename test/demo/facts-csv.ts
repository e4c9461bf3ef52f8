import Papa from 'papaparse';
import type { StationUnderTest } from '../kit/station-driver.ts';

interface FactRow {
  readonly seq: number;
  readonly stream: string;
  readonly version: number;
  readonly fact: { readonly type: string; readonly at: number; readonly by: string };
}

/** Every fact of the station, one a line, oldest first; the details as JSON in the last column. */
export async function factsCsv(station: StationUnderTest): Promise<string> {
  const rows = await station.rows<FactRow>('facts');
  const lines = rows
    .toSorted((a, b) => a.seq - b.seq)
    .map(({ seq, stream, version, fact: { type, at, by, ...rest } }) => ({
      seq,
      at: new Date(at).toISOString(),
      by,
      stream,
      version,
      type,
      details: JSON.stringify(rest),
    }));
  return `\uFEFF${Papa.unparse(lines)}\r\n`;
}
