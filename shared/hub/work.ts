import type { AnyFact, Envelope } from '../domain/envelope.ts';
import type { PostingFact } from '../domain/posting/facts.ts';

/** How a piece of work is held: while online for a time, or taken along until it is given back. */
export type ClaimMode = 'lease' | 'check-out';

/** A posting as something that one station at a time may work on. */
export interface Work {
  /** The stream of its facts. */
  readonly name: string;
  /** Whether anybody should work on it: confirmed, not closed, no problem. */
  readonly open: boolean;
  /** Until when it must be assembled, ms UTC; null where nobody said. */
  readonly cutoff: number | null;
  readonly holder: string | null;
  readonly token: number;
  readonly mode: ClaimMode | null;
  /** When the lease is over, ms by the hub's clock; null where it has no end. */
  readonly leaseUntil: number | null;
}

/** Work that nobody has heard of yet. */
export const newWork = (name: string): Work => ({
  name,
  open: false,
  cutoff: null,
  holder: null,
  token: 0,
  mode: null,
  leaseUntil: null,
});

/** Which facts of a posting are made by whoever has the parcel in hand: they need its claim (CLM4). */
const atTheTable: Readonly<Record<PostingFact['type'], boolean>> = {
  PostingTakenIn: false,
  PostingChanged: false,
  PostingChecked: false,
  PostingConfirmed: false,
  PostingPicked: false,
  UnitPut: false,
  PutUndone: false,
  PackingStarted: true,
  ParcelTakenOver: true,
  PackingAbandoned: true,
  UnitScanned: true,
  MarkCaptured: true,
  DataGiven: true,
  ScanRefused: true,
  ShadowNoted: true,
  LastUndone: true,
  StepDone: true,
  BoxChosen: true,
  Weighed: true,
  WaybillTaken: true,
  PhotoTaken: true,
  ClipKept: false,
  NextParcelStarted: true,
  PostingPacked: true,
  ShipRequested: true,
  ShipConfirmed: false,
  ShipRefused: false,
  LabelReady: false,
  LabelRequested: true,
  LabelPrinted: true,
  Parked: true,
  LabelScannedBack: true,
  PostingClosed: true,
  PostingReopened: true,
  ProblemReported: false,
  ProblemResolved: false,
  PostingCancelled: false,
  CancellationSeen: false,
  ParcelPulled: false,
  ParcelCancelled: false,
  ErrandAsked: false,
  ErrandDone: false,
  ErrandRefused: false,
  ErrandSettled: false,
  VirtualSent: false,
  PresaleReady: false,
  PresaleMoved: false,
  PutIntoBatch: false,
  ReturnOpened: false,
  ReturnJudged: false,
  ReturnPhotographed: false,
  ReturnUndone: false,
  ReturnStocked: false,
  TakenOutOfBatch: false,
  LeftSaid: false,
  HereSaid: false,
  PostingHandedOver: false,
  ProblemTaken: false,
  ProblemLeft: false,
  NoteWritten: false,
  MessageTold: false,
  LossSaid: false,
  ClaimWritten: false,
};

const isPosting = ({ stream }: Envelope): boolean => stream.startsWith('posting:');

/** Whether a fact may only be made under a claim; one of a type that this version does not know may not (CLM4). */
export function needsClaim(envelope: Envelope): boolean {
  if (!isPosting(envelope)) return false;
  const known: Readonly<Record<string, boolean | undefined>> = atTheTable;
  return Object.hasOwn(known, envelope.fact.type) ? known[envelope.fact.type] === true : true;
}

/** What a fact says of the work on its stream; null for nothing. */
export type WorkChange = Partial<Pick<Work, 'open' | 'cutoff'>> | null;

function cutoffOf(fact: AnyFact): number | null {
  const { snapshot } = fact as { readonly snapshot?: { readonly cutoffAt?: unknown } };
  const at = snapshot?.cutoffAt;
  return typeof at === 'number' && Number.isSafeInteger(at) ? at : null;
}

/** How an accepted fact opens, closes or dates the work on its posting (CLM1). */
export function workChange(envelope: Envelope): WorkChange {
  if (!isPosting(envelope)) return null;
  switch (envelope.fact.type) {
    case 'PostingTakenIn':
    case 'PostingChanged':
      return { cutoff: cutoffOf(envelope.fact) };
    case 'PostingConfirmed':
    case 'PostingReopened':
    case 'ProblemResolved':
      return { open: true };
    case 'PostingClosed':
    case 'PostingCancelled':
    case 'PostingHandedOver':
    case 'ProblemReported':
    case 'VirtualSent':
      return { open: false };
    default:
      return null;
  }
}
