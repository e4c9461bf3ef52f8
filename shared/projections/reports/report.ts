import type { ProblemReason } from '../../domain/posting/facts.ts';
import type { Day } from './day-clock.ts';
import { mistakeKinds, type MistakeKind } from './mistakes.ts';
import type { Override } from './overrides.ts';
import { spreadOf, type Spread } from './spread.ts';
import type { Closest, DaySums, OffWeight } from './sums.ts';

/** Mistakes about one product, the kinds added up. */
interface ThingRow {
  readonly sku: string;
  readonly name: string;
  readonly count: number;
  readonly kinds: Partial<Record<MistakeKind, number>>;
}

/** One day of a period. */
interface DayRow {
  readonly day: Day;
  readonly parcels: number;
  readonly units: number;
  readonly handed: number;
  readonly mistakes: number;
  readonly cutoff: DaySums['cutoff'];
  /** Minutes from order to packed, and to hand-over. */
  readonly packed: Spread | null;
  readonly left: Spread | null;
}

/** What a carrier took in a period. */
interface CarrierRow {
  readonly carrier: string;
  readonly parcels: number;
  /** Hours on the way. */
  readonly hours: Spread | null;
  /** Kopecks (or cents) a parcel. */
  readonly cost: Spread | null;
}

/** Problems of one reason. */
interface ProblemRow {
  readonly reason: ProblemReason;
  readonly reported: number;
  /** Minutes until they were solved. */
  readonly minutes: Spread | null;
}

/** A period looked back at; everything in it comes from the sums of its days (RP1). */
export interface Report {
  readonly parcels: number;
  readonly units: number;
  readonly days: readonly DayRow[];
  /** Parcels packed in each hour of the day, all days together. */
  readonly hours: readonly number[];
  readonly mistakes: readonly { readonly kind: MistakeKind; readonly count: number }[];
  readonly stopped: number;
  readonly things: readonly ThingRow[];
  readonly cutoff: DaySums['cutoff'];
  readonly closest: Closest | null;
  readonly packed: Spread | null;
  readonly left: Spread | null;
  /** Seconds from the packed parcel to its label. */
  readonly waits: Spread | null;
  readonly carriers: readonly CarrierRow[];
  readonly problems: readonly ProblemRow[];
  readonly weights: { readonly taken: number; readonly despite: number; readonly off: readonly OffWeight[] };
  readonly wrongOut: number;
  readonly handed: number;
  readonly cancelled: number;
  readonly overrides: readonly Override[];
}

type Sums = readonly (readonly [Day, DaySums])[];

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const counts = (record: Partial<Record<string, number>>): number =>
  sum(Object.values(record).map((count) => count ?? 0));

function thingsIn(sums: Sums): readonly ThingRow[] {
  const rows = new Map<
    string,
    { name: string; count: number; kinds: Partial<Record<MistakeKind, number>> }
  >();
  for (const [, { things }] of sums)
    for (const [sku, { name, kinds }] of Object.entries(things)) {
      const row = rows.get(sku) ?? { name, count: 0, kinds: {} };
      rows.set(sku, row);
      row.count += counts(kinds);
      for (const kind of mistakeKinds)
        if (kinds[kind] !== undefined) row.kinds[kind] = (row.kinds[kind] ?? 0) + kinds[kind];
    }
  return [...rows]
    .map(([sku, row]) => ({ sku, ...row }))
    .toSorted((a, b) => b.count - a.count || a.name.localeCompare(b.name));
}

function carriersIn(sums: Sums): readonly CarrierRow[] {
  const names = new Set(sums.flatMap(([, { carriers }]) => Object.keys(carriers)));
  return [...names]
    .map((carrier) => {
      const own = sums.flatMap(([, { carriers }]) => carriers[carrier] ?? []);
      return {
        carrier,
        parcels: sum(own.map(({ parcels }) => parcels)),
        hours: spreadOf(own.flatMap(({ hours }) => hours)),
        cost: spreadOf(own.flatMap(({ costs }) => costs)),
      };
    })
    .toSorted((a, b) => b.parcels - a.parcels || a.carrier.localeCompare(b.carrier));
}

function problemsIn(sums: Sums): readonly ProblemRow[] {
  const reasons = new Set(sums.flatMap(([, { problems }]) => Object.keys(problems) as ProblemReason[]));
  return [...reasons]
    .map((reason) => {
      const own = sums.flatMap(([, { problems }]) => problems[reason] ?? []);
      return {
        reason,
        reported: sum(own.map(({ reported }) => reported)),
        minutes: spreadOf(own.flatMap(({ minutes }) => minutes)),
      };
    })
    .toSorted((a, b) => b.reported - a.reported || a.reason.localeCompare(b.reason));
}

const cutoffsOf = (all: readonly DaySums['cutoff'][]): DaySums['cutoff'] => ({
  late: sum(all.map(({ late }) => late)),
  tight: sum(all.map(({ tight }) => tight)),
  near: sum(all.map(({ near }) => near)),
  early: sum(all.map(({ early }) => early)),
  none: sum(all.map(({ none }) => none)),
});

const dayRow = ([day, own]: Sums[number]): DayRow => ({
  day,
  parcels: sum(own.hours),
  units: own.units,
  handed: own.handed,
  mistakes: counts(own.mistakes),
  cutoff: own.cutoff,
  packed: spreadOf(own.lead.packed),
  left: spreadOf(own.lead.handed),
});

const closestIn = (sums: Sums): Closest | null =>
  sums
    .flatMap(([, { closest }]) => closest ?? [])
    .reduce<Closest | null>(
      (nearest, each) => (nearest === null || each.ms < nearest.ms ? each : nearest),
      null,
    );

/** The report of some days. */
export function reportOf(sums: Sums): Report {
  const all = sums.map(([, own]) => own);
  const mistakes = mistakeKinds
    .map((kind) => ({ kind, count: sum(all.map((own) => own.mistakes[kind] ?? 0)) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const hours = Array.from({ length: 24 }, (_, hour) => sum(all.map((own) => own.hours[hour] ?? 0)));
  return {
    parcels: sum(hours),
    units: sum(all.map(({ units }) => units)),
    days: sums.map(dayRow),
    hours,
    mistakes,
    stopped: sum(mistakes.map(({ count }) => count)),
    things: thingsIn(sums),
    cutoff: cutoffsOf(all.map(({ cutoff }) => cutoff)),
    closest: closestIn(sums),
    packed: spreadOf(all.flatMap(({ lead }) => lead.packed)),
    left: spreadOf(all.flatMap(({ lead }) => lead.handed)),
    waits: spreadOf(all.flatMap(({ waits }) => waits)),
    carriers: carriersIn(sums),
    problems: problemsIn(sums),
    weights: {
      taken: sum(all.map(({ weights }) => weights.taken)),
      despite: sum(all.map(({ weights }) => weights.despite)),
      off: all.flatMap(({ weights }) => weights.off),
    },
    wrongOut: sum(all.map(({ wrongOut }) => wrongOut)),
    handed: sum(all.map(({ handed }) => handed)),
    cancelled: sum(all.map(({ cancelled }) => cancelled)),
    overrides: all.flatMap(({ overrides }) => overrides),
  };
}
