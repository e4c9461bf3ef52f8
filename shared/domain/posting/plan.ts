import type { Sku } from '../../kit/brand.ts';
import type { BoxReason } from '../rules/boxes.ts';
import type { LocalText } from '../rules/house-rules/rule.ts';
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
export const stickers = ['fragile', 'up', 'keep-dry', 'heavy', 'battery', 'liquid'] as const;

/** One of `stickers`. */
export type Sticker = (typeof stickers)[number];

/** What one checklist step asks for. */
export type StepTask =
  | { readonly kind: 'inspect' }
  /** `of`: the lines that are meant, where "the fragile ones" does not say it (RL2). */
  | {
      readonly kind: 'wrap';
      readonly layers: number;
      readonly units: number;
      readonly of?: readonly string[];
    }
  | { readonly kind: 'seal-liquid'; readonly units: number; readonly of?: readonly string[] }
  /** How a product is packed, read and acknowledged with OK (PG2). */
  | {
      readonly kind: 'guide';
      readonly sku: Sku;
      readonly name: string;
      readonly text: LocalText;
      /** Names of pictures in main. */
      readonly pictures: readonly string[];
    }
  /** A step of the house's own: what it says is done and acknowledged with OK (RL7). */
  | { readonly kind: 'custom'; readonly text: LocalText }
  | { readonly kind: 'insert'; readonly lineId: string }
  | { readonly kind: 'sticker'; readonly sticker: Sticker }
  | {
      readonly kind: 'box';
      readonly suggested: string | null;
      /** Why that box, or none (BX3); plans of older versions do not say. */
      readonly why?: BoxReason;
      /** The boxes that may be taken, where a rule leaves out some (RL11). */
      readonly only?: readonly string[];
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
  /** The printer of this parcel's labels, by its id, where a rule names one (RL12). */
  readonly printer?: string;
  /** Its packing is recorded whatever the settings say (RL12). */
  readonly clip?: boolean;
}
