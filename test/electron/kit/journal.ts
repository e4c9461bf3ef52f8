import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Journal } from '../../../electron/store/journal/journal.ts';

/** All that a journal holds, page by page, as the window reads it. */
export async function readAll(journal: Pick<Journal, 'read'>, limit = 2_000): Promise<JournalRecord[]> {
  const records: JournalRecord[] = [];
  for (let after = 0; ;) {
    const page = await journal.read(after, limit);
    records.push(...page.records);
    const last = page.records.findLast((record) => record.kind === 'fact');
    if (!page.more || last?.kind !== 'fact') return records;
    after = last.envelope.seq;
  }
}
