import type { GoodsTableOf } from '#shared/intake/goods-commands.ts';
import type { TableNote } from '#shared/domain/product/table-note.ts';
import { isSameFile, readImports, withImport, type ImportRecord } from '#shared/intake/import-record.ts';
import type { Sku } from '#shared/kit/brand.ts';
import type { Ids } from '#shared/kit/clock.ts';
import { IMPORTS } from '../db/import-notes.ts';
import type { Store } from '../db/store.ts';
import type { Along } from './execute-many.ts';

/** What is said of a table before its first row. */
export type ImportBegin = Omit<ImportRecord, 'id' | 'done' | 'sku'>;

/** Keeps with a product that nobody wants to be told of a table any more; false: that could not be kept. */
export type LeaveTable = (sku: Sku, table: TableNote) => Promise<boolean>;

const noteOf = ({ id, of, name, done, total, at }: ImportRecord): TableNote => ({
  id,
  of,
  name,
  done,
  total,
  since: at,
});

/** A table on its way in; asked only inside the turn that writes its rows. */
export interface RunningImport {
  /** What is written with the transaction after which so many rows are in. */
  along(rowsAfter: (commands: number) => number): Along;
  /** Nobody goes on with it in this window: what is left of it is told. */
  left(): void;
}

/** Remembers how far tables are taken in, so that one that was cut off is told of (PD11). */
export interface ImportLog {
  begin(begin: ImportBegin): Promise<RunningImport>;
  /** Tables of this kind that were begun and that nobody goes on with, the newest first. */
  unfinished(of: GoodsTableOf): Promise<readonly ImportRecord[]>;
  /** Nobody wants to be told any more; false: that could not be kept. */
  forget(id: string): Promise<boolean>;
}

/** Makes the log; one window has one, and it alone writes the records. */
export function createImportLog(
  store: Pick<Store, 'getMeta' | 'commit'>,
  ids: Ids,
  leave: LeaveTable,
): ImportLog {
  let records: readonly ImportRecord[] | null = null;
  const running = new Set<string>();

  async function load(): Promise<readonly ImportRecord[]> {
    const kept = readImports(await store.getMeta(IMPORTS));
    return (records ??= kept);
  }

  return {
    async begin(begin) {
      const known = await load();
      let record: ImportRecord = { ...begin, id: ids.next(), done: 0 };
      running.add(record.id);
      // They go with the first rows of this reading, not before: a file that the disk does not take changes nothing.
      const replaced = new Set(
        known.filter((each) => !running.has(each.id) && isSameFile(each, record)).map(({ id }) => id),
      );
      return {
        along: (rowsAfter) => {
          const next = (done: number): readonly ImportRecord[] =>
            withImport(
              (records ?? []).filter(({ id }) => !replaced.has(id)),
              { ...record, done: rowsAfter(done) },
            );
          return {
            note: (done, last) => {
              record = { ...record, sku: last };
              const table = noteOf({ ...record, done: rowsAfter(done) });
              return { type: 'note-table', at: record.at, by: record.by, sku: last, table };
            },
            rows: (done) => [{ key: IMPORTS, value: next(done) }],
            kept: (done) => {
              records = next(done);
            },
          };
        },
        left: () => void running.delete(record.id),
      };
    },
    async unfinished(of) {
      return (await load()).filter((each) => each.of === of && !running.has(each.id));
    },
    async forget(id) {
      const before = await load();
      const gone = before.filter((each) => each.id === id);
      records = before.filter((each) => each.id !== id);
      const meta = [{ key: IMPORTS, value: records }];
      const done = await store.commit({ postings: [], products: [], effects: [], meta });
      if (!done.ok) {
        records = [...gone, ...records];
        return false;
      }
      // The journal would tell of it again after the store was lost.
      for (const record of gone)
        if (record.sku !== undefined && !(await leave(record.sku, { ...noteOf(record), left: true })))
          return false;
      return true;
    },
  };
}
