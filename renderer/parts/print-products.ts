import type { Sku } from '#shared/kit/brand.ts';
import type { Started } from '../runtime/start.ts';

/** How many labels of each product, by sku; and the barcode where it is not the first. */
export interface ChosenLabels {
  readonly numbers: Readonly<Record<string, number>>;
  readonly codes: Readonly<Record<string, string>>;
}

/** Under what the page of printing keeps what was chosen there. */
export const printingKeys = {
  tab: 'printing.tab',
  kind: 'printing.kind',
  products: 'printing.product.chosen',
} as const;

/** Lays products out on the page of printing, one label each, in place of what was chosen there. */
export function layOutProducts(memory: Started['memory'], skus: Iterable<Sku>): void {
  const numbers = Object.fromEntries([...skus].map((sku) => [sku, 1]));
  memory.set(printingKeys.tab, 'make');
  memory.set(printingKeys.kind, 'product');
  memory.set(printingKeys.products, { numbers, codes: {} } satisfies ChosenLabels);
}
