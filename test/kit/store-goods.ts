import { barcode, postingNumber, sku, trackingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PackPlan } from '#shared/domain/posting/plan.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';

/** A moment all store tests start from; ms since 1970 UTC. */
export const START = Date.UTC(2026, 10, 2, 9, 0, 0);

/** Two products: plain cups (EAN-13) and shoes that carry a marking code. */
export const CUP = { sku: sku('1401'), code: barcode('4601234567893') };
/** See `CUP`. */
export const SHOE = { sku: sku('1402'), code: barcode('4607654321091'), gtin: '04607654321091' };

/** A marking code of the shoe with this serial. */
export const shoeMark = (serial: string): string =>
  `01${SHOE.gtin}21${serial}\u001d91EE10\u001d92dGVzdC1jcnlwdG8tdGFpbA==`;

/** A snapshot of a posting with two cups, or with what `over` says. */
export const snapshotOf = (number: string, over: Partial<PostingSnapshot> = {}): PostingSnapshot => ({
  number: postingNumber(number),
  orderNumber: number.split('-').slice(0, 2).join('-'),
  way: 'fbs',
  express: false,
  phase: 'shippable',
  shipProgress: 'none',
  rawWay: 'fbs',
  rawStatus: 'awaiting_packaging',
  rawSubstatus: 'posting_created',
  actions: ['ship', 'label_download'],
  orderedAt: START - 3_600_000,
  cutoffAt: START + 7_200_000,
  lateAt: null,
  warehouse: 'Шушары',
  deliveryMethod: 'Ozon',
  carrier: null,
  lines: [line(CUP.sku, 'Чашка «Лён», 300 мл', 2, 'none')],
  trackingNumber: null,
  labelCodes: [`%101%${number}`],
  multibox: false,
  boxes: 1,
  destination: { buyerName: null, phone: null, region: null, city: null, address: null },
  cancellation: null,
  parent: null,
  source: 'market',
  ...over,
});

/** One line of a snapshot. */
export const line = (
  id: typeof CUP.sku,
  name: string,
  quantity: number,
  marking: 'required' | 'none',
): PostingSnapshot['lines'][number] => ({
  sku: id,
  offerId: `A-${id}`,
  name,
  quantity,
  unitGrams: 310,
  priceKopecks: 49_900,
  currency: 'RUB',
  color: null,
  marking,
  wants: [],
});

/** The plan of a snapshot with the steps that are named; a waybill step where the way wants one. */
export const planOf = (snapshot: PostingSnapshot, steps: readonly ('inspect' | 'weigh')[] = []): PackPlan =>
  buildPlan(
    snapshot,
    {
      inspect: steps.includes('inspect') ? 'required' : 'off',
      weigh: steps.includes('weigh') ? 'required' : 'off',
      chooseBox: 'off',
      bubbleLayers: 2,
      inserts: [],
      boxes: [],
    },
    () => null,
  );

/** The fact that makes a product known. */
export const seen = (product: typeof CUP, name: string): ProductFact => ({
  type: 'ProductSeen',
  at: START,
  by: 'market',
  sku: product.sku,
  entry: {
    offerId: `A-${product.sku}`,
    name,
    barcodes: [product.code],
    pictureUrl: null,
    grams: 310,
    lengthMm: null,
    widthMm: null,
    heightMm: null,
  },
  traits: [],
});

/** A number of the shape the marketplace gives. */
export const numbered = (n: number): PostingNumber => postingNumber(`0${String(208_000_000 + n)}-0001-1`);

/** A waybill number of SF Express. */
export const WAYBILL = trackingNumber('SF1234567890123');
