import { describe, expect, it } from 'vitest';
import { FIRST_SHOP, shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { createLabelFetchers } from '../../../electron/bridge/label-fetcher.ts';
import { placeKey } from '../../../renderer/sync/pull-place.ts';
import { pullPostings } from '../../../renderer/sync/pull.ts';
import { takerKey, takerOf } from '#shared/domain/handover/batch.ts';
import { err, ok } from '#shared/kit/result.ts';
import { passesRest, plainFilter } from '#shared/projections/queue-filter.ts';
import { queueRow } from '#shared/projections/queue.ts';
import { createShopReaders } from '../../../renderer/sync/shop-readers.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { dayClock } from '#shared/projections/reports/day-clock.ts';
import { paceByDay } from '#shared/projections/reports/pace.ts';
import { reportOf } from '#shared/projections/reports/report.ts';
import { tableByShop } from '../../../renderer/features/reports/tables.ts';
import { createReportBook } from '../../../renderer/session/report-book.ts';
import { watchOf } from '#shared/projections/tracking.ts';
import { shopsIn } from '../../../renderer/session/desk-waves.ts';
import { pack } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { SECOND as B, twoShops } from '../../kit/two-shops.ts';

const snapshots = ({ now }: BenchStation): readonly PostingSnapshot[] =>
  [...now.book.postings()].map(({ snapshot }) => snapshot);

describe('SHP6: each shop is read by itself', () => {
  it('SHP6 one shop away is no trouble of the other; each goes on where its own reading stood', async () => {
    const { bench, first, ofB } = await twoShops();
    void first.control.offline(true);
    expect((await pullPostings(bench.now.pull)).ok).toBe(false);
    expect((await pullPostings(ofB)).ok).toBe(true);
    expect(snapshots(bench).every((each) => shopOf(each) === B)).toBe(true);
    expect(await bench.now.store.getMeta(placeKey(FIRST_SHOP))).toBeNull();
    expect(await bench.now.store.getMeta(placeKey(B))).toMatchObject({ sweep: null });
    void first.control.offline(false);
    expect((await pullPostings(bench.now.pull)).ok).toBe(true);
    expect(new Set(snapshots(bench).map(shopOf))).toEqual(new Set([FIRST_SHOP, B]));
  });

  it('SHP6 what one shop does not list is not looked for at it: it may be the other’s', async () => {
    const { bench, ofB, memory, clock } = await twoShops();
    await pullPostings(bench.now.pull);
    clock.pass(5 * 3_600_000);
    await pullPostings(ofB);
    expect(memory.vanished).toEqual([]);
  });
});

it('SHP4 a parcel of the second shop is packed and told to the second shop only; the first hears nothing', async () => {
  const { bench, first, second, ofB } = await twoShops();
  await pullPostings(ofB);
  const plain = snapshots(bench).find(
    ({ way, phase, lines }) =>
      way === 'fbs' && phase === 'shippable' && lines.every(({ marking }) => marking === 'none'),
  );
  await bench.scan('PL-BADGE-ANNA');
  await pack(bench, plain?.number ?? postingNumber(''));
  await bench.quiet();
  expect(second.effectCalls.filter(({ name }) => name === 'market.ship')).toHaveLength(1);
  expect(second.effectCalls.every(({ answer }) => answer === 'yes')).toBe(true);
  expect(first.effectCalls).toEqual([]);
});

it('SHP2 what belongs to the first shop names none: facts and effects are what they always were', async () => {
  const { bench, ofB } = await twoShops();
  await pullPostings(bench.now.pull);
  expect(snapshots(bench).some((each) => 'shop' in each)).toBe(false);
  expect((await bench.now.store.openEffects()).some((each) => 'shop' in each)).toBe(false);
  await pullPostings(ofB);
  const theirs = snapshots(bench).filter((each) => shopOf(each) === B);
  expect(theirs.length).toBeGreaterThan(0);
});

it('SHP8 a number that another shop has is left alone, and told', async () => {
  const { bench, ofB, memory } = await twoShops();
  await pullPostings(bench.now.pull);
  const before = JSON.stringify(snapshots(bench));
  const ask: Ask = async (name, request) => {
    const answer = (await bench.now.ask(name, request)) as { value?: { postings?: PostingSnapshot[] } };
    const postings = answer.value?.postings?.map((each) => ({ ...each, shop: B, carrier: 'other' }));
    return {
      ...answer,
      value: postings === undefined ? answer.value : { ...answer.value, postings },
    } as never;
  };
  await pullPostings({ ...ofB, ask });
  expect(JSON.stringify(snapshots(bench))).toBe(before);
  expect(new Set(memory.unreadable.values())).toEqual(new Set(['other-shop']));
});

it('SHP7 labels that are wanted in the same moment go out in a call of each shop', async () => {
  const asked: string[] = [];
  const refusal = err({ kind: 'refused', token: 'NO', detail: '' } as const);
  const fetcher = createLabelFetchers({
    gatherMs: 5,
    market: (shop) =>
      Promise.resolve({
        requestLabels: (numbers: readonly string[]) => {
          asked.push(`${shop}:${numbers.join(',')}`);
          return Promise.resolve(refusal);
        },
      } as never),
    engine: { inspectPdf: () => Promise.reject(new Error('not reached')) },
    kept: {
      facts: () => Promise.resolve(null),
      keep: () => Promise.resolve(),
      read: () => Promise.resolve(null),
    },
  });
  await Promise.all([
    fetcher.fetch(postingNumber('1-1-1'), []),
    fetcher.fetch(postingNumber('2-1-1'), [], B),
  ]);
  expect(asked.sort()).toEqual(['1:1-1-1', 'B:2-1-1']);
});

describe('one shelf, two catalogues', () => {
  it('SHP11 a code that both shops’ goods carry names the product of the posting at hand, else the most urgent one', async () => {
    const { bench, ofB } = await twoShops();
    await pullPostings(bench.now.pull);
    await pullPostings(ofB);
    const mine = [...bench.now.book.products()].filter(({ offerId }) =>
      ['MUG-FOX-350', 'T-MUG-01'].includes(offerId),
    );
    expect(new Set(mine.map(shopOf))).toEqual(new Set([FIRST_SHOP, B]));
    const [code = ''] = mine[0]?.barcodes ?? [];
    expect(bench.now.book.allByBarcode(code)).toHaveLength(2);
    await bench.scan('PL-BADGE-ANNA');
    for (const shop of [B, FIRST_SHOP]) {
      const skus = new Set<string>(mine.filter((each) => shopOf(each) === shop).map(({ sku }) => sku));
      const wanted = snapshots(bench).find(
        (each) => shopOf(each) === shop && each.lines.length === 1 && skus.has(each.lines[0]?.sku ?? ''),
      );
      await bench.scan(wanted?.number ?? '');
      await bench.scan(code);
      const facts = await bench.facts(wanted?.number ?? postingNumber(''));
      expect(facts.filter((fact) => fact === 'UnitScanned')).toHaveLength(1);
      await bench.scan('PL-LEAVE');
      await bench.scan('PL-OK');
    }
  });

  it('SHP14 stock is told to the shop that sells the product, and nowhere before a warehouse was chosen for it', async () => {
    const { bench, ofB } = await twoShops();
    await pullPostings(ofB);
    const [product] = [...bench.now.book.products()];
    if (product === undefined) throw new Error('no goods');
    const { sku } = product;
    const count = (units: number) =>
      bench.now.execute.product(sku, { type: 'count-stock', sku, shelf: null, units, at: 1, by: 'ANNA' });
    const told = async () =>
      (await bench.now.store.openEffects()).filter(({ effect }) => effect.kind === 'stock');
    bench.settings = { ...bench.settings, stock: { pushTo: '11' } };
    await count(5);
    expect(await told()).toEqual([]);
    bench.settings = { ...bench.settings, stock: { pushTo: '11', others: { [B]: '22' } } };
    await count(6);
    expect(await told()).toMatchObject([{ shop: B, effect: { kind: 'stock', warehouseId: '22' } }]);
  });

  it('SHP10 one buyer at two shops is not offered to be sent together', async () => {
    const { bench, ofB } = await twoShops();
    await pullPostings(bench.now.pull);
    const [first] = snapshots(bench);
    if (first === undefined) throw new Error('no posting');
    const theirs: PostingSnapshot = { ...first, number: postingNumber('9-9-9'), shop: B };
    const page = ok({ postings: [theirs], cursor: null, unreadable: [] });
    const ask: Ask = async (name, request) =>
      name === 'market.postings' ? page : bench.now.ask(name, request);
    await pullPostings({ ...ofB, ask });
    const kept = bench.now.book.posting(theirs.number)?.state;
    expect(kept?.snapshot.destination).toEqual(first.destination);
    expect(kept?.findings?.some(({ code }) => code === 'same-buyer') ?? false).toBe(false);
  });
});

it('SHP9 a carriage takes parcels of one shop, a carrier those of all', async () => {
  const { bench, ofB } = await twoShops();
  await pullPostings(bench.now.pull);
  await pullPostings(ofB);
  const fbs = [...bench.now.book.postings()].filter(
    ({ snapshot }) => snapshot.way === 'fbs' && snapshot.warehouse?.startsWith('Софьино') === true,
  );
  const keys = (shop: ShopId): Set<string> =>
    new Set(fbs.filter(({ snapshot }) => shopOf(snapshot) === shop).map((each) => takerKey(takerOf(each))));
  expect([keys(FIRST_SHOP).size, keys(B).size]).toEqual([1, 1]);
  expect(keys(FIRST_SHOP)).not.toEqual(keys(B));
  const carrier = { kind: 'carrier', carrier: 'sf' } as const;
  expect(takerKey(carrier)).toBe('carrier:sf');
});

it('SHP12 the queue is narrowed to one shop; a filter without one lets all through', async () => {
  const { bench, ofB } = await twoShops();
  await pullPostings(bench.now.pull);
  await pullPostings(ofB);
  const entries = [...bench.now.book.postings()].map((posting) => ({ row: queueRow(posting), posting }));
  const shown = (shop?: ShopId): readonly ShopId[] => [
    ...new Set(
      entries
        .filter((entry) =>
          passesRest({ ...plainFilter('open'), ...(shop === undefined ? {} : { shop }) }, entry),
        )
        .map(({ row }) => shopOf(row)),
    ),
  ];
  expect(shown().length).toBe(2);
  expect(shown(B)).toEqual([B]);
  expect(shown(FIRST_SHOP)).toEqual([FIRST_SHOP]);
});

describe('SHP13: shops come and go while the station runs', () => {
  it('SHP13 a shop that is switched off is not read any more, a new one at once; the others go on', () => {
    const log: string[] = [];
    let shops: readonly ShopId[] = [FIRST_SHOP];
    const readers = createShopReaders({
      shops: () => shops,
      reader: (shop) => ({
        standing: () => ({ shop, online: shop !== B, offlineSince: 5, trouble: 'offline', readAt: null }),
        start: () => void log.push(`start ${shop}`),
        stop: () => void log.push(`stop ${shop}`),
      }),
    });
    readers.follow();
    shops = [FIRST_SHOP, B];
    readers.follow();
    expect([readers.isOnline(FIRST_SHOP), readers.isOnline(B)]).toEqual([true, false]);
    shops = [FIRST_SHOP];
    readers.follow();
    expect(log).toEqual(['start 1', 'start B', 'stop B']);
    expect(readers.standings().map(({ shop }) => shop)).toEqual([FIRST_SHOP]);
    // Nobody reads it: whether it answers is found out by whoever calls.
    expect(readers.isOnline(B)).toBe(true);
  });
});

it('SHP18 reports of the shops together are those of the house, and each tells its own parcels only', async () => {
  const { bench, ofB } = await twoShops();
  await pullPostings(bench.now.pull);
  await pullPostings(ofB);
  await bench.scan('PL-BADGE-ANNA');
  const plain = (shop: ShopId) =>
    snapshots(bench).filter(
      ({ way, phase, lines, ...each }) =>
        shopOf(each) === shop &&
        way === 'fbs' &&
        phase === 'shippable' &&
        lines.every(({ marking }) => marking === 'none'),
    );
  const packed = [plain(B)[0], plain(FIRST_SHOP)[0], plain(FIRST_SHOP)[1]];
  for (const snapshot of packed) {
    await pack(bench, snapshot?.number ?? postingNumber(''));
    await bench.scan('PL-OK');
  }
  const { ask, store } = bench.now;
  const between = () => Promise.resolve();
  const book = createReportBook({ ask, store, timeZone: 'Europe/Moscow', between });
  await book.catchUp(() => true);
  const day = dayClock('Europe/Moscow')(bench.clock.now()).day;
  const all = reportOf(await book.days(day, day));
  const [ofFirst, ofSecond] = [
    reportOf(await book.days(day, day, FIRST_SHOP)),
    reportOf(await book.days(day, day, B)),
  ];
  expect(await book.shops(day, day)).toEqual([FIRST_SHOP, B]);
  expect([ofFirst.parcels, ofSecond.parcels, all.parcels]).toEqual([2, 1, 3]);
  expect(ofFirst.units + ofSecond.units).toBe(all.units);
  const seconds = (sums: Awaited<ReturnType<typeof book.days>>): number =>
    paceByDay(sums).reduce((sum, row) => sum + row.seconds, 0);
  const own = seconds(await book.days(day, day, B));
  expect(own + seconds(await book.days(day, day, FIRST_SHOP))).toBeCloseTo(
    seconds(await book.days(day, day)),
    -1,
  );
  const words = {
    mistake: String,
    reason: String,
    carrier: String,
    person: String,
    moment: String,
    shop: (id: ShopId) => (id === B ? 'Taiga' : 'House'),
  };
  const byShop = [
    [FIRST_SHOP, ofFirst],
    [B, ofSecond],
  ] as const;
  const paces = { byDay: [], byPerson: null };
  const table = tableByShop('days', { report: all, byShop }, paces, words);
  expect(table.columns.slice(0, 3)).toEqual(['shop', 'day', 'parcels']);
  expect(table.rows.map((row) => row.slice(0, 3))).toEqual([
    ['House', day, 2],
    ['Taiga', day, 1],
  ]);
  expect(tableByShop('days', { report: all, byShop: [] }, paces, words).columns[0]).toBe('day');
  // Read anew from what was written it is the same.
  const again = createReportBook({ ask, store, timeZone: 'Europe/Moscow', between });
  await again.catchUp(() => true);
  expect(reportOf(await again.days(day, day, B))).toEqual(ofSecond);
});

it('SHP19 what the watch keeps and what a wave is made of name the shop of each, and of the first one none', async () => {
  const { bench, ofB } = await twoShops();
  await pullPostings(bench.now.pull);
  await pullPostings(ofB);
  const left = { at: 1, newsAt: 1 };
  const rows = [...bench.now.book.postings()].map((posting) => watchOf({ ...posting, left }));
  expect(new Set(rows.map((row) => row?.shop))).toEqual(new Set([undefined, B]));
  for (const row of rows) {
    const kept = bench.now.book.posting(row?.number ?? postingNumber(''))?.state;
    expect(shopOf(row ?? {})).toBe(shopOf(kept?.snapshot ?? {}));
  }
  const numbers = snapshots(bench).map(({ number }) => number);
  expect(new Set(shopsIn(bench.now.book, numbers))).toEqual(new Set([FIRST_SHOP, B]));
  const own = snapshots(bench).filter((each) => shopOf(each) === B);
  expect(
    shopsIn(
      bench.now.book,
      own.map(({ number }) => number),
    ),
  ).toEqual([B]);
});
