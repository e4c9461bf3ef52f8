import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Store } from '../db/store.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** Records a batch carries at most; the door takes 2,000. Beside a packer few: each batch is a moment in which no key is heard. */
const BATCH = { usual: 500, besidePacker: 40 } as const;

/** How a push is made. */
export interface PushWishes {
  /** Numbers that neither place has any more may be left out. */
  readonly holes?: boolean;
  /** Told where the journal stands after each batch. */
  readonly heard?: (head: JournalHead) => void;
  /** Whether somebody works at the table. */
  readonly isBusy?: () => boolean;
  /** Resolves when no scan is on its way; only a backlog waits for it. */
  readonly aside?: () => Promise<void>;
}

/** Copies everything the journal does not hold yet into it; effects may leave the station only after this (OB2). */
export async function pushJournal(
  store: Pick<Store, 'storeId' | 'unjournaled' | 'markJournaled'>,
  ask: Ask,
  { holes = false, heard, isBusy = () => false, aside }: PushWishes = {},
): Promise<number> {
  let pushed = 0;
  for (;;) {
    const due = await store.unjournaled(isBusy() ? BATCH.besidePacker : BATCH.usual);
    if (due.envelopes.length === 0 && due.rows.length === 0) return pushed;
    // A backlog, as of an import, lets a scan go first; a packer's own facts are fewer and go at once.
    if (due.envelopes.length >= BATCH.besidePacker) await aside?.();
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
