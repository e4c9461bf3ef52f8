import type { Dexie, Transaction } from 'dexie';

/** One layout of the store. A released one is never edited: what changes becomes the next number. */
export interface SchemaVersion {
  readonly version: number;
  /** Dexie's table → primary key and indexes; null drops a table. */
  readonly stores: Readonly<Record<string, string | null>>;
  /** Changes stored rows; only needed for what cannot be rebuilt from facts. */
  readonly upgrade?: (tx: Transaction) => PromiseLike<unknown>;
}

/**
 * Every layout there ever was, oldest first; append-only.
 * Null is no key: rows without a value simply are not in that index.
 */
export const schemaVersions: readonly SchemaVersion[] = [
  {
    version: 1,
    stores: {
      facts: 'seq, &id, &[stream+version]',
      postings:
        'number, [active+cutoffAt+number], [status+statusAt], *codes, *marks, *waybills, shelf, closedAt',
      products: 'sku, *codes',
      effects: 'id, seq, [open+seq], [toJournal+seq]',
      head: 'key',
      meta: 'key',
    },
  },
  {
    // Facts are found by the numbers their rows carry and lie together in pages: their indexes cost most of an import.
    // Rows of finished postings slim down into a table of their own, so that the working set stays small.
    version: 2,
    stores: {
      facts: 'seq',
      postings: 'number, [active+cutoffAt+number], *codes, *marks, *waybills, shelf, closedAt, finishedAt',
      archived: 'number, *codes, *marks, *waybills',
      effects: 'id, openSeq, dueSeq',
    },
    upgrade: (tx) =>
      tx
        .table('effects')
        .toCollection()
        .modify(
          (row: { seq: number; open?: 0 | 1; toJournal?: 0 | 1; openSeq?: number; dueSeq?: number }) => {
            if (row.open === 1) row.openSeq = row.seq;
            if (row.toJournal === 1) row.dueSeq = row.seq;
            delete row.open;
            delete row.toJournal;
          },
        ),
  },
  {
    // Supplies to the marketplace's warehouse: a kind of facts of its own, so rows of its own.
    version: 3,
    stores: { supplies: 'number, active, finishedAt, *codes, *marks' },
  },
];

/**
 * What projections look like and how they are computed. Counted up whenever `evolve` or a row changes shape;
 * a store with another number rebuilds its projections from facts when it opens.
 */
export const PROJECTION = 5;

/** Tells Dexie all layouts up to the newest. */
export function declareVersions(db: Dexie, versions: readonly SchemaVersion[]): void {
  for (const { version, stores, upgrade } of versions) {
    const declared = db.version(version).stores({ ...stores });
    if (upgrade !== undefined) declared.upgrade(upgrade);
  }
}

/** The newest layout's number. */
export const newestVersion = (versions: readonly SchemaVersion[]): number =>
  versions.reduce((newest, { version }) => Math.max(newest, version), 0);
