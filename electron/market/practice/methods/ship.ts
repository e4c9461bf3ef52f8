import { isProductId, productOfSku } from '../goods/catalogue.ts';
import { splitInto, startAssembly } from '../shop/assemble.ts';
import { methodOf } from '../shop/methods.ts';
import { unmetMarks } from '../shop/requirements.ts';
import type { Line, Posting } from '../shop/state.ts';
import { hash01 } from '../prng.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';

function packagesOf(body: Reader): Line[][] {
  return body.objects('packages', 1, 100).map((one) =>
    one.objects('products', 1, 1000).map((product) => ({
      sku: product.intIn('product_id', 1, Number.MAX_SAFE_INTEGER),
      quantity: product.intIn('quantity', 1, 2_147_483_647),
    })),
  );
}

function requireShippable(posting: Posting, ctx: Ctx): void {
  if (posting.status === 'cancelled') throw new ApiError('POSTING_ALREADY_CANCELLED');
  if (posting.assembling) throw new ApiError(ctx.switches.repeatShipWhileAsync);
  const done = ['awaiting_deliver', 'awaiting_registration', 'delivering', 'driver_pickup', 'delivered'];
  if (done.includes(posting.status)) throw new ApiError('POSTING_ALREADY_SHIPPED');
  if (posting.status !== 'awaiting_packaging') throw new ApiError('HAS_INCORRECT_STATUS');
}

/** The packages together must hold exactly what the posting holds. */
function requireSameGoods(posting: Posting, packages: readonly Line[][]): void {
  const left = new Map(posting.lines.map((line) => [line.sku, line.quantity]));
  for (const { sku, quantity } of packages.flat()) {
    const wanted = left.get(sku);
    if (wanted === undefined)
      throw new ApiError(isProductId(sku) ? 'UNKNOWN_PRODUCT_DEFINED' : 'UNKNOW_PRODUCT');
    left.set(sku, wanted - quantity);
  }
  if ([...left.values()].some((rest) => rest !== 0)) throw new ApiError('HAS_INCORRECT_PRODUCT_QUANTITY');
}

/** Heavier than the first mile takes; goods alone, the box is not known. */
function requireWeight(posting: Posting, packages: readonly Line[][]): void {
  const { warehouse, schema } = methodOf(posting);
  const grams = (lines: readonly Line[]): number =>
    lines.reduce((sum, line) => sum + productOfSku(line.sku).weight * line.quantity, 0);
  if (schema === 'fbs' && packages.some((lines) => grams(lines) > warehouse.maxWeight)) {
    throw new ApiError('INCORRECT_OVH_FOR_POSTING');
  }
}

/** Same SKU named twice in a package counts together. */
function merged(lines: readonly Line[]): Line[] {
  const sums = new Map<number, number>();
  for (const line of lines) sums.set(line.sku, (sums.get(line.sku) ?? 0) + line.quantity);
  return [...sums].map(([sku, quantity]) => ({ sku, quantity }));
}

function additionalData(part: Posting): unknown {
  return {
    posting_number: part.number,
    products: part.lines.map((line) => {
      const product = productOfSku(line.sku);
      return {
        sku: product.sku,
        offer_id: product.offerId,
        name: product.name,
        quantity: line.quantity,
        price: String(product.price),
        currency_code: 'RUB',
        mandatory_mark: part.exemplars
          .filter((exemplar) => exemplar.sku === line.sku)
          .flatMap((exemplar) => exemplar.marks.map((mark) => mark.mark)),
      };
    }),
  };
}

/** `/v4/posting/fbs/ship`: starts assembly; 200 does not mean done. */
export const ship: Method = {
  message: 'ShipFbsPostingRequestV4',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const packages = packagesOf(body);
    requireShippable(posting, ctx);
    requireSameGoods(posting, packages);
    if (unmetMarks(posting).length > 0) throw new ApiError('EXEMPLAR_INFO_NOT_FILLED_COMPLETELY');
    requireWeight(posting, packages);
    const parts = splitInto(ctx.shop, posting, packages.map(merged), ctx.now, ctx.switches);
    for (const part of parts) {
      const unlucky = hash01(ctx.shop.seed, `fail ${part.number} ${ctx.now}`) < ctx.switches.shipFailShare;
      startAssembly(
        ctx.shop,
        part,
        ctx.fault('ship-fails', posting.number) || unlucky,
        ctx.now,
        ctx.switches,
      );
      ctx.note('ship', part.number);
    }
    const wantsMore = body.object('with')?.flag('additional_data') ?? false;
    return {
      result: parts.map((part) => part.number),
      additional_data: wantsMore ? parts.map(additionalData) : [],
    };
  },
};

/** `/v3/posting/multiboxqty/set`: number of boxes, before assembly, aggregator only. */
export const setBoxes: Method = {
  message: 'PostingMultiBoxQtySetV3Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const boxes = body.intIn('multi_box_qty', 1, 1000);
    if (methodOf(posting).integration !== 'aggregator')
      throw new ApiError('HAS_INCORRECT_TPL_INTEGRATION_TYPE');
    if (posting.status !== 'awaiting_packaging' || posting.assembling)
      throw new ApiError('HAS_INCORRECT_STATUS');
    posting.boxes = boxes;
    ctx.note('boxes', posting.number);
    return { result: { result: true } };
  },
};
