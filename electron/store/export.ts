import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import type { Envelope } from '#shared/domain/envelope.ts';
import { writeAside } from './atomic-file.ts';
import type { Disk } from './disk.ts';
import type { Journal } from './journal/journal.ts';
import type { Progress } from './backup/write-backup.ts';

/** How everything is written out: a table for a spreadsheet, or one envelope in JSON a line. */
export type ExportFormat = 'csv' | 'jsonl';

const page = 1_000;
const columns = ['seq', 'time_utc', 'time_local', 'station', 'stream', 'version', 'type', 'who', 'data'];

/** A moment as the machine's own clock shows it, with its distance from UTC: `2026-11-05 11:30:00 +03:00`. */
function localTime(ms: number): string {
  const at = new Date(ms);
  const two = (value: number): string => String(value).padStart(2, '0');
  const offset = -at.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.trunc(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())} ${zone}`;
}

function cellsOf({ seq, station, stream, version, fact }: Envelope): readonly unknown[] {
  const { type, at, by, ...data } = fact as { type: string; at?: unknown; by?: unknown };
  const time = typeof at === 'number' && Number.isFinite(at) ? at : null;
  const times = time === null ? ['', ''] : [new Date(time).toISOString(), localTime(time)];
  const who = typeof by === 'string' ? by : '';
  return [seq, ...times, station, stream, version, type, who, JSON.stringify(data)];
}

/** Cells that a spreadsheet would take for a formula get an apostrophe in front. */
const csv = (rows: readonly (readonly unknown[])[]): string =>
  `${Papa.unparse(rows as unknown[][], { escapeFormulae: true, newline: '\r\n' })}\r\n`;

async function* textOf(
  journal: Pick<Journal, 'facts'>,
  format: ExportFormat,
  progress: Progress,
): AsyncGenerator<string> {
  // The mark at the beginning makes Excel read UTF-8.
  if (format === 'csv') yield `\uFEFF${csv([columns])}`;
  let done = 0;
  for (let after = 0; ;) {
    const facts = await journal.facts(after, page);
    const last = facts.at(-1);
    if (last === undefined) return;
    yield format === 'csv'
      ? csv(facts.map(cellsOf))
      : facts.map((envelope) => `${JSON.stringify(envelope)}\n`).join('');
    after = last.seq;
    done += facts.length;
    progress(done);
  }
}

/** Writes every fact to a file, page by page, beside its name first; answers how many. Throws what the disk says. */
export async function exportFacts(
  disk: Disk,
  file: string,
  journal: Pick<Journal, 'facts'>,
  format: ExportFormat,
  progress: Progress,
): Promise<number> {
  let facts = 0;
  const count: Progress = (done) => {
    facts = done;
    progress(done);
  };
  await writeAside(file, disk, async (unfinished) => {
    const handle = await disk.open(unfinished, 'w', 0o600);
    try {
      await pipeline(textOf(journal, format, count), async (parts: AsyncIterable<string>) => {
        for await (const part of parts) await handle.writeFile(part);
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
  });
  return facts;
}
