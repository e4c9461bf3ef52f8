import type { HandlingMark } from './kinds.ts';
import type { Dpi } from './size.ts';
import type { LabelWords } from './words.ts';

/** What a handling sticker shows; it speaks all three languages at once. */
export interface HandlingData {
  readonly mark: HandlingMark;
  /** Such as `24,5 кг`; for heavy parcels. */
  readonly weight: string | null;
}

/** What a card for the buyer shows; every text is the seller's own. */
export interface ThankYouData {
  readonly title: string;
  readonly text: string;
  readonly seller: string | null;
  /** A link to scan with a telephone, and what it is for. */
  readonly link: { readonly url: string; readonly caption: string } | null;
}

/** What the label of one unit's marking code shows; number and serial are read from the code. */
export interface MarkingLabelData {
  readonly words: LabelWords;
  /** The element string as it came, GS between fields. */
  readonly code: string;
  readonly name: string;
  readonly article: string;
}

/** What the label of a slot of the put-wall shows. */
export interface SlotLabelData {
  readonly words: LabelWords;
  readonly slot: number;
  /** The wall or rack it belongs to. */
  readonly wall: string | null;
}

/** What the label of a shelf shows. */
export interface ShelfLabelData {
  readonly words: LabelWords;
  readonly shelf: string;
}

/** What the label of a tote shows. */
export interface ToteLabelData {
  readonly words: LabelWords;
  readonly name: string;
  readonly code: string;
  readonly note: string | null;
}

/** What the label of a carton or pallet of a supply shows. */
export interface CargoPlaceData {
  readonly words: LabelWords;
  /** The marketplace's code of the cargo place. */
  readonly code: string;
  readonly supply: string;
  readonly warehouse: string;
  readonly seller: string;
  /** `count` null while nobody knows how many there will be. */
  readonly place: { readonly index: number; readonly count: number | null };
  readonly type: 'carton' | 'pallet';
  readonly weight: string | null;
  readonly contents: readonly {
    readonly name: string;
    readonly article: string;
    readonly quantity: number;
  }[];
}

/** What a badge shows. */
export interface BadgeData {
  readonly words: LabelWords;
  readonly id: string;
  readonly name: string;
  readonly role: 'packer' | 'supervisor';
  readonly seller: string | null;
}

/** What the test label shows. */
export interface TestLabelData {
  readonly words: LabelWords;
  readonly station: string;
  readonly printer: string | null;
  /** The printer's own resolution: the ladder counts its dots. */
  readonly dpi: Dpi;
}
