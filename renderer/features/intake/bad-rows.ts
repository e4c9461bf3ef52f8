import { writeCsv } from '#shared/intake/csv.ts';
import type { RowTrouble } from '#shared/intake/table.ts';
import { saveText } from '../../parts/save-text.ts';
import type { ReadFile } from './intake-state.ts';

/** Words for a row's trouble in the language of the screen. */
export interface BadRowWords {
  readonly head: readonly [row: string, column: string, what: string, todo: string];
  of(trouble: RowTrouble): { readonly title: string; readonly hint: string };
}

/** The bad rows as they stand in the file, with what is wrong behind them: to be mended there and chosen again. */
async function badRowsText(file: ReadFile, words: BadRowWords): Promise<string> {
  const { troubles } = file.preview;
  const rows = await file.table.rows(troubles.map(({ row }) => row));
  const { header } = file.opened;
  const width = header.length;
  const body = troubles.map((trouble, at) => {
    const { title, hint } = words.of(trouble);
    const cells = Array.from({ length: width }, (_, place) => rows[at]?.[place] ?? '');
    return [...cells, String(trouble.row), trouble.column, title, hint];
  });
  return writeCsv([[...header, ...words.head], ...body]);
}

/** Lets the person save the bad rows. */
export async function saveBadRows(file: ReadFile, words: BadRowWords): Promise<void> {
  const text = await badRowsText(file, words);
  saveText(`${file.name.replace(/\.[^.]*$/u, '')}-bad-rows.csv`, text);
}
