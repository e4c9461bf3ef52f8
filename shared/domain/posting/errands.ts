import type { ToldUnit } from './told-units.ts';
import type { PostingNumber } from '../../kit/brand.ts';
import type { ParcelContent, PostingFact } from './facts.ts';
import type { ReturnAnswer } from '../return/return-answer.ts';
import type { BatchRef, LeavingParcel } from '../handover/batch.ts';
import type { Sticker } from './plan.ts';
import type { KnownPosting } from './state.ts';

/** Steps that a seller who delivers himself reports, in this order. */
export const deliverySteps = ['delivering', 'last-mile', 'delivered'] as const;

/** One of `deliverySteps`. */
export type DeliveryStepName = (typeof deliverySteps)[number];

/** What has to be told of one posting beside assembly, and what comes out for it beside its label; whatever is refused for good becomes a person's choice (OB7). */
export type Errand =
  /** Until when it will be assembled; ms since 1970 UTC. */
  | { readonly what: 'cutoff'; readonly until: number }
  | { readonly what: 'tracking'; readonly trackingNumber: string }
  | { readonly what: 'step'; readonly step: DeliveryStepName }
  /** Marks captured after the ship call was asked for, unit by unit (SH10). */
  | {
      readonly what: 'marks';
      readonly units: readonly ToldUnit[];
    }
  | { readonly what: 'update-marks' }
  /** `parcel`: of a split, this one only (CN13). */
  | {
      readonly what: 'cancel';
      readonly reasonId: string;
      readonly message: string;
      readonly parcel?: PostingNumber;
    }
  | {
      readonly what: 'cancel-units';
      readonly reasonId: string;
      readonly message: string;
      readonly lines: ParcelContent['lines'];
    }
  /** `before`: where the wish stood when it was decided (RT8). */
  | { readonly what: 'return-answer'; readonly answer: ReturnAnswer; readonly before: string }
  | { readonly what: 'sticker'; readonly sticker: Sticker }
  /** The marketplace's carriage of exactly these parcels; carried by one posting of the batch (HB9). */
  | { readonly what: 'carriage'; readonly batch: BatchRef; readonly parcels: readonly LeavingParcel[] }
  /** The marketplace's carriage is given up before it leaves (HV6). `carriage`: the marketplace's id. */
  | { readonly what: 'give-up-carriage'; readonly carriage: string }
  /** Its act on paper. `carriage`: the marketplace's id. */
  | { readonly what: 'act'; readonly carriage: string }
  /** Our own list of a batch, to be signed. */
  | { readonly what: 'manifest'; readonly batch: BatchRef; readonly parcels: readonly LeavingParcel[] };

/** What a person says of an errand that was refused for good. */
export type ErrandChoice = 'again' | 'correct' | 'leave';

/** How an errand stands. `settled`: it was refused, and a person said what to do. */
export interface ErrandRecord {
  /** Id of the effect. */
  readonly id: string;
  readonly errand: Errand;
  readonly state: 'asked' | 'done' | 'refused' | 'settled';
  /** The other side's own word for a refusal. */
  readonly why: string | null;
  /** Ms since 1970 UTC. */
  readonly at: number;
}

/** The id of an errand's first effect: the same intent has the same id. */
function firstId(posting: PostingNumber, errand: Errand): string {
  switch (errand.what) {
    case 'tracking':
      return `tracking:${posting}:${errand.trackingNumber}`;
    case 'step':
      return `${errand.step}:${posting}`;
    case 'sticker':
      return `sticker-again:${posting}:${errand.sticker}`;
    case 'marks':
      return `marks-anew:${posting}`;
    case 'cancel':
      return errand.parcel === undefined ? `cancel:${posting}` : `cancel:${posting}:${errand.parcel}`;
    case 'carriage':
    case 'manifest':
      return `${errand.what}:${posting}:${errand.batch.id}`;
    case 'return-answer':
      return `return-answer:${posting}:${errand.answer.requestId}`;
    case 'act':
    case 'give-up-carriage':
      return `${errand.what}:${posting}:${errand.carriage}`;
    default:
      return `${errand.what}:${posting}`;
  }
}

/** The id of the next effect of this errand: each time it is asked anew it counts up (OB8). */
export function errandId(state: KnownPosting, errand: Errand): string {
  const first = firstId(state.snapshot.number, errand);
  const before = state.errands.filter(({ id }) => id === first || id.startsWith(`${first}:again-`)).length;
  return before === 0 ? first : `${first}:again-${before}`;
}

/** The intent to have it done. */
export const ask = (
  state: KnownPosting,
  errand: Errand,
  { at, by }: { readonly at: number; readonly by: string },
): PostingFact => ({ type: 'ErrandAsked', at, by, id: errandId(state, errand), errand });

/** Errands that were refused for good and wait for a person's choice. */
export const refusedErrands = (state: KnownPosting): readonly ErrandRecord[] =>
  state.errands.filter((record) => record.state === 'refused');

/** Whether the marketplace was asked to cancel and has not answered. */
export const isCancelAsked = (state: KnownPosting): boolean =>
  state.errands.some(({ errand, state: stands }) => errand.what === 'cancel' && stands === 'asked');
