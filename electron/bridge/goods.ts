import { sku } from '#shared/kit/brand.ts';
import type { BarcodeRow } from '#shared/market/goods.ts';
import { gathered, type GatherParts } from './gatherer.ts';
import type { HandlersOf } from './register.ts';

/** Handlers about barcodes at the marketplace (BM4). */
export function goodsHandlers(parts: GatherParts): HandlersOf<'market.makeBarcode' | 'market.tieBarcode'> {
  const make = gathered<string>(parts, (market, ids) => market.generateBarcodes(ids));
  const tie = gathered<BarcodeRow>(parts, (market, rows) => market.addBarcodes(rows));
  return {
    'market.makeBarcode': ({ productId, ...whose }) => make(whose, productId),
    'market.tieBarcode': ({ sku: of, barcode, ...whose }) => tie(whose, { sku: sku(of), barcode }),
  };
}
