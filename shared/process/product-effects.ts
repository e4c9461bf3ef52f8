import type { ProductFact } from '../domain/product/facts.ts';
import type { PlannedEffect } from './effects.ts';
import { plain, stockEffects, type StockOwner } from './stock-effects.ts';

/** Asking the marketplace for barcodes (BM2); `version` is the product's before these facts. */
function barcodeEffects(
  { sku, shop }: StockOwner,
  version: number,
  facts: readonly ProductFact[],
): PlannedEffect[] {
  return facts.flatMap((fact, i): PlannedEffect[] =>
    fact.type === 'BarcodeAsked'
      ? [
          {
            id: `barcode:${plain(sku)}:${version + i + 1}`,
            lane: `barcode:${sku}`,
            effect: { kind: 'barcode', sku, code: fact.code },
            ...(shop === undefined ? {} : { shop }),
          },
        ]
      : [],
  );
}

/** What facts of a product make happen at the marketplace; `version` is the product's before them. */
export const productEffects = (
  product: StockOwner,
  version: number,
  facts: readonly ProductFact[],
  pushTo: string | null,
): PlannedEffect[] => [
  ...stockEffects(product, version, facts, pushTo),
  ...barcodeEffects(product, version, facts),
];
