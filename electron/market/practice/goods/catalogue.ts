import { electronics } from './electronics.ts';
import { neighbourOf } from './neighbour.ts';
import { productFrom, type Product } from './product.ts';
import { sportToolsVirtual } from './sport-tools-virtual.ts';
import { tableware } from './tableware.ts';
import { wearAndPlay } from './wear-and-play.ts';

/** All products of the first practice shop; the same for every seed, so that a packer learns them. */
export const catalogue: readonly Product[] = [
  ...tableware,
  ...electronics,
  ...wearAndPlay,
  ...sportToolsVirtual,
].map(productFrom);

const neighbour = neighbourOf(catalogue);
const everything = [...catalogue, ...neighbour];

/** What a shop sells; any seller but the first sells the neighbour's goods. */
export const goodsOf = ({ seller = 0 }: { readonly seller?: number }): readonly Product[] =>
  seller === 0 ? catalogue : neighbour;

const bySku = new Map(everything.map((product) => [product.sku, product]));
const bySlug = new Map(everything.map((product) => [product.slug, product]));

/** The product of a SKU; a posting never names one that is not there. */
export function productOfSku(sku: number): Product {
  const product = bySku.get(sku);
  if (!product) throw new Error(`no product with sku ${sku}`);
  return product;
}

/** Whether a number is a catalogue id, which clients send by mistake where a SKU is due. */
export const isProductId = (id: number): boolean => everything.some((product) => product.productId === id);

/** The product of a catalogue name such as `mug-fox`. */
export function productOfSlug(slug: string): Product {
  const product = bySlug.get(slug);
  if (!product) throw new Error(`no product called ${slug}`);
  return product;
}
