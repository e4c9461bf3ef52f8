import { productOfSku } from '../goods/catalogue.ts';
import { hash01 } from '../prng.ts';
import { ozonPrintsLabel } from '../shop/advance.ts';
import { findPosting, type Line, type Posting } from '../shop/state.ts';
import { invalidField, type Reader } from '../wire/read.ts';
import { carriageOr404 } from './carriage.ts';
import type { Ctx, Method } from './context.ts';
import { listPage } from './list-page.ts';
import { pictureUrl } from './products.ts';

const assemblyCode = (posting: Posting, ctx: Ctx): string =>
  String(100_000 + Math.floor(hash01(ctx.shop.seed, `pick ${posting.number}`) * 900_000));

function linePart(line: Line, ctx: Ctx): Record<string, unknown> {
  const product = productOfSku(line.sku);
  return {
    sku: product.sku,
    offer_id: product.offerId,
    product_name: product.name,
    picture_url: pictureUrl(product, ctx),
    quantity: line.quantity,
  };
}

const postingPart = (posting: Posting, ctx: Ctx): Record<string, unknown> => ({
  posting_number: posting.number,
  assembly_code: assemblyCode(posting, ctx),
  products: posting.lines.map((line) => linePart(line, ctx)),
});

/** Postings to pack whose cut-off lies in the window, in order of it. */
function dueIn(body: Reader, ctx: Ctx): Posting[] {
  const filter = body.object('filter');
  const from = filter?.time('cutoff_from') ?? null;
  const to = filter?.time('cutoff_to') ?? null;
  if (filter === null || from === null || to === null)
    throw invalidField(body, 'filter', 'cutoff window is required');
  const dir = body.text('sort_dir');
  if (!['ASC', 'DESC'].includes(dir))
    throw invalidField(body, 'sort_dir', 'value must be in list [ASC DESC]');
  const method = filter.int('delivery_method_id');
  const rows = ctx.shop.postings
    .filter(
      (posting) =>
        posting.status === 'awaiting_packaging' &&
        posting.shipmentDate >= from &&
        posting.shipmentDate <= to &&
        (method === 0 || posting.methodId === method),
    )
    .toSorted((a, b) => a.shipmentDate - b.shipmentDate);
  return dir === 'ASC' ? rows : rows.toReversed();
}

/** One row per product over some postings. */
function productsOf(
  postings: readonly Posting[],
): { line: Line; in: { number: string; quantity: number }[] }[] {
  const rows = new Map<number, { line: Line; in: { number: string; quantity: number }[] }>();
  for (const posting of postings) {
    for (const { sku, quantity } of posting.lines) {
      const row = rows.get(sku) ?? { line: { sku, quantity: 0 }, in: [] };
      row.line.quantity += quantity;
      row.in.push({ number: posting.number, quantity });
      rows.set(sku, row);
    }
  }
  return [...rows.values()];
}

/** `/v1/assembly/fbs/posting/list`. */
export const assemblyPostingList: Method = {
  message: 'AssemblyFbsPostingListRequest',
  answer: (body, ctx) => {
    const rows = dueIn(body, ctx);
    const { page, cursor } = listPage(rows, body, body.intIn('limit', 1, 1000));
    const last = rows.at(-1);
    return {
      cursor,
      cutoff: last ? new Date(last.shipmentDate).toISOString() : null,
      postings: page.map((posting) => postingPart(posting, ctx)),
    };
  },
};

/** `/v1/assembly/fbs/product/list`: paged by offset. */
export const assemblyProductList: Method = {
  message: 'AssemblyFbsProductListRequest',
  answer: (body, ctx) => {
    const rows = productsOf(dueIn(body, ctx));
    const limit = body.intIn('limit', 1, 1000);
    const offset = body.int('offset');
    return {
      has_next: offset + limit < rows.length,
      products_count: rows.length,
      products: rows.slice(offset, offset + limit).map((row) => ({
        ...linePart(row.line, ctx),
        postings: row.in.map((one) => ({ posting_number: one.number, quantity: one.quantity })),
      })),
    };
  },
};

function inCarriage(body: Reader, ctx: Ctx): Posting[] {
  const filter = body.object('filter');
  if (!filter) throw invalidField(body, 'filter', 'value is required');
  const carriage = carriageOr404(filter.intIn('carriage_id', 1, Number.MAX_SAFE_INTEGER), ctx);
  return carriage.postings.flatMap((number) => findPosting(ctx.shop, number) ?? []);
}

/** `/v1/assembly/carriage/posting/list`. */
export const assemblyCarriagePostingList: Method = {
  message: 'AssemblyCarriagePostingListRequest',
  answer: (body, ctx) => {
    const { page, cursor } = listPage(inCarriage(body, ctx), body, body.intIn('limit', 1, 100));
    const printable = (posting: Posting): boolean =>
      ozonPrintsLabel(posting) && (posting.labelReadyAt ?? Infinity) <= ctx.now;
    return {
      cursor,
      can_print_mass_label: page.every(printable),
      postings: page.map((posting) => ({
        ...postingPart(posting, ctx),
        can_print_label: printable(posting),
      })),
    };
  },
};

/** `/v1/assembly/carriage/product/list`. */
export const assemblyCarriageProductList: Method = {
  message: 'AssemblyCarriageProductListRequest',
  answer: (body, ctx) => {
    const rows = productsOf(inCarriage(body, ctx));
    const { page, cursor } = listPage(rows, body, body.intIn('limit', 1, 100));
    return {
      cursor,
      products: page.map((row) => ({
        ...linePart(row.line, ctx),
        posting_numbers: row.in.map((one) => one.number),
      })),
    };
  },
};
