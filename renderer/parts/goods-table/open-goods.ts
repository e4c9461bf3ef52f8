import { goodsHeadingAt, guessGoods } from '#shared/intake/goods-fields.ts';
import type { FileTrouble } from '#shared/intake/table.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { MOST_COLUMNS } from '../tables/limits.ts';
import { rowsOf } from '../tables/rows.ts';
import type { OpenedGoods } from './messages.ts';

/** A table with all its rows; `above`: rows up to the heading, with it. */
export interface GoodsFile {
  readonly opened: OpenedGoods;
  readonly rows: readonly (readonly string[])[];
  readonly above: number;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/** Opens a table of products, whatever it was saved as; nothing of it is judged yet. */
export async function openGoods(
  bytes: Uint8Array,
  tell: (rows: number) => void,
): Promise<Result<GoodsFile, FileTrouble>> {
  const read = await rowsOf(bytes, tell);
  if (!read.ok) return read;
  const { rows: all, encoding, moreSheets } = read.value;
  const heading = goodsHeadingAt(all.slice(0, 20));
  const header = (all[heading] ?? []).slice(0, MOST_COLUMNS);
  if (isBlank(header)) return err({ code: 'empty' });
  const under = all.slice(heading + 1);
  const rows = under.slice(0, under.findLastIndex((row) => !isBlank(row)) + 1);
  const samples = header.map((_, at) => {
    const values = rows.slice(0, 200).map((row) => (row[at] ?? '').trim().slice(0, 80));
    return [...new Set(values.filter((value) => value !== ''))].slice(0, 3);
  });
  const opened = { header, samples, rows: rows.length, encoding, moreSheets, guess: guessGoods(header) };
  return ok({ opened, rows, above: heading + 1 });
}
