import { keepBackOf, pushToOf } from '#shared/bridge/settings.ts';
import { shopOf } from '#shared/domain/shop.ts';
import { useMemo } from 'react';
import { stockRow, type StockRow } from '#shared/projections/stock.ts';
import { useProductsInOrder } from '../../parts/use-products-in-order.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { twinsOf } from '../../session/twins.ts';
import { matesOnShelf, reservedOf } from '../../session/stock-of.ts';

/** Every product that lies on a shelf with its stock, by shelf and name; made anew when memory changes. Null before they are sorted. */
export function useStock(): readonly StockRow[] | null {
  const { runtime } = useStarted();
  const products = useProductsInOrder();
  const { stock } = runtime.settings();
  return useMemo(
    () =>
      products
        ?.filter(({ traits }) => !traits.includes('digital'))
        .map((product) =>
          stockRow(
            product,
            reservedOf(runtime.book, product.sku),
            pushToOf({ stock }, shopOf(product)),
            twinsOf(runtime.book, product),
            { mates: matesOnShelf(runtime.book, product), keepBack: keepBackOf({ stock }, shopOf(product)) },
          ),
        ) ?? null,
    [runtime, products, stock],
  );
}
