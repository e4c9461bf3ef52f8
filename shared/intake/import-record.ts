import * as v from 'valibot';
import type { GoodsTableOf } from './goods-commands.ts';

const recordSchema = v.object({
  id: v.string(),
  of: v.picklist(['products', 'stock'] satisfies readonly GoodsTableOf[]),
  name: v.string(),
  done: v.number(),
  total: v.number(),
  by: v.string(),
  at: v.number(),
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

type ImportFile = Pick<ImportRecord, 'of' | 'name'>;
