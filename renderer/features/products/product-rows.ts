import { goodsFields, type GoodsField } from '#shared/intake/goods-fields.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { Trait } from '#shared/domain/product/traits.ts';
import type { OutRow } from '../../parts/tables/table-out.ts';

/** Words of the file, in the language of the screen. */
export interface ProductWords {
  readonly field: (field: GoodsField) => string;
  readonly trait: (trait: Trait) => string;
}

const fields = goodsFields.filter((field) => field !== 'units');

function cellOf(product: KnownProduct, field: GoodsField, { trait }: ProductWords): string | number {
  switch (field) {
    case 'sku':
    case 'offerId':
    case 'name':
      return product[field];
    case 'barcode':
      return product.allBarcodes.find(({ units }) => units === 1)?.code ?? '';
    case 'shelf':
      return product.shelf ?? '';
    case 'traits':
      return product.traits.map(trait).join(', ');
    case 'grams':
      return product.grams ?? '';
    case 'length':
      return product.lengthMm ?? '';
    case 'width':
      return product.widthMm ?? '';
    case 'height':
      return product.heightMm ?? '';
    case 'lowMark':
      return product.lowMark ?? '';
    case 'units':
      return '';
  }
}

/** The table of products with its heading, as the page of products takes it in again (PD7, PD8). */
export function* productRows(products: readonly KnownProduct[], words: ProductWords): Generator<OutRow> {
  yield fields.map((field) => words.field(field));
  for (const product of products) yield fields.map((field) => cellOf(product, field, words));
}
