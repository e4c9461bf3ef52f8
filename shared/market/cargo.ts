import type { PostingNumber } from '../kit/brand.ts';
import type { Answer } from './answer.ts';
import type { MarketError } from './errors.ts';
import type { Page, TimeWindow } from './page.ts';

/** What a cargo place is: a box of parcels, or a pallet of parcels and boxes. */
export type CargoKind = 'box' | 'pallet';
/** How its parcels travel at the sorting centre: over the belt or not. */
export type SortKind = 'sort' | 'non-sort';

/** Where a cargo place stands; the marketplace's word is kept beside it. */
export type CargoStatus =
  'new' | 'forming' | 'formed' | 'accepting' | 'finished' | 'cancelling' | 'cancelled' | 'failed' | 'unknown';

/** A cargo place. */
export interface CargoPlace {
  readonly id: string;
  /** Its number of the day, as written on its label; null where unknown. */
  readonly ordinal: number | null;
  /** null for a kind that this version does not know. */
  readonly kind: CargoKind | null;
  readonly sort: SortKind | null;
  readonly status: CargoStatus;
  readonly rawStatus: string;
  readonly warehouseId: string;
  readonly postings: number;
  readonly kilograms: number | null;
  readonly actions: readonly string[];
  readonly createdAt: number | null;
}

/** A cargo place with what is in it. */
export interface CargoContent extends CargoPlace {
  readonly numbers: readonly PostingNumber[];
  readonly children: readonly string[];
  readonly parent: string | null;
}

/** A change of cargo places that was begun: tasks to ask about, and what was refused at once. */
export interface CargoChange {
  readonly tasks: readonly string[];
  /** By posting number or by id of the cargo place. */
  readonly refused: readonly { readonly id: string; readonly error: MarketError }[];
}

/** State of such a task. */
export type CargoTask =
  | { readonly state: 'pending' }
  | { readonly state: 'done' }
  | { readonly state: 'failed'; readonly error: MarketError };

/** A file about several cargo places; null where there is none of them. */
export interface CargoFile {
  readonly file: Uint8Array | null;
  readonly missing: readonly { readonly id: string; readonly error: MarketError }[];
}

/** Which cargo places to list, by the moment they were made. */
export interface CargoQuery {
  readonly made: TimeWindow;
  readonly sort: SortKind;
  readonly kind: CargoKind | null;
  readonly warehouseId: string | null;
}

/** Cargo places, for warehouses that hand over without counting parcel by parcel. Changes go in batches; an error as a whole may come after some batches were begun. */
export interface CargoPort {
  /** Not idempotent: read back with `cargoPlaces()` over the minutes since; places that were made are there, empty and `new`. Spare ones are cancelled, or used. */
  createCargo(make: {
    readonly warehouseId: string;
    readonly kind: CargoKind;
    readonly sort: SortKind;
    readonly count: number;
  }): Answer<readonly string[]>;
  /** Read back with `cargoPlace()`: its `numbers`. */
  fillCargo(id: string, numbers: readonly PostingNumber[]): Answer<CargoChange>;
  /** Read back with `cargoPlace()`: its `numbers`. */
  emptyCargo(id: string, numbers: readonly PostingNumber[]): Answer<CargoChange>;
  /** Puts boxes on a pallet. Read back with `cargoPlace()`: its `children`. */
  placeCargo(palletId: string, boxIds: readonly string[]): Answer<CargoChange>;
  /** Takes boxes from a pallet. Read back with `cargoPlace()`: its `children`. */
  takeCargo(palletId: string, boxIds: readonly string[]): Answer<CargoChange>;
  /** Confirms what is in them. Read back with `cargoStatuses()`: no longer `new` once it was begun. */
  approveCargo(ids: readonly string[]): Answer<CargoChange>;
  /** Gives them up. Read back with `cargoStatuses()`: `cancelled` or on the way there. */
  cancelCargo(ids: readonly string[]): Answer<CargoChange>;
  cargoTask(taskId: string): Answer<CargoTask>;
  cargoPlaces(query: CargoQuery, cursor: string | null): Answer<Page<CargoPlace>>;
  cargoPlace(id: string): Answer<CargoContent>;
  cargoStatuses(
    ids: readonly string[],
  ): Answer<readonly { readonly id: string; readonly status: CargoStatus; readonly rawStatus: string }[]>;
  /** Labels of at most 300 cargo places, one whole PDF. */
  cargoLabels(ids: readonly string[]): Answer<CargoFile>;
  /** List and waybill of cargo places, one whole PDF. */
  cargoPapers(ids: readonly string[]): Answer<Uint8Array>;
}
