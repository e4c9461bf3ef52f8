import type { Sku } from '../../kit/brand.ts';
import type { ShopId } from '../shop.ts';
import type { KitPart, KnownProduct } from '../product/state.ts';
import { partsOf } from '../rules/kits.ts';

/** Goods of a supply as whoever planned it wrote them: kits as kits. */
export interface SupplyGoods {
  readonly sku: Sku;
  readonly name: string;
  readonly article: string;
  readonly quantity: number;
  /** Pieces that go together at the marketplace; absent for one. */
  readonly quant?: number;
  /** The barcode that the marketplace named with it; absent where it named none. */
  readonly barcode?: string;
}

/** The supply as it was ordered at a shop of the marketplace, which is told its cargo places (FM1). */
export interface SupplyAtMarket {
  readonly supplyId: string;
  /** The shop it was ordered at; absent for the first one (SHP4). */
  readonly shop?: ShopId;
}

/** The kit a piece belongs to, and how many of the piece lie in one. */
export interface KitOfLine {
  readonly sku: Sku;
  readonly name: string;
  readonly article: string;
  readonly each: number;
}

/** What is scanned: pieces of one product. Its id stays the same when the supply is planned anew. */
export interface SupplyLine {
  readonly id: string;
  readonly sku: Sku;
  readonly name: string;
  readonly article: string;
  /** Pieces in all. */
  readonly quantity: number;
  /** Each unit carries a marking code that is taken. */
  readonly marked: boolean;
  /** null where the piece is sold as it is. */
  readonly partOf: KitOfLine | null;
}

/** What shall go where and when (FO1). */
export interface SupplyPlan {
  readonly warehouse: string;
  /** The day of the delivery as `2026-11-30`; null where nobody said. */
  readonly date: string | null;
  /** Absent for a supply that the marketplace is told nothing of. */
  readonly market?: SupplyAtMarket;
  readonly goods: readonly SupplyGoods[];
  readonly lines: readonly SupplyLine[];
}

/** More kinds of goods than a supply is planned with here. */
export const MOST_GOODS = 2000;
/** More pieces of one product than any supply has. */
export const MOST_PIECES = 100_000;

type Lookup = (sku: Sku) => KnownProduct | null;

const marking = (product: KnownProduct | null): 'required' | 'none' =>
  product?.traits.includes('marking') === true ? 'required' : 'none';

function partLine(goods: SupplyGoods, part: KitPart, lookup: Lookup): SupplyLine {
  const product = lookup(part.sku);
  return {
    id: `${goods.sku}/${part.sku}`,
    sku: part.sku,
    name: product?.name ?? part.sku,
    article: product?.offerId ?? part.sku,
    quantity: part.quantity * goods.quantity,
    marked: marking(product) === 'required',
    partOf: { sku: goods.sku, name: goods.name, article: goods.article, each: part.quantity },
  };
}

/** What is scanned for goods: a kit that is packed by parts becomes its parts (KI1, KI2). */
function linesOf(goods: SupplyGoods, lookup: Lookup): readonly SupplyLine[] {
  const product = lookup(goods.sku);
  const wants = marking(product);
  const parts = partsOf(product, { marking: wants });
  if (parts.length > 0) return parts.map((part) => partLine(goods, part, lookup));
  const { sku, name, article, quantity } = goods;
  return [{ id: sku, sku, name, article, quantity, marked: wants === 'required', partOf: null }];
}

/** The plan of a supply; the same product written twice is one. */
export function planSupply(
  head: Pick<SupplyPlan, 'warehouse' | 'date' | 'market'>,
  goods: readonly SupplyGoods[],
  lookup: Lookup,
): SupplyPlan {
  const summed = new Map<Sku, SupplyGoods>();
  for (const each of goods) {
    const before = summed.get(each.sku)?.quantity ?? 0;
    summed.set(each.sku, { ...each, quantity: before + each.quantity });
  }
  const all = [...summed.values()];
  return { ...head, goods: all, lines: all.flatMap((each) => linesOf(each, lookup)) };
}
