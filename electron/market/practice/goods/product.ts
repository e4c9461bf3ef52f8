import { ean13 } from './ean.ts';

/** What a product needs at the table; shown by its attributes, never as a field of its own. */
export type GoodsTrait =
  | 'fragile'
  | 'liquid'
  | 'battery'
  | 'sharp'
  | 'heavy'
  | 'oversize'
  | 'kit'
  | 'marked'
  | 'may-be-marked'
  | 'digital'
  | 'pre-sale'
  | 'gift';

/** One product of the practice catalogue. */
export interface Product {
  readonly slug: string;
  readonly sku: number;
  /** Catalogue id, another number than the SKU. */
  readonly productId: number;
  readonly offerId: string;
  readonly name: string;
  readonly brand: string;
  readonly type: string;
  readonly color: string;
  /** Roubles. */
  readonly price: number;
  /** Grams, packed. */
  readonly weight: number;
  /** Length, width, height in millimetres, packed. */
  readonly size: readonly [number, number, number];
  readonly barcodes: readonly string[];
  readonly picture: string;
  readonly traits: readonly GoodsTrait[];
}

/** How a product's barcodes are made: Russian or Chinese EAN-13, Ozon's own OZN, none. */
type CodeKind = 'ru' | 'ru2' | 'cn' | 'cn2' | 'ozn';

/** A line of the catalogue tables; ids and barcodes follow from its number. */
export interface ProductRow {
  readonly slug: string;
  readonly offer: string;
  readonly name: string;
  readonly type: string;
  readonly brand?: string;
  readonly color?: string;
  readonly price: number;
  readonly weight: number;
  readonly size: readonly [number, number, number];
  readonly codes: readonly CodeKind[];
  readonly picture: string;
  readonly traits?: readonly GoodsTrait[];
}

const makers: Readonly<Record<CodeKind, (index: string, sku: number) => string>> = {
  ru: (index) => ean13(`460712345${index}`),
  ru2: (index) => ean13(`460799001${index}`),
  cn: (index) => ean13(`690245781${index}`),
  cn2: (index) => ean13(`697310022${index}`),
  ozn: (_index, sku) => `OZN${sku}`,
};

/** Turns a table line into a product; `index` is its place in the catalogue. */
export function productFrom(row: ProductRow, index: number): Product {
  const sku = 1_617_000_000 + index * 48_611;
  const place = String(index + 101).padStart(3, '0');
  return {
    slug: row.slug,
    sku,
    productId: 512_300_000 + index * 10_007,
    offerId: row.offer,
    name: row.name,
    brand: row.brand ?? 'Нет бренда',
    type: row.type,
    color: row.color ?? '',
    price: row.price,
    weight: row.weight,
    size: row.size,
    barcodes: row.codes.map((kind) => makers[kind](place, sku)),
    picture: row.picture,
    traits: row.traits ?? [],
  };
}
