import { Dexie } from 'dexie';
import type { MarkOwner, PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { AnyFact, Envelope } from '#shared/domain/envelope.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { upcastFact } from '#shared/domain/upcast.ts';
import type { StationDb } from './database.ts';
import { factsBySeq } from './fact-log.ts';
import { isSupplyStream } from './streams.ts';
import type { Kept, ProductRow } from './rows.ts';

/** Place in a page of finished postings. */
export interface DoneCursor {
  readonly cutoffAt: number;
  readonly number: PostingNumber;
}

/** Finished postings by cut-off, both ends included; ms since 1970 UTC. */
export interface DoneQuery {
  readonly from: number;
  readonly to: number;
  readonly limit: number;
  readonly after: DoneCursor | null;
}

const kept = <S>({ state, version }: Kept<S>): Kept<S> => ({ state, version });

/** A fact as today's app understands it; throws on one of a later app version. */
export function readFact(envelope: Envelope): AnyFact {
  const fact = upcastFact(envelope.fact);
  if (!fact.ok) throw new Error(`fact ${envelope.seq} has layout ${fact.error.schema}`);
  return fact.value;
}

/** What the table works with: active postings, most urgent first, and all products. */
export async function loadActive(
  db: StationDb,
): Promise<{ postings: Kept<KnownPosting>[]; products: Kept<KnownProduct>[] }> {
  const active = db.postings
    .where('[active+cutoffAt+number]')
    .between([1, Dexie.minKey, Dexie.minKey], [1, Dexie.maxKey, Dexie.maxKey]);
  const [postings, products] = await Promise.all([active.toArray(), db.products.toArray()]);
  return { postings: postings.map(kept), products: products.map(kept) };
}

/** One posting. */
export async function posting(db: StationDb, number: PostingNumber): Promise<Kept<KnownPosting> | null> {
  const row = await db.postings.get(number);
  return row === undefined ? null : kept(row);
}

/** Those of these postings that are known, in one look. */
export async function postings(
  db: StationDb,
  numbers: readonly PostingNumber[],
): Promise<Kept<KnownPosting>[]> {
  const rows = await db.postings.bulkGet([...numbers]);
  return rows.flatMap((row) => (row === undefined ? [] : [kept(row)]));
}

/** Those of these products that are known, in one look. */
export async function products(db: StationDb, skus: readonly Sku[]): Promise<Kept<KnownProduct>[]> {
  const rows = await db.products.bulkGet([...skus]);
  return rows.flatMap((row) => (row === undefined ? [] : [kept(row)]));
}

/** One product. */
export async function product(db: StationDb, sku: Sku): Promise<Kept<KnownProduct> | null> {
  const row = await db.products.get(sku);
  return row === undefined ? null : kept(row);
}

/** Products that carry this barcode; catalogues do hold the same one twice. */
export async function productsByBarcode(db: StationDb, code: string): Promise<Kept<KnownProduct>[]> {
  const rows: ProductRow[] = await db.products.where('codes').equals(code).toArray();
  return rows.map(kept);
}

/** The posting that this text names: its number, its waybill or a code of one of its labels; active ones first. */
export async function postingByLabelCode(db: StationDb, code: string): Promise<PostingNumber | null> {
  if (code === '') return null;
  const [own, byCode, byWaybill] = await Promise.all([
    db.postings.get(code),
    db.postings.where('codes').equals(code).toArray(),
    db.postings.where('waybills').equals(code).toArray(),
  ]);
  const rows = [...(own === undefined ? [] : [own]), ...byCode, ...byWaybill];
  const found = rows.find(({ active }) => active === 1) ?? rows[0];
  if (found !== undefined) return found.number;
  const old = await Promise.all([
    db.archived.where(':id').equals(code).primaryKeys(),
    db.archived.where('codes').equals(code).primaryKeys(),
    db.archived.where('waybills').equals(code).primaryKeys(),
  ]);
  return (old.flat()[0] as PostingNumber | undefined) ?? null;
}

/** Numbers of postings that begin like this, in the working set and in the archive; `limit` of each at the most. */
export async function numbersStarting(db: StationDb, text: string, limit: number): Promise<PostingNumber[]> {
  const [here, away] = await Promise.all([
    db.postings.where(':id').startsWith(text).limit(limit).primaryKeys(),
    db.archived.where(':id').startsWith(text).limit(limit).primaryKeys(),
  ]);
  return [...here, ...away] as PostingNumber[];
}

/** The posting on a place of the waiting shelf. */
export async function postingOnShelf(db: StationDb, shelf: number): Promise<Kept<KnownPosting> | null> {
  const row = await db.postings.where('shelf').equals(shelf).first();
  return row === undefined ? null : kept(row);
}

/** Which posting, or else which supply, holds the unit with this marking identity. */
export async function markOwner(db: StationDb, identity: string): Promise<MarkOwner | null> {
  const number = await ownerOf(db, 'marks', identity);
  if (number !== null) return number;
  const [supply] = await db.supplies.where('marks').equals(identity).primaryKeys();
  return (supply as SupplyNumber | undefined) ?? null;
}

/** Which posting a value of a multi-entry index belongs to. */
export async function ownerOf(
  db: StationDb,
  index: 'marks' | 'waybills',
  value: string,
): Promise<PostingNumber | null> {
  const [number] = await db.postings.where(index).equals(value).primaryKeys();
  const [old] = number === undefined ? await db.archived.where(index).equals(value).primaryKeys() : [];
  return ((number ?? old) as PostingNumber | undefined) ?? null;
}

/** A page of finished postings; `next` is null on the last one. */
export async function donePage(
  db: StationDb,
  { from, to, limit, after }: DoneQuery,
): Promise<{ postings: Kept<KnownPosting>[]; next: DoneCursor | null }> {
  const start = after === null ? [0, from, Dexie.minKey] : [0, after.cutoffAt, after.number];
  const rows = await db.postings
    .where('[active+cutoffAt+number]')
    .between(start, [0, to, Dexie.maxKey], after === null, true)
    .limit(limit + 1)
    .toArray();
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    postings: page.map(kept),
    next: last === undefined ? null : { cutoffAt: last.cutoffAt, number: last.number },
  };
}

/** How many postings were closed at or after this moment (ms since 1970 UTC) and still are. */
export const closedSince = (db: StationDb, from: number): Promise<number> =>
  db.postings.where('closedAt').aboveOrEqual(from).count();

/** Postings closed at or after this moment (ms since 1970 UTC) that still are, the first one first. */
export async function closedPostings(db: StationDb, from: number): Promise<KnownPosting[]> {
  const rows = await db.postings.where('closedAt').aboveOrEqual(from).sortBy('closedAt');
  return rows.map(({ state }) => state);
}

/** All facts of one stream that are in the working set, oldest first, in today's layout. */
export async function factsOf(db: StationDb, stream: string): Promise<Envelope[]> {
  const key = stream.slice(stream.indexOf(':') + 1);
  const table = stream.startsWith('posting:')
    ? db.postings
    : isSupplyStream(stream)
      ? db.supplies
      : db.products;
  const row = await table.get(key);
  const found = row === undefined ? [] : await factsBySeq(db, row.seqs);
  return found.map((envelope) => ({ ...envelope, fact: readFact(envelope) }));
}
