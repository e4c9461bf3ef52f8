import { XlsxStreamWriter } from 'hucre/xlsx';
import { writeTable } from '#shared/intake/csv.ts';

/** A row of a table that leaves the house: words are texts, numbers are numbers. */
export type OutRow = readonly (string | number)[];

/** What a table may be written as. */
export const outForms = ['csv', 'xlsx'] as const;

/** One of `outForms`. */
export type OutForm = (typeof outForms)[number];

const types: Readonly<Record<OutForm, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What no sheet of a workbook may be called, and how long its name may be. */
const sheetName = (name: string): string => name.replaceAll(/[\\/?*[\]:']/gu, ' ').slice(0, 31) || '1';

/** A table with its heading as a file. In a workbook every word is a text: no code loses its zeros, and none is a formula (PD8). */
export async function tableFile(form: OutForm, name: string, rows: readonly OutRow[]): Promise<Blob> {
  const type = types[form];
  if (form === 'csv') return new Blob([writeTable(rows)], { type });
  const writer = new XlsxStreamWriter({ name: sheetName(name), freezePane: { rows: 1 } });
  for (const row of rows) writer.addRow([...row]);
  const bytes = await writer.finish();
  return new Blob([new Uint8Array(bytes)], { type });
}
