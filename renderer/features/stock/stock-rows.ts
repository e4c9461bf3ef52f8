import type { StockRow } from '#shared/projections/stock.ts';
import { stockColumns } from '#shared/text/shape-stock.ts';
import type { OutRow } from '../../parts/tables/table-out.ts';

type Column = (typeof stockColumns)[number];

/** The table of stock with its heading: a line for each product and shelf; of what nobody counted one without a number. */
export function* stockRows(rows: readonly StockRow[], column: (name: Column) => string): Generator<OutRow> {
  yield stockColumns.map(column);
  for (const {
    product,
    shelf: { reserved },
    free,
  } of rows) {
    const places = product.stock?.places ?? [{ shelf: product.shelf, units: null }];
    for (const { shelf, units } of places)
      yield [
        product.sku,
        product.offerId,
        product.name,
        product.allBarcodes[0]?.code ?? '',
        shelf ?? '',
        units ?? '',
        product.lowMark ?? '',
        reserved,
        free ?? '',
      ];
  }
}
