import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Judgement } from '#shared/domain/return/returned.ts';
import type { CameraState, Shot } from '../camera.ts';
import type { Sku } from '#shared/kit/brand.ts';

/** Units of one product that go back to their shelf. */
export interface RestockRow {
  readonly sku: Sku;
  readonly name: string;
  readonly shelf: string | null;
  readonly units: number;
}

/** A product of the return with what was said of its units. */
export interface ReturnLine {
  readonly sku: Sku;
  readonly name: string;
  /** Units that nobody has judged yet. */
  readonly left: number;
  readonly judged: readonly { readonly judgement: Judgement; readonly units: number }[];
}

/** What is known of a parcel that came back. Moments are ms since 1970 UTC. */
export interface ReturnStory {
  readonly leftAt: number | null;
  /** Id of whoever closed it. */
  readonly packedBy: string | null;
}

/** What the table asks while returns are looked at. */
export type ReturnsScreen = { readonly kind: 'returns' } & (
  | { readonly stage: 'scan'; readonly restock: readonly RestockRow[] }
  | {
      readonly stage: 'judge';
      readonly back: KnownPosting;
      readonly lines: readonly ReturnLine[];
      /** The product whose unit is judged next; null where all are. */
      readonly current: Sku | null;
      readonly left: number;
      readonly story: ReturnStory;
    }
  /** A picture of the unit that was just judged (RT6). */
  | {
      readonly stage: 'photo';
      readonly back: KnownPosting;
      readonly sku: Sku;
      readonly name: string;
      readonly shot: Shot | null;
      readonly camera: CameraState;
    }
);
