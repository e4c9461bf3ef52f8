import type { PostingNumber } from '../../kit/brand.ts';
import type { ParcelContent, PrintOutcome, ProblemReason, ReprintReason } from './facts.ts';
import type { BatchRef, InBatch } from '../handover/batch.ts';
import type { Returned } from '../return/returned.ts';
import type { Care } from './care.ts';
import type { KeptClip } from './clip.ts';
import type { ErrandRecord } from './errands.ts';
import type { Left } from './left.ts';
import type { CheckFinding } from './findings.ts';
import type { Picking } from './picking.ts';
import type { PackWork } from './progress.ts';
import type { CancellationNote, PostingSnapshot } from './snapshot.ts';
import type { SaidLeft } from './said-left.ts';
import type { VirtualRecord } from './virtual.ts';

/** A parcel of a split whose buyer cancelled it while the others go on (CN9). */
export interface CancelledParcel {
  readonly parcel: PostingNumber;
  readonly note: CancellationNote;
  /** What lies in it. */
  readonly lines: ParcelContent['lines'];
  /** Whether somebody saw its stop. */
  readonly seen: boolean;
  /** Whether it is still among those that leave, as far as anybody said. */
  readonly toPull: boolean;
}

/** How far the irreversible assembly call is, as far as we know. */
export type ShipState =
  | { readonly state: 'none' }
  | { readonly state: 'requested'; readonly generation: number; readonly packages: readonly ParcelContent[] }
  | {
      readonly state: 'confirmed';
      readonly numbers: readonly PostingNumber[];
      /** Parcels of a split that were cancelled by themselves; absent where none was. */
      readonly cancelled?: readonly CancelledParcel[];
    }
  | { readonly state: 'refused'; readonly generation: number; readonly why: string };

/** One run of a label through the printer. */
export interface PrintRun {
  readonly jobId: string;
  readonly parcel: PostingNumber;
  readonly copy: number;
  readonly reason: ReprintReason | null;
  readonly outcome: PrintOutcome | 'asked';
  /** Closed word why it did not come out well. Runs kept by the first version have none. */
  readonly detail?: string | null;
  readonly at: number;
}

/** A marketplace label that lies ready in the station; its codes identify the parcel. */
export interface LabelFile {
  readonly parcel: PostingNumber;
  readonly codes: readonly string[];
}

/** What every known posting has, whatever its status. */
export interface PostingCommon {
  readonly snapshot: PostingSnapshot;
  readonly findings: readonly CheckFinding[] | null;
  readonly slot: number | null;
  /** What lies in its slot of the wave; null, or not there, while it has none. */
  readonly picking?: Picking | null;
  readonly ship: ShipState;
  readonly labels: readonly LabelFile[];
  readonly prints: readonly PrintRun[];
  /** What else was told of it, and what of that was refused. */
  readonly errands: readonly ErrandRecord[];
  /** What came back of it; absent while nothing did. */
  readonly returned?: Returned;
  /** Pieces of the clip of its packing, in the order of keeping; absent while there is none. */
  readonly clips?: readonly KeptClip[];
  /** How it was sent without a parcel; absent for all others. */
  readonly virtual?: VirtualRecord;
  /** What people did about it beside packing it; absent while nobody did. */
  readonly care?: Care;
  /** Since when it is out of the house; null, or not there, while it is in. */
  readonly left?: Left | null;
  /** What somebody said of a parcel that left without a scan; absent for all others (HB11). */
  readonly saidLeft?: SaidLeft;
}

/** Where a posting stands; each status carries only what is true then. */
export type PostingState =
  | { readonly status: 'absent' }
  | (PostingCommon & { readonly status: 'new' })
  | (PostingCommon & { readonly status: 'confirmed' })
  | (PostingCommon & {
      readonly status: 'packing';
      readonly work: PackWork;
      readonly startedBy: string;
      readonly startedAt: number;
    })
  | (PostingCommon & {
      readonly status: 'packed';
      readonly work: PackWork;
      readonly packedAt: number;
      readonly shelf: number | null;
      readonly scannedBack: readonly PostingNumber[];
    })
  | (PostingCommon & {
      readonly status: 'closed';
      readonly work: PackWork;
      readonly closedAt: number;
      readonly closedBy: string;
      /** What of it lies in a batch; absent while nothing does. */
      readonly batch?: InBatch;
    })
  | (PostingCommon & {
      readonly status: 'problem';
      readonly reason: ProblemReason;
      readonly note: string | null;
      readonly since: number;
      readonly reportedBy: string;
      readonly before: WorkingState;
    })
  | (PostingCommon & {
      readonly status: 'cancelled';
      readonly note: CancellationNote;
      readonly work: PackWork | null;
      readonly shelf: number | null;
      readonly seen: boolean;
      readonly wasClosed: boolean;
      /** Whether a packed parcel of it is still in the house as far as anybody said (CN5). */
      readonly toPull: boolean;
    })
  | (PostingCommon & {
      readonly status: 'sent-virtually';
      readonly number: string;
      readonly sentNote: string;
      readonly sentAt: number;
    })
  | (PostingCommon & {
      readonly status: 'handed-over';
      readonly work: PackWork;
      readonly handedOverAt: number;
      readonly batch?: BatchRef;
    });

/** The name of a status. */
export type PostingStatus = PostingState['status'];

/** Statuses a problem can interrupt and a resolution returns to. */
export type WorkingState = Extract<PostingState, { status: 'new' | 'confirmed' | 'packing' | 'packed' }>;

/** A posting that exists. */
export type KnownPosting = Exclude<PostingState, { status: 'absent' }>;

/** Nothing known of this number. */
export const absentPosting: PostingState = { status: 'absent' };

/** The packing work of a state that carries it itself; a problem keeps it in the state before. */
export const workOf = (state: PostingState): PackWork | null => ('work' in state ? state.work : null);

/** The numbers of the parcels that are due: its own until the marketplace named others (SH4), none that was cancelled (CN9). */
export function parcelNumbers({ ship, snapshot }: KnownPosting): readonly PostingNumber[] {
  if (ship.state !== 'confirmed' || ship.numbers.length === 0) return [snapshot.number];
  const { cancelled = [] } = ship;
  return ship.numbers.filter((number) => cancelled.every(({ parcel }) => parcel !== number));
}

/** The last run of a parcel's label through the printer. */
export const lastPrint = (posting: KnownPosting, parcel: PostingNumber): PrintRun | null =>
  posting.prints.filter((run) => run.parcel === parcel).at(-1) ?? null;
