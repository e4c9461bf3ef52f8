import type { KnownGoods } from '#shared/intake/goods-reader.ts';
import type { Started } from '../../runtime/start.ts';

/** The products of the house, one after another, as the worker that reads tables asks for them. */
export function* knownGoods({ runtime }: Pick<Started, 'runtime'>): Generator<KnownGoods> {
  for (const { sku, offerId, allBarcodes } of runtime.book.products())
    yield { sku, offerId, codes: allBarcodes.map(({ code }) => code) };
}
