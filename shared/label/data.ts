import type { LabelWords } from './words.ts';

/** Who sends or receives, in the order printed; address lines may be long, they wrap. */
export interface Party {
  readonly name: string;
  readonly phone: string | null;
  readonly address: string;
}

/** What our waybill label shows; texts come localised and formatted. */
export interface WaybillLabelData {
  readonly words: LabelWords;
  readonly posting: string;
  /** The carrier's number; when present the bars carry it, the QR always carries the posting number. */
  readonly tracking: string | null;
  readonly carrier: string;
  readonly from: Party;
  readonly to: Party;
  readonly warehouse: string | null;
  /** Such as `21.11 17:00`. */
  readonly cutOff: string | null;
  readonly parcel: { readonly index: number; readonly count: number };
  /** Such as `1,42 кг`. */
  readonly weight: string | null;
  readonly fragile: boolean;
  /** How many times it was printed before; above 0 it is marked as a reprint. */
  readonly printedBefore: number;
}

/** One line of a packing slip. */
export interface SlipLine {
  readonly name: string;
  readonly article: string;
  readonly quantity: number;
}

/** What a packing slip shows. */
export interface PackingSlipData {
  readonly words: LabelWords;
  readonly posting: string;
  readonly seller: string;
  readonly date: string;
  readonly lines: readonly SlipLine[];
  /** A closing line to the buyer, or null. */
  readonly note: string | null;
}

/** What a product's own barcode label shows; a value of 13 digits becomes EAN-13, else Code 128. */
export interface ProductLabelData {
  readonly words: LabelWords;
  readonly name: string;
  readonly article: string;
  readonly barcode: string;
  readonly seller: string | null;
}
