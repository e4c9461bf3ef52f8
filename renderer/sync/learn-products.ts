import { ofShop, shopOf, type ShopId } from '#shared/domain/shop.ts';
import { barcode, type Sku } from '#shared/kit/brand.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { ok, type Result } from '#shared/kit/result.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { ProductCommand } from '#shared/domain/product/decide.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { MarketProduct } from '#shared/market/goods.ts';
import type { Book } from '../session/book.ts';
import type { ManyCommands } from '../session/execute-many.ts';
import type { PullMemory } from './pull-memory.ts';

/** What looking goods up needs. */
export interface LearnParts {
  readonly ask: Ask;
  readonly book: Book;
  readonly commands: { readonly many: ManyCommands };
  readonly clock: Clock;
  readonly memory: Pick<PullMemory, 'askedInVain'>;
  /** Whose goods they are; the first shop's where it is left out. */
  readonly shop?: ShopId;
}

/** Products the door takes in one call. */
const PRODUCTS = 1000;
/** A sku the marketplace has no product for is asked for again after this, ms. */
const ASK_AGAIN_MS = 10 * 60_000;

/** Nothing known, or no more than a table of orders told: the marketplace may know its picture and size. */
const isThin = (product: KnownProduct | null): boolean =>
  product === null || (product.pictureUrl === null && product.lengthMm === null && product.grams === null);

/** Looks up the goods of postings that the catalogue does not know, many in one call (PL7). */
export function learnProducts(
  postings: readonly PostingSnapshot[],
  parts: LearnParts,
): Promise<Result<null, MarketError>> {
  const lines = postings.flatMap((posting) => posting.lines);
  const marked = lines.filter((line) => line.marking === 'required').map((line) => line.sku);
  return learnGoods(
    lines.map((line) => line.sku),
    new Set(marked),
    parts,
  );
}

/** The same for goods by their sku; `marked`: those of which it is known that they carry marking codes. */
export async function learnGoods(
  skus: readonly Sku[],
  marked: ReadonlySet<Sku>,
  parts: LearnParts,
): Promise<Result<null, MarketError>> {
  const { book, clock, memory } = parts;
  const inVain = (id: Sku): boolean => clock.now() - (memory.askedInVain.get(id) ?? -Infinity) < ASK_AGAIN_MS;
  const unknown = [...new Set(skus)].filter((id) => isThin(book.product(id)?.state ?? null) && !inVain(id));
  for (let from = 0; from < unknown.length; from += PRODUCTS) {
    const asked = unknown.slice(from, from + PRODUCTS);
    const read = await parts.ask('market.products', { skus: asked });
    if (!read.ok) return read;
    const seen = read.value.map((product) =>
      seeProduct(product, marked.has(product.sku), clock.now(), shopOf(parts)),
    );
    const kept = await parts.commands.many.products(seen);
    if (!kept.ok) throw new Error(`product not kept: ${kept.error.kind}`);
    for (const id of asked) {
      if (isThin(book.product(id)?.state ?? null)) memory.askedInVain.set(id, clock.now());
      else memory.askedInVain.delete(id);
    }
  }
  return ok(null);
}

function seeProduct(product: MarketProduct, marking: boolean, at: number, shop: ShopId): ProductCommand {
  const { sku, offerId, name, pictureUrl, grams, lengthMm, widthMm, heightMm } = product;
  const barcodes = product.barcodes.map(barcode);
  return {
    type: 'see',
    at,
    by: 'market',
    sku,
    entry: { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm, ...ofShop(shop) },
    market: { oversize: product.oversize, marking },
  };
}
