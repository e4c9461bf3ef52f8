import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { allLabelCodesOf, labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { gtinMatches } from '#shared/domain/rules/marking.ts';
import { isGtin, gtin14 } from '#shared/domain/rules/gtin.ts';
import { byUrgency, isActive, queueRow, type QueueRow } from '#shared/projections/queue.ts';

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
  rows(): readonly QueueRow[];
  postings(): Iterable<KnownPosting>;
  /** Cancelled postings whose packed parcel nobody has seen the stop of, oldest news first (CN4). */
  alarms(): Iterable<PostingNumber>;
  putPosting(kept: Kept<KnownPosting>): void;
  putProduct(kept: Kept<KnownProduct>): void;
  /** Counts up with every change; views compare it. */
  revision(): number;
}

const codesOf = (posting: KnownPosting): readonly string[] => [
  ...new Set([...allLabelCodesOf(posting), ...labelCodesOf(posting, posting.snapshot.number)]),
];

/** One spelling per barcode, so that EAN-13 and its GTIN-14 find the same product. */
const spelling = (code: string): string => (isGtin(code) ? gtin14(code) : code);

/** Makes an empty book. */
export function createBook(): Book {
  const postings = new Map<PostingNumber, Kept<KnownPosting>>();
  const products = new Map<Sku, Kept<KnownProduct>>();
  const barcodes = new Map<string, { sku: Sku; units: number }>();
  const labelCodes = new Map<string, PostingNumber>();
  let revision = 0;
  let sorted: readonly QueueRow[] | null = null;

  const alarms = new Set<PostingNumber>();
  const rowOf = new Map<PostingNumber, QueueRow>();
  const rows = (): readonly QueueRow[] => (sorted ??= [...rowOf.values()].sort(byUrgency));
  const product = (sku: Sku): Kept<KnownProduct> | null => products.get(sku) ?? null;
  const byBarcode: Book['byBarcode'] = (code) => {
    const hit = barcodes.get(spelling(code));
    const found = hit === undefined ? undefined : products.get(hit.sku)?.state;
    return hit === undefined || found === undefined ? null : { product: found, units: hit.units };
  };

  /** A waybill taken back, or a number the marketplace changed, no longer names this posting. */
  function forgetCodes(number: PostingNumber): void {
    const before = postings.get(number);
    if (before === undefined) return;
    for (const code of codesOf(before.state)) if (labelCodes.get(code) === number) labelCodes.delete(code);
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
      for (const { state } of postings.values())
        if (state.slot === slot && isActive(state)) return state.snapshot.number;
      return null;
    },
    rows,
    *postings() {
      for (const { state } of postings.values()) yield state;
    },
    alarms: () => alarms.values(),
    putPosting(kept) {
      const { number } = kept.state.snapshot;
      revision += 1;
      sorted = null;
      forgetCodes(number);
      const { state } = kept;
      if (state.status === 'cancelled' && !state.seen && state.toPull) alarms.add(number);
      else alarms.delete(number);
      if (!isActive(kept.state)) {
        postings.delete(number);
        rowOf.delete(number);
        return;
      }
      postings.set(number, kept);
      rowOf.set(number, queueRow(kept.state));
      for (const code of codesOf(kept.state)) labelCodes.set(code, number);
    },
    putProduct(kept) {
      revision += 1;
      products.set(kept.state.sku, kept);
      for (const { code, units } of kept.state.allBarcodes)
        barcodes.set(spelling(code), { sku: kept.state.sku, units });
    },
    revision: () => revision,
  };
}
