import { productOfSku } from '../goods/catalogue.ts';
import { ensureExemplars, markErrors } from '../shop/marking.ts';
import { needsOf } from '../shop/needs.ts';
import { paperErrors, weightRange } from '../shop/paper-checks.ts';
import { exemplarStatus } from '../shop/requirements.ts';
import type { Exemplar, Posting } from '../shop/state.ts';
import { ApiError } from '../wire/reply.ts';
import { postingOr404, type Ctx, type Method } from './context.ts';
import { marksOf } from './exemplar-set.ts';

/** Exemplars of a product; which comes first is documented nowhere. */
function ofSku(posting: Posting, sku: number, ctx: Ctx): Exemplar[] {
  const own = posting.exemplars.filter((exemplar) => exemplar.sku === sku);
  ctx.shop.nextId += ctx.switches.exemplarOrder === 'turning' ? 1 : 0;
  return ctx.switches.exemplarOrder === 'turning' && ctx.shop.nextId % 2 === 0 ? own.toReversed() : own;
}

function neededPart(posting: Posting, sku: number): Record<string, unknown> {
  const needs = needsOf(posting);
  const isWeighed = needs.weight.includes(sku);
  const range = weightRange(sku);
  return {
    is_mandatory_mark_needed: posting.markNeeded.includes(sku),
    is_mandatory_mark_possible: posting.markPossible.includes(sku),
    is_gtd_needed: needs.gtd.includes(sku),
    is_rnpt_needed: needs.rnpt.includes(sku),
    is_jw_uin_needed: needs.uin.includes(sku),
    is_weight_needed: isWeighed,
    weight_min: isWeighed ? range.min : 0,
    weight_max: isWeighed ? range.max : productOfSku(sku).weight / 1000,
    has_imei: needs.imei.includes(sku),
  };
}

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
        ...neededPart(posting, line.sku),
        exemplars: ofSku(posting, line.sku, ctx).map((exemplar) => ({
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
          const errors = known ? markErrors(mark, type, sku, ctx.switches) : [];
          return { mark, mark_type: type, valid: errors.length === 0, errors };
        });
        const errors = paperErrors(exemplar.textOr('gtd'), exemplar.textOr('rnpt'), ctx.switches);
        const valid = errors.length === 0 && marks.every((mark) => mark.valid);
        return {
          valid,
          errors,
          gtd: exemplar.textOr('gtd'),
          rnpt: exemplar.textOr('rnpt'),
          weight: exemplar.number('weight'),
          marks,
        };
      });
      const valid = known && exemplars.every((exemplar) => exemplar.valid);
      return { product_id: sku, valid, error: known ? '' : 'UNKNOWN_PRODUCT_DEFINED', exemplars };
    });
    return { products };
  },
};

const failedWith = (state: string | undefined, code: string): string[] => (state === 'failed' ? [code] : []);

function statusRow(exemplar: Exemplar, ctx: Ctx): unknown {
  const { checks } = exemplar;
  const codes = ctx.switches.markErrorCodes;
  return {
    exemplar_id: exemplar.id,
    marks: exemplar.marks.map((mark) => ({
      mark: mark.mark,
      mark_type: mark.type,
      check_status: mark.check,
      error_codes: mark.errors,
    })),
    gtd: exemplar.gtd,
    gtd_check_status: checks?.gtd ?? 'passed',
    gtd_error_codes: failedWith(checks?.gtd, codes.gtd),
    is_gtd_absent: exemplar.gtdAbsent,
    rnpt: exemplar.rnpt,
    rnpt_check_status: checks?.rnpt ?? 'passed',
    rnpt_error_codes: failedWith(checks?.rnpt, codes.rnpt),
    is_rnpt_absent: exemplar.rnptAbsent,
    weight: exemplar.weight,
    weight_check_status: checks?.weight ?? 'passed',
    weight_error_codes: failedWith(checks?.weight, codes.weight),
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
        exemplars: ofSku(posting, line.sku, ctx).map((one) => statusRow(one, ctx)),
      })),
      status: exemplarStatus(posting, ctx.switches),
    };
  },
};

/** `/v1/fbs/posting/product/exemplar/update`: takes over what was set after assembly. */
export const exemplarUpdate: Method = {
  message: 'FbsPostingProductExemplarUpdateRequest',
  answer: (body, ctx: Ctx) => {
    const posting = postingOr404(body.text('posting_number'), ctx);
    if (exemplarStatus(posting, ctx.switches) !== 'update_available')
      throw new ApiError('HAS_INCORRECT_STATUS');
    posting.marksUpdated = ctx.switches.afterMarkUpdate === 'update_not_available';
    ctx.note('marks-updated', posting.number);
    return {};
  },
};
