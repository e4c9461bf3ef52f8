import { appendFile, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '#shared/kit/clock.ts';
import { openJournal, type Journal } from '../../electron/store/journal/journal.ts';
import type { MemoryJournal } from '../kit/memory-journal.ts';

/** The real journal of main in a folder of its own, which is opened again with every start of the station. */
export interface DiskJournal extends MemoryJournal {
  /** Main ends and starts again; `torn`: the last write of its life broke off in the middle. */
  reopen(torn: boolean): Promise<void>;
  close(): Promise<void>;
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Opens a journal in a temporary folder. */
export async function createDiskJournal(clock: Clock): Promise<DiskJournal> {
  const dir = await mkdtemp(path.join(tmpdir(), 'packline-chaos-'));
  let journal: Journal = await openJournal({ dir, clock, log: silent });
  let failing = false;
  return {
    head: () => journal.head(),
    begin: (storeId) => journal.begin(storeId),
    append: (storeId, records) =>
      failing ? Promise.reject(new Error('journal: disk')) : journal.append(storeId, records),
    async factsOf(stream) {
      const { lastSeq } = await journal.head();
      return (await journal.facts(0, lastSeq)).filter((envelope) => envelope.stream === stream);
    },
    read: async (afterSeq, limit) => {
      const { records, more } = await journal.read(afterSeq, limit);
      return { records: [...records], more };
    },
    has: (effectId) => journal.has(effectId),
    breakDisk: (broken) => (failing = broken),
    async reopen(torn) {
      await journal.close();
      const last = (await readdir(dir))
        .filter((name) => name.endsWith('.ndjson'))
        .toSorted()
        .at(-1);
      if (torn && last !== undefined) await appendFile(path.join(dir, last), '{"kind":"fact","envel');
      journal = await openJournal({ dir, clock, log: silent });
    },
    async close() {
      await journal.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
