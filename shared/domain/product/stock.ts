import type { Sku } from '../../kit/brand.ts';
import type { ProductFact } from './facts.ts';

/** Why pieces came or went; `pulled`: out of a parcel that was cancelled, `supply`: to the marketplace's warehouse. */
export const stockWhys = [
  'packing',
  'reopened',
  'pulled',
  'return',
  'arrival',
  'correction',
  'supply',
  'write-off',
] as const;

/** One of `stockWhys`. */
export type StockWhy = (typeof stockWhys)[number];

/** Pieces on one shelf; null for those that lie on none. Below 0 where more went than was counted. */
export interface StockPlace {
  readonly shelf: string | null;
  readonly units: number;
}

/** What the marketplace was told last for one of its warehouses, and its word where it did not take it. `at`: ms since 1970 UTC. */
export interface StockTold {
  readonly warehouseId: string;
  readonly units: number;
  readonly at: number;
  readonly error: string | null;
}

/** The own count of a product, from its first counting on (SN1). `countedAt`: ms since 1970 UTC. */
export interface ProductStock {
  readonly places: readonly StockPlace[];
  readonly countedAt: number;
  readonly countedBy: string;
  readonly told?: readonly StockTold[];
  /** Pieces that products took from this count which may lie on the same shelf, below 0; since it was counted (SHP21). */
  readonly shared?: readonly SharedMove[];
}

/** What another product of a shelf that was counted twice took from a count. */
export interface SharedMove {
  readonly mate: Sku;
  readonly units: number;
}

/** Facts about stock. */
export type StockFact = Extract<
  ProductFact,
  { type: 'StockCounted' | 'StockMoved' | 'StockCountEnded' | 'LowMarkSet' | 'StockTold' | 'TwinSaid' }
>;

/** More pieces of one product than any shelf holds. */
export const MOST_UNITS = 1_000_000;

/** All pieces of a product, on every shelf. */
export const unitsOf = ({ places }: ProductStock): number =>
  places.reduce((sum, { units }) => sum + units, 0);

/** Pieces on one shelf; null where nobody counted there. */
export const unitsOn = (stock: ProductStock, shelf: string | null): number | null =>
  stock.places.find((place) => place.shelf === shelf)?.units ?? null;

function withPlace(places: readonly StockPlace[], shelf: string | null, units: number): StockPlace[] {
  const rest = places.filter((place) => place.shelf !== shelf);
  // A shelf that was emptied is no place of it any more; the last one stays, so that a count of 0 is a count.
  return units === 0 && rest.length > 0 ? rest : [...rest, { shelf, units }];
}

/** Pieces that one other product took from this count, below 0. */
export const sharedWith = ({ shared = [] }: ProductStock, mate: Sku): number =>
  shared.find((each) => each.mate === mate)?.units ?? 0;

function withShared(
  stock: ProductStock,
  { mate, units }: Extract<StockFact, { type: 'StockMoved' }>,
): ProductStock {
  if (mate === undefined) return stock;
  const { shared = [], ...rest } = stock;
  const sum = sharedWith(stock, mate) + units;
  const now = [...shared.filter((each) => each.mate !== mate), ...(sum === 0 ? [] : [{ mate, units: sum }])];
  return now.length === 0 ? rest : { ...rest, shared: now };
}

/** What was told of a warehouse takes the place of what it was told before. */
export const withTold = (before: readonly StockTold[], told: StockTold): readonly StockTold[] => [
  ...before.filter(({ warehouseId }) => warehouseId !== told.warehouseId),
  told,
];

/** The stock after one more fact about its pieces. */
export function evolveStock(
  stock: ProductStock | undefined,
  fact: Extract<StockFact, { type: 'StockCounted' | 'StockMoved' }>,
): ProductStock | undefined {
  switch (fact.type) {
    case 'StockCounted': {
      const { shelf, units, at, by } = fact;
      // Whoever counts sees what the others took.
      const { shared: _, ...rest } = stock ?? {};
      return { ...rest, places: withPlace(stock?.places ?? [], shelf, units), countedAt: at, countedBy: by };
    }
    case 'StockMoved': {
      if (stock === undefined) return undefined;
      const units = (unitsOn(stock, fact.shelf) ?? 0) + fact.units;
      return withShared({ ...stock, places: withPlace(stock.places, fact.shelf, units) }, fact);
    }
  }
}

/** What pieces came or went for: who, when, and of what. */
export interface MoveStamp {
  readonly at: number;
  readonly by: string;
  readonly sku: Sku;
  readonly why: StockWhy;
  /** The posting or supply they went with. */
  readonly ref?: string;
  /** Whose pieces they were, where they were another product's (SHP21). */
  readonly mate?: Sku;
}

/** The shelf that pieces come to: where the product lies, else where most of it was counted. */
function mainShelf({ places }: ProductStock, shelf: string | null): string | null {
  if (places.some((place) => place.shelf === shelf)) return shelf;
  const [most] = places.toSorted((a, b) => b.units - a.units);
  return most === undefined ? shelf : most.shelf;
}

/** Facts of pieces that come (above 0) or go (below 0): from the product's own shelf first, then from the fullest ones, the rest from the own one, which then stands below 0 (SN3). */
export function moveFacts(
  stock: ProductStock,
  ownShelf: string | null,
  units: number,
  stamp: MoveStamp,
): StockFact[] {
  const main = mainShelf(stock, ownShelf);
  const moved = (shelf: string | null, by: number): StockFact => ({
    type: 'StockMoved',
    ...stamp,
    shelf,
    units: by,
  });
  if (units === 0) return [];
  if (units > 0) return [moved(main, units)];
  const taken = new Map<string | null, number>();
  let left = -units;
  const inOrder = stock.places.toSorted(
    (a, b) => Number(b.shelf === main) - Number(a.shelf === main) || b.units - a.units,
  );
  for (const place of inOrder) {
    const some = Math.min(left, Math.max(0, place.units));
    if (some > 0) taken.set(place.shelf, some);
    left -= some;
  }
  if (left > 0) taken.set(main, (taken.get(main) ?? 0) + left);
  return [...taken].map(([shelf, some]) => moved(shelf, -some));
}
