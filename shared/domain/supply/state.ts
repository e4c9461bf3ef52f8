import type { SupplyNumber } from '../../kit/brand.ts';
import type { CargoReprintReason } from './facts.ts';
import type { PlaceId } from './place.ts';
import type { SupplyPlan } from './plan.ts';

/** What became of a print: `maybe` where nobody can know. */
export type PrintOutcome = 'printed' | 'maybe' | 'failed';

/** One scan in a carton. */
export interface SupplyDeed {
  /** Told twice it counts once; gone when the carton is closed. */
  readonly scanId?: string;
  /** The same of the scan of its mark. */
  readonly markScanId?: string;
  readonly lineId: string;
  readonly units: number;
  readonly mark: string | null;
  readonly by: string;
}

/** The last label of a cargo place. */
export interface CargoPrint {
  readonly jobId: string;
  readonly copy: number;
  /** Why it was printed once more; null for the label of a place that was just closed. */
  readonly reason: CargoReprintReason | null;
  /** null while it is under way. */
  readonly outcome: PrintOutcome | null;
  readonly detail: string | null;
}

/** A carton of a supply. */
export interface Carton {
  readonly id: PlaceId;
  readonly status: 'open' | 'closed';
  readonly deeds: readonly SupplyDeed[];
  /** null where nobody weighed it. */
  readonly grams: number | null;
  readonly print: CargoPrint | null;
  /** Its label is on it and was scanned. */
  readonly labelled: boolean;
  /** The pallet it stands on; null for none. */
  readonly pallet: PlaceId | null;
}

/** A pallet of a supply. */
export interface Pallet {
  readonly id: PlaceId;
  readonly status: 'open' | 'closed';
  readonly grams: number | null;
  readonly print: CargoPrint | null;
  readonly labelled: boolean;
}

/** A carton or a pallet: what carries a label. */
export type CargoPlace = Carton | Pallet;

/** The id that the marketplace gave a carton or pallet. */
export interface PlaceAtMarket {
  readonly place: PlaceId;
  readonly id: string;
}

/** Goods of a place that the marketplace does not take, in its words. */
export interface RefusedGoods {
  readonly place: PlaceId;
  readonly item: string;
  readonly why: string;
}

/** What became of telling the marketplace; `left`: somebody looked after it elsewhere. */
export type PlacesEnd =
  | { readonly kind: 'told' | 'left' }
  | {
      readonly kind: 'refused';
      readonly words: readonly string[];
      readonly rows: readonly RefusedGoods[];
    };

/** The last telling of cargo places (FM2). */
export interface PlacesTelling {
  /** Which one it is, from 1. */
  readonly no: number;
  /** Since when it stands as it stands; ms since 1970 UTC. */
  readonly at: number;
  /** null while it is under way. */
  readonly end: PlacesEnd | null;
  /** Ids that the marketplace has for our places, as it told last. */
  readonly ids: readonly PlaceAtMarket[];
}

/** Where a supply stands. */
export type SupplyStatus = 'open' | 'closed' | 'given-up';

/** A supply as the station knows it. Moments are ms since 1970 UTC. */
export type SupplyState =
  | { readonly status: 'absent' }
  | {
      readonly status: SupplyStatus;
      readonly number: SupplyNumber;
      readonly source: 'hand' | 'file';
      readonly plan: SupplyPlan;
      readonly takenAt: number;
      readonly takenBy: string;
      /** Since when it stands where it stands, and who brought it there. */
      readonly statusAt: number;
      readonly statusBy: string;
      /** Why it was given up. */
      readonly reason: string | null;
      readonly cartons: readonly Carton[];
      readonly pallets: readonly Pallet[];
      /** Cartons in the order they were put on pallets: the last one is taken off by undo. */
      readonly stacked: readonly PlaceId[];
      /** Absent until the marketplace is to be told. */
      readonly told?: PlacesTelling;
    };

/** A known supply. */
export type KnownSupply = Exclude<SupplyState, { status: 'absent' }>;

/** Nothing known yet. */
export const absentSupply: SupplyState = { status: 'absent' };
