import type { Barcode, PostingNumber, Sku, TrackingNumber } from '../../kit/brand.ts';
import type { UnitField } from '../rules/unit-data.ts';
import type { BatchRef } from '../handover/batch.ts';
import type { Judgement, ReturnTold } from '../return/returned.ts';
import type { CarrierCode } from '../rules/waybill/carriers.ts';
import type { CareFact } from './care.ts';
import type { ClipEnd, ClipRef } from './clip.ts';
import type { Errand, ErrandChoice } from './errands.ts';
import type { CheckFinding } from './findings.ts';
import type { PhotoRef } from './photo.ts';
import type { Want } from './picking.ts';
import type { PackPlan } from './plan.ts';
import type { ShadowRefusal } from './shadow.ts';
import type { CancellationNote, PostingSnapshot } from './snapshot.ts';
import type { PostingRefusal, WeightRefusal } from './refusals.ts';
import type { LeftWhy } from './said-left.ts';
import type { VirtualReason } from './virtual.ts';

/** Why a posting cannot go on. */
export const problemReasons = [
  'out-of-stock',
  'damaged',
  'wrong-item-on-shelf',
  'no-barcode',
  'bad-address',
  'label-trouble',
  'ship-refused',
  'other',
] as const;

/** One of `problemReasons`. */
export type ProblemReason = (typeof problemReasons)[number];

/** Why a label is printed again. */
export const reprintReasons = ['damaged', 'not-printed', 'lost', 'printer-trouble'] as const;

/** One of `reprintReasons`. */
export type ReprintReason = (typeof reprintReasons)[number];

/** How a weight was had. */
export type WeightSource = 'scale' | 'typed' | 'calculated';

/** How a checklist step was confirmed. */
export type StepHow = 'ok' | 'scan' | 'skipped';

/** Units of one sku that go into one parcel. */
export interface ParcelContent {
  readonly lines: readonly { readonly sku: Sku; readonly quantity: number }[];
}

/** How a print ended as far as anybody can know. */
export type PrintOutcome = 'printed' | 'maybe' | 'failed';

/** What happened to a posting. `at` is ms since 1970 UTC, `by` who did it (a packer's id, or `market`, `station`). */
export type PostingFact = { readonly at: number; readonly by: string } & (
  | { readonly type: 'PostingTakenIn'; readonly snapshot: PostingSnapshot }
  | { readonly type: 'PostingChanged'; readonly snapshot: PostingSnapshot }
  | { readonly type: 'PostingChecked'; readonly findings: readonly CheckFinding[] }
  /** `despite`: what its check found and somebody confirmed all the same. */
  | { readonly type: 'PostingConfirmed'; readonly despite?: readonly CheckFinding['code'][] }
  /** `pick`: the wave it belongs to and what goes into the slot. A slot of null: the slot was emptied. */
  | {
      readonly type: 'PostingPicked';
      readonly slot: number | null;
      readonly pick?: { readonly wave: number; readonly wants: readonly Want[] };
    }
  | { readonly type: 'UnitPut'; readonly scanId: string; readonly sku: Sku; readonly units: number }
  | { readonly type: 'PutUndone'; readonly scanId: string }
  | {
      readonly type: 'PackingStarted';
      readonly plan: PackPlan;
      readonly opened: 'posting' | 'slot' | 'item' | 'queue';
    }
  /** Another packer goes on with the open parcel: `by` from `from` (WH2). */
  | { readonly type: 'ParcelTakenOver'; readonly from: string }
  | { readonly type: 'PackingAbandoned'; readonly why: 'left' | 'content-changed' }
  | {
      readonly type: 'UnitScanned';
      readonly scanId: string;
      readonly lineId: string;
      readonly code: Barcode;
      readonly units: number;
      readonly mark: string | null;
      /** Shadow mode let it pass: the code of this unit was not read (SW4). */
      readonly unverified?: true;
    }
  | { readonly type: 'MarkCaptured'; readonly scanId: string; readonly lineId: string; readonly mark: string }
  /** What the marketplace wants to know of one unit; `value` null: there is none (DF4). */
  | {
      readonly type: 'DataGiven';
      readonly scanId: string;
      readonly lineId: string;
      /** From 1, in the order of scanning. */
      readonly unit: number;
      readonly field: UnitField;
      readonly value: string | null;
    }
  | {
      readonly type: 'ScanRefused';
      readonly scanId: string;
      readonly code: string;
      readonly refusal: PostingRefusal;
    }
  /** Would have been refused, and blocked nothing: shadow mode (SW3). */
  | {
      readonly type: 'ShadowNoted';
      readonly scanId: string | null;
      readonly code: string;
      readonly refusal: ShadowRefusal;
    }
  | { readonly type: 'LastUndone'; readonly what: string }
  | { readonly type: 'StepDone'; readonly stepId: string; readonly how: StepHow }
  | { readonly type: 'BoxChosen'; readonly stepId: string; readonly box: string }
  | {
      readonly type: 'Weighed';
      readonly stepId: string;
      readonly grams: number;
      readonly source: WeightSource;
      /** What spoke against it when somebody said that it is right. */
      readonly despite?: WeightRefusal['code'];
    }
  | {
      readonly type: 'WaybillTaken';
      readonly stepId: string;
      readonly number: TrackingNumber;
      readonly carrier: CarrierCode;
    }
  | { readonly type: 'PhotoTaken'; readonly stepId: string; readonly photo: PhotoRef }
  /** A piece of the clip lies in main; no deed, so that no undo takes it away (CP9). `by`: whose work it shows. */
  | { readonly type: 'ClipKept'; readonly clip: ClipRef; readonly ended: ClipEnd }
  | { readonly type: 'NextParcelStarted'; readonly parcel: number }
  | { readonly type: 'PostingPacked' }
  | {
      readonly type: 'ShipRequested';
      readonly generation: number;
      readonly packages: readonly ParcelContent[];
    }
  | { readonly type: 'ShipConfirmed'; readonly numbers: readonly PostingNumber[] }
  | { readonly type: 'ShipRefused'; readonly generation: number; readonly why: string }
  | { readonly type: 'LabelReady'; readonly parcel: PostingNumber; readonly codes: readonly string[] }
  | {
      readonly type: 'LabelRequested';
      readonly parcel: PostingNumber;
      readonly jobId: string;
      readonly copy: number;
      readonly reason: ReprintReason | null;
    }
  | {
      readonly type: 'LabelPrinted';
      readonly parcel: PostingNumber;
      readonly jobId: string;
      readonly outcome: PrintOutcome;
      readonly detail: string | null;
    }
  | { readonly type: 'Parked'; readonly shelf: number }
  | { readonly type: 'LabelScannedBack'; readonly parcel: PostingNumber; readonly code: string }
  | { readonly type: 'PostingClosed' }
  | { readonly type: 'PostingReopened'; readonly reason: string }
  | { readonly type: 'ProblemReported'; readonly reason: ProblemReason; readonly note: string | null }
  | { readonly type: 'ProblemResolved'; readonly how: string }
  | { readonly type: 'PostingCancelled'; readonly note: CancellationNote }
  /** `pulled`: it lay at the table, and whoever saw the stop took it apart there. */
  | {
      readonly type: 'CancellationSeen';
      readonly pulled?: boolean;
      /** The stop of this parcel of a split only (CN10). */
      readonly parcel?: PostingNumber;
    }
  /** Somebody took the parcel of a cancelled order out of those that leave (CN5); `parcel`: of a split, this one only (CN11). */
  | { readonly type: 'ParcelPulled'; readonly parcel?: PostingNumber }
  /** One parcel of a split was cancelled, with what lay in it; the others go on (CN9). */
  | {
      readonly type: 'ParcelCancelled';
      readonly parcel: PostingNumber;
      readonly note: CancellationNote;
      readonly lines: ParcelContent['lines'];
    }
  | { readonly type: 'ErrandAsked'; readonly id: string; readonly errand: Errand }
  | {
      readonly type: 'ErrandDone';
      readonly id: string;
      readonly errand: Errand;
      readonly receipt: string | null;
    }
  | { readonly type: 'ErrandRefused'; readonly id: string; readonly errand: Errand; readonly why: string }
  | { readonly type: 'ErrandSettled'; readonly id: string; readonly choice: ErrandChoice }
  /** Those of the first version tell neither why nor what is due. `dueAt`: until when the real parcel is promised (VS6). */
  | {
      readonly type: 'VirtualSent';
      readonly number: string;
      readonly note: string;
      readonly why?: VirtualReason;
      readonly dueAt?: number | null;
      readonly along?: PostingNumber | null;
    }
  /** The goods of a pre-sale came (VS7). */
  | { readonly type: 'PresaleReady' }
  | { readonly type: 'PresaleMoved'; readonly dueAt: number }
  | {
      readonly type: 'PutIntoBatch';
      readonly batch: BatchRef;
      readonly parcel: PostingNumber;
      readonly code: string;
    }
  | { readonly type: 'ReturnOpened'; readonly told: ReturnTold | null }
  | { readonly type: 'ReturnJudged'; readonly sku: Sku; readonly judgement: Judgement }
  /** A picture of a unit that came back, taken when it was judged (RT6). */
  | { readonly type: 'ReturnPhotographed'; readonly sku: Sku; readonly photo: PhotoRef }
  /** `of`: who had judged; missing in older ones. */
  | { readonly type: 'ReturnUndone'; readonly of?: string }
  | { readonly type: 'ReturnStocked' }
  | { readonly type: 'TakenOutOfBatch'; readonly batch: string; readonly parcel: PostingNumber }
  /** A closed parcel is not in the house any more, though nobody scanned it out (HB11). */
  | { readonly type: 'LeftSaid'; readonly why: LeftWhy; readonly note: string | null }
  /** It lies in the house after all (HB12). */
  | { readonly type: 'HereSaid' }
  /** `batch`: with which it left. Those of the first version tell none. */
  | { readonly type: 'PostingHandedOver'; readonly batch?: BatchRef }
  | CareFact
);
