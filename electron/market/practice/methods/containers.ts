import { productOfSku } from '../goods/catalogue.ts';
import { renderCargoLabels, renderPaper } from '../labels/act.ts';
import { pictureUrl } from './products.ts';
import { childrenOf, findContainer, gramsOf, sortTypeOf } from '../shop/cargo.ts';
import { deskOf } from '../shop/desk.ts';
import type { ContainerRow } from '../shop/handover-state.ts';
import { warehouses } from '../shop/methods.ts';
import { findPosting, type Posting } from '../shop/state.ts';
import { invalidField } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import type { Ctx, Method } from './context.ts';
import { fileAnswer, fileJson } from './file-body.ts';
import { listPage } from './list-page.ts';

function actionsOf(container: ContainerRow): string[] {
  if (container.status === 'formed') return ['get_label_container'];
  if (container.status !== 'new') return [];
  const pallet = container.cargoType === 'pallet' ? ['place_box_into_pallet', 'remove_box_from_pallet'] : [];
  return ['approve', 'delete', 'place_posting_into_container', ...pallet];
}

const postingsIn = (container: ContainerRow, ctx: Ctx): Posting[] =>
  container.postings.flatMap((number) => findPosting(ctx.shop, number) ?? []);

function containerPart(container: ContainerRow, ctx: Ctx): Record<string, unknown> {
  const warehouse = warehouses.find((one) => one.id === container.warehouseId);
  const grams = postingsIn(container, ctx).reduce((sum, posting) => sum + gramsOf(posting), 0);
  return {
    container_id: container.id,
    container_number: container.ordinal,
    cargo_type: container.cargoType,
    sort_type: container.sortType,
    status: container.status,
    count_of_postings: container.postings.length,
    weight: grams / 1000,
    created_at: new Date(container.createdAt).toISOString(),
    warehouse_date: new Date(container.createdAt + (warehouse?.utcHours ?? 0) * 3_600_000)
      .toISOString()
      .slice(0, 10),
    warehouse_id: container.warehouseId,
    warehouse_name: warehouse?.name ?? '',
    available_actions: actionsOf(container),
  };
}

/** `/v1/carriage/container/list`. */
export const containerList: Method = {
  message: 'CarriageContainerListRequest',
  answer: (body, ctx) => {
    const filter = body.object('filter');
    if (!filter) throw invalidField(body, 'filter', 'value is required');
    const from = filter.time('created_from');
    const to = filter.time('created_to');
    const sort = filter.text('sort_type');
    if (from === null || to === null) throw invalidField(filter, 'created_from', 'value is required');
    const warehouseId = filter.int('warehouse_id');
    const cargo = filter.textOr('cargo_type');
    const statuses = filter.texts('statuses', 0, 20);
    const limit = body.has('limit') ? body.intIn('limit', 1, 300) : 100;
    const rows = deskOf(ctx.shop).containers.filter(
      (container) =>
        container.createdAt >= from &&
        container.createdAt <= to &&
        container.sortType === sort &&
        (warehouseId === 0 || container.warehouseId === warehouseId) &&
        (cargo === '' || container.cargoType === cargo) &&
        (statuses.length === 0 || statuses.includes(container.status)),
    );
    const { page, cursor } = listPage(rows, body, limit);
    return {
      cursor,
      containers: page.map((container) => ({
        ...containerPart(container, ctx),
        related_containers: childrenOf(ctx.shop, container.id).map((child) => child.id),
      })),
    };
  },
};

/** The cargo place of an id, or 404. */
export function containerOr404(id: number, ctx: Ctx): ContainerRow {
  const container = findContainer(ctx.shop, id);
  if (!container) throw new ApiError('CONTAINER_NOT_FOUND', { code: 5 });
  return container;
}

/** `/v1/carriage/container/get`. */
export const containerGet: Method = {
  message: 'CarriageContainerGetRequest',
  answer: (body, ctx) => {
    const container = containerOr404(body.intIn('container_id', 1, Number.MAX_SAFE_INTEGER), ctx);
    return {
      ...containerPart(container, ctx),
      parent_container_id: container.parent ?? 0,
      related_container_ids: childrenOf(ctx.shop, container.id).map((child) => String(child.id)),
      postings: postingsIn(container, ctx).map((posting) => ({
        posting_number: posting.number,
        available_actions: [],
        in_process_at: new Date(posting.inProcessAt).toISOString(),
        sort_type: sortTypeOf(posting),
        weight: gramsOf(posting) / 1000,
        products: posting.lines.map((line) => {
          const product = productOfSku(line.sku);
          const { sku, name, offerId } = product;
          const picture = pictureUrl(product, ctx);
          return { sku, name, offer_id: offerId, quantity: line.quantity, picture_url: picture };
        }),
      })),
    };
  },
};

/** `/v1/carriage/container/status/get`. */
export const containerStatusGet: Method = {
  message: 'CarriageContainerStatusGetRequest',
  answer: (body, ctx) => ({
    containers: body.ints('container_ids', 1000).flatMap((id) => {
      const container = findContainer(ctx.shop, id);
      return container ? { container_id: id, status: container.status } : [];
    }),
  }),
};

const cannotPrint = (container: ContainerRow | undefined): string => {
  if (!container) return 'CONTAINER_NOT_FOUND';
  return container.status === 'formed' ? '' : 'CONTAINER_IS_NOT_FORMED';
};

/** `/v1/carriage/container/label/get`: one page each, in base64; what cannot be printed is named. */
export const containerLabelGet: Method = {
  message: 'CarriageContainerLabelGetRequest',
  answer: (body, ctx) => {
    const ids = body.ints('container_ids', 300);
    const rows = ids.map((id) => ({ id, why: cannotPrint(findContainer(ctx.shop, id)) }));
    const good = rows.filter((row) => row.why === '').map((row) => containerOr404(row.id, ctx));
    const labels = good.map((container) => ({
      title: `№ ${container.ordinal}`,
      lines: [
        container.cargoType === 'box' ? 'Коробка' : 'Палета',
        `Отправлений: ${container.postings.length}`,
      ],
      code: `ct${container.id}`,
    }));
    return {
      content:
        good.length === 0
          ? null
          : fileJson('containers.pdf', 'application/pdf', renderCargoLabels(labels, ctx.fonts())),
      error_containers: rows
        .filter((row) => row.why !== '')
        .map((row) => ({ container_id: row.id, error_message: row.why })),
    };
  },
};

/** `/v1/carriage/container/document/get`. */
export const containerDocumentGet: Method = {
  message: 'CarriageContainerDocumentGetRequest',
  answer: (body, ctx) => {
    const containers = body.ints('container_ids', 300).map((id) => containerOr404(id, ctx));
    const unformed = containers.find((container) => container.status !== 'formed');
    if (unformed || containers.length === 0) throw new ApiError('CONTAINER_IS_NOT_FORMED', { code: 9 });
    const paper = {
      title: 'Лист отгрузки грузовых мест',
      lines: [`Грузовых мест: ${containers.length}`],
      code: '',
      rows: containers.flatMap((container) =>
        container.postings.map((number) => [number, `место № ${container.ordinal}`] as const),
      ),
    };
    return fileAnswer('containers.pdf', 'application/pdf', renderPaper(paper, ctx.fonts()), ctx);
  },
};
