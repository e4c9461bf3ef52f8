import { isProductId, productOfSku } from '../goods/catalogue.ts';
import { methodOf } from '../shop/methods.ts';
import { awaitsCutoff, unmetCountry } from '../shop/needs.ts';
import { unitsAreTold, unmet } from '../shop/requirements.ts';
import type { Line, Posting } from '../shop/state.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx } from './context.ts';

/** Products of one package as a call gives them. */
export const linesOf = (from: Reader): Line[] =>
  from.objects('products', 1, 1000).map((product) => ({
    sku: product.intIn('product_id', 1, Number.MAX_SAFE_INTEGER),
    quantity: product.intIn('quantity', 1, 2_147_483_647),
  }));

/** Same SKU named twice in a package counts together. */
export function merged(lines: readonly Line[]): Line[] {
  const sums = new Map<number, number>();
  for (const line of lines) sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }));
}

/** Refuses what is not to be assembled now, by the documented word. */
export function requireShippable(posting: Posting, ctx: Ctx): void {
  if (posting.status === 'cancelled') throw new ApiError('POSTING_ALREADY_CANCELLED');
  if (posting.assembling) throw new ApiError(ctx.switches.repeatShipWhileAsync);
  const done = ['awaiting_deliver', 'awaiting_registration', 'delivering', 'driver_pickup', 'delivered'];
  if (done.includes(posting.status)) throw new ApiError('POSTING_ALREADY_SHIPPED');
  if (posting.status !== 'awaiting_packaging') throw new ApiError('HAS_INCORRECT_STATUS');
}

/** What is left of a posting's goods when packages are taken out; refuses what it does not hold. */
export function goodsLeft(posting: Posting, packages: readonly (readonly Line[])[]): Line[] {
  const left = new Map(posting.lines.map((line) => [line.sku, line.quantity]));
  for (const { sku, quantity } of packages.flat()) {
    const held = left.get(sku);
    if (held === undefined)
      throw new ApiError(isProductId(sku) ? 'UNKNOWN_PRODUCT_DEFINED' : 'UNKNOW_PRODUCT');
    left.set(sku, held - quantity);
  }
  if ([...left.values()].some((rest) => rest < 0)) throw new ApiError('HAS_INCORRECT_PRODUCT_QUANTITY');
  return [...left].filter(([, rest]) => rest > 0).map(([sku, quantity]) => ({ sku, quantity }));
}

/** The packages together must hold exactly what the posting holds. */
export function requireSameGoods(posting: Posting, packages: readonly (readonly Line[])[]): void {
  if (goodsLeft(posting, packages).length > 0) throw new ApiError('HAS_INCORRECT_PRODUCT_QUANTITY');
}

/** Confirmed date, countries, marks and papers: all that must be told before assembly. */
export function requireTold(posting: Posting, ctx: Ctx): void {
  if (awaitsCutoff(posting)) throw new ApiError(ctx.switches.cutoffRefusal);
  if (unmet(posting, 'weight', ctx.switches).length > 0) throw new ApiError('WEIGHT_IS_REQUIRED');
  const { country, changeCountry } = unmetCountry(ctx.shop, posting);
  const isTold = country.length + changeCountry.length === 0 && unitsAreTold(posting, ctx.switches);
  if (!isTold) throw new ApiError('EXEMPLAR_INFO_NOT_FILLED_COMPLETELY');
}

/** Heavier than the first mile takes; goods alone, the box is not known. */
export function requireWeight(posting: Posting, packages: readonly (readonly Line[])[]): void {
  const { warehouse, schema } = methodOf(posting);
  const grams = (lines: readonly Line[]): number =>
    lines.reduce((sum, line) => sum + productOfSku(line.sku).weight * line.quantity, 0);
  if (schema === 'fbs' && packages.some((lines) => grams(lines) > warehouse.maxWeight)) {
    throw new ApiError('INCORRECT_OVH_FOR_POSTING');
  }
}
