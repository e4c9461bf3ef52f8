import { useMemo, useState } from 'react';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { byShelfAndName } from '#shared/projections/products.ts';
import type { Runtime } from '../runtime/runtime.ts';
import { useStarted, useStationView } from '../runtime/use-runtime.ts';

/** The same order with what is known now; null where a product came, or lies or is called otherwise. */
function stillInOrder(
  before: readonly KnownProduct[],
  { book }: Pick<Runtime, 'book'>,
  count: number,
): readonly KnownProduct[] | null {
  if (before.length !== count) return null;
  const now: KnownProduct[] = [];
  for (const { sku, shelf, name } of before) {
    const state = book.product(sku)?.state;
    if (state === undefined || state.shelf !== shelf || state.name !== name) return null;
    now.push(state);
  }
  return now;
}

/** Every product by shelf and name. Sorting tens of thousands takes long: it is done anew only where the order may be another. */
export function useProductsInOrder(): readonly KnownProduct[] {
  const { runtime } = useStarted();
  useStationView();
  const [last] = useState<{ order: readonly KnownProduct[] }>(() => ({ order: [] }));
  const revision = runtime.book.revision();
  return useMemo(() => {
    const all = [...runtime.book.products()];
    last.order = stillInOrder(last.order, runtime, all.length) ?? all.toSorted(byShelfAndName);
    return last.order;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the revision says that the book is another
  }, [runtime, last, revision]);
}
