import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { usualSeconds, type ParcelSize } from '#shared/domain/rules/pace.ts';
import { createPaceSamples, type PaceKind } from './pace-samples.ts';

/** A packer's own pace; nobody else is shown it (OP1). */
export interface OwnPace {
  /** Usual parcels an hour: what was packed, weighed by how much work it was. */
  readonly perHour: number;
  /** Parcels it is made of. */
  readonly parcels: number;
}

/** Pace of the people at this table, from the facts it keeps anyway. Adding a fact is a few steps, whatever was before. */
export interface Pace {
  hear(envelopes: readonly Envelope[]): void;
  /** Null where too little was seen lately (OP3). */
  own(packer: string, now: number): OwnPace | null;
  /** How long these would take this packer, s; null where his pace is not known. */
  secondsFor(packer: string, parcels: Iterable<Omit<ParcelSize, 'steps'>>, now: number): number | null;
}

/** A longer silence is a break, and no work, ms (OP4). */
const BREAK_MS = 5 * 60_000;
/** What was done before does not count any more, ms. */
const WINDOW_MS = 2 * 3_600_000;
/** Parcels that must be seen before a pace is told. */
const PARCELS = 5;

interface Parcel {
  readonly lines: Set<string>;
  units: number;
  steps: number;
}

interface Person {
  readonly work: { readonly at: number; readonly seconds: number }[];
  readonly parcels: { readonly at: number; readonly size: ParcelSize }[];
}

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

/** Begins with nobody's pace known. */
export function createPace(): Pace {
  const samples = createPaceSamples();
  const people = new Map<string, Person>();
  const parcels = new Map<string, Parcel>();
  let last = { by: '', at: 0 };

  function personOf(id: string): Person {
    const known = people.get(id) ?? { work: [], parcels: [] };
    people.set(id, known);
    return known;
  }

  function count(stream: string, fact: PostingFact, person: Person): void {
    const parcel = parcels.get(stream);
    switch (fact.type) {
      case 'PackingStarted':
        parcels.set(stream, { lines: new Set(), units: 0, steps: 0 });
        return;
      case 'PostingPacked':
        if (parcel === undefined) return;
        parcels.delete(stream);
        samples.parcel(sizeOf(parcel));
        person.parcels.push({ at: fact.at, size: sizeOf(parcel) });
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
    const person = personOf(fact.by);
    // One table, one pair of hands: time that somebody else worked is nobody's.
    const gap = last.by === fact.by ? fact.at - last.at : 0;
    last = { by: fact.by, at: fact.at };
    if (kind !== null && gap > 0 && gap <= BREAK_MS) {
      samples.add(kind, gap / 1000);
      person.work.push({ at: fact.at, seconds: gap / 1000 });
    }
    count(stream, fact, person);
  }

  function forget({ work, parcels: packed }: Person, now: number): void {
    const old = (each: { readonly at: number }): boolean => each.at < now - WINDOW_MS;
    const keptWork = work.findIndex((each) => !old(each));
    const keptParcels = packed.findIndex((each) => !old(each));
    work.splice(0, keptWork === -1 ? work.length : keptWork);
    packed.splice(0, keptParcels === -1 ? packed.length : keptParcels);
  }

  /** How much faster (above 1) or slower than usual somebody works; null where too little was seen. */
  function ratioOf(packer: string, now: number) {
    const person = people.get(packer);
    const learnt = samples.learnt();
    if (person === undefined || learnt === null) return null;
    forget(person, now);
    const worked = person.work.reduce((sum, { seconds }) => sum + seconds, 0);
    if (person.parcels.length < PARCELS || worked === 0) return null;
    const usual = person.parcels.reduce((sum, { size }) => sum + usualSeconds(size, learnt.weights), 0);
    return { ...learnt, ratio: usual / worked, parcels: person.parcels.length };
  }

  return {
    hear(envelopes) {
      for (const envelope of envelopes) if (isPosting(envelope)) take(envelope.stream, envelope.fact);
    },
    own(packer, now) {
      const found = ratioOf(packer, now);
      if (found === null) return null;
      const seconds = usualSeconds(found.usual, found.weights);
      return seconds === 0
        ? null
        : { perHour: Math.round((3600 / seconds) * found.ratio), parcels: found.parcels };
    },
    secondsFor(packer, each, now) {
      const found = ratioOf(packer, now);
      if (found === null || found.ratio === 0) return null;
      let seconds = 0;
      for (const { units, lines } of each)
        seconds += usualSeconds({ units, lines, steps: found.usual.steps }, found.weights);
      return seconds / found.ratio;
    },
  };
}

const sizeOf = ({ units, lines, steps }: Parcel): ParcelSize => ({ units, lines: lines.size, steps });
