import type { LabelWords } from './words.ts';

/** One thing to fetch for a wave. */
export interface PickLine {
  /** Where it lies; null where nobody wrote it down. */
  readonly shelf: string | null;
  readonly name: string;
  readonly article: string;
  readonly quantity: number;
  /** Slots of the put-wall it goes to, with how many into each. */
  readonly slots: readonly { readonly slot: number; readonly quantity: number }[];
}

/** What a pick list shows; lines come in any order and are printed along the shelves. */
export interface PickListData {
  readonly words: LabelWords;
  readonly wave: string;
  /** What a scan of the list says. */
  readonly code: string;
  readonly date: string;
  readonly cutOff: string | null;
  readonly picker: string | null;
  readonly lines: readonly PickLine[];
}

/** A posting of a wave in its slot. */
export interface WaveSlot {
  readonly slot: number;
  readonly posting: string;
  readonly lines: number;
  readonly units: number;
  /** Such as `21.11 17:00`. */
  readonly cutOff: string | null;
  readonly note: string | null;
}

/** What a wave sheet shows: which posting is put together in which slot. */
export interface WaveSheetData {
  readonly words: LabelWords;
  readonly wave: string;
  readonly code: string;
  readonly date: string;
  readonly cutOff: string | null;
  readonly slots: readonly WaveSlot[];
}

/** A parcel on a hand-over manifest; the weight comes formatted. */
export interface ManifestParcel {
  readonly posting: string;
  readonly tracking: string | null;
  readonly weight: string | null;
}

/** What a hand-over manifest shows. */
export interface ManifestData {
  readonly words: LabelWords;
  readonly number: string;
  readonly code: string;
  readonly carrier: string;
  readonly seller: string;
  readonly warehouse: string | null;
  readonly date: string;
  readonly vehicle: string | null;
  readonly parcels: readonly ManifestParcel[];
  /** Such as `12,84 кг`. */
  readonly totalWeight: string | null;
}

/** What a sheet with the codes for checking a scanner shows besides the codes, which are always the same (WD7). */
export interface ScannerSheetData {
  readonly words: LabelWords;
  readonly station: string;
}

/** What a sheet of command codes shows besides the actions, problems and reasons, which it always knows. */
export interface CommandSheetData {
  readonly words: LabelWords;
  readonly station: string;
  readonly boxes: readonly { readonly id: string; readonly name: string }[];
  readonly packers: readonly { readonly id: string; readonly name: string }[];
  readonly slots: readonly number[];
  /** Weights that come often, in grams. */
  readonly grams: readonly number[];
}
