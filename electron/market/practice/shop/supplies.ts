import { goodsOf } from '../goods/catalogue.ts';
import { nextId } from './numbers.ts';
import type { ShopState } from './state.ts';

/** A cargo place as it was told. */
export interface SupplyPlaceRow {
  readonly id: number;
  readonly key: string;
  readonly type: 'BOX' | 'PALLET';
  readonly items: readonly {
    readonly offerId: string;
    readonly barcode?: string;
    readonly quantity: number;
  }[];
}

/** Places that were told and take effect a little later. */
export interface PlacesTask {
  readonly id: string;
  readonly supplyId: number;
  readonly askedAt: number;
  readonly doneAt: number;
  readonly replaces: boolean;
  readonly places: readonly SupplyPlaceRow[];
  state: 'open' | 'done' | 'failed';
  errors: readonly { readonly key: string; readonly item: string; readonly type: string }[];
}

/** Labels of cargo places that are being made. */
export interface PlaceLabelsTask {
  readonly id: string;
  readonly supplyId: number;
  readonly doneAt: number;
  readonly path: string;
}

/** An order of one supply to Ozon's own warehouse. */
export interface SupplyOrderRow {
  readonly orderId: number;
  readonly orderNumber: string;
  readonly supplyId: number;
  readonly bundleId: string;
  readonly warehouse: string;
  readonly isCrossdock: boolean;
  readonly isVirtual: boolean;
  readonly createdAt: number;
  /** Day of its time slot on the warehouse's clock; empty while none is chosen. */
  readonly day: string;
  readonly items: readonly { readonly sku: number; readonly quantity: number }[];
  state: string;
  places: readonly SupplyPlaceRow[];
}

/** What the shop remembers about supplies; plain JSON. */
export interface SupplyState {
  readonly orders: SupplyOrderRow[];
  readonly tasks: PlacesTask[];
  readonly labels: PlaceLabelsTask[];
}

const DAY_MS = 86_400_000;

/** Seeds of the orders: warehouse, whether over a hub, days from opening, which goods and how many. */
const seeds = [
  {
    warehouse: 'ХОРУГВИНО_РФЦ',
    crossdock: false,
    virtual: false,
    inDays: 6,
    goods: [
      [0, 8],
      [1, 6],
      [2, 4],
    ],
  },
  {
    warehouse: 'САНКТ_ПЕТЕРБУРГ_РФЦ',
    crossdock: true,
    virtual: false,
    inDays: 9,
    goods: [
      [3, 5],
      [4, 3],
    ],
  },
  { warehouse: 'ЕКАТЕРИНБУРГ_РФЦ', crossdock: false, virtual: true, inDays: 12, goods: [[5, 2]] },
] as const;

function seedSupplies(shop: ShopState): SupplyState {
  const goods = goodsOf(shop);
  const orders = seeds.map((seed, at): SupplyOrderRow => ({
    orderId: 84_882_285 + at * 1_009 + (shop.seller ?? 0) * 100_003,
    orderNumber: `20000${String(45 + at * 7 + (shop.seller ?? 0) * 500).padStart(8, '0')}`,
    supplyId: 2_000_061_478_681 + at * 13 + (shop.seller ?? 0) * 1_000_003,
    bundleId: `bundle-${at + 1}-${shop.seller ?? 0}`,
    warehouse: seed.warehouse,
    isCrossdock: seed.crossdock,
    isVirtual: seed.virtual,
    createdAt: shop.openedAt - DAY_MS,
    day: new Date(shop.openedAt + seed.inDays * DAY_MS).toISOString().slice(0, 10),
    items: seed.goods.flatMap(([index, quantity]) => {
      const product = goods[index];
      return product === undefined ? [] : [{ sku: product.sku, quantity }];
    }),
    state: 'READY_TO_SUPPLY',
    places: [],
  }));
  return { orders, tasks: [], labels: [] };
}

/** Supplies of a shop; a shop kept from a time before they existed gets them when first asked. */
function suppliesOf(shop: ShopState): SupplyState {
  shop.supplies ??= seedSupplies(shop);
  return shop.supplies;
}

/** Lets told places take effect that are due. */
export function settlePlaces(shop: ShopState, now: number): SupplyState {
  const state = suppliesOf(shop);
  for (const task of state.tasks.filter((each) => each.state === 'open' && each.doneAt <= now)) {
    const order = state.orders.find(({ supplyId }) => supplyId === task.supplyId);
    if (order === undefined || task.errors.length > 0) {
      task.state = 'failed';
      continue;
    }
    order.places = task.replaces ? task.places : [...order.places, ...task.places];
    task.state = 'done';
  }
  return state;
}

/** The id of a new cargo place. */
export const newPlaceId = (shop: ShopState): number => nextId(shop, 1_022_094_000_000_000);

/** A carton that somebody enters in the seller's account; answers its id. */
export function putPlace(shop: ShopState, supplyId: number): number {
  const order = suppliesOf(shop).orders.find((each) => each.supplyId === supplyId);
  if (order === undefined) throw new Error(`no supply ${supplyId}`);
  const place: SupplyPlaceRow = { id: newPlaceId(shop), key: 'by-hand', type: 'BOX', items: [] };
  order.places = [...order.places, place];
  return place.id;
}
