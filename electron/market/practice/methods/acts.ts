import { productOfSku } from '../goods/catalogue.ts';
import { renderCargoLabels, renderCode, renderPaper } from '../labels/act.ts';
import { hash01 } from '../prng.ts';
import { deskOf } from '../shop/desk.ts';
import type { CarriageRow } from '../shop/handover-state.ts';
import { findPosting } from '../shop/state.ts';
import type { Reader } from '../wire/read.ts';
import { ApiError } from '../wire/reply.ts';
import { carriageOr404, hasMore, methodOfCarriage, papersReady } from './carriage.ts';
import type { Ctx, Method } from './context.ts';
import { fileAnswer } from './file-body.ts';

const carriageIn = (body: Reader, ctx: Ctx): CarriageRow =>
  carriageOr404(body.intIn('id', 1, Number.MAX_SAFE_INTEGER), ctx);

/** A carriage whose papers are there; before that the answer is the one for labels that are not ready. */
function withPapers(body: Reader, ctx: Ctx): CarriageRow {
  const carriage = carriageIn(body, ctx);
  if (!papersReady(carriage, ctx)) throw new ApiError("The next postings aren't ready");
  return carriage;
}

/** The code that is scanned at hand-over. */
const codeOf = (carriage: CarriageRow, ctx: Ctx): string =>
  `%303%${String(10_000_000_000 + Math.floor(hash01(ctx.shop.seed, `carriage ${carriage.id}`) * 8e10))}`;

const statusOf = (carriage: CarriageRow, ctx: Ctx): string => {
  if (carriage.status === 'cancelled') return 'cancelled';
  return papersReady(carriage, ctx) ? 'ready' : 'in_process';
};

/** `/v2/posting/fbs/act/check-status`. */
export const actCheckStatus: Method = {
  message: 'PostingFBSActCheckStatusRequest',
  answer: (body, ctx) => {
    const carriage = carriageIn(body, ctx);
    return {
      result: {
        status: statusOf(carriage, ctx),
        added_to_act: carriage.postings,
        removed_from_act: carriage.removed,
        act_type: 'ozon_digital',
        is_partial: carriage.partialNumber > 0,
        partial_num: carriage.partialNumber,
        has_postings_for_next_carriage: hasMore(carriage, ctx),
      },
    };
  },
};

const goodsOf = (number: string, ctx: Ctx): string =>
  (findPosting(ctx.shop, number)?.lines ?? [])
    .map((line) => `${productOfSku(line.sku).name} × ${line.quantity}`)
    .join('; ');

/** `/v2/posting/fbs/act/get-pdf`: the list of what is handed over. */
export const actGetPdf: Method = {
  message: 'PostingFBSGetActRequest',
  answer: (body, ctx) => {
    const carriage = withPapers(body, ctx);
    const method = methodOfCarriage(carriage);
    const paper = {
      title: `Лист отгрузки № ${carriage.id}`,
      lines: [
        `Дата отгрузки: ${carriage.departureDay}`,
        `Склад: ${method.warehouse.address}`.replaceAll(/\p{Script=Han}/gu, ''),
        `Отправлений: ${carriage.postings.length}`,
        `Грузовых мест: ${carriage.containers || '—'}`,
      ],
      code: codeOf(carriage, ctx),
      rows: carriage.postings.map((number) => [number, goodsOf(number, ctx)] as const),
    };
    return fileAnswer(`${carriage.id}.pdf`, 'application/pdf', renderPaper(paper, ctx.fonts()), ctx);
  },
};

/** `/v2/posting/fbs/act/get-barcode`: the code as a picture. */
export const actGetBarcode: Method = {
  message: 'PostingFBSGetBarcodeRequest',
  answer: (body, ctx) => {
    const carriage = withPapers(body, ctx);
    const picture = renderCode(codeOf(carriage, ctx), ctx.fonts());
    return fileAnswer(`${carriage.id}_barcode.png`, 'image/png', picture, ctx);
  },
};

/** `/v2/posting/fbs/act/get-barcode/text`. */
export const actGetBarcodeText: Method = {
  message: 'PostingFBSGetBarcodeTextRequest',
  answer: (body, ctx) => ({ result: codeOf(withPapers(body, ctx), ctx) }),
};

/** `/v2/posting/fbs/act/get-container-labels`: one page per cargo place. */
export const actGetContainerLabels: Method = {
  message: 'PostingFBSActGetContainerLabelsRequest',
  answer: (body, ctx) => {
    const carriage = withPapers(body, ctx);
    if (carriage.containers === 0) throw new ApiError('Incorrect_carriage_status', { code: 9 });
    const places = Array.from({ length: carriage.containers }, (_, index) => ({
      title: `${index + 1} / ${carriage.containers}`,
      lines: [`Отгрузка ${carriage.id}`, carriage.departureDay],
      code: codeOf(carriage, ctx),
    }));
    const file = renderCargoLabels(places, ctx.fonts());
    return fileAnswer(`carriage-containers-${carriage.id}.pdf`, 'application/pdf', file, ctx);
  },
};

/** `/v2/posting/fbs/act/get-postings`. */
export const actGetPostings: Method = {
  message: 'ActPostingListRequest',
  answer: (body, ctx) => {
    const carriage = carriageIn(body, ctx);
    return {
      result: carriage.postings.flatMap((number) => {
        const posting = findPosting(ctx.shop, number);
        if (!posting) return [];
        return {
          id: carriage.id,
          posting_number: number,
          multi_box_qty: posting.boxes,
          status: posting.status,
          seller_error: '',
          created_at: new Date(carriage.createdAt).toISOString(),
          updated_at: new Date(carriage.updatedAt).toISOString(),
          products: posting.lines.map((line) => {
            const product = productOfSku(line.sku);
            const { name, offerId, price, sku } = product;
            return { name, offer_id: offerId, price: price.toFixed(2), quantity: line.quantity, sku };
          }),
        };
      }),
    };
  },
};

function actRow(carriage: CarriageRow, ctx: Ctx): unknown {
  const method = methodOfCarriage(carriage);
  return {
    id: carriage.id,
    delivery_method_id: method.id,
    delivery_method_name: method.name,
    integration_type: method.integration,
    containers_count: carriage.containers,
    status: carriage.status,
    departure_date: carriage.departureDay,
    created_at: new Date(carriage.createdAt).toISOString(),
    updated_at: new Date(carriage.updatedAt).toISOString(),
    act_type: 'ozon_digital',
    is_partial: carriage.partialNumber > 0,
    has_postings_for_next_carriage: hasMore(carriage, ctx),
    partial_num: carriage.partialNumber,
    related_docs: null,
  };
}

/** `/v2/posting/fbs/act/list`: at most 50, and no way to ask for the next. */
export const actList: Method = {
  message: 'FbsActListRequest',
  answer: (body, ctx) => {
    const limit = body.intIn('limit', 1, 50);
    const filter = body.object('filter');
    const from = filter?.text('date_from') ?? '';
    const to = filter?.text('date_to') ?? '9999-12-31';
    const statuses = filter?.texts('status', 0, 20) ?? [];
    const rows = deskOf(ctx.shop).carriages.filter((carriage) => {
      const day = new Date(carriage.createdAt).toISOString().slice(0, 10);
      return day >= from && day <= to && (statuses.length === 0 || statuses.includes(carriage.status));
    });
    return { result: rows.slice(0, limit).map((carriage) => actRow(carriage, ctx)) };
  },
};
