import type { MarkOwner } from '../../kit/brand.ts';
import type { ScannedProduct } from '../posting/commands.ts';
import type { CargoReprintReason } from './facts.ts';
import type { PlaceId } from './place.ts';
import type { SupplyPlan } from './plan.ts';
import type { PlaceAtMarket, PrintOutcome, RefusedGoods } from './state.ts';

/** What somebody wants done to a supply. `at` is ms since 1970 UTC. */
export type SupplyCommand = { readonly at: number; readonly by: string } &
  /** `anew`: whether a supply that is there may be planned anew. */
  (
    | {
        readonly type: 'plan-supply';
        readonly number: string;
        readonly source: 'hand' | 'file';
        readonly plan: SupplyPlan;
        readonly anew: boolean;
      }
    /** One scanned barcode, `product` what the catalogue says it is; it counts `times` over. */
    | {
        readonly type: 'pack-unit';
        readonly scanId: string;
        readonly code: string;
        readonly product: ScannedProduct | null;
        readonly times: number | null;
      }
    /** One scanned marking code. */
    | {
        readonly type: 'mark-unit';
        readonly scanId: string;
        readonly raw: string;
        readonly product: ScannedProduct | null;
        readonly usedBy: MarkOwner | null;
      }
    | { readonly type: 'undo-unit' }
    | { readonly type: 'close-carton' }
    | { readonly type: 'reopen-carton'; readonly carton: PlaceId }
    | { readonly type: 'weigh-place'; readonly place: PlaceId; readonly grams: number }
    | { readonly type: 'print-cargo'; readonly place: PlaceId; readonly reason: CargoReprintReason }
    | {
        readonly type: 'cargo-printed';
        readonly place: PlaceId;
        readonly jobId: string;
        readonly outcome: PrintOutcome;
        readonly detail: string | null;
      }
    /** The label of this place is scanned on it. */
    | { readonly type: 'scan-cargo'; readonly place: PlaceId; readonly code: string }
    | { readonly type: 'put-on-pallet'; readonly carton: PlaceId }
    /** The carton that was put on a pallet last comes off again. */
    | { readonly type: 'undo-pallet' }
    | { readonly type: 'close-pallet' }
    | { readonly type: 'reopen-pallet'; readonly pallet: PlaceId }
    /** `short`: somebody says that it goes without what is missing. */
    | { readonly type: 'close-supply'; readonly short: boolean }
    | { readonly type: 'give-up-supply'; readonly reason: string }
    /** `usedBy`: whom a marking code of it went out with meanwhile. */
    | { readonly type: 'take-up-supply'; readonly usedBy: MarkOwner | null }
    /** The marketplace is told once more. `replace`: whatever others put there goes. */
    | { readonly type: 'tell-places'; readonly replace: boolean }
    /** What was refused has been looked after elsewhere. */
    | { readonly type: 'leave-places' }
    | { readonly type: 'places-told'; readonly no: number; readonly ids: readonly PlaceAtMarket[] }
    | {
        readonly type: 'places-refused';
        readonly no: number;
        readonly words: readonly string[];
        readonly rows: readonly RefusedGoods[];
      }
  );

/** A command of one type. */
export type SupplyCommandOf<T extends SupplyCommand['type']> = Extract<SupplyCommand, { type: T }>;
