import * as v from 'valibot';
import type { ProductFact } from '../domain/product/facts.ts';
import { sku } from '../kit/brand.ts';
import type { GoodsTableOf } from './goods-commands.ts';

const recordSchema = v.object({
  id: v.string(),
  of: v.picklist(['products', 'stock'] satisfies readonly GoodsTableOf[]),
  name: v.string(),
  done: v.number(),
  total: v.number(),
  by: v.string(),
  at: v.number(),
  /** The product it was noted with last; absent before the first one. */
  sku: v.optional(v.pipe(v.string(), v.transform(sku))),
});

/** How far a table was taken in: `done` of `total` rows of the file `name`; by whom, and since when, ms since 1970 UTC (PD11). */
export type ImportRecord = Readonly<v.InferOutput<typeof recordSchema>>;

/** Records that are remembered: who leaves more tables half read does not look at the first of them any more. */
const MOST_RECORDS = 20;

/** The records as they were kept, the newest first; what is none of them is left out. */
export const readImports = (kept: unknown): readonly ImportRecord[] =>
  Array.isArray(kept)
    ? kept.flatMap((each) => {
        const parsed = v.safeParse(recordSchema, each);
        return parsed.success ? [parsed.output] : [];
      })
    : [];

/** The records with this one as it stands now: in its place or in front; not any more once all its rows are in. */
export function withImport(records: readonly ImportRecord[], record: ImportRecord): readonly ImportRecord[] {
  if (record.done >= record.total) return records.filter(({ id }) => id !== record.id);
  return records.some(({ id }) => id === record.id)
    ? records.map((each) => (each.id === record.id ? record : each))
    : [record, ...records].slice(0, MOST_RECORDS);
}

/** Whether two records are of the same file, as far as its name tells. */
export const isSameFile = (one: ImportFile, other: ImportFile): boolean =>
  one.of === other.of && one.name === other.name;

/** The records after facts of products that tell how far tables are; a later reading of a file takes the place of an earlier one (PD11). */
export function notedImports(
  before: readonly ImportRecord[],
  facts: readonly ProductFact[],
): readonly ImportRecord[] {
  let records = before;
  for (const fact of facts) {
    if (fact.type !== 'TableNoted') continue;
    const { since: at, left, ...table } = fact.table;
    const rest = records.filter((each) => each.id === table.id || !isSameFile(each, table));
    records =
      left === true
        ? rest.filter(({ id }) => id !== table.id)
        : withImport(rest, { ...table, by: fact.by, at, sku: fact.sku });
  }
  return records;
}

type ImportFile = Pick<ImportRecord, 'of' | 'name'>;
