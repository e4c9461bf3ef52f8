import { Dexie, type Table } from 'dexie';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { plainErrorOf, type OpenError } from './errors.ts';
import type {
  ArchivedRow,
  FactRow,
  Head,
  MetaRow,
  PostingRow,
  ProductRow,
  StoredEffect,
  SupplyRow,
} from './rows.ts';
import { declareVersions, newestVersion, type SchemaVersion } from './schema.ts';

/** The tables, typed. */
interface Tables {
  readonly facts: Table<FactRow, number>;
  readonly postings: Table<PostingRow, string>;
  readonly archived: Table<ArchivedRow, string>;
  readonly products: Table<ProductRow, string>;
  readonly supplies: Table<SupplyRow, string>;
  readonly effects: Table<StoredEffect, string>;
  readonly head: Table<Head, 'head'>;
  readonly meta: Table<MetaRow, string>;
}

/** An open database. */
export type StationDb = Dexie & Tables;

/** `strict`: flushed to the disk before it is acknowledged. `relaxed`: up to some seconds are lost with the power. */
export type Durability = 'strict' | 'relaxed';

/** A connection that is not open yet. The cache is off: it would show single writes before they are durable. */
export function connection(
  name: string,
  durability: Durability,
  versions: readonly SchemaVersion[],
): StationDb {
  const db = new Dexie(name, {
    chromeTransactionDurability: durability,
    cache: 'disabled',
    autoOpen: false,
  });
  declareVersions(db, versions);
  return db as StationDb;
}

// Dexie opens a newer store at its own version and may even alter it, so it has to be looked at before.
async function installedVersion(name: string): Promise<number> {
  const all = await indexedDB.databases();
  const native = all.find((candidate) => candidate.name === name)?.version ?? 0;
  return Math.floor(native / 10); // Dexie counts versions in tens
}

/** Opens (or makes) a database with the newest of these layouts. */
export async function openDatabase(
  name: string,
  durability: Durability,
  versions: readonly SchemaVersion[],
): Promise<Result<StationDb, OpenError>> {
  try {
    const known = newestVersion(versions);
    const found = await installedVersion(name);
    if (found > known) return err({ kind: 'newer-store', found, known });
    const db = connection(name, durability, versions);
    await db.open();
    return ok(db);
  } catch (thrown) {
    return err(plainErrorOf(thrown));
  }
}
