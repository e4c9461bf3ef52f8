import type { ProblemReason } from '../../domain/posting/facts.ts';
import type { PaceKind } from '../pace-walk.ts';
import type { MistakeKind } from './mistakes.ts';
import type { Override } from './overrides.ts';

/** How often and how long each kind of work was done, s. */
export type WorkSums = Record<PaceKind, { times: number; seconds: number }>;

/** What one person did on a day. */
export interface PersonSums {
  parcels: number;
  units: number;
  readonly work: WorkSums;
}

/** Mistakes about one product. */
interface ThingSums {
  readonly name: string;
  readonly kinds: Partial<Record<MistakeKind, number>>;
}

/** Problems of one reason; `minutes` from report to solution, by the day of the solution. */
export interface ProblemSums {
  reported: number;
  readonly minutes: number[];
}

/** What one carrier took on a day. */
export interface CarrierSums {
  parcels: number;
  /** Hours from hand-over to delivery, by the day of delivery. */
  readonly hours: number[];
  /** What was paid for a parcel, kopecks (or cents), where a record tells it. */
  readonly costs: number[];
}

/** A weight that was not as usual; grams. */
export interface OffWeight {
  readonly at: number;
  readonly by: string;
  readonly posting: string;
  readonly grams: number;
  readonly usual: number;
}

/** How near a parcel came to its cut-off; below 0 it was late, ms. */
export interface Closest {
  readonly ms: number;
  readonly at: number;
  readonly posting: string;
}

/** Everything the reports know of one day by the station's clock: sums and short lists, made of facts and of nothing else (RP1). */
export interface DaySums {
  /** Parcels packed in each hour, 0 to 23. */
  readonly hours: number[];
  units: number;
  readonly mistakes: Partial<Record<MistakeKind, number>>;
  /** By sku. */
  readonly things: Record<string, ThingSums>;
  /** Packed after the cut-off, in the last half hour before it, in the half hour before that, earlier, without any. */
  readonly cutoff: { late: number; tight: number; near: number; early: number; none: number };
  closest: Closest | null;
  /** Minutes from the order to the packed parcel, and to its hand-over. */
  readonly lead: { readonly packed: number[]; readonly handed: number[] };
  /** Seconds from the packed parcel to its printed label. */
  readonly waits: number[];
  readonly people: Record<string, PersonSums>;
  readonly problems: Partial<Record<ProblemReason, ProblemSums>>;
  /** Weights taken, those confirmed though something spoke against them, those that were not as usual. */
  readonly weights: { taken: number; despite: number; readonly off: OffWeight[] };
  /** By the carrier's code or name; empty for the marketplace's own. */
  readonly carriers: Record<string, CarrierSums>;
  /** Units that came back as a wrong or missing one: mistakes that got out. */
  wrongOut: number;
  handed: number;
  cancelled: number;
  readonly overrides: Override[];
}

/** Kinds of work in the order they are kept. */
export const workKinds = ['begin', 'line', 'unit', 'step', 'back', 'other'] as const satisfies PaceKind[];

/** No work at all. */
export const noWork = (): WorkSums => ({
  begin: { times: 0, seconds: 0 },
  line: { times: 0, seconds: 0 },
  unit: { times: 0, seconds: 0 },
  step: { times: 0, seconds: 0 },
  back: { times: 0, seconds: 0 },
  other: { times: 0, seconds: 0 },
});

/** A day on which nothing happened. */
export const emptyDay = (): DaySums => ({
  hours: Array.from({ length: 24 }, () => 0),
  units: 0,
  mistakes: {},
  things: {},
  cutoff: { late: 0, tight: 0, near: 0, early: 0, none: 0 },
  closest: null,
  lead: { packed: [], handed: [] },
  waits: [],
  people: {},
  problems: {},
  weights: { taken: 0, despite: 0, off: [] },
  carriers: {},
  wrongOut: 0,
  handed: 0,
  cancelled: 0,
  overrides: [],
});
