import { spread } from '../shop/advance.ts';
import { methodOf } from '../shop/methods.ts';
import { findPosting, schedule, type Posting } from '../shop/state.ts';
import type { Ctx, Method } from './context.ts';

type Step = 'delivering' | 'last-mile' | 'delivered';

interface Row {
  readonly posting_number: string;
  readonly result: boolean;
  readonly error: string | null | readonly string[];
}

function trackingRefusal(posting: Posting | undefined): string {
  if (!posting) return 'POSTING_NOT_FOUND';
  const { integration } = methodOf(posting);
  if (integration === 'ozon' || integration === 'aggregator') return 'HAS_INCORRECT_TPL_INTEGRATION_TYPE';
  if (posting.status === 'cancelled') return 'POSTING_ALREADY_CANCELLED';
  return ['awaiting_deliver', 'delivering'].includes(posting.status) ? '' : 'HAS_INCORRECT_STATUS';
}

/** `/v2/fbs/posting/tracking-number/set`: up to 20 rows, each with its own verdict. */
export const setTracking: Method = {
  message: 'FbsPostingTrackingNumberSetRequest',
  answer: (body, ctx) => ({
    result: body.objects('tracking_numbers', 1, 20).map((row): Row => {
      const number = row.text('posting_number');
      const tracking = row.text('tracking_number');
      const posting = findPosting(ctx.shop, number);
      const refusal = trackingRefusal(posting);
      if (!posting || refusal !== '') return { posting_number: number, result: false, error: refusal };
      ctx.note(posting.trackingNumber === tracking ? 'tracking-same' : 'tracking', number);
      posting.trackingNumber = tracking;
      return { posting_number: number, result: true, error: '' };
    }),
  }),
};

function stepRefusal(posting: Posting | undefined, step: Step, ctx: Ctx): string {
  if (!posting) return 'POSTING_NOT_FOUND';
  if (methodOf(posting).integration !== 'non_integrated') return 'HAS_INCORRECT_TPL_INTEGRATION_TYPE';
  if (posting.moving !== '') return 'TRANSITION_IS_NOT_POSSIBLE';
  const lastMile = posting.substatus === 'posting_driver_pick_up';
  const onTheWay = posting.status === 'delivering' || posting.status === 'driver_pickup';
  const possible = {
    delivering: posting.status === 'awaiting_deliver',
    'last-mile': onTheWay && !lastMile,
    delivered: onTheWay && (lastMile || !ctx.switches.deliveredNeedsLastMile),
  }[step];
  return possible ? '' : 'TRANSITION_IS_NOT_POSSIBLE';
}

function stepRow(number: string, step: Step, ctx: Ctx): Row {
  const posting = findPosting(ctx.shop, number);
  const refusal = stepRefusal(posting, step, ctx);
  if (!posting || refusal !== '') return { posting_number: number, result: false, error: refusal };
  posting.moving = step;
  const at = ctx.now + spread(ctx.shop, ctx.switches.statusDelayMs, number, step);
  schedule(ctx.shop, { at, kind: 'moved', posting: number, to: step });
  ctx.note(step, number);
  const empty = { array: [], string: '', null: null }[ctx.switches.emptyRowError];
  return { posting_number: number, result: true, error: empty };
}

const stepMethod = (step: Step, message: string): Method => ({
  message,
  answer: (body, ctx) => ({
    result: body.texts('posting_number', 1, 100).map((number) => stepRow(number, step, ctx)),
  }),
});

/** `/v2/fbs/posting/delivering`. */
export const delivering = stepMethod('delivering', 'FbsPostingDeliveringRequest');
/** `/v2/fbs/posting/last-mile`. */
export const lastMile = stepMethod('last-mile', 'FbsPostingLastMileRequest');
/** `/v2/fbs/posting/delivered`. */
export const delivered = stepMethod('delivered', 'FbsPostingDeliveredRequest');
