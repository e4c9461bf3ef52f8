import { postingNumber, sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import type { Page } from '#shared/market/page.ts';
import type { PickingPort, PickPosting, PickQuery, PickTotal } from '#shared/market/picking.ts';
import type { OzonClient } from './client.ts';
import { nextCursor, readRows } from './pages.ts';
import { ozonPaths } from './paths.ts';
import {
  pickPostingSchema,
  pickPostingsSchema,
  pickProductSchema,
  pickProductsSchema,
} from './schemas-cargo.ts';
import type { WirePickPosting, WirePickProduct } from './schemas-cargo.ts';
import { wireId, wireMoment } from './wire.ts';

const pageSize = 1_000;
const carriagePageSize = 100;

/** The vendor's picking lists, over one client. */
export const pickingOf = (client: OzonClient): PickingPort => ({
  pickPostings: (query, cursor) => pickPostings(client, query, cursor),
  pickProducts: (query, cursor) => pickProducts(client, query, cursor),
});

function request(query: PickQuery): Record<string, unknown> {
  if (query.kind === 'carriage')
    return { filter: { carriage_id: wireId(query.carriageId) }, limit: carriagePageSize };
  const { cutoff, methodId } = query;
  return {
    filter: {
      cutoff_from: wireMoment(cutoff.from),
      cutoff_to: wireMoment(cutoff.to),
      ...(methodId === null ? {} : { delivery_method_id: wireId(methodId) }),
    },
    limit: pageSize,
    sort_dir: 'ASC',
  };
}

async function pickPostings(
  client: OzonClient,
  query: PickQuery,
  cursor: string | null,
): Answer<Page<PickPosting>> {
  const path = query.kind === 'carriage' ? ozonPaths.pickCarriagePostings : ozonPaths.pickPostings;
  const body = { ...request(query), cursor: cursor ?? '' };
  const answer = await client.read(path, body, pickPostingsSchema);
  if (!answer.ok) return answer;
  return ok({
    ...readRows(answer.value.postings, pickPostingSchema, toPosting, ['posting_number']),
    cursor: nextCursor(cursor, answer.value.cursor),
  });
}

// By cut-off this list is paged by offset, by carriage with a cursor: ours is either.
async function pickProducts(
  client: OzonClient,
  query: PickQuery,
  cursor: string | null,
): Answer<Page<PickTotal>> {
  const ofCarriage = query.kind === 'carriage';
  const offset = Number(cursor ?? 0);
  const place = ofCarriage ? { cursor: cursor ?? '' } : { offset };
  const path = ofCarriage ? ozonPaths.pickCarriageProducts : ozonPaths.pickProducts;
  const answer = await client.read(path, { ...request(query), ...place }, pickProductsSchema);
  if (!answer.ok) return answer;
  const { products, has_next: more, cursor: got } = answer.value;
  const nextOffset = more && products.length > 0 ? String(offset + products.length) : null;
  return ok({
    ...readRows(products, pickProductSchema, toTotal, ['sku', 'offer_id']),
    cursor: ofCarriage ? nextCursor(cursor, got) : nextOffset,
  });
}

const toProduct = (wire: WirePickPosting['products'][number]): PickPosting['lines'][number] => ({
  sku: sku(wire.sku),
  offerId: wire.offer_id,
  name: wire.product_name,
  pictureUrl: wire.picture_url || null,
  quantity: wire.quantity,
});

const toPosting = (wire: WirePickPosting): PickPosting => ({
  number: postingNumber(wire.posting_number),
  code: wire.assembly_code || null,
  lines: wire.products.map(toProduct),
  labelPrintable: wire.can_print_label,
});

const toTotal = (wire: WirePickProduct): PickTotal => ({
  ...toProduct(wire),
  postings: [
    ...(wire.postings ?? []).map((row) => ({
      number: postingNumber(row.posting_number),
      quantity: row.quantity,
    })),
    ...wire.posting_numbers.map((number) => ({ number: postingNumber(number), quantity: null })),
  ],
});
