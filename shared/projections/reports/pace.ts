import type { Day } from './day-clock.ts';
import { noWork, workKinds, type DaySums, type PersonSums, type WorkSums } from './sums.ts';

/** How quick some work was. */
export interface PaceRow {
  /** A day, or who did it. */
  readonly of: string;
  readonly parcels: number;
  readonly units: number;
  /** Seconds of work, breaks left out. */
  readonly seconds: number;
  /** What as much work of each kind takes here as a rule, seconds. */
  readonly usual: number;
  /** 100 is as quick as the whole period; hard parcels count for more. Null while too little was seen. */
  readonly index: number | null;
}

/** Below so many parcels nothing is said about a pace (OP3). */
const ENOUGH = 5;

type Sums = readonly (readonly [Day, DaySums])[];
type Done = Pick<PaceRow, 'of' | 'parcels' | 'units'> & { readonly work: WorkSums };

function added(works: readonly WorkSums[]): WorkSums {
  const total = noWork();
  for (const work of works)
    for (const kind of workKinds) {
      total[kind].times += work[kind].times;
      total[kind].seconds += work[kind].seconds;
    }
  return total;
}

const secondsIn = (work: WorkSums): number =>
  workKinds.reduce((seconds, kind) => seconds + work[kind].seconds, 0);

/** Each kind of work at the mean of the whole period; mistakes cost the time they take, and are expected of nobody. */
function usualOf(work: WorkSums, all: WorkSums): number {
  return workKinds.reduce((usual, kind) => {
    const { times, seconds } = all[kind];
    return kind === 'other' || times === 0 ? usual : usual + (work[kind].times * seconds) / times;
  }, 0);
}

function rowOf({ of, parcels, units, work }: Done, all: WorkSums): PaceRow {
  const [seconds, usual] = [secondsIn(work), usualOf(work, all)];
  const index = parcels < ENOUGH || seconds === 0 ? null : Math.round((100 * usual) / seconds);
  return { of, parcels, units, seconds: Math.round(seconds), usual: Math.round(usual), index };
}

interface PersonDay {
  readonly day: Day;
  readonly by: string;
  readonly person: PersonSums;
}

const people = (sums: Sums): readonly PersonDay[] =>
  sums.flatMap(([day, own]) => Object.entries(own.people).map(([by, person]) => ({ day, by, person })));

function grouped(sums: Sums, key: (each: PersonDay) => string): readonly PaceRow[] {
  const every = people(sums);
  const all = added(every.map(({ person }) => person.work));
  const groups = new Map<string, PersonDay[]>();
  for (const each of every) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return [...groups].map(([of, some]) =>
    rowOf(
      {
        of,
        parcels: some.reduce((count, { person }) => count + person.parcels, 0),
        units: some.reduce((count, { person }) => count + person.units, 0),
        work: added(some.map(({ person }) => person.work)),
      },
      all,
    ),
  );
}

/** The pace of everybody together, day by day; it names nobody (RK1). */
export const paceByDay = (sums: Sums): readonly PaceRow[] => grouped(sums, ({ day }) => day);

/**
 * The pace of each person, the quickest first. Only of days after the one on which paces were switched on, since nothing of
 * before is listed (RK2).
 */
export const paceByPerson = (sums: Sums, switchedOn: Day): readonly PaceRow[] =>
  grouped(
    sums.filter(([day]) => day > switchedOn),
    ({ by }) => by,
  ).toSorted((a, b) => (b.index ?? -1) - (a.index ?? -1) || a.of.localeCompare(b.of));
