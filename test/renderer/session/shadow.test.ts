import { expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { shadowKinds } from '#shared/domain/posting/shadow.ts';
import { workOf } from '#shared/domain/posting/state.ts';
import { countShadow } from '#shared/projections/shadow-report.ts';
import { readShadowReport } from '../../../renderer/session/shadow-report.ts';
import { reportCsv } from '../../../renderer/features/settings/shadow/report-csv.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { benchAtWork, numberAt, pack, workUntil } from '../../kit/bench-shift.ts';

const { packing } = defaultSettings('S1', 'en');
const WEEK = 7 * 24 * 3_600_000;

async function shadowBench(): Promise<BenchStation> {
  const bench = await benchAtWork({ store: quickStore });
  const since = bench.clock.now();
  const shadow = { since, until: since + WEEK, afterSeq: await bench.now.store.lastSeq() };
  bench.settings = { ...bench.settings, packing: { ...packing, shadow } };
  return bench;
}

const shown = (bench: BenchStation): string | undefined => bench.station.verdict()?.kind;

async function closes(bench: BenchStation, number: string): Promise<void> {
  if (bench.screen.kind === 'parked') await bench.scan('PL-OK');
  await bench.quiet();
  await bench.scan(number);
  expect(bench.screen.kind).toBe('closed');
}

it('SW3 SW4 a wrong item is shown on its own ground, and OK goes on with it in the box, by scanned codes alone', async () => {
  const bench = await shadowBench();
  const number = numberAt(bench, 'mug');
  await bench.scan(number);
  await bench.scan('4609999999990');
  expect(shown(bench)).toBe('shadow');
  await bench.scan('PL-OK');
  expect(shown(bench)).toBe('right');
  await workUntil(bench, 'label', 'parked');
  await closes(bench, number);
  expect(workOf(await bench.posting(number))?.noted).toMatchObject([
    { by: 'ANNA', refusal: { code: 'unknown-code' } },
  ]);
  expect(bench.world.control.posting(number).status).toBe('awaiting_deliver');
});

it('SW3 nothing waits for an answer: the right thing scanned next counts, and the parcel is verified', async () => {
  const bench = await shadowBench();
  const number = numberAt(bench, 'mug');
  const other = await bench.posting(numberAt(bench, 'cables'));
  await bench.scan(number);
  await bench.scan(bench.codeOf(other.snapshot.lines[0]?.sku ?? ('' as never)));
  expect(bench.station.verdict()).toMatchObject({ kind: 'shadow', refusal: { code: 'wrong-item' } });
  const [line] = (await bench.posting(number)).snapshot.lines;
  await bench.scan(bench.codeOf(line?.sku ?? ('' as never)));
  expect(shown(bench)).toBe('right');
  await workUntil(bench, 'label', 'parked');
  const done = workOf(await bench.posting(number));
  expect(done?.deeds.some((deed) => deed.kind === 'unit' && deed.unverified === true)).toBe(false);
  expect(done?.noted).toHaveLength(1);
});

it('SW2 SW4 SKIP counts all that is left, and passes a required step', async () => {
  const bench = await shadowBench();
  const number = numberAt(bench, 'cables');
  await bench.scanAll(number, 'PL-SKIP');
  expect(bench.screen.kind).toBe('step');
  await bench.scan('PL-SKIP');
  const codes = workOf(await bench.posting(number))?.noted?.map(({ refusal }) => refusal.code);
  expect(codes).toEqual(['goods-first', 'step-required']);
});

it('SW1 after the end the same parcel is checked as always, without anybody doing anything', async () => {
  const bench = await shadowBench();
  await bench.scan(numberAt(bench, 'cables'));
  bench.world.clock.pass(WEEK);
  await bench.scan('4609999999990');
  expect(shown(bench)).toBe('unknown');
  await bench.scan('PL-SKIP');
  expect(bench.station.verdict()).toMatchObject({ kind: 'notice' });
});

it('SW5 a cancelled order stops the table, and another label closes nothing', async () => {
  const bench = await shadowBench();
  const [number, second] = [numberAt(bench, 'mug'), numberAt(bench, 'sf')];
  await pack(bench, second);
  await bench.quiet();
  await bench.scan('FOREIGN-LABEL');
  expect((await bench.posting(second)).status).toBe('packed');
  await bench.scanAll('PL-LEAVE', number);
  bench.world.control.cancelPosting(number, { by: 'buyer' });
  await bench.pull();
  expect(shown(bench)).toBe('stop');
});

it('SW8 what was not verified teaches no weight', async () => {
  const bench = await shadowBench();
  const number = numberAt(bench, 'mug');
  await bench.scanAll(number, 'PL-SKIP');
  await workUntil(bench, 'label', 'parked');
  const work = workOf(await bench.posting(number));
  expect(work === null ? null : bench.now.weights.usual(work)).toBeNull();
});

it('SW7 the report counts by kind and packer from the facts, in the safety copy or not there yet', async () => {
  const bench = await shadowBench();
  const { shadow } = bench.settings.packing;
  if (shadow === null) throw new Error('off');
  const number = numberAt(bench, 'mug');
  await bench.scanAll(number, '4609999999990', 'PL-OK', 'PL-UNDO');
  await bench.sync();
  await bench.scanAll('PL-BADGE-BOSS', '=HYPERLINK(1)', 'PL-SKIP');
  const report = await readShadowReport(shadow, { ask: bench.now.ask, store: bench.now.store });
  expect(report).toMatchObject({ parcels: 1, unverified: 1 });
  expect(report.rows.map(({ by, kind }) => `${by} ${kind}`)).toEqual([
    'ANNA unknown-code',
    'BOSS unknown-code',
    'BOSS goods-first',
  ]);
  expect(countShadow(report.rows)[0]).toMatchObject({ by: 'BOSS', total: 2 });
  const csv = reportCsv(report.rows, { columns: ['a'], kind: ({ kind }) => kind, who: (by) => by });
  expect(csv).toContain("'=HYPERLINK(1)");
  expect(csv.trim().split('\r\n')).toHaveLength(4);
});

it('SW7 a parcel packed before or without shadow mode says nothing of it', async () => {
  const bench = await benchAtWork({ store: quickStore });
  await bench.scan(numberAt(bench, 'mug'));
  const work = workOf(await bench.posting(numberAt(bench, 'mug')));
  expect(work?.plan).not.toHaveProperty('shadowUntil');
  expect(shadowKinds).toHaveLength(6);
});
