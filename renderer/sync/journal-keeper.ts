import type { JournalHead } from '#shared/bridge/calls/storage.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { pushJournal, type PushWishes } from './journal.ts';
import { mendJournal, type MendingStore } from './mend-journal.ts';

const nothing = '[]';

/**
 * Pushes what is due, and mends the journal where it turns out to have lost something while the station runs (DB9). What
 * cannot be mended is tried once, not with every push.
 */
export function journalKeeper(
  store: MendingStore,
  ask: Ask,
  beside: Pick<PushWishes, 'isBusy' | 'aside'> = {},
): () => Promise<void> {
  let known = nothing;
  let holed = nothing;
  const heard = ({ missing = [] }: JournalHead): void => void (holed = JSON.stringify(missing));

  async function mend(): Promise<void> {
    const head = await ask('journal.head', undefined);
    // Another store's journal is a matter for the next start.
    if (head.storeId !== store.storeId) throw new Error('journal: foreign-store');
    const mended = await mendJournal(store, ask, head);
    if (!mended.ok) throw new Error(`journal mark: ${mended.error.kind}`);
    heard(await ask('journal.head', undefined));
    known = holed;
  }

  return async () => {
    try {
      await pushJournal(store, ask, { heard, ...beside });
    } catch {
      // It may have lost its end: then it takes nothing more until it has that again. Any other trouble comes up again.
      return mend();
    }
    if (holed !== known) await mend();
  };
}
