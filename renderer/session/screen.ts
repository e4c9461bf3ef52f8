import { lineAwaitingMark, leftOf, nextLine, nextStep } from '#shared/domain/posting/progress.ts';
import { dataAsked } from '#shared/domain/posting/unit-records.ts';
import { lastPrint, parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { problemReasons, reprintReasons, type ProblemReason } from '#shared/domain/posting/facts.ts';
import type { Packer } from '#shared/bridge/settings.ts';
import type { Book } from './book.ts';
import type { SaidBefore } from './said-before.ts';
import type { ScaleState } from './scale.ts';
import type { Weights } from './weights.ts';
import { shelfOf } from './shelf-of.ts';
import type { CameraState, Shot } from './camera.ts';
import { busy } from './moments.ts';
import type { HeldParcel, Screen, ShelfView, WaybillEntry } from './view.ts';
import type { Who } from './who.ts';

/** What the table remembers besides the facts: whose turn it is and what was begun but not decided. */
export interface TableState {
  readonly who: Pick<Who, 'packer' | 'entering' | 'away'>;
  readonly open: KnownPosting | null;
  readonly waybill: WaybillEntry | null;
  readonly asking: 'reprint' | 'problem' | null;
  /** The picture that was taken and not kept yet, and how the camera stands. */
  readonly picture: { readonly shot: Shot | null; readonly camera: CameraState };
  readonly said: SaidBefore;
  readonly weights: Pick<Weights, 'usual'>;
  readonly scale: ScaleState;
}

/** Reasons a packer may give; what the marketplace refused it says itself. */
export const packerReasons: readonly ProblemReason[] = problemReasons.filter(
  (reason) => reason !== 'ship-refused',
);

/** Places of the waiting shelf that the map shows. */
const SHELVES = 12;

/** The shelf map: every place up to the highest in use, at least `SHELVES`. */
export function shelfMap(book: Book): readonly ShelfView[] {
  const taken = new Map<number, KnownPosting>();
  for (const posting of book.shelved()) {
    const shelf = shelfOf(posting);
    if (shelf !== null) taken.set(shelf, posting);
  }
  const places = Math.max(SHELVES, ...taken.keys());
  return Array.from({ length: places }, (_, i) => ({
    shelf: i + 1,
    posting: taken.get(i + 1)?.snapshot.number ?? null,
  }));
}

/** The lowest free place of the waiting shelf (PA2). */
export function freeShelf(book: Book): number {
  const map = shelfMap(book);
  return map.find((place) => place.posting === null)?.shelf ?? map.length + 1;
}

/** A parcel that lies open while nobody is here, and whose it was. */
const heldBy = (person: Packer | null, open: KnownPosting | null): HeldParcel | null =>
  person !== null && busy(open) ? { number: open.snapshot.number, by: person } : null;

/** The one question the table asks now, computed from where the posting stands. */
export function screenOf(table: TableState, book: Book): Screen {
  const { who, open, asking } = table;
  const person = who.entering();
  if (person !== null) return { kind: 'pin', person };
  if (who.packer() === null) return { kind: 'start', held: heldBy(who.away(), open) };
  if (open === null) return { kind: 'queue' };
  if (asking !== null) {
    const reasons = asking === 'reprint' ? reprintReasons : packerReasons;
    return { kind: 'reason', what: asking, posting: open, reasons };
  }
  switch (open.status) {
    case 'packing':
      return packingScreen(open, table);
    case 'packed':
      return packedScreen(open, book);
    case 'closed':
      return { kind: 'closed', posting: open, work: open.work };
    case 'problem':
      return { kind: 'problem', posting: open, reason: open.reason };
    default:
      return { kind: 'queue' };
  }
}

function packingScreen(
  posting: Extract<KnownPosting, { status: 'packing' }>,
  {
    waybill: entry,
    picture,
    said,
    weights,
    scale,
  }: Pick<TableState, 'waybill' | 'picture' | 'said' | 'weights' | 'scale'>,
): Screen {
  const { work } = posting;
  const marked = lineAwaitingMark(work);
  if (marked !== null) return { kind: 'mark', posting, work, line: marked };
  const asked = dataAsked(work);
  if (asked !== null) return { kind: 'data', posting, work, ...asked, ...said.about(work, asked) };
  const line = nextLine(work);
  if (line !== null) return { kind: 'scan', posting, work, line, left: leftOf(work, line) };
  const step = nextStep(work);
  if (step === null) return { kind: 'queue' };
  if (step.task.kind === 'photo') return { kind: 'photo', posting, work, step, ...picture };
  return step.task.kind === 'waybill'
    ? { kind: 'waybill', posting, work, step, entry }
    : {
        kind: 'step',
        posting,
        work,
        step,
        usualGrams: step.task.kind === 'weigh' ? (weights.usual(work)?.grams ?? null) : null,
        ...(step.task.kind === 'weigh' ? { scale } : {}),
      };
}

function packedScreen(posting: Extract<KnownPosting, { status: 'packed' }>, book: Book): Screen {
  const { work } = posting;
  const parcels = parcelNumbers(posting);
  const parcel =
    parcels.find((candidate) => !posting.scannedBack.includes(candidate)) ?? posting.snapshot.number;
  const run = lastPrint(posting, parcel);
  if (run !== null) {
    return {
      kind: 'label',
      posting,
      work,
      parcel,
      run,
      parcels: parcels.length,
      scannedBack: posting.scannedBack.filter((each) => parcels.includes(each)).length,
      preview: null,
      larger: null,
      unchecked: null,
    };
  }
  return { kind: 'parked', posting, work, shelf: posting.shelf ?? freeShelf(book), shelves: shelfMap(book) };
}
