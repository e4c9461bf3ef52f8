import { expect, it } from 'vitest';
import { readCsv } from '#shared/intake/csv.ts';
import { dayPlus } from '#shared/projections/reports/day-clock.ts';
import { reportOf } from '#shared/projections/reports/report.ts';
import { createReportBook, type ReportBook } from '../../../renderer/session/report-book.ts';
import { writeTable } from '#shared/intake/csv.ts';
import { tableOf } from '../../../renderer/features/reports/tables.ts';
import { reportCharts } from '#shared/text/shape-reports.ts';
import { spanBefore, spanOf } from '../../../renderer/features/reports/period.ts';
import { courseOf } from '../../../renderer/features/reports/course.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { benchAtWork, numberAt, packAndPrint } from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const bookOf = (at: BenchStation, timeZone = 'UTC'): ReportBook =>
  createReportBook({ ask: at.now.ask, store: at.now.store, timeZone, between: () => Promise.resolve() });

const dayOf = (at: BenchStation): string => new Date(at.clock.now()).toISOString().slice(0, 10);

async function reportAt(at: BenchStation, book = bookOf(at)) {
  await book.catchUp(() => true);
  return reportOf(await book.days(dayOf(at), dayOf(at)));
}

it('RP1 RP2 the sums go on where they stood, outlive the window, and are made anew where they are lost', async () => {
  const at = await benchAtWork({ store: quickStore });
  await at.scan('9999999999994');
  await packAndPrint(at, numberAt(at, 'mug'));
  const book = bookOf(at);
  const first = await reportAt(at, book);
  expect([first.parcels, first.waits?.count]).toEqual([1, 1]);
  await packAndPrint(at, numberAt(at, 'cables'));
  const second = await reportAt(at, book);
  book.forget();
  expect(await book.days(dayOf(at), dayOf(at))).toHaveLength(1);
  expect(await reportAt(at, book)).toEqual(second);
  expect(second.parcels).toBe(2);
  // Another window reads no fact twice.
  let read = 0;
  const later = bookOf(at);
  await later.catchUp((done, total) => {
    read = total - done;
    return true;
  });
  expect(read).toBe(0);
  expect(await reportAt(at, later)).toEqual(second);
  // What was kept is of no use: everything is read again, and it is the same.
  const { store } = at.now;
  await store.commit({
    postings: [],
    products: [],
    effects: [],
    meta: [{ key: 'reports:head', value: { layout: 0 } }],
  });
  expect(await reportAt(at)).toEqual(second);
  // A page that is left stops the reading; the next one goes on.
  await packAndPrint(at, numberAt(at, 'bulbs'));
  const left = bookOf(at, 'Asia/Tokyo');
  await Promise.all([left.catchUp(() => false), left.catchUp(() => true)]);
  const around = await left.days(dayPlus(dayOf(at), -1), dayPlus(dayOf(at), 1));
  expect(reportOf(around).parcels).toBe(3);
  const days = await left.days('2020-01-01', '2020-01-02');
  expect(days.map(([day, { units }]) => [day, units])).toEqual([
    ['2020-01-01', 0],
    ['2020-01-02', 0],
  ]);
});

it('RP7 each chart has its table, and no name in it runs as a formula', async () => {
  const at = await benchAtWork({ store: quickStore });
  await packAndPrint(at, numberAt(at, 'sf'));
  const report = await reportAt(at);
  const words = {
    mistake: (kind: string) => kind,
    reason: (reason: string) => reason,
    carrier: (carrier: string) => carrier,
    shop: (id: string) => id,
    person: (id: string) => id,
    moment: String,
  };
  const evil = '=HYPERLINK("http://x")';
  const odd = { ...report, things: [{ sku: '1', name: evil, count: 1, kinds: { 'wrong-item': 1 } }] };
  const made = { ...odd, mistakes: [{ kind: 'wrong-item', count: 1 } as const] };
  for (const chart of reportCharts) {
    const table = tableOf(chart, made, { byDay: [], byPerson: [] }, words);
    for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
  }
  const things = tableOf('things', made, { byDay: [], byPerson: [] }, words);
  const csv = readCsv(writeTable(things.rows.map((row) => row.map((cell) => cell ?? ''))));
  expect(csv[0]?.[0]).toBe(`'${evil}`);
  expect(writeTable([[-5, '-5', '+1', '@a']])).toContain(`"-5";'-5;'+1;'@a`);
});

it('RP4 a period is told in days; the wrong way round it is put right', () => {
  const today = '2026-11-22';
  const chosen = { period: 'range', from: '2026-11-20', to: '2026-11-10' } as const;
  expect(spanOf(chosen, today)).toEqual({ from: '2026-11-10', to: '2026-11-20' });
  expect(spanOf({ ...chosen, period: 'week' }, today)).toEqual({ from: '2026-11-16', to: today });
  expect(spanOf({ ...chosen, from: 'nonsense', to: '' }, today)).toEqual({ from: today, to: today });
  expect(spanOf({ ...chosen, from: '1999-01-01', to: today }, today).from).toBe('2025-10-19');
  expect(spanBefore({ from: '2026-11-16', to: today })).toEqual({ from: '2026-11-09', to: '2026-11-15' });
});

it('RP4 today is done when what is due is packed at the pace of the last hour', () => {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 10 : hour === 10 ? 5 : 0));
  const row = (cutoff: number | null, stage: 'ready' | 'closed' = 'ready') =>
    ({ stage, cutoffAt: cutoff }) as never;
  const HOUR = 3_600_000;
  const queue = [row(17 * HOUR), row(17 * HOUR), row(30 * HOUR), row(17 * HOUR, 'closed'), row(null)];
  const course = courseOf(hours, queue, 0, 10.5 * HOUR);
  expect(course).toMatchObject({ all: 17, cutoff: 17, now: { hour: 10.5, packed: 15 } });
  expect(course.done).toEqual({ hour: 10.5 + 2 / 10, packed: 17 });
  expect(course.points).toEqual([
    { hour: 9, packed: 0 },
    { hour: 10, packed: 10 },
  ]);
  expect(courseOf(hours, [], 0, 12 * HOUR).done).toBeNull();
});
