import type { KnownGoods } from '#shared/intake/goods-reader.ts';
import type { Started } from '../../runtime/start.ts';

/** The products of the house, as the worker that reads tables asks for them. */
export const knownGoods = ({ runtime }: Pick<Started, 'runtime'>): KnownGoods[] =>
  [...runtime.book.products()].map(({ sku, offerId, allBarcodes }) => ({
    sku,
    offerId,
    codes: allBarcodes.map(({ code }) => code),
  }));
