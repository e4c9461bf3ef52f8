import type { ProductRefusal } from '../product/refusals.ts';
import type { MarkOwner, PostingNumber, Sku } from '../../kit/brand.ts';
import type { Taker } from '../handover/batch.ts';
import type { MarkingTrouble } from '../rules/marking.ts';
import type { DataTrouble, UnitField } from '../rules/unit-data.ts';
import type { SupplyRefusal } from '../supply/refusals.ts';
import type { WaybillRefusal } from '../rules/waybill/refusals.ts';
import type { PhotoTrouble } from './photo.ts';
import type { WeightDoubt } from '../rules/weight.ts';
import type { WeightSource } from './facts.ts';
import type { CheckFinding } from './findings.ts';

/** A product as the person holding it would name it. */
export interface ThingRef {
  readonly sku: Sku;
  readonly name: string;
}

/** What a parcel lacks before it may leave: packing, its label, the scan of that label; or it stands still or was opened again. */
export type NotLeaving = 'packing' | 'label' | 'scan-back' | 'problem' | 'reopened';
/** What a scale shows instead of a weight that may be taken (SL4). */
export type ScaleWait = 'moving' | 'zero' | 'negative' | 'over' | 'under' | 'fault';

/** What speaks against a weight; it is taken all the same when somebody says that it is right. */
export type WeightRefusal = {
  readonly grams: number;
  readonly source: WeightSource;
  /** Whether nobody may say so here. */
  readonly final: boolean;
} & (
  | { readonly code: 'weight-off'; readonly doubt: WeightDoubt }
  | { readonly code: 'weight-over'; readonly limit: number }
  | { readonly code: 'size-over' }
);

/** Whether a refusal is about a weight. */
export const isOfWeight = (refusal: PostingRefusal): refusal is WeightRefusal =>
  refusal.code === 'weight-off' || refusal.code === 'weight-over' || refusal.code === 'size-over';

/** Why a command about a posting was refused; each carries what the screen needs to say it. */
export type PostingRefusal =
  | { readonly code: 'posting-absent' }
  | { readonly code: 'not-packing'; readonly status: string }
  | { readonly code: 'not-confirmable'; readonly status: string }
  | { readonly code: 'check-failed'; readonly findings: readonly CheckFinding[] }
  | { readonly code: 'not-openable'; readonly status: string }
  | { readonly code: 'nothing-to-pack' }
  /** Content or catalogue changed between looking and opening: look again. */
  | { readonly code: 'plan-outdated' }
  | {
      readonly code: 'wrong-item';
      readonly got: ThingRef;
      readonly expected: ThingRef | null;
      readonly read: string;
    }
  | {
      readonly code: 'one-too-many';
      readonly thing: ThingRef;
      readonly wanted: number;
      readonly units: number;
    }
  /** The same code twice in a moment, and more of it is wanted: one piece or two (SC1)? */
  | { readonly code: 'scanned-twice'; readonly thing: ThingRef; readonly read: string }
  /** Each unit of it has a code of its own: it cannot be counted many at a time (SC8). */
  | { readonly code: 'times-marked'; readonly thing: ThingRef }
  /** The station's settings do not let a scan count more than once (SC7). */
  | { readonly code: 'times-off' }
  /** It belongs into this slot of the wave that is being picked. */
  | { readonly code: 'wave-wants'; readonly slot: number }
  | { readonly code: 'wrong-slot'; readonly slot: number; readonly got: number }
  /** The unit in the hand goes into this slot first. */
  | { readonly code: 'slot-first'; readonly slot: number }
  | { readonly code: 'slot-incomplete'; readonly slot: number; readonly left: number }
  | { readonly code: 'slot-empty'; readonly slot: number }
  /** What lies in this slot is taken out first. */
  | { readonly code: 'empty-first'; readonly slot: number }
  /** An undone put: the unit comes out of its slot again. */
  | { readonly code: 'take-back'; readonly thing: ThingRef; readonly slot: number }
  /** The kit itself was scanned, of which this parcel wants the parts (KI5). */
  | { readonly code: 'kit-by-parts'; readonly thing: ThingRef }
  | { readonly code: 'unknown-code'; readonly read: string }
  | { readonly code: 'mark-first'; readonly thing: ThingRef }
  | { readonly code: 'mark-unreadable'; readonly trouble: MarkingTrouble }
  | { readonly code: 'mark-of-another'; readonly gtin: string; readonly expected: ThingRef | null }
  | { readonly code: 'mark-used'; readonly by: MarkOwner }
  | { readonly code: 'mark-not-wanted' }
  | { readonly code: 'data-first'; readonly thing: ThingRef; readonly field: UnitField }
  | {
      readonly code: 'data-wrong';
      readonly field: UnitField;
      readonly trouble: DataTrouble;
      readonly read: string;
    }
  | { readonly code: 'data-used'; readonly field: UnitField; readonly by: MarkOwner }
  | { readonly code: 'data-needed'; readonly field: UnitField }
  | { readonly code: 'data-not-wanted' }
  /** Whoever works here has no such right (RR2). */
  | {
      readonly code: 'not-permitted';
      readonly what: 'reprint' | 'undo-others' | 'confirm-anyway' | 'cancel' | 'say-left';
    }
  | { readonly code: 'nothing-to-undo' }
  | { readonly code: 'already-shipping' }
  | { readonly code: 'no-such-step'; readonly stepId: string }
  | { readonly code: 'step-required'; readonly stepId: string }
  | { readonly code: 'goods-first'; readonly left: number }
  | { readonly code: 'step-needs-value'; readonly stepId: string }
  /** A rule of the house leaves out this box; `only`: those that may be taken (RL11). */
  | { readonly code: 'box-not-allowed'; readonly box: string; readonly only: readonly string[] }
  | { readonly code: 'weight-implausible'; readonly grams: number }
  | WeightRefusal
  /** OK at a scale that shows no weight to take (SL5). */
  | { readonly code: 'scale-waits'; readonly why: ScaleWait }
  | { readonly code: 'waybill-refused'; readonly refusal: WaybillRefusal }
  | { readonly code: 'waybill-used'; readonly by: PostingNumber }
  | { readonly code: 'waybill-not-due' }
  | { readonly code: 'no-photo'; readonly why: PhotoTrouble }
  /** `unverified`: shadow mode let a unit pass, and nobody can say which parcel holds what (SW6). */
  | {
      readonly code: 'split-impossible';
      readonly why: 'way' | 'shipping' | 'empty-box' | 'nothing-left' | 'unverified';
    }
  | { readonly code: 'not-packed'; readonly left: number }
  | { readonly code: 'label-not-ready' }
  | { readonly code: 'label-not-printed' }
  | { readonly code: 'reprint-needs-reason' }
  | { readonly code: 'maybe-printed' }
  | {
      readonly code: 'wrong-label';
      readonly expected: readonly string[];
      readonly got: string;
      readonly owner: PostingNumber | null;
    }
  | { readonly code: 'shelf-taken'; readonly shelf: number; readonly by: PostingNumber }
  | { readonly code: 'not-parkable'; readonly status: string }
  | { readonly code: 'cancelled'; readonly reason: string }
  /** One parcel of a split is cancelled; the others go on. */
  | { readonly code: 'parcel-cancelled'; readonly parcel: PostingNumber; readonly reason: string }
  | { readonly code: 'handed-over' }
  /** Its order was not read from the marketplace for so long, though that is possible: it may be cancelled. */
  | { readonly code: 'not-read-lately'; readonly minutes: number }
  | { readonly code: 'not-closed'; readonly status: string }
  | { readonly code: 'not-leaving'; readonly number: PostingNumber; readonly lacks: NotLeaving }
  /** It goes with `taker`; the batch at hand is another's. */
  | {
      readonly code: 'batch-foreign';
      readonly number: PostingNumber;
      readonly taker: Taker;
      readonly batch: Taker;
    }
  /** It has not left yet. */
  | { readonly code: 'not-returnable'; readonly status: string }
  /** Returns of this product belong to several postings, or to none that is known. */
  | { readonly code: 'return-unclear'; readonly numbers: readonly PostingNumber[] }
  | { readonly code: 'judge-first'; readonly left: number }
  | { readonly code: 'batch-already'; readonly parcel: PostingNumber }
  | { readonly code: 'batch-incomplete'; readonly parcels: readonly PostingNumber[] }
  | { readonly code: 'problem-open'; readonly reason: string }
  | { readonly code: 'no-problem' }
  | { readonly code: 'reason-needed' }
  /** A badge waits for its PIN. */
  | { readonly code: 'pin-first' }
  | { readonly code: 'pin-wrong'; readonly left: number }
  /** Too many wrong PINs; ms since 1970 UTC. */
  | { readonly code: 'pin-wait'; readonly until: number }
  /** A carrier of the marketplace comes for this parcel (VS3). */
  | { readonly code: 'virtual-way' }
  /** A pre-sale needs a date that lies ahead (VS2). */
  | { readonly code: 'presale-date' }
  | { readonly code: 'not-virtual'; readonly physical: readonly string[] }
  | { readonly code: 'virtual-number'; readonly read: string }
  /** No code was just scanned that nobody knows. */
  | { readonly code: 'nothing-to-teach' }
  /** A code that nobody knows does not say whose the other one is. */
  | { readonly code: 'teach-by-unknown'; readonly read: string }
  /** `owner`: the name of the product that has the code already. */
  | { readonly code: 'teach-refused'; readonly refusal: ProductRefusal; readonly owner: string | null }
  /** A code that nobody knows does not say which product it is that lies there. */
  | { readonly code: 'shelve-by-unknown'; readonly read: string }
  /** What was scanned is no shelf: a product, a barcode of one, or a parcel. */
  | { readonly code: 'not-a-shelf'; readonly read: string; readonly why: 'product' | 'barcode' | 'parcel' }
  | { readonly code: 'shelve-refused'; readonly refusal: ProductRefusal }
  /** About a supply to the marketplace's warehouse. */
  | { readonly code: 'supply-refused'; readonly refusal: SupplyRefusal }
  | { readonly code: 'wrong-moment'; readonly status: string };
