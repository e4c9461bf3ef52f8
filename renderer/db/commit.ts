import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Table } from 'dexie';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { isEmptyBatch, type Batch, type Committed } from './batch.ts';
import type { StationDb } from './database.ts';
import { committedOf, draftOf, type Draft, type StoreParts } from './draft.ts';
import { effectRow, storedEffect } from './effect-row.ts';
import { archivedIn, storeErrorOf, type StoreError } from './errors.ts';
import { pagesOf } from './fact-log.ts';
import { readHead } from './head.ts';
import { guessedRight, type Before, type Recent } from './recent.ts';

async function rowsBy<T>(table: Table<T, string>, keys: Iterable<string>): Promise<Map<string, T>> {
  const wanted = [...new Set(keys)];
  const found = wanted.length === 0 ? [] : await table.bulkGet(wanted);
  return new Map(wanted.flatMap((key, i) => (found[i] === undefined ? [] : [[key, found[i]]])));
}

/** What a write must be judged against; asked for together, since a packer waits for each way to the disk and back. */
async function readFor(db: StationDb, batches: readonly Batch[]): Promise<Before> {
  const numbers = batches.flatMap((batch) => batch.postings.map(({ number }) => number));
  const effectIds = batches.flatMap((batch) => [
    ...batch.effects.map(({ id }) => id),
    ...(batch.updates ?? []).map(({ id }) => id),
  ]);
  const [head, postings, products, supplies, effects] = await Promise.all([
    readHead(db),
    rowsBy(db.postings, numbers),
    rowsBy(
      db.products,
      batches.flatMap((batch) => batch.products.map(({ sku }) => sku)),
    ),
    rowsBy(
      db.supplies,
      batches.flatMap((batch) => (batch.supplies ?? []).map(({ number }) => number)),
    ),
    rowsBy(db.effects, effectIds),
  ]);
  const elsewhere = (head.archived?.postings ?? 0) === 0 ? [] : numbers.filter((each) => !postings.has(each));
  const touched = {
    postings,
    archived: await rowsBy(db.archived, elsewhere),
    products,
    supplies,
    effects: new Map([...effects].map(([id, row]) => [id, effectRow(row)])),
  };
  return { head, touched };
}

function write(db: StationDb, draft: Draft): Promise<unknown> {
  const writes: PromiseLike<unknown>[] = [db.head.put(draft.head)];
  if (draft.envelopes.length > 0) writes.push(db.facts.bulkAdd(pagesOf(draft.envelopes)));
  if (draft.postings.length > 0) writes.push(db.postings.bulkPut(draft.postings));
  if (draft.products.length > 0) writes.push(db.products.bulkPut(draft.products));
  if (draft.supplies.length > 0) writes.push(db.supplies.bulkPut(draft.supplies));
  if (draft.effects.length > 0)
    writes.push(db.effects.bulkPut(draft.effects.map((row) => storedEffect(row, true))));
  if (draft.meta.length > 0) writes.push(db.meta.bulkPut(draft.meta));
  return Promise.all(writes);
}

/** A guess about what is stored was wrong; nothing of what was written on it stays. */
class GuessedWrong extends Error {
  override readonly name = 'GuessedWrong';
}

/** Brings an archived posting back to the working set. */
export type Recall = (number: PostingNumber) => Promise<void>;

/** What a write needs beside its batches. */
export interface Writing {
  readonly parts: StoreParts;
  readonly db: StationDb;
  readonly recent: Recent;
  readonly recall: Recall;
}

const tablesOf = (db: StationDb): Table[] => [
  db.head,
  db.facts,
  db.postings,
  db.archived,
  db.products,
  db.supplies,
  db.effects,
  db.meta,
];

/** Looks, decides what to write, writes. */
const writeOnLook = ({ parts, db }: Writing, batches: readonly Batch[]): Promise<Draft> =>
  db.transaction('rw', tablesOf(db), async () => {
    const { head, touched } = await readFor(db, batches);
    const draft = draftOf(parts, head, touched, batches);
    await write(db, draft);
    return draft;
  });

/** Writes on a guess and looks in the same breath; null where the guess was wrong and nothing was written. */
async function writeOnGuess(
  { parts, db }: Writing,
  guess: Before,
  batches: readonly Batch[],
): Promise<Draft | null> {
  try {
    const draft = draftOf(parts, guess.head, guess.touched, batches);
    await db.transaction('rw', tablesOf(db), async () => {
      // Asked for first, so it answers how things stood before these writes.
      const [stored] = await Promise.all([readFor(db, batches), write(db, draft)]);
      if (!guessedRight(guess, stored)) throw new GuessedWrong();
    });
    return draft;
  } catch (thrown) {
    const { kind } = storeErrorOf(thrown);
    // Whatever else it was, it is tried once more with open eyes, and told then.
    if (kind === 'disk-full' || kind === 'closed') throw thrown;
    return null;
  }
}

async function writeDraft(writing: Writing, batches: readonly Batch[]): Promise<Draft> {
  const { recent } = writing;
  const guess = recent.guess(batches);
  const told = recent.begin();
  try {
    const quick = guess === null ? null : await writeOnGuess(writing, guess, batches);
    const draft = quick ?? (await writeOnLook(writing, batches));
    recent.keep(draft);
    told(() => draft.head);
    return draft;
  } catch (thrown) {
    told(null);
    throw thrown;
  }
}

/**
 * Writes batches in one transaction: facts, projections and outbox together or not at all. Nothing but the database is
 * awaited inside. Write transactions run one after another, so what is read here is what is written over. A posting that
 * is archived comes back first, in a transaction of its own.
 */
export async function commitBatches(
  writing: Writing,
  batches: readonly Batch[],
): Promise<Result<Committed, StoreError>> {
  const full = batches.filter((batch) => !isEmptyBatch(batch));
  if (full.length === 0) return ok({ envelopes: [], rows: [], postings: [], products: [], supplies: [] });
  for (const recalled = new Set<PostingNumber>(); ;) {
    try {
      return ok(committedOf(await writeDraft(writing, full)));
    } catch (thrown) {
      const number = archivedIn(thrown);
      if (number === null || recalled.has(number)) return err(storeErrorOf(thrown));
      recalled.add(number);
    }
    try {
      for (const number of recalled) await writing.recall(number);
    } catch (thrown) {
      return err(storeErrorOf(thrown));
    }
  }
}
