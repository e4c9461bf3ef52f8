import type { PostingNumber } from '#shared/kit/brand.ts';
import { postingStream, type Envelope } from '#shared/domain/envelope.ts';
import { postingOfEffect } from '#shared/process/effects.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationDb } from './database.ts';
import { ArchiveUnreadable } from './errors.ts';
import { factsBySeq, insertFacts, removeFacts } from './fact-log.ts';
import { Folding } from './folding.ts';
import { readHead } from './head.ts';
import { archivedRow } from './posting-row.ts';
import type { ArchivedRow, PostingRow } from './rows.ts';

/** All facts of a stream as the journal has them, oldest first; empty where it has none. */
export type History = (stream: string) => Promise<readonly Envelope[]>;

/** What may leave the working set. Moments are ms since 1970 UTC. */
export interface ArchiveRule {
  /** Finished before this: handed over, cancelled and seen, sent virtually, closed and gone. */
  readonly finishedBefore: number;
  /** Closed before this, though nobody said that it left. */
  readonly closedBefore: number;
}

/** What one step did. `next`: where the next one goes on; null at the end. */
export interface ArchiveStep {
  readonly postings: number;
  readonly facts: number;
  /** Finished ones that stay: the journal does not give their facts back as they are here. */
  readonly unsafe: readonly PostingNumber[];
  readonly next: number | null;
}

const gone: ReadonlySet<string> = new Set(['delivering', 'delivered', 'cancelled']);

/** Whether nothing more is expected of a posting (AR1). */
export function mayArchive(row: PostingRow, rule: ArchiveRule): boolean {
  if (row.finishedAt === null || row.finishedAt >= rule.finishedBefore) return false;
  if (row.status !== 'closed' || row.state.saidLeft !== undefined) return true;
  const { phase, source } = row.state.snapshot;
  return source === 'file' || gone.has(phase) || row.finishedAt < rule.closedBefore;
}

async function candidates(db: StationDb, rule: ArchiveRule, from: number, limit: number) {
  const { journaledSeq } = await readHead(db);
  const open = await db.effects.where('openSeq').above(0).toArray();
  const busy = new Set<string | null>(open.map(({ effect }) => postingOfEffect(effect)));
  const rows = await db.postings
    .where('finishedAt')
    .between(from, rule.finishedBefore, false, false)
    .limit(limit)
    .toArray();
  const ready = rows.filter(
    (row) => mayArchive(row, rule) && !busy.has(row.number) && (row.seqs.at(-1) ?? 0) <= journaledSeq,
  );
  return { ready, next: rows.length < limit ? null : (rows.at(-1)?.finishedAt ?? null) };
}

const sameFacts = (here: readonly Envelope[], there: readonly Envelope[]): boolean =>
  here.length === there.length &&
  here.every((each, i) => each.id === there[i]?.id && each.seq === there[i]?.seq);

async function isSafe(db: StationDb, row: PostingRow, history: History): Promise<boolean> {
  const here = await factsBySeq(db, row.seqs);
  return here.length === row.version && sameFacts(here, await history(postingStream(row.number)));
}

function move(db: StationDb, rows: readonly PostingRow[]): Promise<{ postings: number; facts: number }> {
  return db.transaction('rw', [db.head, db.facts, db.postings, db.archived], async () => {
    const now = await db.postings.bulkGet(rows.map(({ number }) => number));
    const still = rows.filter((row, i) => now[i]?.version === row.version);
    const seqs = still.flatMap((row) => row.seqs);
    await removeFacts(db, seqs);
    await db.archived.bulkPut(still.map(archivedRow));
    await db.postings.bulkDelete(still.map(({ number }) => number));
    const head = await readHead(db);
    const before = head.archived ?? { postings: 0, facts: 0 };
    const archived = { postings: before.postings + still.length, facts: before.facts + seqs.length };
    await db.head.put({ ...head, archived, kept: (head.kept ?? 0) - seqs.length });
    return { postings: still.length, facts: seqs.length };
  });
}

/**
 * One step of archiving, oldest first, from a moment on: what the journal verifiably gives back leaves the working set,
 * and a slim row stays (AR1-AR3). Call it at idle.
 */
export async function archiveStep(
  db: StationDb,
  rule: ArchiveRule,
  history: History,
  { from, limit }: { readonly from: number; readonly limit: number },
): Promise<ArchiveStep> {
  const { ready, next } = await candidates(db, rule, from, limit);
  const safe: PostingRow[] = [];
  const unsafe: PostingNumber[] = [];
  for (const row of ready) {
    if (await isSafe(db, row, history)) safe.push(row);
    else unsafe.push(row.number);
  }
  const done = safe.length === 0 ? { postings: 0, facts: 0 } : await move(db, safe);
  return { ...done, unsafe, next };
}

/** The row of an archived posting, folded from what the journal gives; rejects with `ArchiveUnreadable`. */
async function folded(row: ArchivedRow, envelopes: readonly Envelope[]): Promise<PostingRow> {
  let made: PostingRow | undefined;
  const folding = new Folding({
    postings: () => Promise.resolve([]),
    savePostings: (rows) => Promise.resolve(void ([made] = rows)),
    saveProducts: () => Promise.resolve(),
    saveSupplies: () => Promise.resolve(),
  });
  await folding.take(envelopes);
  await folding.done();
  if (made === undefined || made.version !== row.version || folding.incomplete.size > 0) {
    throw new ArchiveUnreadable(row.number);
  }
  return made;
}

/** All facts of an archived posting and the row they make; rejects with `ArchiveUnreadable`. */
export async function readBack(row: ArchivedRow, history: History | undefined) {
  const all = await history?.(postingStream(row.number)).catch(() => {
    throw new ArchiveUnreadable(row.number);
  });
  if (all === undefined) throw new ArchiveUnreadable(row.number);
  // A store that is behind finds later ones in the journal too; those come by themselves.
  const envelopes = all.filter(({ version }) => version <= row.version);
  return { envelopes, made: await folded(row, envelopes) };
}

/** An archived posting as it stands, read back from the journal; null where none of this number is archived. */
export async function archivedPosting(
  db: StationDb,
  number: PostingNumber,
  history: History | undefined,
): Promise<{ readonly state: KnownPosting; readonly version: number } | null> {
  const row = await db.archived.get(number);
  if (row === undefined) return null;
  const { made } = await readBack(row, history);
  return { state: made.state, version: made.version };
}

/** Those of these postings that are archived, as they stand; most numbers cost one look. */
export async function archivedPostings(
  db: StationDb,
  numbers: readonly PostingNumber[],
  history: History | undefined,
): Promise<{ readonly state: KnownPosting; readonly version: number }[]> {
  const rows = (await db.archived.bulkGet([...numbers])).filter((row) => row !== undefined);
  const found: { readonly state: KnownPosting; readonly version: number }[] = [];
  for (const row of rows) {
    const { made } = await readBack(row, history);
    found.push({ state: made.state, version: made.version });
  }
  return found;
}

/** Brings an archived posting back to the working set with all its facts: something more happened to it (AR4). */
export async function recall(
  db: StationDb,
  number: PostingNumber,
  history: History | undefined,
): Promise<void> {
  const row = await db.archived.get(number);
  if (row === undefined) return;
  const { envelopes, made } = await readBack(row, history);
  await db.transaction('rw', [db.head, db.facts, db.postings, db.archived], async () => {
    if ((await db.archived.get(number)) === undefined) return;
    const head = await readHead(db);
    const before = head.archived ?? { postings: 0, facts: 0 };
    await insertFacts(db, envelopes);
    await db.postings.put(made);
    await db.archived.delete(number);
    const archived = { postings: before.postings - 1, facts: before.facts - envelopes.length };
    await db.head.put({ ...head, archived, kept: (head.kept ?? 0) + envelopes.length });
  });
}
