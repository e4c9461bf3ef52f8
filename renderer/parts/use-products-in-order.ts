import { useEffect, useMemo, useState } from 'react';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { breath } from '../runtime/breath.ts';
import { useStarted, useStationView } from '../runtime/use-runtime.ts';
import { createProductOrder } from './product-order.ts';

/** Every product by shelf and name. Many are sorted beside the page's work: null before that is done, an earlier order meanwhile. */
export function useProductsInOrder(): readonly KnownProduct[] | null {
  const { runtime } = useStarted();
  useStationView();
  const { book } = runtime;
  const [order] = useState(() => createProductOrder(book, breath));
  const [turn, setTurn] = useState(0);
  const revision = book.revision();
  // eslint-disable-next-line react-hooks/exhaustive-deps -- revision and turn say that the answer is another
  const { products, isNow } = useMemo(() => order.now(), [order, revision, turn]);
  useEffect(() => {
    if (isNow) return undefined;
    let wanted = true;
    void order.sort(() => wanted).then((done) => done && setTurn((before) => before + 1));
    return () => {
      wanted = false;
    };
  }, [order, isNow, turn]);
  return products;
}
