import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { shelfOf } from './shelf-of.ts';
import { allLabelCodesOf, labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { parcelsToPull } from '#shared/domain/posting/parcels.ts';
import type { Destination } from '#shared/domain/posting/snapshot.ts';
import { isSlotted, slotOf } from '#shared/domain/posting/picking.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { gtinMatches } from '#shared/domain/rules/marking.ts';
import { isGtin, gtin14 } from '#shared/domain/rules/gtin.ts';
import { byUrgency, isActive, queueRow, type QueueRow, type QueueStage } from '#shared/projections/queue.ts';
import { createIndex } from './index-of.ts';
import { createOrdered } from './ordered.ts';

/** A state with the version its next fact must follow. */
export interface Kept<S> {
  readonly state: S;
  readonly version: number;
}

/** The station's memory of active postings and of the catalogue: every scan is answered from here. */
export interface Book {
  posting(number: PostingNumber): Kept<KnownPosting> | null;
  product(sku: Sku): Kept<KnownProduct> | null;
  products(): Iterable<KnownProduct>;
  byBarcode(code: string): { readonly product: KnownProduct; readonly units: number } | null;
  byGtin(gtin: string): KnownProduct | null;
  byLabelCode(code: string): PostingNumber | null;
  bySlot(slot: number): PostingNumber | null;
  /** All active postings, most urgent first. */
  rows(): readonly QueueRow[];
  row(number: PostingNumber): QueueRow | null;
  /** How many active postings stand where. */
  counts(): Readonly<Record<QueueStage, number>>;
  /** Active postings that want this product. */
  wanting(sku: Sku): Iterable<PostingNumber>;
  /** Active postings to the same buyer at the same address. */
  sameBuyer(buyer: Destination): Iterable<PostingNumber>;
  /** Active postings that hold a place of the waiting shelf. */
  shelved(): Iterable<KnownPosting>;
  /** Active postings that have a slot of a wave. */
  slotted(): Iterable<KnownPosting>;
  postings(): Iterable<KnownPosting>;
  /** Postings with a cancelled packed parcel that nobody has seen the stop of, oldest news first (CN4, CN10). */
  alarms(): Iterable<PostingNumber>;
  putPosting(kept: Kept<KnownPosting>): void;
  putProduct(kept: Kept<KnownProduct>): void;
  /** Counts up with every change; views compare it. */
  revision(): number;
}

const codesOf = (posting: KnownPosting): readonly string[] => [
  ...new Set([...allLabelCodesOf(posting), ...labelCodesOf(posting, posting.snapshot.number)]),
];

/** What makes two postings one buyer's; null where the marketplace does not tell. */
export const buyerKey = ({ buyerName, address }: Destination): string | null =>
  buyerName === null || address === null ? null : `${buyerName}\n${address}`;

const noStages = (): Record<QueueStage, number> => ({
  new: 0,
  ready: 0,
  packing: 0,
  parked: 0,
  'to-scan-back': 0,
  closed: 0,
  problem: 0,
  cancelled: 0,
  sent: 0,
});

/** Whether a packed parcel of it is cancelled and nobody has seen that. */
const isAlarming = (state: KnownPosting): boolean =>
  state.status === 'cancelled' ? !state.seen && state.toPull : parcelsToPull(state).some(({ seen }) => !seen);

/** One spelling per barcode, so that EAN-13 and its GTIN-14 find the same product. */
const spelling = (code: string): string => (isGtin(code) ? gtin14(code) : code);

/** Makes an empty book. */
export function createBook(): Book {
  const postings = new Map<PostingNumber, Kept<KnownPosting>>();
  const products = new Map<Sku, Kept<KnownProduct>>();
  const barcodes = new Map<string, { sku: Sku; units: number }>();
  const labelCodes = new Map<string, PostingNumber>();
  const queue = createOrdered<PostingNumber, QueueRow>(byUrgency);
  const stages = noStages();
  const slots = createIndex<number, PostingNumber>();
  const buyers = createIndex<string, PostingNumber>();
  const wanted = createIndex<Sku, PostingNumber>();
  const shelved = new Map<PostingNumber, KnownPosting>();
  const slotted = new Map<PostingNumber, KnownPosting>();
  let revision = 0;

  const alarms = new Set<PostingNumber>();
  const product = (sku: Sku): Kept<KnownProduct> | null => products.get(sku) ?? null;
  const byBarcode: Book['byBarcode'] = (code) => {
    const hit = barcodes.get(spelling(code));
    const found = hit === undefined ? undefined : products.get(hit.sku)?.state;
    return hit === undefined || found === undefined ? null : { product: found, units: hit.units };
  };

  /** What led to a posting as it was: a waybill taken back, or a number the marketplace changed, no longer names it. */
  function forget(number: PostingNumber): void {
    const before = postings.get(number)?.state;
    if (before === undefined) return;
    for (const code of codesOf(before)) if (labelCodes.get(code) === number) labelCodes.delete(code);
    const row = queue.get(number);
    if (row !== undefined) stages[row.stage] -= 1;
    const slot = slotOf(before);
    if (slot !== null) slots.remove(slot, number);
    const buyer = buyerKey(before.snapshot.destination);
    if (buyer !== null) buyers.remove(buyer, number);
    for (const line of before.snapshot.lines) wanted.remove(line.sku, number);
    postings.delete(number);
    shelved.delete(number);
    slotted.delete(number);
    queue.remove(number);
  }

  function remember(kept: Kept<KnownPosting>): void {
    const { state } = kept;
    const { number, destination, lines } = state.snapshot;
    const row = queueRow(state);
    postings.set(number, kept);
    queue.put(number, row);
    stages[row.stage] += 1;
    for (const code of codesOf(state)) labelCodes.set(code, number);
    const slot = slotOf(state);
    if (slot !== null) slots.add(slot, number);
    const buyer = buyerKey(destination);
    if (buyer !== null) buyers.add(buyer, number);
    for (const line of lines) wanted.add(line.sku, number);
    if (shelfOf(state) !== null) shelved.set(number, state);
    if (isSlotted(state)) slotted.set(number, state);
  }

  return {
    posting: (number) => postings.get(number) ?? null,
    product,
    *products() {
      for (const { state } of products.values()) yield state;
    },
    byBarcode,
    byGtin: (gtin) => {
      const found = byBarcode(gtin)?.product ?? null;
      return found !== null && found.allBarcodes.some(({ code }) => gtinMatches(gtin, code)) ? found : null;
    },
    byLabelCode: (code) => labelCodes.get(code) ?? null,
    bySlot: (slot) => {
      const [first] = slots.of(slot);
      return first ?? null;
    },
    rows: () => queue.rows(),
    row: (number) => queue.get(number) ?? null,
    counts: () => ({ ...stages }),
    wanting: (id) => wanted.of(id),
    sameBuyer: (buyer) => {
      const key = buyerKey(buyer);
      return key === null ? [] : buyers.of(key);
    },
    shelved: () => shelved.values(),
    slotted: () => slotted.values(),
    *postings() {
      for (const { state } of postings.values()) yield state;
    },
    alarms: () => alarms.values(),
    putPosting(kept) {
      revision += 1;
      const { state } = kept;
      const { number } = state.snapshot;
      if (isAlarming(state)) alarms.add(number);
      else alarms.delete(number);
      forget(number);
      if (isActive(state)) remember(kept);
    },
    putProduct(kept) {
      revision += 1;
      const { sku } = kept.state;
      const before = products.get(sku)?.state.allBarcodes ?? [];
      // A code that was taken back names nothing any more (TE6).
      for (const { code } of before)
        if (barcodes.get(spelling(code))?.sku === sku) barcodes.delete(spelling(code));
      products.set(sku, kept);
      for (const { code, units } of kept.state.allBarcodes)
        barcodes.set(spelling(code), { sku: kept.state.sku, units });
    },
    revision: () => revision,
  };
}
