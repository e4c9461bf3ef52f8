import { barcode } from '../kit/brand.ts';
import type { ProductCommand } from '../domain/product/decide.ts';
import type { CatalogueEntry, KnownProduct } from '../domain/product/state.ts';
import type { GoodsWish } from './goods-reader.ts';

/** Whether a table is of stock, in which a shelf is where something was counted, or of products, in which it is where one lies. */
export type GoodsTableOf = 'products' | 'stock';

/** Who says it and when; ms since 1970 UTC. */
interface Stamp {
  readonly at: number;
  readonly by: string;
}

function entryOf(wish: GoodsWish, known: KnownProduct | null): CatalogueEntry {
  const codes = known?.barcodes ?? (wish.barcode === undefined ? [] : [barcode(wish.barcode)]);
  return {
    offerId: known?.offerId ?? wish.offerId ?? wish.sku,
    name: known?.name ?? wish.name ?? wish.sku,
    barcodes: codes,
    pictureUrl: known?.pictureUrl ?? null,
    grams: wish.grams ?? known?.grams ?? null,
    lengthMm: wish.lengthMm ?? known?.lengthMm ?? null,
    widthMm: wish.widthMm ?? known?.widthMm ?? null,
    heightMm: wish.heightMm ?? known?.heightMm ?? null,
  };
}

const saysSize = ({ grams, lengthMm, widthMm, heightMm }: GoodsWish): boolean =>
  [grams, lengthMm, widthMm, heightMm].some((value) => value !== undefined);

/** What is to be done for one row of a table (PD2). What the catalogue says of a name stays; a new barcode is taught. */
export function goodsCommands(
  wish: GoodsWish,
  known: KnownProduct | null,
  of: GoodsTableOf,
  stamp: Stamp,
): readonly ProductCommand[] {
  const { sku } = wish;
  const commands: ProductCommand[] = [];
  const market = {
    oversize: known?.traits.includes('oversize') ?? false,
    marking: known?.traits.includes('marking') ?? false,
  };
  if (known === null || saysSize(wish))
    commands.push({ type: 'see', ...stamp, sku, entry: entryOf(wish, known), market });
  if (wish.barcode !== undefined && known !== null)
    commands.push({
      type: 'teach',
      ...stamp,
      sku,
      code: barcode(wish.barcode),
      units: 1,
      mayTeach: true,
      owner: null,
    });
  if (wish.traits !== undefined) commands.push({ type: 'set-traits', ...stamp, sku, traits: wish.traits });
  if (wish.shelf !== undefined && of === 'products')
    commands.push({ type: 'set-shelf', ...stamp, sku, shelf: wish.shelf });
  if (wish.lowMark !== undefined) commands.push({ type: 'set-low', ...stamp, sku, units: wish.lowMark });
  if (wish.units !== undefined)
    commands.push({
      type: 'count-stock',
      ...stamp,
      sku,
      shelf: wish.shelf === undefined ? (known?.shelf ?? null) : wish.shelf,
      units: wish.units,
    });
  return commands;
}
