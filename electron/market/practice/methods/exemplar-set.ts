import { spread } from '../shop/advance.ts';
import { ensureExemplars, nothingTold, releaseMarks } from '../shop/marking.ts';
import { needsOf } from '../shop/needs.ts';
import { isWeightInRange } from '../shop/paper-checks.ts';
import { schedule, type Exemplar, type Mark, type Posting } from '../shop/state.ts';
import { hash01 } from '../prng.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';

interface GivenMark {
  readonly mark: string;
  readonly type: string;
}

/** Marks of one exemplar as a call gives them. */
export const marksOf = (exemplar: Reader): GivenMark[] =>
  exemplar.objects('marks', 0, 10).map((mark) => ({
    mark: mark.text('mark'),
    type: mark.textOr('mark_type') || 'mandatory_mark',
  }));

const takes = (posting: Posting, sku: number): Readonly<Record<string, boolean>> => ({
  mandatory_mark: posting.markNeeded.includes(sku) || posting.markPossible.includes(sku),
  imei: needsOf(posting).imei.includes(sku),
  jw_uin: needsOf(posting).uin.includes(sku),
});

/** The weight of one unit; refused at once where the switch says so. */
function weightOf(given: Reader, sku: number, posting: Posting, ctx: Ctx): number {
  const weight = given.number('weight');
  const isWanted = needsOf(posting).weight.includes(sku) && weight > 0;
  if (isWanted && ctx.switches.weightJudged === 'by-set' && !isWeightInRange(sku, weight))
    throw new ApiError('WEIGHT_IS_OUT_OF_RANGE');
  return weight;
}

function setProduct(product: Reader, posting: Posting, ctx: Ctx): void {
  const sku = product.intIn('product_id', 1, Number.MAX_SAFE_INTEGER);
  const wanted = takes(posting, sku);
  for (const given of product.objects('exemplars', 1, 10_000)) {
    const id = given.intIn('exemplar_id', 1, Number.MAX_SAFE_INTEGER);
    const exemplar = posting.exemplars.find((candidate) => candidate.sku === sku && candidate.id === id);
    if (!exemplar) throw new ApiError(`${id} does not belong to product ${sku}`);
    const marks = marksOf(given);
    if (marks.some((mark) => wanted[mark.type] !== true)) throw new ApiError('MANDATORY_MARK_REDUNDANT');
    exemplar.marks = marks.map(({ mark, type }): Mark => ({ mark, type, check: 'processing', errors: [] }));
    exemplar.gtd = given.textOr('gtd');
    exemplar.gtdAbsent = given.flag('is_gtd_absent');
    exemplar.rnpt = given.textOr('rnpt');
    exemplar.rnptAbsent = given.flag('is_rnpt_absent');
    exemplar.weight = weightOf(given, sku, posting, ctx);
    const isWeighed = needsOf(posting).weight.includes(sku) && exemplar.weight > 0;
    exemplar.checks = {
      ...(exemplar.gtd === '' ? {} : { gtd: 'processing' }),
      ...(exemplar.rnpt === '' ? {} : { rnpt: 'processing' }),
      ...(isWeighed ? { weight: 'processing' } : {}),
    };
  }
}

function requireOpen(posting: Posting, ctx: Ctx): void {
  const after = ctx.switches.setAfterShip === 'allowed' ? ['awaiting_deliver'] : [];
  if (!['awaiting_packaging', ...after].includes(posting.status) || posting.assembling)
    throw new ApiError("Posting must have 'awaiting_packaging' status");
}

const contentOf = (posting: Posting): string =>
  JSON.stringify(
    posting.exemplars
      .toSorted((a, b) => a.id - b.id)
      .map(({ id, marks, gtd, gtdAbsent, rnpt, rnptAbsent, weight }) => [
        id,
        marks.map(({ mark, type }) => [mark, type]),
        gtd,
        gtdAbsent,
        rnpt,
        rnptAbsent,
        weight,
      ]),
  );

const blank = (exemplar: Exemplar): Exemplar => ({
  ...exemplar,
  ...nothingTold(),
  checks: {},
});

/** Replaces everything that is known of the units; on a refusal nothing is changed. */
function replaceAll(products: readonly Reader[], posting: Posting, ctx: Ctx): void {
  const before = structuredClone(posting.exemplars);
  try {
    const stored = contentOf(posting);
    posting.exemplars = posting.exemplars.map(blank);
    for (const product of products) setProduct(product, posting, ctx);
    if (ctx.switches.setAgain !== 'replaces' && contentOf(posting) === stored)
      throw new ApiError(ctx.switches.setAgain);
  } catch (error) {
    posting.exemplars = before;
    throw error;
  }
}

/** `/v6/fbs/posting/product/exemplar/set`: replaces all, then checks for a while; the answer's `result` proves nothing. */
export const exemplarSet: Method = {
  message: 'FbsPostingProductExemplarSetV6Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    requireOpen(posting, ctx);
    const products = body.objects('products', 1, 1000);
    ensureExemplars(ctx.shop, posting);
    replaceAll(products, posting, ctx);
    releaseMarks(ctx.shop, posting);
    posting.marksUpdated = false;
    if (body.int('multi_box_qty') > 0) posting.boxes = body.int('multi_box_qty');
    else if (ctx.switches.setWithoutBoxes === 'one') posting.boxes = 1;
    const at = ctx.now + spread(ctx.shop, ctx.switches.markCheckMs, posting.number, 'marks');
    schedule(ctx.shop, { at, kind: 'marks-checked', posting: posting.number, to: '' });
    ctx.note('marks', posting.number);
    return { result: hash01(ctx.shop.seed, `alarm ${posting.number}`) >= ctx.switches.exemplarSetFalseAlarm };
  },
};
