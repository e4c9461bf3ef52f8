import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Clock } from '#shared/kit/clock.ts';
import type { Log } from '../../log.ts';
import type { Disk } from '../disk.ts';
import { openJournal } from '../journal/journal.ts';
import { readBackup, readHead, type WholeBackup } from './read-backup.ts';
import { Trouble } from './trouble.ts';
import type { Progress } from './write-backup.ts';

const batchSize = 1_000;

/**
 * Builds a journal from a backup in a folder of its own and compares it with what the backup says of itself. Throws
 * `Trouble` (`damaged`, `newer-format`, `disk`).
 */
export async function buildJournal(
  parts: { readonly disk: Disk; readonly clock: Clock; readonly log: Log },
  file: string,
  dir: string,
  progress: Progress,
): Promise<WholeBackup> {
  await parts.disk.rm(dir, { recursive: true, force: true });
  const { storeId } = await readHead(file);
  const journal = await openJournal({ ...parts, dir });
  try {
    await journal.begin(storeId);
    let batch: JournalRecord[] = [];
    let done = 0;
    const flush = async (): Promise<void> => {
      // A backup may lack what its journal had lost.
      await journal.append(storeId, batch, true);
      batch = [];
      progress(done);
    };
    const whole = await readBackup(file, async (record) => {
      batch.push(record);
      if (record.kind === 'fact') done += 1;
      if (batch.length === batchSize) await flush();
    });
    await flush();
    await journal.idle();
    const { facts, lastSeq } = journal.state();
    if (facts !== whole.foot.facts || lastSeq !== whole.foot.lastSeq) throw new Trouble('damaged', 'rebuilt');
    return whole;
  } finally {
    await journal.close();
  }
}
