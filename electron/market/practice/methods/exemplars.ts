import { productOfSku } from '../goods/catalogue.ts';
import { spread } from '../shop/advance.ts';
import { ensureExemplars, markErrors, releaseMarks } from '../shop/marking.ts';
import { exemplarStatus } from '../shop/requirements.ts';
import { schedule, type Exemplar, type Mark, type Posting } from '../shop/state.ts';
import { hash01 } from '../prng.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';

const ofSku = (posting: Posting, sku: number): Exemplar[] =>
  posting.exemplars.filter((exemplar) => exemplar.sku === sku);

/** `/v6/fbs/posting/product/exemplar/create-or-get`. */
export const exemplarCreateOrGet: Method = {
  message: 'FbsPostingProductExemplarCreateOrGetV6Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    ensureExemplars(ctx.shop, posting);
    return {
      posting_number: posting.number,
      multi_box_qty: posting.boxes,
      products: posting.lines.map((line) => ({
        product_id: line.sku,
        quantity: line.quantity,
        is_mandatory_mark_needed: posting.markNeeded.includes(line.sku),
        is_mandatory_mark_possible: posting.markPossible.includes(line.sku),
        is_gtd_needed: false,
        is_rnpt_needed: false,
        is_jw_uin_needed: false,
        is_weight_needed: false,
        weight_min: 0,
        weight_max: productOfSku(line.sku).weight / 1000,
        has_imei: false,
        exemplars: ofSku(posting, line.sku).map((exemplar) => ({
          exemplar_id: exemplar.id,
          marks: exemplar.marks.map((mark) => ({ mark: mark.mark, mark_type: mark.type })),
          gtd: exemplar.gtd,
          is_gtd_absent: exemplar.gtdAbsent,
          rnpt: exemplar.rnpt,
          is_rnpt_absent: exemplar.rnptAbsent,
          weight: exemplar.weight,
        })),
      })),
    };
  },
};

interface GivenMark {
  readonly mark: string;
  readonly type: string;
}

const marksOf = (exemplar: Reader): GivenMark[] =>
  exemplar.objects('marks', 0, 10).map((mark) => ({
    mark: mark.text('mark'),
    type: mark.textOr('mark_type') || 'mandatory_mark',
  }));

/** `/v5/fbs/posting/product/exemplar/validate`: shape only. */
export const exemplarValidate: Method = {
  message: 'FbsPostingProductExemplarValidateV5Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    const products = body.objects('products', 1, 1000).map((product) => {
      const sku = product.intIn('product_id', 1, Number.MAX_SAFE_INTEGER);
      const known = posting.lines.some((line) => line.sku === sku);
      const exemplars = product.objects('exemplars', 1, 10_000).map((exemplar) => {
        const marks = marksOf(exemplar).map(({ mark, type }) => {
          const errors = known ? markErrors(mark, sku, ctx.switches) : [];
          return { mark, mark_type: type, valid: errors.length === 0, errors };
        });
        const valid = marks.every((mark) => mark.valid);
        return {
          valid,
          errors: [],
          gtd: exemplar.textOr('gtd'),
          rnpt: exemplar.textOr('rnpt'),
          weight: 0,
          marks,
        };
      });
      const valid = known && exemplars.every((exemplar) => exemplar.valid);
      return { product_id: sku, valid, error: known ? '' : 'UNKNOWN_PRODUCT_DEFINED', exemplars };
    });
    return { products };
  },
};

function setProduct(product: Reader, posting: Posting): void {
  const sku = product.intIn('product_id', 1, Number.MAX_SAFE_INTEGER);
  const wanted = posting.markNeeded.includes(sku) || posting.markPossible.includes(sku);
  for (const given of product.objects('exemplars', 1, 10_000)) {
    const id = given.intIn('exemplar_id', 1, Number.MAX_SAFE_INTEGER);
    const exemplar = ofSku(posting, sku).find((candidate) => candidate.id === id);
    if (!exemplar) throw new ApiError(`${id} does not belong to product ${sku}`);
    const marks = marksOf(given);
    if (!wanted && marks.some((mark) => mark.type === 'mandatory_mark'))
      throw new ApiError('MANDATORY_MARK_REDUNDANT');
    exemplar.marks = marks.map(({ mark, type }): Mark => ({ mark, type, check: 'processing', errors: [] }));
    exemplar.gtd = given.textOr('gtd');
    exemplar.gtdAbsent = given.flag('is_gtd_absent');
    exemplar.rnpt = given.textOr('rnpt');
    exemplar.rnptAbsent = given.flag('is_rnpt_absent');
  }
}

/** `/v6/fbs/posting/product/exemplar/set`: replaces all, then checks for a while; the answer's `result` proves nothing. */
export const exemplarSet: Method = {
  message: 'FbsPostingProductExemplarSetV6Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    if (!['awaiting_packaging', 'awaiting_deliver'].includes(posting.status) || posting.assembling) {
      throw new ApiError("Posting must have 'awaiting_packaging' status");
    }
    const products = body.objects('products', 1, 1000);
    ensureExemplars(ctx.shop, posting);
    releaseMarks(ctx.shop, posting);
    const before = structuredClone(posting.exemplars);
    try {
      for (const exemplar of posting.exemplars) exemplar.marks = [];
      for (const product of products) setProduct(product, posting);
    } catch (error) {
      posting.exemplars = before;
      throw error;
    }
    if (body.int('multi_box_qty') > 0) posting.boxes = body.int('multi_box_qty');
    const at = ctx.now + spread(ctx.shop, ctx.switches.markCheckMs, posting.number, 'marks');
    schedule(ctx.shop, { at, kind: 'marks-checked', posting: posting.number, to: '' });
    ctx.note('marks', posting.number);
    return { result: hash01(ctx.shop.seed, `alarm ${posting.number}`) >= ctx.switches.exemplarSetFalseAlarm };
  },
};

function statusRow(exemplar: Exemplar): unknown {
  return {
    exemplar_id: exemplar.id,
    marks: exemplar.marks.map((mark) => ({
      mark: mark.mark,
      mark_type: mark.type,
      check_status: mark.check,
      error_codes: mark.errors,
    })),
    gtd: exemplar.gtd,
    gtd_check_status: 'passed',
    gtd_error_codes: [],
    is_gtd_absent: exemplar.gtdAbsent,
    rnpt: exemplar.rnpt,
    rnpt_check_status: 'passed',
    rnpt_error_codes: [],
    is_rnpt_absent: exemplar.rnptAbsent,
    weight: exemplar.weight,
    weight_check_status: 'passed',
    weight_error_codes: [],
  };
}

/** `/v5/fbs/posting/product/exemplar/status`. */
export const exemplarStatusMethod: Method = {
  message: 'FbsPostingProductExemplarStatusV5Request',
  answer: (body, ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    ensureExemplars(ctx.shop, posting);
    return {
      posting_number: posting.number,
      products: posting.lines.map((line) => ({
        product_id: line.sku,
        exemplars: ofSku(posting, line.sku).map(statusRow),
      })),
      status: exemplarStatus(posting),
    };
  },
};

/** `/v1/fbs/posting/product/exemplar/update`: takes over what was set after assembly. */
export const exemplarUpdate: Method = {
  message: 'FbsPostingProductExemplarUpdateRequest',
  answer: (body, ctx: Ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    if (exemplarStatus(posting) !== 'update_available') throw new ApiError('HAS_INCORRECT_STATUS');
    ctx.note('marks-updated', posting.number);
    return {};
  },
};
