import type { JournalHead, JournalRecord } from '#shared/bridge/calls/storage.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { ArchiveRule } from '../db/archive.ts';
import type { RestoreError, StoreError } from '../db/errors.ts';
import type { Progress } from '../db/rebuild.ts';
import type { Store } from '../db/store.ts';
import { pushJournal } from './journal.ts';
import { mendJournal } from './mend-journal.ts';

/** What became of the comparison at start. */
export type JournalFit =
  | { readonly kind: 'same' }
  /** The journal had lost facts; those that were here went to it again. `missing`: those that neither has. */
  | { readonly kind: 'mended'; readonly facts: number; readonly missing: number }
  /** The store was behind or empty and was filled from the journal. `missing`: numbers that neither has. */
  | {
      readonly kind: 'restored';
      readonly why: 'empty' | 'behind';
      readonly facts: number;
      readonly missing: number;
    }
  /** The journal was empty and was filled from the store. `missing`: archived facts that had lain in it alone. */
  | { readonly kind: 'new-store'; readonly facts: number; readonly missing: number };

/** Why store and journal could not be brought together; both are as they were. */
export type Discord =
  | RestoreError
  | StoreError
  /** Both have facts, of different stores: a person chooses which one goes on. */
  | {
      readonly kind: 'foreign-journal';
      readonly store: string;
      readonly journal: string;
      readonly storeFacts: number;
      readonly journalFacts: number;
    };

/** The calls of a store that the comparison makes. */
export type ReconciledStore = Pick<
  Store,
  | 'storeId'
  | 'sizes'
  | 'restore'
  | 'fillFrom'
  | 'factIds'
  | 'factsAfter'
  | 'journalStandsAt'
  | 'unjournaled'
  | 'markJournaled'
  | 'openEffects'
  | 'updateEffect'
>;

/** What a comparison may be told. */
export interface ReconcileOptions {
  /** What comes back as archived when a store is filled; without one everything comes back to the working set. */
  readonly rule?: ArchiveRule;
  readonly told?: Progress;
}

/** Facts that are compared at the common end. */
const GLANCE = 50;
const PAGE = 2000;
const nothingOld: ArchiveRule = { finishedBefore: 0, closedBefore: 0 };

/** Reads the journal from a place on, page by page. */
async function* readFrom(ask: Ask, afterSeq: number): AsyncGenerator<readonly JournalRecord[]> {
  for (let after = afterSeq; ;) {
    const page = await ask('journal.read', { afterSeq: after, limit: PAGE, whole: true });
    yield page.records;
    if (!page.more) return;
    const last = page.records.findLast((record) => record.kind === 'fact');
    if (last === undefined) return;
    after = last.envelope.seq;
  }
}

/** The first number near the common end under which both have a fact, but not the same; null for none. */
async function differsAt(store: ReconciledStore, ask: Ask, end: number): Promise<number | null> {
  const from = Math.max(0, end - GLANCE);
  if (end === 0) return null;
  const mine = await store.factIds(from + 1, end);
  const { records } = await ask('journal.read', { afterSeq: from, limit: GLANCE, whole: true });
  for (const record of records) {
    if (record.kind !== 'fact') continue;
    const { seq, id } = record.envelope;
    if (seq <= end && (mine.get(seq) ?? id) !== id) return seq;
  }
  return null;
}

/** The journal may be older than the last call of an effect: settling counts from now, not from a call before that one (OB4). */
async function forgetWhenSent(store: ReconciledStore): Promise<Result<null, StoreError>> {
  for (const row of await store.openEffects()) {
    if (row.sentAt === null) continue;
    const done = await store.updateEffect(row.id, { sentAt: null });
    if (!done.ok) return done;
  }
  return ok(null);
}

async function fromJournal(
  store: ReconciledStore,
  ask: Ask,
  head: JournalHead & { readonly storeId: string },
  mine: number,
  { rule = nothingOld, told }: ReconcileOptions,
): Promise<Result<JournalFit, Discord>> {
  const { storeId, lastSeq } = head;
  const done =
    mine === 0
      ? await store.fillFrom({ storeId, lastSeq, pages: () => readFrom(ask, 0) }, rule, told)
      : await store.restore(storeId, readFrom(ask, mine));
  if (!done.ok) return done;
  const doubted = await forgetWhenSent(store);
  if (!doubted.ok) return doubted;
  const { factsAdded: facts, missing } = done.value;
  return ok({ kind: 'restored', why: mine === 0 ? 'empty' : 'behind', facts, missing });
}

async function fromStore(store: ReconciledStore, ask: Ask): Promise<Result<JournalFit, Discord>> {
  await ask('journal.begin', { storeId: store.storeId });
  const reset = await store.journalStandsAt(0);
  if (!reset.ok) return reset;
  const facts = await pushJournal(store, ask, { holes: true });
  return ok({ kind: 'new-store', facts, missing: (await store.sizes()).archived.facts });
}

/** Compares store and journal at start and fills the one that is behind from the other (DB1-DB4). Cheap where both agree. */
export async function reconcile(
  store: ReconciledStore,
  ask: Ask,
  options: ReconcileOptions = {},
): Promise<Result<JournalFit, Discord>> {
  const head = await ask('journal.head', undefined);
  const { lastSeq: mine } = await store.sizes();
  const { storeId } = head;
  if (storeId === null || (storeId !== store.storeId && head.lastSeq === 0)) return fromStore(store, ask);
  if (storeId !== store.storeId && mine > 0) {
    const [journalFacts, storeFacts] = [head.lastSeq, mine];
    return err({ kind: 'foreign-journal', store: store.storeId, journal: storeId, storeFacts, journalFacts });
  }
  if (storeId !== store.storeId) return fromJournal(store, ask, { ...head, storeId }, mine, options);
  const differs = await differsAt(store, ask, Math.min(mine, head.lastSeq));
  if (differs !== null) return err({ kind: 'diverged', seq: differs });
  if (head.lastSeq > mine) {
    const filled = await fromJournal(store, ask, { ...head, storeId }, mine, options);
    if (!filled.ok || mine === 0) return filled;
    const mended = await mendJournal(store, ask, head);
    return mended.ok ? filled : mended;
  }
  const mended = await mendJournal(store, ask, head);
  if (!mended.ok) return mended;
  if (mended.value === null) return ok({ kind: 'same' });
  return ok({ kind: head.lastSeq === 0 ? 'new-store' : 'mended', ...mended.value });
}
