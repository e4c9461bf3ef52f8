import { containerOf, fillRefusal, findContainer } from '../shop/cargo.ts';
import { localDay } from '../shop/carriages.ts';
import { deskOf } from '../shop/desk.ts';
import type { CargoTaskRow, ContainerRow } from '../shop/handover-state.ts';
import { warehouses } from '../shop/methods.ts';
import { nextId } from '../shop/numbers.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { containerOr404 } from './containers.ts';
import type { Ctx, Method } from './context.ts';

function oneOf<T extends string>(body: Reader, name: string, words: readonly T[]): T {
  const given = body.text(name);
  const word = words.find((one) => one === given);
  if (word === undefined) throw invalidField(body, name, 'value must be in list');
  return word;
}

/** `/v1/carriage/container/create`: empty cargo places. */
export const containerCreate: Method = {
  message: 'CarriageContainerCreateRequest',
  answer: (body, ctx) => {
    const id = body.intIn('warehouse_id', 1, Number.MAX_SAFE_INTEGER);
    const warehouse = warehouses.find((one) => one.id === id);
    if (!warehouse) throw new ApiError('WAREHOUSE_NOT_FOUND', { code: 5 });
    if (warehouse.firstMile !== 'PICK_UP') throw new ApiError('NOT_ENTRUSTED_ACCEPTANCE', { code: 9 });
    const count = body.intIn('containers_count', 1, 100);
    const { containers } = deskOf(ctx.shop);
    const today = containers.filter(
      (one) =>
        one.warehouseId === id &&
        localDay(one.createdAt, warehouse.utcHours) === localDay(ctx.now, warehouse.utcHours),
    ).length;
    const made = Array.from({ length: count }, (_, index): ContainerRow => ({
      id: nextId(ctx.shop, 61_000_000_000),
      ordinal: today + index + 1,
      warehouseId: id,
      cargoType: oneOf(body, 'cargo_type', ['box', 'pallet']),
      sortType: oneOf(body, 'sort_type', ['sort', 'non-sort']),
      createdAt: ctx.now,
      status: 'new',
      postings: [],
      parent: null,
    }));
    containers.push(...made);
    return { container_ids: made.map((container) => String(container.id)) };
  },
};

type Change = Pick<CargoTaskRow, 'kind' | 'containers' | 'parent' | 'postings'>;

function begin(change: Change, ctx: Ctx): number {
  if (change.containers.length === 0) return 0;
  const id = nextId(ctx.shop, 71_000_000_000);
  deskOf(ctx.shop).tasks.push({
    ...change,
    id,
    createdAt: ctx.now,
    doneAt: ctx.now + ctx.switches.cargoTaskMs,
    state: 'open',
    error: '',
  });
  return id;
}

const postingsMethod = (
  kind: 'fill' | 'empty',
  message: string,
  refusal: (container: ContainerRow, number: string, ctx: Ctx) => string,
): Method => ({
  message,
  answer: (body, ctx) => {
    const container = containerOr404(body.intIn('container_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    const numbers = body.texts('posting_numbers', 1, 300);
    if (container.status !== 'new') throw new ApiError('Incorrect_container_status', { code: 9 });
    const rows = numbers.map((number) => ({ number, why: refusal(container, number, ctx) }));
    const postings = rows.filter((row) => row.why === '').map((row) => row.number);
    const containers = postings.length === 0 ? [] : [container.id];
    return {
      task_id: begin({ kind, containers, parent: null, postings }, ctx),
      error_postings: rows
        .filter((row) => row.why !== '')
        .map((row) => ({ posting_number: row.number, error_message: row.why })),
    };
  },
});

/** `/v1/carriage/container/fill`. */
export const containerFill = postingsMethod(
  'fill',
  'CarriageContainerFillRequest',
  (container, number, ctx) => fillRefusal(ctx.shop, container, number),
);
/** `/v1/carriage/container/remove-postings`. */
export const containerRemovePostings = postingsMethod(
  'empty',
  'CarriageContainerRemovePostingsRequest',
  (container, number, ctx) => (containerOf(ctx.shop, number) === container ? '' : 'POSTING_NOT_FOUND'),
);

const containersMethod = (
  kind: 'place' | 'take' | 'approve' | 'cancel',
  message: string,
  refusal: (container: ContainerRow, parent: ContainerRow | null) => string,
): Method => ({
  message,
  answer: (body, ctx) => {
    const boxes = kind === 'place' || kind === 'take';
    const parentId = boxes ? body.intIn('parent_container_id', 1, Number.MAX_SAFE_INTEGER) : 0;
    const parent = boxes ? containerOr404(parentId, ctx) : null;
    const ids = body.ints(boxes ? 'child_container_ids' : 'container_ids', kind === 'cancel' ? 100 : 300);
    const rows = ids.map((id) => {
      const container = findContainer(ctx.shop, id);
      return { id, why: container ? refusal(container, parent) : 'CONTAINER_NOT_FOUND' };
    });
    const good = rows.filter((row) => row.why === '').map((row) => row.id);
    if (kind === 'approve') for (const id of good) containerOr404(id, ctx).status = 'approve_in_process';
    if (kind === 'cancel') for (const id of good) containerOr404(id, ctx).status = 'cancellation_enqueded';
    return {
      task_id: begin({ kind, containers: good, parent: parent?.id ?? null, postings: [] }, ctx),
      error_containers: rows
        .filter((row) => row.why !== '')
        .map((row) => ({ container_id: row.id, error_message: row.why })),
    };
  },
});

/** `/v1/carriage/container/place-into`. */
export const containerPlaceInto = containersMethod(
  'place',
  'CarriageContainerPlaceIntoRequest',
  (box, pallet) => {
    if (pallet?.cargoType !== 'pallet' || box.cargoType !== 'box') return 'NOT_A_BOX_ON_A_PALLET';
    return pallet.status === 'new' && box.parent === null && box.warehouseId === pallet.warehouseId
      ? ''
      : 'Incorrect_container_status';
  },
);
/** `/v1/carriage/container/remove-from`. */
export const containerRemoveFrom = containersMethod(
  'take',
  'CarriageContainerRemoveFromRequest',
  (box, pallet) => (box.parent !== null && box.parent === pallet?.id ? '' : 'CONTAINER_NOT_FOUND'),
);
/** `/v1/carriage/container/approve`. */
export const containerApprove = containersMethod(
  'approve',
  'CarriageContainerApproveRequest',
  (container) => {
    if (container.status !== 'new') return 'Incorrect_container_status';
    return container.postings.length === 0 && container.cargoType === 'box' ? 'CONTAINER_IS_EMPTY' : '';
  },
);
/** `/v1/carriage/container/cancel`. */
export const containerCancel = containersMethod('cancel', 'CarriageContainerCancelRequest', (container) =>
  ['new', 'formed'].includes(container.status) ? '' : 'Incorrect_container_status',
);

/** `/v1/carriage/container/task/info`. */
export const containerTaskInfo: Method = {
  message: 'CarriageContainerTaskInfoRequest',
  answer: (body, ctx) => {
    const id = body.intIn('task_id', 1, Number.MAX_SAFE_INTEGER);
    const task = deskOf(ctx.shop).tasks.find((candidate) => candidate.id === id);
    if (!task) throw new ApiError('TASK_NOT_FOUND', { code: 5 });
    const half = task.createdAt + ctx.switches.cargoTaskMs / 2;
    const status = task.state === 'open' ? (ctx.now < half ? 'pending' : 'in_progress') : task.state;
    return { status, error_message: task.error };
  },
};
