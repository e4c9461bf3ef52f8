import { writeXlsx } from 'hucre/xlsx';
import { writeTable } from '#shared/intake/csv.ts';
import { cartonsOf, contentOf, fullCartons } from '#shared/domain/supply/contents.ts';
import { placeCode, type PlaceId } from '#shared/domain/supply/place.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import { packingColumns } from '#shared/text/shape-supplies.ts';

type Cell = string | number;

/** A row for each product of each carton: what the marketplace's forms ask for. */
export const packingRows = (
  supply: KnownSupply,
  column: (name: (typeof packingColumns)[number]) => string,
  place: (id: PlaceId) => string,
): readonly (readonly Cell[])[] => [
  packingColumns.map(column),
  ...fullCartons(supply).flatMap((carton) =>
    contentOf(supply, cartonsOf(supply, carton.id)).map(({ sku, name, article, quantity }): Cell[] => [
      place(carton.id),
      placeCode(supply.number, carton.id),
      carton.pallet === null ? '' : place(carton.pallet),
      article,
      sku,
      name,
      quantity,
      carton.grams ?? '',
    ]),
  ),
];

/** The same as a text that spreadsheets open. */
export const packingCsv = (rows: readonly (readonly Cell[])[]): string => writeTable(rows);

/** The same as a workbook; every word stays a word there, whatever it begins with. */
export const packingXlsx = (rows: readonly (readonly Cell[])[], sheet: string): Promise<Uint8Array> =>
  writeXlsx({ sheets: [{ name: sheet.slice(0, 31), rows: rows.map((row) => [...row]) }] });
