import type { Table } from 'dexie';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import type { StationDb } from './database.ts';
import { isSupplyStream, postingOf } from './streams.ts';
import { foldPosting, postingRow } from './posting-row.ts';
import { foldProduct, productRow } from './product-row.ts';
import { readFact } from './reads.ts';
import type { Folded } from './rows.ts';
import { foldSupply, supplyRow } from './supply-row.ts';
import { watchMetaOf } from './watch.ts';

const keyOf = (stream: string): string => stream.slice(stream.indexOf(':') + 1);

async function rowsOf<R>(table: Table<R, string>, streams: readonly string[]): Promise<Map<string, R>> {
  const found = new Map<string, R>();
  const wanted = [...new Set(streams)];
  for (const [i, row] of (await table.bulkGet(wanted.map(keyOf))).entries())
    if (row !== undefined) found.set(wanted[i] ?? '', row);
  return found;
}

/** Puts a row that a fact made where it belongs; false where the fact does not make one. */
function put<F, R>(rows: Map<string, R>, stream: string, fold: F | null, row: (fold: F) => R): boolean {
  if (fold === null) return false;
  rows.set(stream, row(fold));
  return true;
}

/** Folds facts that follow what the rows know; false where one does not, so that all have to be made anew. */
export async function foldOn(db: StationDb, added: readonly Envelope[]): Promise<boolean> {
  const streams = added.map(({ stream }) => stream);
  const ofPostings = (stream: string): boolean => postingOf(stream) !== null;
  const postings = await rowsOf(db.postings, streams.filter(ofPostings));
  const supplies = await rowsOf(db.supplies, streams.filter(isSupplyStream));
  const products = await rowsOf(
    db.products,
    streams.filter((stream) => !ofPostings(stream) && !isSupplyStream(stream)),
  );
  for (const envelope of added) {
    const { stream, seq, version } = envelope;
    const before: Folded<unknown> | undefined =
      postings.get(stream) ?? supplies.get(stream) ?? products.get(stream);
    if (version !== (before?.version ?? 0) + 1 || seq <= (before?.seqs.at(-1) ?? 0)) return false;
    const fact = readFact(envelope);
    const folded = ofPostings(stream)
      ? put(postings, stream, foldPosting(postings.get(stream) ?? null, fact as PostingFact, seq), postingRow)
      : isSupplyStream(stream)
        ? put(supplies, stream, foldSupply(supplies.get(stream) ?? null, fact as SupplyFact, seq), supplyRow)
        : put(
            products,
            stream,
            foldProduct(products.get(stream) ?? null, fact as ProductFact, seq),
            productRow,
          );
    if (!folded) return false;
  }
  await db.postings.bulkPut([...postings.values()]);
  await db.meta.bulkPut(watchMetaOf([...postings.values()]));
  await db.products.bulkPut([...products.values()]);
  await db.supplies.bulkPut([...supplies.values()]);
  return true;
}
