import type { Sku } from '../../kit/brand.ts';
import type { BoxReason } from '../rules/boxes.ts';
import type { Trait } from '../product/traits.ts';
import type { UnitField } from '../rules/unit-data.ts';

/** A line the parcel must or may hold. `insert` lines are ours (card, gift), not the buyer's. */
export interface PlanLine {
  readonly id: string;
  readonly kind: 'goods' | 'insert';
  readonly sku: Sku;
  readonly name: string;
  readonly quantity: number;
  readonly required: boolean;
  readonly marking: 'required' | 'possible' | 'none';
  readonly traits: readonly Trait[];
  readonly shelf: string | null;
  /** One unit, grams; null where nobody said. */
  readonly unitGrams: number | null;
  /** The kit this line is a part of, where the buyer bought the kit. */
  readonly partOf: Sku | null;
  /** What the marketplace wants of each unit besides its mark; plans of the first version have none (DF1). */
  readonly fields?: readonly UnitField[];
}

/** Handling stickers the station prints. */
export type Sticker = 'fragile';

/** What one checklist step asks for. */
export type StepTask =
  | { readonly kind: 'inspect' }
  | { readonly kind: 'wrap'; readonly layers: number; readonly units: number }
  | { readonly kind: 'seal-liquid'; readonly units: number }
  | { readonly kind: 'insert'; readonly lineId: string }
  | { readonly kind: 'sticker'; readonly sticker: Sticker }
  | {
      readonly kind: 'box';
      readonly suggested: string | null;
      /** Why that box, or none (BX3); plans of older versions do not say. */
      readonly why?: BoxReason;
    }
  | { readonly kind: 'weigh'; readonly expectedGrams: number | null }
  | { readonly kind: 'waybill' }
  /** A picture of what lies in the box (PH1). */
  | { readonly kind: 'photo' };

/** One step of the checklist; only required ones block (CL2). */
export interface PlanStep {
  readonly id: string;
  readonly required: boolean;
  readonly task: StepTask;
}

/** What this parcel needs: fixed when packing starts, so that replay needs no catalogue (CL1). */
export interface PackPlan {
  /** What the buyer ordered when the plan was made; a plan for another content is not opened (PK1). */
  readonly content: readonly { readonly sku: Sku; readonly quantity: number }[];
  readonly lines: readonly PlanLine[];
  readonly steps: readonly PlanStep[];
  /** Whether several parcels are possible, and what the carrier calls them. */
  readonly split: 'postings' | 'boxes' | 'none';
  /** Whose label goes on the parcel. */
  readonly labelSource: 'market' | 'own';
  /** Packed in shadow mode until then, ms since 1970 UTC (SW1); absent where it is off. */
  readonly shadowUntil?: number;
}
