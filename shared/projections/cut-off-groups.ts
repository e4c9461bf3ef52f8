/** What is grouped by its cut-off; ms since 1970 UTC. */
export interface CutOffed {
  readonly express: boolean;
  readonly cutoffAt: number | null;
}

/** Postings of one cut-off (QP1): express ones together, those past it together, a day of many cut-offs as one. */
export interface CutOffGroup<R> {
  /** Stays the same while the group does. */
  readonly key: string;
  readonly kind: 'express' | 'past' | 'time' | 'day' | 'none';
  /** The first and the last cut-off in it; null for those without one. */
  readonly at: number | null;
  readonly until: number | null;
  readonly rows: readonly R[];
}

/** More cut-offs than this on one day are no groups that anybody could look over. */
const MOST_A_DAY = 4;

interface Open<R> {
  readonly key: string;
  readonly kind: CutOffGroup<R>['kind'];
  readonly at: number | null;
  until: number | null;
  readonly rows: R[];
}

function kindOf({ express, cutoffAt }: CutOffed, now: number): CutOffGroup<never>['kind'] {
  if (express) return 'express';
  if (cutoffAt === null) return 'none';
  return cutoffAt < now ? 'past' : 'time';
}

/**
 * Groups rows that are in the order of urgency (QU1). `dayOf` tells the day a moment lies in where the house stands.
 */
export function groupByCutOff<R>(
  rows: readonly R[],
  cutOffOf: (row: R) => CutOffed,
  now: number,
  dayOf: (at: number) => number,
): readonly CutOffGroup<R>[] {
  const groups = new Map<string, Open<R>>();
  for (const row of rows) {
    const cut = cutOffOf(row);
    const kind = kindOf(cut, now);
    const key = kind === 'time' ? `time ${cut.cutoffAt ?? 0}` : kind;
    const group = groups.get(key);
    if (group === undefined)
      groups.set(key, { key, kind, at: cut.cutoffAt, until: cut.cutoffAt, rows: [row] });
    else {
      group.rows.push(row);
      group.until = cut.cutoffAt;
    }
  }
  return crowdedDaysAsOne([...groups.values()], dayOf);
}

function crowdedDaysAsOne<R>(groups: readonly Open<R>[], dayOf: (at: number) => number): CutOffGroup<R>[] {
  const days = new Map<number, number>();
  const dayOfGroup = ({ kind, at }: Open<R>): number | null =>
    kind === 'time' && at !== null ? dayOf(at) : null;
  for (const group of groups) {
    const day = dayOfGroup(group);
    if (day !== null) days.set(day, (days.get(day) ?? 0) + 1);
  }
  const merged: Open<R>[] = [];
  for (const group of groups) {
    const day = dayOfGroup(group);
    if (day === null || (days.get(day) ?? 0) <= MOST_A_DAY) {
      merged.push(group);
      continue;
    }
    const key = `day ${day}`;
    const last = merged.at(-1);
    if (last?.key === key) {
      for (const row of group.rows) last.rows.push(row);
      last.until = group.until;
    } else merged.push({ ...group, key, kind: 'day', rows: [...group.rows] });
  }
  return merged;
}

/** How a cut-off stands at the pace of the shift (QP2). */
export type CutOffRisk = 'late' | 'tight' | 'calm';

/** Nearer than this to its cut-off the last parcel is packed too late for comfort, ms. */
const TIGHT_MS = 20 * 60_000;

/** What a card of a cut-off tells besides its name. */
export interface CutOffCard<R> {
  readonly group: CutOffGroup<R>;
  readonly left: number;
  readonly packed: number;
  /** When its last parcel is packed at this pace; null where nothing is left or no pace is known. */
  readonly doneAt: number | null;
  readonly risk: CutOffRisk;
}

/** What cards are made of. */
export interface CardParts<R> {
  readonly isLeft: (row: R) => boolean;
  /** Parcels of this cut-off that are packed and no longer among the rows. */
  readonly packedOf: (group: CutOffGroup<R>) => number;
  /** Parcels that all together pack in an hour; null where that is not known. */
  readonly perHour: number | null;
  readonly now: number;
}

function riskOf(at: number | null, doneAt: number | null, now: number, left: number): CutOffRisk {
  if (at === null || left === 0) return 'calm';
  if (at < now || (doneAt !== null && doneAt > at)) return 'late';
  return (doneAt ?? now) > at - TIGHT_MS ? 'tight' : 'calm';
}

/** Cut-offs one after another, as they are packed: each begins when the ones before are done (QP2). */
export function cutOffCards<R>(
  groups: readonly CutOffGroup<R>[],
  { isLeft, packedOf, perHour, now }: CardParts<R>,
): readonly CutOffCard<R>[] {
  let before = 0;
  return groups.map((group) => {
    const left = group.rows.filter(isLeft).length;
    before += left;
    const known = perHour !== null && perHour > 0 && left > 0;
    const doneAt = known ? now + (before / perHour) * 3_600_000 : null;
    const packed = group.rows.length - left + packedOf(group);
    return { group, left, packed, doneAt, risk: riskOf(group.at, doneAt, now, left) };
  });
}
