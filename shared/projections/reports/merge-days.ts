import { workKinds, noWork, emptyDay, type DaySums, type PersonSums } from './sums.ts';

const plus = <K extends string>(a: Partial<Record<K, number>>, b: Partial<Record<K, number>>) => {
  const sum: Partial<Record<K, number>> = { ...a };
  for (const [key, count] of Object.entries(b) as [K, number][]) sum[key] = (sum[key] ?? 0) + count;
  return sum;
};

/** Two records of sums as one: what only one of them has stays, the rest is added up. */
function joined<V>(a: Record<string, V>, b: Record<string, V>, add: (a: V, b: V) => V): Record<string, V> {
  const all: Record<string, V> = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const before = all[key];
    all[key] = before === undefined ? value : add(before, value);
  }
  return all;
}

function persons(a: PersonSums, b: PersonSums): PersonSums {
  const work = noWork();
  for (const kind of workKinds) {
    work[kind].times = a.work[kind].times + b.work[kind].times;
    work[kind].seconds = a.work[kind].seconds + b.work[kind].seconds;
  }
  return { parcels: a.parcels + b.parcels, units: a.units + b.units, work };
}

function two(a: DaySums, b: DaySums): DaySums {
  const nearer = a.closest === null || (b.closest !== null && b.closest.ms < a.closest.ms);
  return {
    hours: a.hours.map((count, hour) => count + (b.hours[hour] ?? 0)),
    units: a.units + b.units,
    mistakes: plus(a.mistakes, b.mistakes),
    things: joined(a.things, b.things, (x, y) => ({ name: x.name, kinds: plus(x.kinds, y.kinds) })),
    cutoff: {
      late: a.cutoff.late + b.cutoff.late,
      tight: a.cutoff.tight + b.cutoff.tight,
      near: a.cutoff.near + b.cutoff.near,
      early: a.cutoff.early + b.cutoff.early,
      none: a.cutoff.none + b.cutoff.none,
    },
    closest: nearer ? b.closest : a.closest,
    lead: {
      packed: [...a.lead.packed, ...b.lead.packed],
      handed: [...a.lead.handed, ...b.lead.handed],
    },
    waits: [...a.waits, ...b.waits],
    people: joined(a.people, b.people, persons),
    problems: joined(a.problems, b.problems, (x, y) => ({
      reported: x.reported + y.reported,
      minutes: [...x.minutes, ...y.minutes],
    })),
    weights: {
      taken: a.weights.taken + b.weights.taken,
      despite: a.weights.despite + b.weights.despite,
      off: [...a.weights.off, ...b.weights.off].toSorted((x, y) => x.at - y.at),
    },
    carriers: joined(a.carriers, b.carriers, (x, y) => ({
      parcels: x.parcels + y.parcels,
      hours: [...x.hours, ...y.hours],
      costs: [...x.costs, ...y.costs],
    })),
    wrongOut: a.wrongOut + b.wrongOut,
    handed: a.handed + b.handed,
    cancelled: a.cancelled + b.cancelled,
    overrides: [...a.overrides, ...b.overrides].toSorted((x, y) => x.at - y.at),
  };
}

/** The sums of a day of several shops as those of the house; neither is changed (SHP18). */
export const mergeDays = (sums: readonly DaySums[]): DaySums => {
  const [first = emptyDay(), ...rest] = sums;
  return rest.reduce(two, first);
};
