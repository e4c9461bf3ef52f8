import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '#shared/domain/envelope.ts';
import { dayClock, dayPlus, daysFrom, isDay } from '#shared/projections/reports/day-clock.ts';
import { createReportFold, foldBegin, type FoldPlace } from '#shared/projections/reports/fold.ts';
import { paceByDay, paceByPerson } from '#shared/projections/reports/pace.ts';
import { reportOf } from '#shared/projections/reports/report.ts';
import { spreadOf } from '#shared/projections/reports/spread.ts';
import { workKinds, type DaySums } from '#shared/projections/reports/sums.ts';
import { histories } from './histories.ts';
import { naiveCount } from './naive.ts';

const ZONE = 'Asia/Shanghai';

/** Reads facts in pieces; between two of them everything is written down and read back. */
function folded(facts: readonly Envelope[], cuts: readonly number[] = []): FoldPlace {
  let place = foldBegin();
  const at = [0, ...cuts.map((cut) => cut % (facts.length + 1)).toSorted((a, b) => a - b), facts.length];
  at.slice(1).forEach((to, i) => {
    place = structuredClone(place);
    createReportFold(place, dayClock(ZONE))(facts.slice(at[i], to));
  });
  return place;
}

const inOrder = ({ days }: FoldPlace): (readonly [string, DaySums])[] =>
  [...days].toSorted(([a], [b]) => a.localeCompare(b));

const sorted = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b);

describe('reports', () => {
  it('RP1 RP3 RP4 RP5 an independent count over the same facts gives the same figures', () => {
    fc.assert(
      fc.property(histories, (facts) => {
        const sums = inOrder(folded(facts));
        const report = reportOf(sums);
        const naive = naiveCount(facts, ZONE);
        const all = sums.map(([, own]) => own);
        const hours = sums.flatMap(([day, own]) =>
          own.hours.flatMap((count, hour) =>
            Array.from({ length: count }, () => `${day} ${String(hour).padStart(2, '0')}`),
          ),
        );
        expect(hours).toEqual(naive.hours.toSorted());
        expect(report.parcels).toBe(naive.hours.length);
        expect(report.units).toBe(naive.units);
        expect(Object.fromEntries(report.mistakes.map(({ kind, count }) => [kind, count]))).toEqual(
          naive.mistakes,
        );
        expect(report.cutoff.late).toBe(naive.late);
        expect(sorted(all.flatMap(({ lead }) => lead.packed))).toEqual(sorted(naive.packed));
        expect(sorted(all.flatMap(({ lead }) => lead.handed))).toEqual(sorted(naive.handed));
        expect(sorted(all.flatMap(({ waits }) => waits))).toEqual(sorted(naive.waits));
        const problems = report.problems.filter(({ reported }) => reported > 0);
        expect(Object.fromEntries(problems.map((row) => [row.reason, row.reported]))).toEqual(naive.reported);
        expect(report.problems.reduce((sum, { minutes }) => sum + (minutes?.count ?? 0), 0)).toBe(
          naive.solved.length,
        );
        const carriers = report.carriers.filter(({ parcels }) => parcels > 0);
        expect(Object.fromEntries(carriers.map((row) => [row.carrier, row.parcels]))).toEqual(naive.carriers);
        expect(
          sorted(all.flatMap((own) => Object.values(own.carriers).flatMap((carrier) => carrier.hours))),
        ).toEqual(sorted(naive.hoursOnTheWay));
        expect([report.wrongOut, report.cancelled]).toEqual([naive.wrongOut, naive.cancelled]);
        expect(report.overrides.filter(({ kind }) => kind !== 'undid-other').map(({ kind }) => kind)).toEqual(
          naive.overrides.map((each) => each.split(' ')[1]),
        );
        for (const [by, seconds] of Object.entries(naive.seconds)) {
          const own = all.flatMap(({ people }) => people[by] ?? []);
          const found = own.flatMap(({ work }) => workKinds.map((kind) => work[kind].seconds));
          expect(found.reduce((sum, each) => sum + each, 0)).toBeCloseTo(seconds, 3);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('RP2 read in one go or in many pieces, the sums are the same', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat(), { maxLength: 6 }), (facts, cuts) => {
        expect(folded(facts, cuts)).toEqual(folded(facts));
      }),
      { numRuns: 60 },
    );
  });

  it('RP6 a day of hard parcels is as quick as one of easy ones; people are told of days after the switch only', () => {
    const day = (by: string, at: number, units: number, first: number): Envelope[] =>
      Array.from({ length: 8 }, (_, i) => {
        const types = [
          'PackingStarted',
          ...Array.from({ length: units }, () => 'UnitScanned'),
          'PostingPacked',
        ];
        return types.map((type, j) => ({
          stream: `posting:${first + i}`,
          fact: { type, by, at: at + i * 1_000_000 + j * 10_000, lineId: `${j}`, units: 1 },
        }));
      }).flat() as unknown as Envelope[];
    const [one, two] = [Date.UTC(2026, 10, 20, 1), Date.UTC(2026, 10, 21, 1)];
    const sums = inOrder(folded([...day('ANNA', one, 1, 1), ...day('BOSS', two, 6, 20)]));
    expect(paceByDay(sums).map(({ of, parcels, index }) => [of, parcels, index])).toEqual([
      ['2026-11-20', 8, 100],
      ['2026-11-21', 8, 100],
    ]);
    expect(paceByPerson(sums, '2026-11-20').map(({ of }) => of)).toEqual(['BOSS']);
    expect(paceByPerson(sums, '2026-11-21')).toEqual([]);
  });

  it('RP4 days are those of the zone', () => {
    const clock = dayClock('Europe/Moscow');
    expect(clock(Date.UTC(2026, 10, 21, 20, 59))).toEqual({ day: '2026-11-21', hour: 23 });
    expect(clock(Date.UTC(2026, 10, 21, 21, 0))).toEqual({ day: '2026-11-22', hour: 0 });
    expect(dayClock('Asia/Kathmandu')(Date.UTC(2026, 10, 21, 18, 15))).toEqual({
      day: '2026-11-22',
      hour: 0,
    });
    expect(dayPlus('2026-03-01', -1)).toBe('2026-02-28');
    expect(daysFrom('2026-12-31', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    expect(daysFrom('2026-12-31', '2026-12-30')).toEqual([]);
    expect(['2026-02-29', '2026-13-01', 'x', '2028-02-29'].map(isDay)).toEqual([false, false, false, true]);
  });

  it('RP5 half and eight of ten', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([5, 1, 4, 2, 3, 6, 7, 8, 9, 10])).toEqual({
      count: 10,
      low: 1,
      half: 5,
      high: 9,
      most: 10,
    });
  });
});
