import type { Envelope } from '#shared/domain/envelope.ts';
import { usualSeconds, type ParcelSize } from '#shared/domain/rules/pace.ts';
import { createPaceWalk } from '#shared/projections/pace-walk.ts';
import { createPaceSamples } from './pace-samples.ts';

/** A packer's own pace; nobody else is shown it unless the supervisor switched that on (OP1, RK2). */
export interface OwnPace {
  /** Usual parcels an hour: what was packed, weighed by how much work it was. */
  readonly perHour: number;
  /** Parcels it is made of. */
  readonly parcels: number;
}

/** Somebody who packed in this shift. */
export interface PacePerson {
  readonly id: string;
  readonly parcels: number;
  /** Usual parcels an hour; null where too little was seen (OP3). */
  readonly perHour: number | null;
}

/** Pace of the people at this table, from the facts it keeps anyway. Adding a fact is a few steps, whatever was before. */
export interface Pace {
  hear(envelopes: readonly Envelope[]): void;
  /** Null where too little was seen lately (OP3). */
  own(packer: string, now: number): OwnPace | null;
  /** How long these would take this packer, s; null where his pace is not known. */
  secondsFor(packer: string, parcels: Iterable<Omit<ParcelSize, 'steps'>>, now: number): number | null;
  /** Usual parcels in an hour of work, of all together; names nobody (RK1). */
  team(now: number): OwnPace | null;
  /** Everybody who packed in the last twelve hours, and since a moment (ms since 1970 UTC); the quickest first (RK4). */
  people(now: number, since: number): readonly PacePerson[];
}

/** What was done before does not count any more, ms. */
const WINDOW_MS = 2 * 3_600_000;
/** The longest shift, ms. */
const SHIFT_MS = 12 * 3_600_000;
/** Parcels that must be seen before a pace is told. */
const PARCELS = 5;

interface Person {
  readonly work: { readonly at: number; readonly seconds: number }[];
  readonly parcels: { readonly at: number; readonly size: ParcelSize }[];
}

/** What came since a moment; the list is in the order of the clock. */
function* since<T extends { readonly at: number }>(list: readonly T[], from: number): Iterable<T> {
  for (let i = list.length - 1; i >= 0; i -= 1) {
    const each = list[i];
    if (each === undefined || each.at < from) return;
    yield each;
  }
}

function forget(list: { readonly at: number }[], before: number): void {
  const kept = list.findIndex((each) => each.at >= before);
  list.splice(0, kept === -1 ? list.length : kept);
}

/** Begins with nobody's pace known. */
export function createPace(): Pace {
  const samples = createPaceSamples();
  const people = new Map<string, Person>();

  function personOf(id: string): Person {
    const known = people.get(id) ?? { work: [], parcels: [] };
    people.set(id, known);
    return known;
  }

  const hear = createPaceWalk({
    timed({ by, at, kind, seconds }) {
      samples.add(kind, seconds);
      personOf(by).work.push({ at, seconds });
    },
    packed({ by, at, size }) {
      samples.parcel(size);
      const { work, parcels } = personOf(by);
      parcels.push({ at, size });
      forget(work, at - SHIFT_MS);
      forget(parcels, at - SHIFT_MS);
    },
  });

  /** How much faster (above 1) or slower than usual some worked; null where too little was seen. */
  function ratioOf(some: Iterable<Person>, from: number) {
    const learnt = samples.learnt();
    if (learnt === null) return null;
    let [worked, usual, parcels] = [0, 0, 0];
    for (const person of some) {
      for (const { seconds } of since(person.work, from)) worked += seconds;
      for (const { size } of since(person.parcels, from)) {
        usual += usualSeconds(size, learnt.weights);
        parcels += 1;
      }
    }
    return parcels < PARCELS || worked === 0 ? null : { ...learnt, ratio: usual / worked, parcels };
  }

  function paceOf(some: Iterable<Person>, from: number): OwnPace | null {
    const found = ratioOf(some, from);
    if (found === null) return null;
    const seconds = usualSeconds(found.usual, found.weights);
    return seconds === 0
      ? null
      : { perHour: Math.round((3600 / seconds) * found.ratio), parcels: found.parcels };
  }

  const only = (packer: string): readonly Person[] => {
    const person = people.get(packer);
    return person === undefined ? [] : [person];
  };

  return {
    hear,
    own: (packer, now) => paceOf(only(packer), now - WINDOW_MS),
    secondsFor(packer, each, now) {
      const found = ratioOf(only(packer), now - WINDOW_MS);
      if (found === null || found.ratio === 0) return null;
      let seconds = 0;
      for (const { units, lines } of each)
        seconds += usualSeconds({ units, lines, steps: found.usual.steps }, found.weights);
      return seconds / found.ratio;
    },
    team: (now) => paceOf(people.values(), now - WINDOW_MS),
    people(now, moment) {
      const from = Math.max(moment, now - SHIFT_MS);
      const all = [...people].flatMap(([id, person]): PacePerson[] => {
        const parcels = [...since(person.parcels, from)].length;
        const perHour = paceOf([person], from)?.perHour ?? null;
        return parcels === 0 ? [] : [{ id, parcels, perHour }];
      });
      return all.toSorted((a, b) => (b.perHour ?? -1) - (a.perHour ?? -1) || a.id.localeCompare(b.id));
    },
  };
}
