import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { ok, type Result } from '#shared/kit/result.ts';
import type { RestoreError, StoreError } from '../db/errors.ts';
import type { Store } from '../db/store.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** Records a batch carries at most; the door takes 2,000. */
const BATCH = 500;

/** What became of the comparison at start. */
export type JournalFit =
  | { readonly kind: 'same' }
  /** The store was behind or empty and was filled from the journal: the person is told. */
  | { readonly kind: 'restored'; readonly facts: number }
  | { readonly kind: 'new-store' };

/** Copies everything the journal does not hold yet into it; effects may leave the station only after this (OB2). */
export async function pushJournal(
  store: Pick<Store, 'storeId' | 'unjournaled' | 'markJournaled'>,
  ask: Ask,
): Promise<number> {
  let pushed = 0;
  for (;;) {
    const due = await store.unjournaled(BATCH);
    if (due.envelopes.length === 0 && due.rows.length === 0) return pushed;
    const records: JournalRecord[] = [
      ...due.envelopes.map((envelope) => ({ kind: 'fact', envelope }) as const),
      ...due.rows.map((row) => ({ kind: 'effect', row }) as const),
    ];
    await ask('journal.append', { storeId: store.storeId, records });
    const marked = await store.markJournaled(due);
    if (!marked.ok) throw new Error(`journal mark: ${marked.error.kind}`);
    pushed += due.envelopes.length;
  }
}

/** Reads the journal from the beginning, page by page. */
async function* readAll(ask: Ask): AsyncGenerator<readonly JournalRecord[]> {
  for (let after = 0; ;) {
    const page = await ask('journal.read', { afterSeq: after, limit: 2000 });
    yield page.records;
    if (!page.more) return;
    const last = page.records.findLast((record) => record.kind === 'fact');
    if (last === undefined) return;
    after = last.envelope.seq;
  }
}

/** The journal may be older than the last call of an effect: settling counts from now, not from a call before that one (OB4). */
async function forgetWhenSent(
  store: Pick<Store, 'openEffects' | 'updateEffect'>,
): Promise<Result<null, StoreError>> {
  for (const row of await store.openEffects()) {
    if (row.sentAt === null) continue;
    const done = await store.updateEffect(row.id, { sentAt: null });
    if (!done.ok) return done;
  }
  return ok(null);
}

/** Compares store and journal at start and fills the one that is behind from the other. */
export async function reconcile(
  store: Pick<
    Store,
    | 'storeId'
    | 'lastSeq'
    | 'restore'
    | 'journalStandsAt'
    | 'unjournaled'
    | 'markJournaled'
    | 'openEffects'
    | 'updateEffect'
  >,
  ask: Ask,
): Promise<Result<JournalFit, RestoreError | StoreError>> {
  const head = await ask('journal.head', undefined);
  const mine = await store.lastSeq();
  if (head.storeId !== null && head.lastSeq > mine) {
    const restored = await store.restore(head.storeId, readAll(ask));
    if (!restored.ok) return restored;
    const doubted = await forgetWhenSent(store);
    return doubted.ok ? ok({ kind: 'restored', facts: restored.value.factsAdded }) : doubted;
  }
  if (head.storeId !== store.storeId) {
    await ask('journal.begin', { storeId: store.storeId });
    const reset = await store.journalStandsAt(0);
    if (!reset.ok) return reset;
    await pushJournal(store, ask);
    return ok({ kind: 'new-store' });
  }
  const stands = await store.journalStandsAt(head.lastSeq);
  if (!stands.ok) return stands;
  await pushJournal(store, ask);
  return ok({ kind: 'same' });
}
