import type { PostingRefusal, WeightRefusal } from '../domain/posting/refusals.ts';
import type { BarcodeWhy, ProductRefusal } from '../domain/product/refusals.ts';
import type { MarkingTrouble } from '../domain/rules/marking.ts';
import type { WantedCharacter, WaybillRefusal } from '../domain/rules/waybill/refusals.ts';
import type { ReturnRefusal } from './tell-returns.ts';
import type { ShelveRefusal } from './tell-shelve.ts';
import type { TeachRefusal } from './tell-teach.ts';
import type { HandOverRefusal } from './tell-handover.ts';
import type { Said } from './shape-station.ts';

/** Refusals about what is wanted of a unit: told by `data:refusals`. */
export type DataRefusal = Extract<PostingRefusal, { code: `data-${string}` }>;

/** Refusals about a posting that have one text; the others are told by what they carry. */
export type PlainRefusal = Exclude<
  PostingRefusal['code'],
  | 'mark-unreadable'
  | 'waybill-refused'
  | 'split-impossible'
  | 'no-photo'
  | 'scale-waits'
  | 'supply-refused'
  | DataRefusal['code']
  | HandOverRefusal['code']
  | ReturnRefusal['code']
  | ShelveRefusal['code']
  | TeachRefusal['code']
  | WeightRefusal['code']
>;

/** Why a parcel cannot be divided. */
export type SplitWhy = Extract<PostingRefusal, { code: 'split-impossible' }>['why'];

/** What is at hand when something is said that nobody asked for; each says what to do first (NO2). */
export type MomentName =
  | 'start'
  | 'queue'
  | 'packing'
  | 'label'
  | 'picking'
  | 'hand-over'
  | 'returns'
  | 'supply'
  | 'teach'
  | 'scanner'
  | 'other';

/** What is said when the station does not do what was asked, in one language. */
export interface RefusalsText<T> {
  readonly posting: Readonly<Record<PlainRefusal | 'wrong-item-unneeded' | 'wrong-label-owned', Said<T>>>;
  readonly moment: Readonly<Record<MomentName, T>>;
  readonly split: Readonly<Record<SplitWhy, Said<T>>>;
  readonly marking: Readonly<Record<MarkingTrouble, Said<T>>>;
  readonly waybill: Readonly<Record<WaybillRefusal['kind'] | 'cyrillic-unclear' | 'never-such', Said<T>>>;
  readonly wanted: Readonly<Record<WantedCharacter['kind'], T>>;
  readonly product: Readonly<Record<Exclude<ProductRefusal['code'], 'barcode-unusable'>, Said<T>>>;
  readonly barcode: Readonly<Record<BarcodeWhy, Said<T>>>;
  /** The station itself could not keep what was done (disk full, another window, …). */
  readonly store: Said<T>;
}
