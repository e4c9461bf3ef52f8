import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingState } from '#shared/domain/posting/state.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import { evolveProduct, type KnownProduct } from '#shared/domain/product/state.ts';
import { holderOf } from '#shared/projections/one-shelf.ts';
import { moveFacts, sharedWith, type MoveStamp } from '#shared/domain/product/stock.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import type { SupplyState } from '#shared/domain/supply/state.ts';
import { goodsMoves, type GoodsMove } from '#shared/process/goods-moves.ts';
import type { PlannedEffect } from '#shared/process/effects.ts';
import { stockEffects } from '#shared/process/stock-effects.ts';
import { supplyMoves } from '#shared/process/supply-moves.ts';
import type { ProductChange } from '../db/batch.ts';
import type { Book, Kept } from './book.ts';
import { shelfPushes } from './stock-pushes.ts';
import { matesOf } from './twins.ts';

/** What follows for products from facts about a posting or a supply. */
export interface StockChanges {
  readonly changes: readonly ProductChange[];
  /** The products as they are then. */
  readonly after: readonly Kept<KnownProduct>[];
  readonly effects: readonly PlannedEffect[];
}

type Seen = Pick<Book, 'product' | 'allByBarcode'>;

interface Draft {
  readonly version: number;
  readonly facts: ProductFact[];
  state: KnownProduct;
}

/** Under which product pieces are counted: its own count, else that of the shelf it lies on (SHP21). */
function countedAs(book: Seen, sku: Sku): Kept<KnownProduct> | null {
  const kept = book.product(sku);
  if (kept === null || kept.state.stock !== undefined) return kept;
  const holder = holderOf(kept.state, matesOf(book, kept.state));
  return holder === null ? kept : book.product(holder.sku);
}

/** Facts of products that were counted, as pieces of them come and go. */
function createDrafts(book: Seen) {
  const drafts = new Map<Sku, Draft>();
  function take(kept: Kept<KnownProduct>, units: number, stamp: MoveStamp): void {
    const { sku } = kept.state;
    const draft = drafts.get(sku) ?? { ...kept, facts: [] };
    if (draft.state.stock === undefined) return; // nobody counted it: nothing is invented
    for (const fact of moveFacts(draft.state.stock, draft.state.shelf, units, stamp)) {
      draft.facts.push(fact);
      const next = evolveProduct(draft.state, fact);
      if (next.status === 'known') draft.state = next;
    }
    drafts.set(sku, draft);
  }
  return {
    move({ sku: moved, units, why }: GoodsMove, stamp: Omit<MoveStamp, 'sku' | 'why'>): void {
      const kept = countedAs(book, moved);
      if (kept === null) return;
      const { sku } = kept.state;
      take(kept, units, { ...stamp, sku, why });
      // Counted twice and undecided: if it is one shelf they went from every count; no more comes back than went.
      for (const mate of matesOf(book, kept.state)) {
        const other = book.product(mate.sku);
        const stock = (drafts.get(mate.sku)?.state ?? other?.state)?.stock;
        if (other === null || stock === undefined) continue;
        const shared = units < 0 ? units : Math.min(units, -sharedWith(stock, sku));
        take(other, shared, { ...stamp, sku: mate.sku, why, mate: sku });
      }
    },
    done(pushTo: (shop: ShopId) => string | null): StockChanges {
      const changed = [...drafts].filter(([, draft]) => draft.facts.length > 0);
      return {
        changes: changed.map(([sku, draft]) => ({
          sku,
          expectedVersion: draft.version,
          facts: draft.facts,
        })),
        after: changed.map(([, draft]) => ({
          state: draft.state,
          version: draft.version + draft.facts.length,
        })),
        effects: changed.flatMap(([, { state: product, version, facts: moved }]) => [
          ...stockEffects(product, version, moved, pushTo(shopOf(product))),
          ...shelfPushes(book, product, version, moved, pushTo),
        ]),
      };
    },
  };
}

/** Pieces that come and go with what happens to a posting: facts of the products that were counted, for the same transaction (SN2). */
export function stockChanges(
  number: PostingNumber,
  before: PostingState,
  facts: readonly PostingFact[],
  book: Seen,
  pushTo: (shop: ShopId) => string | null,
): StockChanges {
  const drafts = createDrafts(book);
  let state = before;
  for (const fact of facts) {
    for (const move of goodsMoves(state, fact)) drafts.move(move, { at: fact.at, by: fact.by, ref: number });
    state = evolvePosting(state, fact);
  }
  return drafts.done(pushTo);
}

/** The same for a supply (FO15). */
export function supplyStockChanges(
  before: SupplyState,
  facts: readonly SupplyFact[],
  book: Seen,
  pushTo: (shop: ShopId) => string | null,
): StockChanges {
  const drafts = createDrafts(book);
  let state = before;
  for (const fact of facts) {
    const ref = state.status === 'absent' ? {} : { ref: state.number };
    for (const move of supplyMoves(state, fact)) drafts.move(move, { at: fact.at, by: fact.by, ...ref });
    state = evolveSupply(state, fact);
  }
  return drafts.done(pushTo);
}
