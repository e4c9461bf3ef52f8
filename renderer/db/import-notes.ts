import type { Envelope } from '#shared/domain/envelope.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import { notedImports, readImports, type ImportRecord } from '#shared/intake/import-record.ts';
import type { StationDb } from './database.ts';

/** Where the store keeps how far tables are taken in. */
export const IMPORTS = 'imports';

/** The notes about tables among facts. */
export const notesAmong = (envelopes: readonly Envelope[]): readonly ProductFact[] =>
  envelopes.flatMap(({ fact }) => (fact.type === 'TableNoted' ? [fact] : []));

/** Takes over from the journal how far tables are (PD11); inside a transaction that writes `meta`. */
export async function takeNotes(db: StationDb, envelopes: readonly Envelope[]): Promise<void> {
  const notes = notesAmong(envelopes);
  if (notes.length === 0) return;
  const before = readImports((await db.meta.get(IMPORTS))?.value);
  await putImports(db, notedImports(before, notes));
}

/** Keeps these records instead of what was there. */
export const putImports = (db: StationDb, records: readonly ImportRecord[]): PromiseLike<unknown> =>
  db.meta.put({ key: IMPORTS, value: records });
