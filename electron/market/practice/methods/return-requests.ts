import { productOfSku } from '../goods/catalogue.ts';
import { deskOf } from '../shop/desk.ts';
import type { ReturnRequestRow } from '../shop/handover-state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { afterId } from './list-page.ts';

interface Action {
  readonly id: number;
  readonly name: string;
  readonly group: string;
  readonly state: string;
  readonly stateName: string;
}

/** Only -1, -10 and 1020 have a documented meaning; the others are the practice marketplace's own. */
const reject: Action = {
  id: -1,
  name: 'Отклонить',
  group: 'Rejected',
  state: 'REJECTED',
  stateName: 'Отклонено',
};
const compensate: Action = {
  id: 1020,
  name: 'Предложить компенсацию',
  group: 'Checkout',
  state: 'COMPENSATION_OFFERED',
  stateName: 'Предложена компенсация',
};
const approve: Action = {
  id: 1010,
  name: 'Согласовать',
  group: 'Approved',
  state: 'APPROVED',
  stateName: 'Согласовано',
};
const receive: Action = {
  id: 1030,
  name: 'Получен',
  group: 'Checkout',
  state: 'RECEIVED',
  stateName: 'На проверке у продавца',
};
const refuseReceived: Action = { ...reject, id: -10, name: 'Отклонить после проверки' };

const actionsIn: Readonly<Record<string, readonly Action[]>> = {
  New: [approve, reject, compensate],
  Delivering: [receive],
  Checkout: [approve, refuseReceived],
};

const rejections = [
  { id: 41, name: 'Товар был в использовании', hint: 'Приложите фото', is_comment_required: true },
  { id: 42, name: 'Истёк срок возврата', hint: '', is_comment_required: false },
];

function productPart(row: ReturnRequestRow): unknown {
  const { sku, offerId, name, price } = productOfSku(row.sku);
  return { sku, offer_id: offerId, name, price, currency_code: 'RUB' };
}

const commonPart = (row: ReturnRequestRow): Record<string, unknown> => ({
  return_number: `RET-${row.id}`,
  posting_number: row.posting,
  order_number: row.orderNumber,
  created_at: new Date(row.createdAt).toISOString(),
  client_name: '',
  product: productPart(row),
});

/** `/v2/returns/rfbs/list`: pages by the id of the last row and never says whether there is more. */
export const returnRequestList: Method = {
  message: 'ReturnsRfbsListV2Request',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 1000);
    const filter = body.object('filter');
    const groups = filter?.texts('group_state', 0, 10) ?? [];
    const posting = filter?.textOr('posting_number') ?? '';
    const offer = filter?.textOr('offer_id') ?? '';
    const created = filter?.object('created_at');
    const from = created?.time('from') ?? Number.NEGATIVE_INFINITY;
    const to = created?.time('to') ?? Number.POSITIVE_INFINITY;
    const rows = deskOf(ctx.shop).returnRequests.filter(
      (row) =>
        (groups.length === 0 || groups.includes('All') || groups.includes(row.group)) &&
        (posting === '' || row.posting === posting) &&
        (offer === '' || productOfSku(row.sku).offerId === offer) &&
        row.createdAt >= from &&
        row.createdAt <= to,
    );
    const { page } = afterId(rows, body.int('last_id'), limit);
    return {
      returns: page.map((row) => ({
        ...commonPart(row),
        return_id: row.id,
        state: {
          group_state: row.group,
          state: row.state,
          state_name: row.stateName,
          money_return_state_name: '',
        },
      })),
    };
  },
};

function requestOr404(id: number, ctx: Ctx): ReturnRequestRow {
  const row = deskOf(ctx.shop).returnRequests.find((candidate) => candidate.id === id);
  if (!row) throw new ApiError('RETURN_NOT_FOUND', { code: 5 });
  return row;
}

/** `/v2/returns/rfbs/get`. */
export const returnRequestGet: Method = {
  message: 'ReturnsRfbsGetV2Request',
  answer: (body, ctx) => {
    const row = requestOr404(body.intIn('return_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const actions = (actionsIn[row.group] ?? []).map(({ id, name }) => ({ id, name }));
    const { returnActions } = ctx.switches;
    return {
      returns: {
        ...commonPart(row),
        available_actions: returnActions === 'wrapped' ? actions.map((action) => ({ action })) : actions,
        client_photo: [],
        client_return_method_type: { id: 1, name: 'Почта России' },
        comment: row.comment,
        rejection_comment: row.rejection,
        rejection_reason: rejections,
        return_method_description: '',
        return_reason: { id: 9, is_defect: row.defect, name: row.reason },
        ru_post_tracking_number: row.tracking,
        state: { state: row.state, state_name: row.stateName },
        warehouse_id: 0,
      },
    };
  },
};

/** `/v1/returns/rfbs/action/set`: what `available_actions` does not name is refused. */
export const returnActionSet: Method = {
  message: 'ReturnsRfbsActionSetRequest',
  answer: (body, ctx) => {
    const row = requestOr404(body.intIn('return_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const id = body.int('id');
    const action = (actionsIn[row.group] ?? []).find((candidate) => candidate.id === id);
    if (!action) throw new ApiError('TRANSITION_IS_NOT_POSSIBLE');
    if (id < 0 && (body.int('rejection_reason_id') === 0 || body.textOr('comment') === '')) {
      throw invalidField(body, 'rejection_reason_id', 'value is required');
    }
    if (id === compensate.id && !body.has('compensation_amount')) {
      throw invalidField(body, 'compensation_amount', 'value is required');
    }
    row.group = action.group;
    row.state = action.state;
    row.stateName = action.stateName;
    row.rejection = body.textOr('comment');
    ctx.note(`return-action ${id}`, row.posting);
    if (body.has('return_for_back_way')) ctx.note('return-backway', row.posting);
    return {};
  },
};
