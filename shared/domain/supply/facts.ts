import type { SupplyPlan } from './plan.ts';
import type { PlaceId } from './place.ts';
import type { SupplyNumber } from '../../kit/brand.ts';
import type { PlaceAtMarket, PrintOutcome, RefusedGoods } from './state.ts';

/** Why a label of a cargo place is printed once more. */
export const cargoReprintReasons = ['damaged', 'lost', 'not-out', 'desk'] as const;

/** One of `cargoReprintReasons`. */
export type CargoReprintReason = (typeof cargoReprintReasons)[number];

/** What happened to a supply. `at` is ms since 1970 UTC, `by` who did it. */
export type SupplyFact = { readonly at: number; readonly by: string } &
  /** Taken in, or planned anew (FO1, FO2). */
  (
    | {
        readonly type: 'SupplyPlanned';
        readonly number: SupplyNumber;
        readonly source: 'hand' | 'file';
        readonly plan: SupplyPlan;
      }
    | { readonly type: 'CartonOpened'; readonly carton: PlaceId }
    /** `mark` as it goes to the marketplace; null where it has none, or it is still to come. */
    | {
        readonly type: 'SupplyUnitPacked';
        readonly scanId: string;
        readonly carton: PlaceId;
        readonly lineId: string;
        readonly units: number;
        readonly mark: string | null;
      }
    /** The mark of the unit that was packed last. */
    | {
        readonly type: 'SupplyUnitMarked';
        readonly scanId: string;
        readonly carton: PlaceId;
        readonly mark: string;
      }
    /** The last scan of the open carton is taken back, with its mark. */
    /** `of`: who had scanned it; missing in older ones. */
    | { readonly type: 'SupplyUnitTakenBack'; readonly carton: PlaceId; readonly of?: string }
    | { readonly type: 'CartonClosed'; readonly carton: PlaceId }
    | { readonly type: 'CartonReopened'; readonly carton: PlaceId }
    | { readonly type: 'CargoPlaceWeighed'; readonly place: PlaceId; readonly grams: number }
    | {
        readonly type: 'CargoLabelAsked';
        readonly place: PlaceId;
        readonly jobId: string;
        /** From 1. */
        readonly copy: number;
        readonly reason: CargoReprintReason | null;
      }
    | {
        readonly type: 'CargoLabelPrinted';
        readonly place: PlaceId;
        readonly jobId: string;
        readonly outcome: PrintOutcome;
        readonly detail: string | null;
      }
    | { readonly type: 'CargoLabelScanned'; readonly place: PlaceId; readonly code: string }
    | { readonly type: 'PalletBegun'; readonly pallet: PlaceId }
    | { readonly type: 'CartonPutOnPallet'; readonly carton: PlaceId; readonly pallet: PlaceId }
    | { readonly type: 'CartonTakenOffPallet'; readonly carton: PlaceId; readonly pallet: PlaceId }
    | { readonly type: 'PalletClosed'; readonly pallet: PlaceId }
    | { readonly type: 'PalletReopened'; readonly pallet: PlaceId }
    /** `short`: pieces that were planned and go not. */
    | { readonly type: 'SupplyClosed'; readonly short: number }
    | { readonly type: 'SupplyGivenUp'; readonly reason: string }
    | { readonly type: 'SupplyTakenUp' }
    /** The marketplace is to be told of the cargo places. `no` from 1; `replace`: whatever others put there goes (FM2, FM5). */
    | { readonly type: 'PlacesAsked'; readonly no: number; readonly replace: boolean }
    | { readonly type: 'PlacesTold'; readonly no: number; readonly ids: readonly PlaceAtMarket[] }
    | {
        readonly type: 'PlacesRefused';
        readonly no: number;
        readonly words: readonly string[];
        readonly rows: readonly RefusedGoods[];
      }
    /** Somebody looked after it elsewhere. */
    | { readonly type: 'PlacesLeft'; readonly no: number }
  );
