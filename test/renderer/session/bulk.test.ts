import { expect, it } from 'vitest';
import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PostingLimits } from '#shared/market/reading.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { runBulk, type BulkDeed, type BulkParts } from '../../../renderer/session/bulk.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { takeIn } from '../../../renderer/sync/take-in.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { product, snapshot, who } from '../../kit/postings.ts';
import { countingIds } from '../../kit/store-runs.ts';

const clock = { now: () => who.at };
const number = (n: number): PostingNumber => postingNumber(`0208245774-${String(n).padStart(4, '0')}-1`);
const settings = { ...defaultSettings('S1', 'en'), autoConfirm: false };
const tight: PostingLimits = {
  maxGrams: 500,
  minGrams: null,
  widthMm: null,
  lengthMm: null,
  heightMm: null,
  maxKopecks: null,
  minKopecks: null,
};

/** A house with these orders, not confirmed. The marketplace's limits of a posting, where it answers. */
async function house(
  orders: readonly Partial<PostingSnapshot>[],
  limits: (of: PostingNumber) => PostingLimits | null = () => null,
) {
  const store = createMemoryStore({ station: 'S1', ids: countingIds(1), clock });
  const book = createBook();
  book.putProduct({ state: product(), version: 1 });
  const execute = createExecutor(store, book, () => undefined);
  const commands = execute.later;
  const parts = { book, commands, clock, settings: () => settings, hasRoom: () => true };
  for (const [i, part] of orders.entries()) await takeIn(snapshot({ number: number(i), ...part }), parts);
  const asked: PostingNumber[] = [];
  const ask = ((_: string, request: { number: PostingNumber }) => {
    asked.push(request.number);
    const value = limits(request.number);
    return Promise.resolve(
      value === null ? { ok: false, error: { kind: 'offline', detail: '' } } : { ok: true, value },
    );
  }) as unknown as Ask;
  const progress: number[] = [];
  const bulk: BulkParts = {
    book,
    many: commands.many,
    clock,
    settings: () => settings,
    ask,
    by: 'BOSS',
    limits: new Map(),
    progress: (done) => void progress.push(done),
  };
  const run = (deed: BulkDeed, ...which: readonly number[]) => runBulk(deed, which.map(number), bulk);
  return {
    run,
    store,
    book,
    execute,
    asked,
    progress,
    status: (n: number) => book.posting(number(n))?.state.status,
  };
}

const buyer = (name: string, address: string) => ({
  buyerName: name,
  phone: '+79001112233',
  region: null,
  city: 'Омск',
  address,
});

it('QP5 those that pass are confirmed in spite of the others, and each of the others is named with its reason', async () => {
  const { run, status, progress } = await house([
    {},
    { way: 'non-integrated', destination: buyer('Иван', 'ул. Ленина, 1') },
    { destination: buyer('Пётр', 'ул. Мира, 2, кв. 3') },
    { phase: 'unready', actions: [] },
  ]);
  const report = await run('confirm', 0, 1, 2, 3, 7);
  expect(report.done).toEqual([number(0), number(2)]);
  expect(report.failed).toMatchObject([
    { number: number(1), why: { code: 'check-failed', findings: [{ missing: ['flat'] }] } },
    { number: number(3), why: { code: 'check-failed', findings: [{ code: 'not-shippable' }] } },
    { number: number(7), why: { code: 'posting-absent' } },
  ]);
  expect([0, 1, 2, 3].map(status)).toEqual(['confirmed', 'new', 'confirmed', 'new']);
  expect(progress.at(-1)).toBe(5);
});

it('QP5 a disk that takes nothing is told of every posting, and nothing is confirmed', async () => {
  const { run, store, status } = await house([{}, { destination: buyer('Пётр', 'ул. Мира, 2, кв. 3') }]);
  store.fail(true);
  const report = await run('confirm', 0, 1);
  expect(report.done).toEqual([]);
  expect(report.failed.map(({ why }) => why.code)).toEqual(['not-kept', 'not-kept']);
  expect(status(0)).toBe('new');
  store.fail(false);
  expect((await run('confirm', 0, 1)).done).toHaveLength(2);
});

it('QP5 confirming what is confirmed already changes nothing and is no failure', async () => {
  const { run, store } = await house([{}]);
  await run('confirm', 0);
  const before = await store.lastSeq();
  expect(await run('confirm', 0)).toMatchObject({ done: [number(0)], failed: [] });
  expect(await store.lastSeq()).toBe(before);
});

it('QP5 a check looks anew: what was found before is not found again where it is gone', async () => {
  const { run, book } = await house([{}]);
  book.putProduct({ state: product({ allBarcodes: [] }), version: 2 });
  await run('check', 0);
  expect(book.posting(number(0))?.state.findings).toMatchObject([{ code: 'no-barcode' }]);
  book.putProduct({ state: product(), version: 3 });
  expect(await run('check', 0)).toMatchObject({ done: [number(0)], failed: [] });
  expect(book.posting(number(0))?.state.findings).toEqual([]);
});

it('CK4 CK12 a check asks the marketplace what it takes, and a confirmation remembers the answer', async () => {
  const limited = await house([{}, { destination: buyer('Пётр', 'ул. Мира, 2, кв. 3') }], (of) =>
    of === number(0) ? tight : { ...tight, maxGrams: null },
  );
  const checked = await limited.run('check', 0, 1);
  expect(checked.failed).toMatchObject([
    { number: number(0), why: { findings: [{ code: 'over-limit', value: 680, limit: 500 }] } },
  ]);
  expect((await limited.run('confirm', 0, 1)).failed.map((each) => each.number)).toEqual([number(0)]);
  expect(limited.asked).toEqual([number(0), number(1)]);

  const offline = await house([{}]);
  expect((await offline.run('check', 0)).done).toEqual([number(0)]);
});

it('CK11 two orders of one buyer name each other, and each is confirmed by itself', async () => {
  const same = { destination: buyer('Иван', 'ул. Ленина, 1, кв. 2') };
  const { run, book, status } = await house([same, same]);
  await run('check', 0, 1);
  const others = (n: number) => book.posting(number(n))?.state.findings;
  expect(others(0)).toEqual([{ code: 'same-buyer', others: [number(1)] }]);
  expect(others(1)).toEqual([{ code: 'same-buyer', others: [number(0)] }]);
  expect((await run('confirm', 0)).done).toEqual([number(0)]);
  expect([0, 1].map(status)).toEqual(['confirmed', 'new']);
});

it('CK8 what is counted goes to those that are confirmed and to the more urgent ones; the last one waits', async () => {
  const to = (name: string) => ({ destination: buyer(name, 'ул. Мира, 2, кв. 3') });
  const later = who.at + 9_000_000;
  const { run, book, status } = await house([
    { ...to('A'), cutoffAt: later },
    to('B'),
    { ...to('C'), cutoffAt: later - 1 },
  ]);
  const stock = { places: [{ shelf: 'A-03-2', units: 5 }], countedAt: who.at, countedBy: 'BOSS' };
  book.putProduct({ state: product({ stock }), version: 2 });
  const report = await run('confirm', 0, 1, 2); // two pieces each
  expect(report.done).toEqual([number(1), number(2)]);
  expect(report.failed).toMatchObject([
    { number: number(0), why: { findings: [{ code: 'out-of-stock', wanted: 2, left: 1 }] } },
  ]);
  expect((await run('confirm', 0)).done).toEqual([]);
  expect([0, 1, 2].map(status)).toEqual(['new', 'confirmed', 'confirmed']);
});
