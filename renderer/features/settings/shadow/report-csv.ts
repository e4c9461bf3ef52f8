import { writeTable } from '#shared/intake/csv.ts';
import type { ShadowRow } from '#shared/projections/shadow-report.ts';

/** Words of the report's file, in the language of the screen. */
export interface ReportWords {
  readonly columns: readonly string[];
  readonly kind: (row: ShadowRow) => string;
  readonly who: (by: string) => string;
}

/** Every mismatch as a row, oldest first; moments in ISO 8601, UTC. */
export const reportCsv = (rows: readonly ShadowRow[], { columns, kind, who }: ReportWords): string =>
  writeTable([
    columns,
    ...rows.map((row) => [
      new Date(row.at).toISOString(),
      who(row.by),
      row.posting,
      kind(row),
      row.expected ?? '',
      row.got ?? '',
    ]),
  ]);
