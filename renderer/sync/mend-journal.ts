import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { ok, type Result } from '#shared/kit/result.ts';
import type { StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import { pushJournal } from './journal.ts';

/** What a mend sends from. */
export type MendingStore = Pick<
  Store,
  'storeId' | 'unjournaled' | 'markJournaled' | 'journalStandsAt' | 'factsAfter' | 'openEffects'
>;

/** What a mend did. */
interface Mended {
  /** Facts that the journal had lost and has again. */
  readonly facts: number;
  /** Facts that it lacks and this store has not either. */
  readonly missing: number;
}

/** Records of one batch. */
const BATCH = 500;

const sizeOf = ({ missing = [] }: JournalHead): number =>
  missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);

/** The lost facts that are here; what is known below the journal's end is taken whenever it comes. */
async function resendFacts(store: MendingStore, ask: Ask, { missing = [] }: JournalHead): Promise<void> {
  for (const { from, to } of missing)
    for (let after = from - 1; after < to;) {
      const here = (await store.factsAfter(after, BATCH)).filter(({ seq }) => seq <= to).slice(0, BATCH);
      if (here.length === 0) break;
      const records = here.map((envelope): JournalRecord => ({ kind: 'fact', envelope }));
      await ask('journal.append', { storeId: store.storeId, records });
      after = here.at(-1)?.seq ?? to;
    }
}

/** Which rows damage took nobody can tell, so all open ones go again; main passes over those it has. */
async function resendOpen(store: MendingStore, ask: Ask): Promise<void> {
  const rows = await store.openEffects();
  for (let from = 0; from < rows.length; from += BATCH) {
    const records = rows.slice(from, from + BATCH).map((row): JournalRecord => ({ kind: 'effect', row }));
    await ask('journal.append', { storeId: store.storeId, records });
  }
}

/**
 * Sends a journal what damage took from it and this store still has: its end, facts in between, and the rows of all open
 * effects (DB9). Answers what is news of that; null for nothing. Throws where the door fails; what was sent until then
 * stays.
 */
export async function mendJournal(
  store: MendingStore,
  ask: Ask,
  head: JournalHead,
): Promise<Result<Mended | null, StoreError>> {
  const stood = await store.journalStandsAt(head.lastSeq);
  if (!stood.ok) return stood;
  // What neither place has would stop the journal for ever.
  await pushJournal(store, ask, { holes: true });
  await resendFacts(store, ask, head);
  await resendOpen(store, ask);
  const lost = sizeOf(head) + stood.value;
  if (lost === 0) return ok(null);
  const now = await ask('journal.head', undefined);
  const missing = sizeOf(now) + Math.max(0, head.lastSeq + stood.value - now.lastSeq);
  const facts = Math.max(0, lost - missing);
  return ok(facts === 0 && stood.value === 0 ? null : { facts, missing });
}
