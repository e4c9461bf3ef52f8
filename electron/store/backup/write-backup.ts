import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import path from 'node:path';
import type { Settings } from '#shared/bridge/settings.ts';
import { syncFolder } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import type { Journal } from '../journal/journal.ts';
import { asLine, type BackupHead } from './format.ts';
import { readBackup, type WholeBackup } from './read-backup.ts';
import { Trouble } from './trouble.ts';

/** Facts asked of the journal at a time. */
const page = 1_000;

/** How far it is: facts done. */
export type Progress = (done: number) => void;

/** What goes into a backup. */
export interface BackupSource {
  readonly journal: Pick<Journal, 'facts' | 'rows'>;
  readonly head: BackupHead;
  readonly settings: Settings;
}

async function* partsOf(
  { journal, head, settings }: BackupSource,
  progress: Progress,
): AsyncGenerator<string> {
  yield asLine(head);
  yield asLine({ kind: 'settings', settings });
  for (let after = 0; after < head.lastSeq;) {
    const facts = (await journal.facts(after, page)).filter(({ seq }) => seq <= head.lastSeq);
    const last = facts.at(-1);
    if (last === undefined) break;
    yield facts.map((envelope) => asLine({ kind: 'fact', envelope })).join('');
    after = last.seq;
    progress(after);
  }
  for await (const rows of journal.rows()) yield rows.map((row) => asLine({ kind: 'effect', row })).join('');
}

/** All lines, and the foot that proves them. */
async function* linesOf(source: BackupSource, progress: Progress): AsyncGenerator<string> {
  const sum = createHash('sha256');
  let facts = 0;
  let rows = 0;
  for await (const part of partsOf(source, progress)) {
    sum.update(part);
    for (const line of part.split('\n')) {
      if (line.startsWith('{"kind":"fact"')) facts += 1;
      if (line.startsWith('{"kind":"effect"')) rows += 1;
    }
    yield part;
  }
  const { lastSeq } = source.head;
  yield asLine({ kind: 'foot', facts, rows, lastSeq, sha256: sum.digest('hex') });
}

/**
 * Writes a backup beside its name, flushes it, reads it back from end to end, and only then gives it its name. Throws a
 * `Trouble` or what the disk says; nothing is left behind then.
 */
export async function writeBackup(
  disk: Disk,
  file: string,
  source: BackupSource,
  progress: Progress,
): Promise<WholeBackup> {
  const unfinished = `${file}.tmp`;
  try {
    const handle = await disk.open(unfinished, 'w', 0o600);
    try {
      await pipeline(linesOf(source, progress), createGzip(), async (packed: AsyncIterable<Buffer>) => {
        for await (const chunk of packed) await handle.writeFile(chunk);
      });
      await handle.sync();
    } finally {
      await handle.close();
    }
    const whole = await readBackup(unfinished);
    if (whole.foot.lastSeq !== source.head.lastSeq) throw new Trouble('damaged', 'read back');
    await disk.rename(unfinished, file);
    await syncFolder(path.dirname(file), disk);
    return whole;
  } catch (thrown) {
    await disk.rm(unfinished, { force: true }).catch(() => undefined);
    throw thrown;
  }
}
