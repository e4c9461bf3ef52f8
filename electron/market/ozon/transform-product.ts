import type { Sku } from '#shared/kit/brand.ts';
import type { MarketProduct } from '#shared/market/goods.ts';
import { attributeSchema, productSchema, productSourceSchema } from './schemas-product.ts';
import type { WireAttributes, WireProduct } from './schemas-product.ts';
import { asText, asTexts, parseAll } from './wire.ts';

const mmPerUnit: ReadonlyMap<string, number> = new Map([
  ['mm', 1],
  ['cm', 10],
  ['in', 25.4],
]);
const gramsPerUnit: ReadonlyMap<string, number> = new Map([
  ['g', 1],
  ['kg', 1_000],
  ['lb', 453.592_37],
]);

// An unknown unit gives no size at all: a size ten times too small would choose a box that does not close.
const measure = (value: number | null, unit: string, table: ReadonlyMap<string, number>): number | null => {
  const factor = table.get(unit.toLowerCase());
  return value === null || value <= 0 || factor === undefined
    ? null
    : Math.max(1, Math.round(value * factor));
};

const skusOf = (product: WireProduct): readonly string[] => [
  product.sku,
  ...parseAll(productSourceSchema, product.sources).map((source) => source.sku),
];

/** Joins the two product answers by sku. A sku that neither knows is left out; without attributes the sizes are null. */
export function readProducts(
  skus: readonly Sku[],
  items: readonly unknown[],
  attributes: readonly unknown[],
): readonly MarketProduct[] {
  const products = parseAll(productSchema, items);
  const sizes = parseAll(attributeSchema, attributes);
  return skus.flatMap((sku) => {
    const product = products.find((candidate) => skusOf(candidate).includes(sku));
    if (product === undefined) return [];
    const size = sizes.find((row) => row.sku === sku || (row.id !== '' && row.id === product.id));
    return [toProduct(sku, product, size ?? null)];
  });
}

function toProduct(sku: Sku, product: WireProduct, size: WireAttributes | null): MarketProduct {
  const barcodes = [...product.barcodes, product.barcode, ...(size?.barcodes ?? []), size?.barcode ?? ''];
  const unit = size?.dimension_unit ?? '';
  return {
    sku,
    productId: product.id || null,
    offerId: product.offer_id,
    name: product.name,
    barcodes: [...new Set(barcodes)].filter((code) => code !== ''),
    pictureUrl:
      asTexts(product.primary_image)[0] ?? (asText(product.primary_image) || (product.images[0] ?? null)),
    grams: measure(size?.weight ?? null, size?.weight_unit ?? '', gramsPerUnit),
    lengthMm: measure(size?.depth ?? null, unit, mmPerUnit),
    widthMm: measure(size?.width ?? null, unit, mmPerUnit),
    heightMm: measure(size?.height ?? null, unit, mmPerUnit),
    oversize: product.is_kgt,
  };
}
