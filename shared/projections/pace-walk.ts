import type { Envelope } from '../domain/envelope.ts';
import type { PostingFact } from '../domain/posting/facts.ts';
import type { ParcelSize } from '../domain/rules/pace.ts';

/** What a stretch of time at the table was for. `other`: mistakes and what was taken back; it counts, and teaches nothing. */
export type PaceKind = 'begin' | 'line' | 'unit' | 'step' | 'back' | 'other';

/** What a walk over facts tells of the work at the table. `stream` names the posting, `at` is ms since 1970 UTC. */
export interface PaceHeard {
  /** Somebody worked so many seconds at a parcel. */
  readonly timed: (work: {
    readonly stream: string;
    readonly by: string;
    readonly at: number;
    readonly kind: PaceKind;
    readonly seconds: number;
  }) => void;
  readonly packed: (parcel: {
    readonly stream: string;
    readonly by: string;
    readonly at: number;
    readonly size: ParcelSize;
  }) => void;
}

/** A longer silence is a break, and no work, ms (OP4). */
const BREAK_MS = 5 * 60_000;

interface Parcel {
  readonly lines: Set<string>;
  units: number;
  steps: number;
}

/** Where a walk stands between two readings: parcels under way, and who did the last thing. */
export interface PacePlace {
  readonly parcels: Map<string, Parcel>;
  last: { readonly by: string; readonly at: number };
}

/** A walk that has read nothing. */
export const paceBegin = (): PacePlace => ({ parcels: new Map(), last: { by: '', at: 0 } });

/** Nobody at the table does these; what follows them is not timed by them. */
const machines: ReadonlySet<string> = new Set(['market', 'station', 'file']);

const kindOf = (fact: PostingFact, parcel: Parcel | undefined): PaceKind | null => {
  switch (fact.type) {
    case 'PackingStarted':
      return 'begin';
    case 'UnitScanned':
      return parcel?.lines.has(fact.lineId) === true ? 'unit' : 'line';
    case 'StepDone':
    case 'BoxChosen':
    case 'Weighed':
    case 'WaybillTaken':
      return 'step';
    case 'LabelScannedBack':
      return 'back';
    case 'MarkCaptured':
    case 'ScanRefused':
    case 'ShadowNoted':
    case 'LastUndone':
    case 'NextParcelStarted':
    case 'ProblemReported':
      return 'other';
    default:
      return null;
  }
};

const isPosting = (envelope: Envelope): envelope is Envelope<PostingFact> =>
  envelope.stream.startsWith('posting:');

const sizeOf = ({ units, lines, steps }: Parcel): ParcelSize => ({ units, lines: lines.size, steps });

/** Makes a walk over facts in the order they were made: who worked how long at what, and how much it was (OP2, OP4). It moves `place` on. */
export function createPaceWalk(
  heard: PaceHeard,
  place: PacePlace = paceBegin(),
): (envelopes: readonly Envelope[]) => void {
  const { parcels } = place;

  function count(stream: string, fact: PostingFact): void {
    const parcel = parcels.get(stream);
    switch (fact.type) {
      case 'PackingStarted':
        parcels.set(stream, { lines: new Set(), units: 0, steps: 0 });
        return;
      case 'PostingPacked':
        if (parcel === undefined) return;
        parcels.delete(stream);
        heard.packed({ stream, by: fact.by, at: fact.at, size: sizeOf(parcel) });
        return;
      case 'PackingAbandoned':
        parcels.delete(stream);
        return;
      case 'UnitScanned':
        parcel?.lines.add(fact.lineId);
        if (parcel !== undefined) parcel.units += fact.units;
        return;
      case 'StepDone':
      case 'BoxChosen':
      case 'Weighed':
      case 'WaybillTaken':
        if (parcel !== undefined) parcel.steps += 1;
        return;
      default:
    }
  }

  function take(stream: string, fact: PostingFact): void {
    if (machines.has(fact.by)) return;
    const kind = kindOf(fact, parcels.get(stream));
    if (kind === null && fact.type !== 'PostingPacked' && fact.type !== 'PackingAbandoned') return;
    const { by, at } = fact;
    // One table, one pair of hands: time that somebody else worked is nobody's.
    const gap = place.last.by === by ? at - place.last.at : 0;
    place.last = { by, at };
    if (kind !== null && gap > 0 && gap <= BREAK_MS)
      heard.timed({ stream, by, at, kind, seconds: gap / 1000 });
    count(stream, fact);
  }

  return (envelopes) => {
    for (const envelope of envelopes) if (isPosting(envelope)) take(envelope.stream, envelope.fact);
  };
}
