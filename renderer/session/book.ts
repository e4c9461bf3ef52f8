import { shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import { shelfOf } from './shelf-of.ts';
import { allLabelCodesOf, labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { parcelsToPull } from '#shared/domain/posting/parcels.ts';
import type { Destination } from '#shared/domain/posting/snapshot.ts';
import { isSlotted, slotOf } from '#shared/domain/posting/picking.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { codesOfSupply } from '#shared/domain/supply/contents.ts';
import { isOpenSupply } from '#shared/domain/supply/open-work.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
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

/** A product that a code names, and how many units of it. */
export interface Hit {
  readonly product: KnownProduct;
  readonly units: number;
}

/** The station's memory of active postings and of the catalogue: every scan is answered from here. */
export interface Book {
  posting(number: PostingNumber): Kept<KnownPosting> | null;
  product(sku: Sku): Kept<KnownProduct> | null;
  products(): Iterable<KnownProduct>;
  /** What a code names. Two shops may sell the same thing under two skus: of those the one that is `wanted`, else the last that was heard of (SHP11). */
  byBarcode(code: string, wanted?: (sku: Sku) => boolean): Hit | null;
  /** Everything a code names. */
  allByBarcode(code: string): readonly Hit[];
  byGtin(gtin: string, wanted?: (sku: Sku) => boolean): KnownProduct | null;
  byLabelCode(code: string): PostingNumber | null;
  bySlot(slot: number): PostingNumber | null;
  /** All active postings, most urgent first. */
  rows(): readonly QueueRow[];
  row(number: PostingNumber): QueueRow | null;
  /** How many active postings stand where. */
  counts(): Readonly<Record<QueueStage, number>>;
  /** Kits that have this product as a part. */
  kitsWith(part: Sku): Iterable<Sku>;
  /** Active postings that want this product. */
  wanting(sku: Sku): Iterable<PostingNumber>;
  /** Active postings of a shop to the same buyer at the same address; parcels of two shops never leave as one (SHP10). */
  sameBuyer(buyer: Destination, shop: ShopId): Iterable<PostingNumber>;
  /** Active postings that hold a place of the waiting shelf. */
  shelved(): Iterable<KnownPosting>;
  /** Active postings that have a slot of a wave. */
  slotted(): Iterable<KnownPosting>;
  postings(): Iterable<KnownPosting>;
  /** Postings with a cancelled packed parcel that nobody has seen the stop of, oldest news first (CN4, CN10). */
  alarms(): Iterable<PostingNumber>;
  putPosting(kept: Kept<KnownPosting>): void;
  putProduct(kept: Kept<KnownProduct>): void;
  /** Open supplies, the first one taken in first. */
  supplies(): Iterable<KnownSupply>;
  /** How many closed supplies the marketplace did not take, until somebody looked after them (FM5). */
  untakenSupplies(): number;
  supply(number: SupplyNumber): Kept<KnownSupply> | null;
  /** The open supply that this code names: by its number, or by the label of one of its places. */
  supplyByCode(code: string): KnownSupply | null;
  putSupply(kept: Kept<KnownSupply>): void;
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
  const barcodes = new Map<string, Map<Sku, number>>();
  const labelCodes = new Map<string, PostingNumber>();
  const queue = createOrdered<PostingNumber, QueueRow>(byUrgency);
  const stages = noStages();
  const slots = createIndex<number, PostingNumber>();
  const buyers = createIndex<string, PostingNumber>();
  const wanted = createIndex<Sku, PostingNumber>();
  const kits = createIndex<Sku, Sku>();
  const supplies = new Map<SupplyNumber, Kept<KnownSupply>>();
  const untaken = new Set<SupplyNumber>();
  const shelved = new Map<PostingNumber, KnownPosting>();
  const slotted = new Map<PostingNumber, KnownPosting>();
  let revision = 0;

  const alarms = new Set<PostingNumber>();
  const product = (sku: Sku): Kept<KnownProduct> | null => products.get(sku) ?? null;
  const allByBarcode = (code: string): readonly Hit[] =>
    [...(barcodes.get(spelling(code)) ?? [])].flatMap(([sku, units]) => {
      const found = products.get(sku)?.state;
      return found === undefined ? [] : [{ product: found, units }];
    });
  const byBarcode: Book['byBarcode'] = (code, wanted) => {
    const hits = allByBarcode(code);
    const named = hits.length < 2 ? undefined : hits.find(({ product: { sku } }) => wanted?.(sku) === true);
    return named ?? hits.at(-1) ?? null;
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
    allByBarcode,
    byGtin: (gtin, wanted) => {
      const found = byBarcode(gtin, wanted)?.product ?? null;
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
    kitsWith: (part) => kits.of(part),
    wanting: (id) => wanted.of(id),
    *sameBuyer(buyer, shop) {
      const key = buyerKey(buyer);
      if (key === null) return;
      for (const number of buyers.of(key)) {
        const other = postings.get(number)?.state.snapshot;
        if (other !== undefined && shopOf(other) === shop) yield number;
      }
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
      for (const { code } of before) barcodes.get(spelling(code))?.delete(sku);
      for (const part of products.get(sku)?.state.kit ?? []) kits.remove(part.sku, sku);
      for (const part of kept.state.kit) kits.add(part.sku, sku);
      products.set(sku, kept);
      for (const { code, units } of kept.state.allBarcodes) {
        const named = barcodes.get(spelling(code)) ?? new Map<Sku, number>();
        named.set(sku, units);
        barcodes.set(spelling(code), named);
      }
    },
    *supplies() {
      for (const { state } of supplies.values()) yield state;
    },
    untakenSupplies: () => untaken.size,
    supply: (number) => supplies.get(number) ?? null,
    supplyByCode: (code) => {
      const wanted = code.toUpperCase();
      for (const { state } of supplies.values()) if (codesOfSupply(state).includes(wanted)) return state;
      return null;
    },
    putSupply(kept) {
      revision += 1;
      const { number, status } = kept.state;
      if (status === 'open') supplies.set(number, kept);
      else supplies.delete(number);
      if (status !== 'open' && isOpenSupply(kept.state)) untaken.add(number);
      else untaken.delete(number);
    },
    revision: () => revision,
  };
}
