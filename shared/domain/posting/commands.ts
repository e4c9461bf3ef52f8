import type { Barcode, MarkOwner, PostingNumber, Sku } from '../../kit/brand.ts';
import type { UsualWeight } from '../rules/weight.ts';
import type { UnitField } from '../rules/unit-data.ts';
import type { BatchRef, LeavingParcel } from '../handover/batch.ts';
import type { ReturnAnswer } from '../return/return-answer.ts';
import type { Judgement, ReturnTold } from '../return/returned.ts';
import type { CarrierCode } from '../rules/waybill/carriers.ts';
import type { OwnFormat } from '../rules/waybill/own.ts';
import type { ParcelGone } from './decide-parcel.ts';
import type { CareCommand } from './care.ts';
import type { ClipEnd, ClipRef } from './clip.ts';
import type { DeliveryStepName, Errand, ErrandChoice } from './errands.ts';
import type { CheckFinding } from './findings.ts';
import type {
  ParcelContent,
  PrintOutcome,
  ProblemReason,
  ReprintReason,
  StepHow,
  WeightSource,
} from './facts.ts';
import type { PhotoRef } from './photo.ts';
import type { Want } from './picking.ts';
import type { PackPlan } from './plan.ts';
import type { PostingSnapshot } from './snapshot.ts';
import type { LeftWhy } from './said-left.ts';
import type { VirtualReason } from './virtual.ts';

/** When the irreversible ship call is made: labels ahead of packing, or splits possible until packed (SH1). */
export type ShipPolicy = 'at-confirmation' | 'at-packing';

/** The product a scanned barcode belongs to, looked up by the caller in the catalogue. */
export interface ScannedProduct {
  readonly sku: Sku;
  readonly name: string;
  /** Units one scan means: 1, or a carton's count. */
  readonly units: number;
}

/** What a weight is held against before the parcel is sealed (WG6, WG8). */
export interface WeighedAgainst {
  readonly usual: UsualWeight | null;
  /** The marketplace's limit for the posting, grams; null where it has none or was not asked. */
  readonly maxGrams: number | null;
  /** Whether the chosen box is larger than the marketplace takes. */
  readonly tooLarge: boolean;
  /** `accepted`: somebody looked, and says that it is right; `final`: nobody may. */
  readonly word: 'asked' | 'accepted' | 'final';
}

/** What somebody wants done. `at` is ms since 1970 UTC, `by` who wants it. Ids come from outside. */
export type PostingCommand = { readonly at: number; readonly by: string } & (
  | { readonly type: 'intake'; readonly snapshot: PostingSnapshot }
  | { readonly type: 'check'; readonly findings: readonly CheckFinding[] }
  | { readonly type: 'confirm'; readonly despiteFindings: boolean; readonly policy: ShipPolicy }
  | {
      readonly type: 'pick';
      readonly slot: number | null;
      /** Of a wave: its number, and what goes into the slot. */
      readonly pick?: { readonly wave: number; readonly wants: readonly Want[] };
    }
  | { readonly type: 'put'; readonly scanId: string; readonly code: string; readonly product: ScannedProduct }
  | { readonly type: 'undo-put' }
  | { readonly type: 'open'; readonly plan: PackPlan; readonly opened: 'posting' | 'slot' | 'item' | 'queue' }
  | { readonly type: 'leave' }
  /** Somebody else goes on with the parcel that `from` had in hands. */
  | { readonly type: 'take-over'; readonly from: string }
  | {
      readonly type: 'scan';
      readonly scanId: string;
      readonly code: Barcode;
      readonly product: ScannedProduct | null;
      /** How often it counts, 2 and more, where a person said so (SC5). */
      readonly times?: number;
      /** The trigger may only have bounced: the same code was read a moment ago (SC1). */
      readonly again?: boolean;
    }
  | {
      readonly type: 'mark';
      readonly scanId: string;
      readonly raw: string;
      /** The product whose barcode carries the code's GTIN, if any. */
      readonly product: ScannedProduct | null;
      /** The posting that used this very code before, on any table this station knows of. */
      readonly usedBy: MarkOwner | null;
    }
  | {
      readonly type: 'data';
      readonly scanId: string;
      readonly field: UnitField;
      /** As scanned or typed; null for "there is none". */
      readonly raw: string | null;
      /** Codes of the countries that the marketplace takes; null where nobody could ask. */
      readonly countries: readonly string[] | null;
      /** The posting that used this very number before. */
      readonly usedBy: MarkOwner | null;
    }
  /** In shadow mode: the unit at hand, or all that is left, goes into the box without its code (SW4). */
  | {
      readonly type: 'pass';
      readonly scanId: string;
      /** What was read in its place. */
      readonly code: string;
      readonly what: 'unit' | 'rest';
    }
  | { readonly type: 'undo' }
  | { readonly type: 'step'; readonly stepId: string; readonly how: StepHow }
  | { readonly type: 'box'; readonly box: string }
  | {
      readonly type: 'weigh';
      readonly grams: number;
      readonly source: WeightSource;
      /** What the weight is held against; without it, nothing. */
      readonly against?: WeighedAgainst;
    }
  | {
      readonly type: 'waybill';
      readonly raw: string;
      /** Named by a person where the number alone fits several carriers. */
      readonly carrier: CarrierCode | null;
      /** Forms of the house's own carriers (CA2). */
      readonly own?: readonly OwnFormat[];
      readonly usedBy: PostingNumber | null;
    }
  | { readonly type: 'photo'; readonly photo: PhotoRef }
  | { readonly type: 'keep-clip'; readonly clip: ClipRef; readonly ended: ClipEnd }
  | { readonly type: 'split' }
  | {
      readonly type: 'ship-confirmed';
      readonly numbers: readonly PostingNumber[];
      /** Those of them that were cancelled before all were assembled. */
      readonly cancelled?: readonly ParcelGone[];
    }
  | { readonly type: 'ship-refused'; readonly generation: number; readonly why: string }
  | { readonly type: 'ship-again' }
  | { readonly type: 'label-ready'; readonly parcel: PostingNumber; readonly codes: readonly string[] }
  | {
      readonly type: 'print-label';
      readonly parcel: PostingNumber;
      readonly reason: ReprintReason | null;
    }
  | {
      readonly type: 'label-printed';
      readonly parcel: PostingNumber;
      readonly jobId: string;
      readonly outcome: PrintOutcome;
      readonly detail: string | null;
    }
  | { readonly type: 'park'; readonly shelf: number; readonly takenBy: PostingNumber | null }
  | {
      readonly type: 'scan-back';
      readonly scanId: string;
      readonly code: string;
      readonly owner: PostingNumber | null;
    }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'report-problem'; readonly reason: ProblemReason; readonly note: string | null }
  | { readonly type: 'resolve-problem'; readonly how: string }
  | { readonly type: 'cancel'; readonly reason: string; readonly initiator: string }
  /** `pulled`: the parcel lies at the table and is taken apart there. */
  | {
      readonly type: 'see-cancellation';
      readonly pulled?: boolean;
      /** The stop of this parcel of a split only. */
      readonly parcel?: PostingNumber;
    }
  | { readonly type: 'say-pulled'; readonly parcel?: PostingNumber }
  /** The marketplace cancelled one parcel of a split; `lines` is what lay in it. */
  | ({ readonly type: 'cancel-parcel' } & ParcelGone)
  | {
      readonly type: 'errand-done';
      readonly id: string;
      readonly errand: Errand;
      /** What the other side answered, where that is worth keeping. */
      readonly receipt: string | null;
    }
  | { readonly type: 'errand-refused'; readonly id: string; readonly errand: Errand; readonly why: string }
  | {
      readonly type: 'settle-errand';
      readonly id: string;
      readonly choice: ErrandChoice;
      /** The right number, where one is given (`correct`). */
      readonly number: {
        readonly raw: string;
        readonly carrier: CarrierCode | null;
        readonly usedBy: PostingNumber | null;
      } | null;
    }
  | {
      readonly type: 'ask-cancel';
      readonly reasonId: string;
      readonly message: string;
      /** Some units only; null for all of it. */
      readonly lines: ParcelContent['lines'] | null;
    }
  | { readonly type: 'report-step'; readonly step: DeliveryStepName }
  | {
      readonly type: 'send-virtually';
      readonly why: VirtualReason;
      readonly number: string;
      /** The seller's own prefix of such numbers; the usual one where it is not said. */
      readonly prefix?: string;
      /** The posting that has this number already. */
      readonly usedBy: PostingNumber | null;
      /** What the buyer is told. */
      readonly note: string;
      /** Until when the real parcel is promised; ms since 1970 UTC. */
      readonly presaleUntil: number | null;
      /** Another parcel that is known here, in which a gift or sample lies. */
      readonly along: PostingNumber | null;
      /** Names of the things in it that somebody would have to pack. */
      readonly physical: readonly string[];
    }
  | { readonly type: 'give-up-carriage'; readonly carriage: string }
  | { readonly type: 'carriage-anew'; readonly carriage: string }
  | { readonly type: 'presale-ready' }
  | { readonly type: 'move-presale'; readonly dueAt: number }
  | {
      readonly type: 'hand-over';
      /** When its order was last read from the marketplace; ms since 1970 UTC, null for not since the start. */
      readonly readAt: number | null;
      /** Whether the marketplace can be reached. */
      readonly online: boolean;
      /** The batch with which it leaves; whatever parcel of it is not in there keeps it back (HB7). */
      readonly batch?: BatchRef;
      /** The papers of the whole batch are asked for with this posting: every parcel that leaves (HB9). */
      readonly papersFor?: readonly LeavingParcel[];
    }
  | {
      readonly type: 'put-into-batch';
      readonly batch: BatchRef;
      /** What was read off the parcel's label. */
      readonly code: string;
    }
  | { readonly type: 'open-return'; readonly told: ReturnTold | null }
  | { readonly type: 'judge-return'; readonly sku: Sku; readonly judgement: Judgement }
  | { readonly type: 'photograph-return'; readonly sku: Sku; readonly photo: PhotoRef }
  | { readonly type: 'undo-return' }
  | { readonly type: 'stock-return' }
  | { readonly type: 'answer-return'; readonly answer: ReturnAnswer; readonly before: string }
  /** `note`: what somebody says of it; may be missing only where the carrier took it. */
  | { readonly type: 'say-left'; readonly why: LeftWhy; readonly note: string | null }
  | { readonly type: 'take-out-of-batch'; readonly parcel: PostingNumber }
  | CareCommand
);

/** One command by its name. */
export type CommandOf<K extends PostingCommand['type']> = Extract<PostingCommand, { type: K }>;
