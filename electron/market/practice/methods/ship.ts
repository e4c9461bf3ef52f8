import { productOfSku } from '../goods/catalogue.ts';
import { splitInto, startAssembly } from '../shop/assemble.ts';
import { methodOf } from '../shop/methods.ts';
import type { Line, Posting } from '../shop/state.ts';
import { hash01 } from '../prng.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';
import {
  goodsLeft,
  linesOf,
  merged,
  requireSameGoods,
  requireShippable,
  requireTold,
  requireWeight,
} from './shippable.ts';

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

/** Starts the assembly of a part; `asked` is the posting that the call named. */
function assemble(part: Posting, asked: string, ctx: Ctx): void {
  const unlucky = hash01(ctx.shop.seed, `fail ${part.number} ${ctx.now}`) < ctx.switches.shipFailShare;
  startAssembly(ctx.shop, part, ctx.fault('ship-fails', asked) || unlucky, ctx.now, ctx.switches);
  ctx.note('ship', part.number);
}

const inOrder = <T>(list: readonly T[], ctx: Ctx): readonly T[] =>
  ctx.switches.splitOrder === 'reversed' ? list.toReversed() : list;

/** `/v4/posting/fbs/ship`: starts assembly; 200 does not mean done. */
export const ship: Method = {
  message: 'ShipFbsPostingRequestV4',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const packages = body.objects('packages', 1, 100).map(linesOf);
    requireShippable(posting, ctx);
    requireSameGoods(posting, packages);
    requireTold(posting, ctx);
    requireWeight(posting, packages);
    const parts = splitInto(ctx.shop, posting, packages.map(merged), ctx.now, ctx.switches);
    for (const part of parts) assemble(part, posting.number, ctx);
    const wantsMore = body.object('with')?.flag('additional_data') ?? false;
    const told = inOrder(parts, ctx);
    return {
      result: told.map((part) => part.number),
      additional_data: wantsMore ? told.map(additionalData) : [],
    };
  },
};

/** Takes lines out of a posting: which posting holds them afterwards, and which the rest. */
function takeOut(posting: Posting, lines: Line[], rest: Line[], ctx: Ctx): { part: Posting; rest: Posting } {
  const { partialNumbering } = ctx.switches;
  const packages = partialNumbering === 'part-new' ? [rest, lines] : [lines, rest];
  const keeps = partialNumbering !== 'both-new';
  const [first, second] = splitInto(ctx.shop, posting, packages, ctx.now, ctx.switches, keeps);
  if (!first || !second) throw new Error('a split of two parts has two parts');
  return partialNumbering === 'part-new' ? { part: second, rest: first } : { part: first, rest: second };
}

/** `/v4/posting/fbs/ship/package`: assembles some of the goods, the others stay to be assembled. */
export const shipPart: Method = {
  message: 'ShipFbsPostingPackageRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const lines = merged(linesOf(body));
    requireShippable(posting, ctx);
    const rest = goodsLeft(posting, [lines]);
    requireTold(posting, ctx);
    requireWeight(posting, [lines]);
    const parts = rest.length === 0 ? { part: posting, rest: null } : takeOut(posting, lines, rest, ctx);
    assemble(parts.part, posting.number, ctx);
    const all = parts.rest === null ? [parts.part] : [parts.part, parts.rest];
    const texts = { part: parts.part.number, both: all.map((one) => one.number).join(','), empty: '' };
    return { result: texts[ctx.switches.partialResult] };
  },
};

const wireLines = (posting: Pick<Posting, 'lines'>): unknown =>
  posting.lines.map((line) => ({ product_id: line.sku, quantity: line.quantity }));

/** `/v1/posting/fbs/split`: takes an order apart without assembling it. */
export const split: Method = {
  message: 'FbsSplitRequest',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const packages = body.objects('postings', 1, 100).map(linesOf);
    requireShippable(posting, ctx);
    requireSameGoods(posting, packages);
    const before = { lines: structuredClone(posting.lines) };
    const keeps = ctx.switches.splitSource === 'keeps-first';
    const parts = splitInto(ctx.shop, posting, packages.map(merged), ctx.now, ctx.switches, keeps);
    ctx.note('split', posting.number);
    return {
      parent_posting: { posting_number: posting.number, products: wireLines(before) },
      postings: inOrder(parts, ctx).map((part) => ({
        posting_number: part.number,
        products: wireLines(part),
      })),
    };
  },
};

/** `/v3/posting/multiboxqty/set`: number of boxes, before assembly, aggregator only. */
export const setBoxes: Method = {
  message: 'PostingMultiBoxQtySetV3Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const boxes = body.intIn('multi_box_qty', 1, 1000);
    if (methodOf(posting).integration !== 'aggregator') throw new ApiError(ctx.switches.boxesElsewhere);
    if (posting.status !== 'awaiting_packaging' || posting.assembling)
      throw new ApiError('HAS_INCORRECT_STATUS');
    posting.boxes = boxes;
    ctx.note('boxes', posting.number);
    return { result: { result: true } };
  },
};
