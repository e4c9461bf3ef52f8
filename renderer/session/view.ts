import type { ShopStanding } from './shop-standing.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import type { Language, Packer } from '#shared/bridge/settings.ts';
import type { PlanLine, PlanStep } from '#shared/domain/posting/plan.ts';
import type { KitProgress } from '#shared/domain/posting/kits.ts';
import type { PackWork } from '#shared/domain/posting/progress.ts';
import type { PostingRefusal, ThingRef } from '#shared/domain/posting/refusals.ts';
import type { SnapshotLine } from '#shared/domain/posting/snapshot.ts';
import type { CancelledParcel, KnownPosting, PrintRun } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import type { UnitField } from '#shared/domain/rules/unit-data.ts';
import type { Proposal } from '#shared/domain/rules/tariffs/propose.ts';
import type { CarrierCode } from '#shared/domain/rules/waybill/carriers.ts';
import type { ParsedWaybill } from '#shared/domain/rules/waybill/check.ts';
import type { HandOverScreen } from './activities/hand-over-view.ts';
import type { SupplyScreen } from './activities/supply-view.ts';
import type { ReturnsScreen } from './activities/returns-view.ts';
import type { LargerPage } from '#shared/printing/larger.ts';
import type { PrinterCondition } from '#shared/printing/state.ts';
import type { Effect } from '#shared/process/effects.ts';
import type { QueueRow, QueueStage } from '#shared/projections/queue.ts';
import type { CameraState, Shot } from './camera.ts';
import type { FilmView } from './clip/filming.ts';
import type { ScaleState, ScaleTrouble } from './scale.ts';
import type { PickScreen } from './pick-view.ts';
import type { OwnPace } from './pace.ts';
import type { ScannerScreen } from './activities/scanner-screen.ts';
import type { Shelving } from './station/shelve.ts';
import type { StuckLabel } from './stuck-labels.ts';
import type { TeachScreen } from './station/teach-view.ts';

/** A posting at a table with its work; `work` is what was planned and done so far. */
export interface AtTable {
  readonly posting: KnownPosting;
  readonly work: PackWork;
}

/** The one question the table asks now. */
export type Screen =
  /** Nobody works here yet: scan a badge. */
  | { readonly kind: 'start'; readonly held: HeldParcel | null }
  /** A badge was scanned that asks for a PIN. */
  | { readonly kind: 'pin'; readonly person: Packer }
  /** No posting open: scan any item, posting or slot. */
  | { readonly kind: 'queue' }
  | ({
      readonly kind: 'scan';
      readonly line: PlanLine;
      /** Units asked for now: of a kit those that the one at hand lacks. */
      readonly left: number;
      /** How far the kit is that the line is a part of. */
      readonly kit?: KitProgress;
    } & AtTable)
  | ({ readonly kind: 'mark'; readonly line: PlanLine } & AtTable)
  /** Something the marketplace wants of the unit in the hand. */
  | ({
      readonly kind: 'data';
      readonly line: PlanLine;
      /** From 1. */
      readonly unit: number;
      readonly field: UnitField;
      /** What was said last of this product, taken again with OK; `value` null: that there is none. */
      readonly offer: { readonly value: string | null } | null;
      /** Countries that the marketplace takes; null where nobody could ask. */
      readonly countries: readonly string[] | null;
    } & AtTable)
  | ({
      readonly kind: 'step';
      readonly step: PlanStep;
      /** What the same content weighs as a rule; null while too little is known, or where nothing is weighed. */
      readonly usualGrams?: number | null;
      /** How the scale stands, where it is asked for a weight. */
      readonly scale?: ScaleState;
    } & AtTable)
  | ({ readonly kind: 'waybill'; readonly step: PlanStep; readonly entry: WaybillEntry | null } & AtTable)
  /** A picture of the parcel: what the camera sees, or what was taken and is to be judged (PH3). */
  | ({
      readonly kind: 'photo';
      readonly step: PlanStep;
      readonly shot: Shot | null;
      readonly camera: CameraState;
    } & AtTable)
  /** Label asked of the printer or printed: stick it, scan it back. */
  | ({
      readonly kind: 'label';
      readonly parcel: PostingNumber;
      readonly run: PrintRun;
      readonly parcels: number;
      readonly scannedBack: number;
      readonly preview: string | null;
      /** The page is larger than the labels in the printer: a person says what to do. */
      readonly larger: LargerPage | null;
      /** It prints although nobody could ask whether the order still stands; since when (ms since 1970 UTC, null for not since the start). */
      readonly unchecked: { readonly since: number | null } | null;
    } & AtTable)
  /** Packed, label not there yet: put it on this shelf and go on. */
  | ({ readonly kind: 'parked'; readonly shelf: number; readonly shelves: readonly ShelfView[] } & AtTable)
  | ({ readonly kind: 'closed' } & AtTable)
  /** A reason is asked for by code: reprint or problem. */
  | {
      readonly kind: 'reason';
      readonly what: 'reprint' | 'problem';
      readonly posting: KnownPosting;
      readonly reasons: readonly string[];
    }
  /** Parcels are handed over: which batch, and what is missing in it. */
  | HandOverScreen
  /** Returns are looked at: which, and what is said of each unit. */
  | ReturnsScreen
  | SupplyScreen
  | ScannerScreen
  /** A code that nobody knew is taught. */
  | TeachScreen
  /** A product is told where it lies. */
  | ShelveScreen
  /** A problem was reported: set the goods aside, go on. */
  | { readonly kind: 'problem'; readonly posting: KnownPosting; readonly reason: string }
  /** A wave is picked. */
  | PickScreen;

/** What is asked while a product is told where it lies (PR8-PR11). */
export type ShelveScreen = {
  readonly kind: 'shelve';
  /** The parcel in between; null where none lies open. */
  readonly of: KnownPosting | null;
} & Shelving;

/** A parcel that lies open while nobody is at the table. */
export interface HeldParcel {
  readonly number: PostingNumber;
  readonly by: Packer;
}

/** A waybill number read but not yet confirmed with OK. */
export interface WaybillEntry {
  readonly parsed: ParsedWaybill;
  readonly carrier: CarrierCode | null;
  readonly refusal: PostingRefusal | null;
}

/** One place of the waiting shelf. */
export interface ShelfView {
  readonly shelf: number;
  readonly posting: PostingNumber | null;
}

/** A deed that was refused, with what its screen needs. */
interface RefusedScan {
  readonly scanId: string;
  readonly refusal: PostingRefusal;
  /** What was scanned and what was wanted, as far as known, for the two cards. */
  readonly got: KnownProduct | null;
  readonly expected: PlanLine | null;
  readonly work: PackWork | null;
}

/** What the last scan was judged; stays until the next right scan or OK, never fades by a timer. */
export type Verdict =
  | { readonly kind: 'right'; readonly scanId: string; readonly thing: ThingRef; readonly units: number }
  | { readonly kind: 'complete'; readonly scanId: string }
  | ({ readonly kind: 'wrong' | 'many' | 'unknown' | 'notice' } & RefusedScan)
  /** Would have been refused: shadow mode noted it, and the packer goes on at once (SW3). */
  | ({ readonly kind: 'shadow' } & RefusedScan)
  /** Cancelled or changed: everything stops; OK only. */
  | {
      readonly kind: 'stop';
      readonly posting: KnownPosting;
      readonly work: PackWork | null;
      /** Of a split this parcel only is cancelled (CN10). */
      readonly parcel?: CancelledParcel;
    };

/** How the station stands with the outside. Times ms since 1970 UTC. */
export interface StatusView {
  readonly online: boolean;
  /** Since when not online. */
  readonly offlineSince: number | null;
  /** Error kind of the last failed call, if any. */
  readonly trouble: string | null;
  /** Shops that do not answer; absent where all do. */
  readonly away?: readonly ShopId[];
  /** How each stands; absent where there is but one. */
  readonly shops?: readonly ShopStanding[];
  /** Whose `stationTrouble` is; absent where it is nobody's alone. */
  readonly troubleShop?: ShopId;
  /** What has waited longest to be sent; `since` ms since 1970 UTC. */
  readonly oldest: {
    readonly kind: Effect['kind'];
    readonly since: number;
    readonly why: string | null;
    /** Whose it is; absent for the first one's (SHP2). */
    readonly shop?: ShopId;
  } | null;
  /** A trouble with which nothing reaches the marketplace until a person mends it, in one word (OB10). */
  readonly stationTrouble: string | null;
  readonly waiting: readonly {
    readonly kind: Effect['kind'];
    /** null for what is about a product. */
    readonly posting: PostingNumber | null;
    readonly why: string | null;
  }[];
  /** The printer of the parcels' labels. */
  readonly printer: PrinterCondition | 'busy';
  readonly printsWaiting: number;
  readonly label: LabelNote | null;
}

/** The right end of the status line: what the open posting's label does. */
export type LabelNote =
  | { readonly kind: 'ready' }
  | { readonly kind: 'own' }
  | { readonly kind: 'after-ship'; readonly seconds: number }
  | { readonly kind: 'waiting'; readonly seconds: number; readonly since: number }
  | { readonly kind: 'refused'; readonly why: string }
  | { readonly kind: 'printed'; readonly copies: number; readonly at: number }
  | { readonly kind: 'printing' }
  | { readonly kind: 'maybe' };

/** A scanner or a scale on a serial port that should be there and is not. */
export interface DeviceTrouble {
  readonly id: string;
  readonly use: 'scanner' | 'scale';
  readonly name: string;
  readonly state: ScaleTrouble;
}

/** A parked parcel whose label has come out of the printer meanwhile. */
export interface LabelCall {
  readonly posting: PostingNumber;
  readonly shelf: number | null;
}

/** A packer's own pace, and how long what is left takes him, s. */
export interface PaceView extends OwnPace {
  readonly secondsLeft: number | null;
}

/** Everything the table shows. Computed, never edited. */
export interface StationView {
  readonly language: Language;
  readonly packer: Packer | null;
  /** From whom the parcel at hand was taken over. */
  readonly takenFrom: Packer | null;
  readonly screen: Screen;
  readonly verdict: Verdict | null;
  /** How often the next unit counts, where that was said, and whether it may be said here (SC5, SC7). */
  readonly times: { readonly armed: number | null; readonly allowed: boolean };
  /** Until when parcels that are opened now are packed in shadow mode, ms since 1970 UTC; null where it is off. */
  readonly shadowUntil: number | null;
  readonly queue: readonly QueueRow[];
  readonly counts: Readonly<Record<QueueStage, number>>;
  readonly closedToday: number;
  /** The packer's own pace, for his eyes; null where it is not known or not wanted now (OP1). */
  readonly pace: PaceView | null;
  /** Whether packers are listed by their pace, so that everybody is told (RK3). */
  readonly paceListed: boolean;
  /** Parcels whose label is larger than the labels in the printer and waits for an answer. */
  readonly largerPages: readonly PostingNumber[];
  /** Labels of parked parcels that wait to be stuck on. */
  readonly labelCalls: readonly LabelCall[];
  /** Parcels on the shelf whose label did not come out, or may not have; REPRINT takes them up (NO6). */
  readonly stuckLabels?: readonly StuckLabel[];
  readonly status: StatusView;
  /** Scanners and scales that should be there and are not (SR3). */
  readonly devices: readonly DeviceTrouble[];
  /** Whether the packing is being recorded, or why not; null where nothing is to be recorded now (CP5). */
  readonly film: FilmView;
  /** Who is proposed for the parcel whose waybill is asked for (CA7); absent where nobody has a price. */
  readonly proposal?: Proposal;
  /** Whether the station still reads its store or never met its marketplace. */
  readonly loading: boolean;
  /** Lines of a posting of the queue. */
  readonly lines: (number: PostingNumber) => readonly SnapshotLine[];
  /** Catalogue record of a sku: picture, barcodes, shelf; null where the station knows none. */
  readonly product: (sku: Sku) => KnownProduct | null;
}

/** What the screens may ask of the station; every one has a printed code as well. */
export interface StationActions {
  command(command: StationCommand): void;
  /** Digits for the badge that waits for its PIN; kept nowhere. */
  pin(digits: string): void;
  choose(posting: PostingNumber): void;
  chooseCarrier(carrier: CarrierCode): void;
  /** Forgets a waybill number that was read but not taken. */
  clearWaybill(): void;
  /** A waybill number or a code typed by hand: judged like a scan. */
  typed(text: string): void;
  /** Whoever is at the table, or the station where nobody is, speaks this language from now on (LG2, LG3). */
  language(language: Language): void;
}
