import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Store } from '../db/store.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** Records a batch carries at most; the door takes 2,000. */
const BATCH = 500;

/**
 * Copies everything the journal does not hold yet into it; effects may leave the station only after this (OB2). `holes`:
 * numbers that neither place has any more may be left out. `heard`: told where the journal stands after each batch.
 */
export async function pushJournal(
  store: Pick<Store, 'storeId' | 'unjournaled' | 'markJournaled'>,
  ask: Ask,
  { holes = false, heard }: { readonly holes?: boolean; readonly heard?: (head: JournalHead) => void } = {},
): Promise<number> {
  let pushed = 0;
  for (;;) {
    const due = await store.unjournaled(BATCH);
    if (due.envelopes.length === 0 && due.rows.length === 0) return pushed;
    const records: JournalRecord[] = [
      ...due.envelopes.map((envelope) => ({ kind: 'fact', envelope }) as const),
      ...due.rows.map((row) => ({ kind: 'effect', row }) as const),
    ];
    const head = await ask('journal.append', {
      storeId: store.storeId,
      records,
      ...(holes ? { holes } : {}),
    });
    heard?.(head);
    const marked = await store.markJournaled(due);
    if (!marked.ok) throw new Error(`journal mark: ${marked.error.kind}`);
    pushed += due.envelopes.length;
  }
}
