import { describe, expect, it, onTestFinished } from 'vitest';
import { FIRST_SHOP, shopOf, type ShopId } from '#shared/domain/shop.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { askOf } from '#shared/bridge/shop-door.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { KeyStanding } from '#shared/bridge/calls/market.ts';
import { tellKey } from '#shared/text/tell-key.ts';
import { isStationTrouble } from '#shared/text/tell-outside.ts';
import { keyHandlers } from '../../../electron/bridge/key.ts';
import { marketHandlers } from '../../../electron/bridge/market.ts';
import { statusOf, type Outside } from '../../../renderer/session/status.ts';
import { createPullMemory } from '../../../renderer/sync/pull-memory.ts';
import { pullPostings } from '../../../renderer/sync/pull.ts';
import { pack } from '../../kit/bench-shift.ts';
import { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { createWorld } from '../../kit/bench-world.ts';
import { mainAsk } from '../../kit/main-ask.ts';
import { openShopStreet, TAIGA } from '../../kit/shop-street.ts';
import { virtualTime } from '../../kit/virtual-time.ts';

/** A table whose door leads through main's own market host to two shops on loopback. */
async function tableOnStreet() {
  const clock = virtualTime();
  const street = await openShopStreet({
    clock,
    sleep: (ms) => {
      clock.pass(ms);
      return Promise.resolve();
    },
    postings: 16,
    oddities: false,
  });
  onTestFinished(() => street.stop());
  const house = await createWorld({ clock, postings: 1 });
  const market = (shop?: ShopId) => street.host.market(shop);
  const labels = { fetch: () => Promise.resolve({ ok: false, error: { kind: 'not-ready' } }) };
  const main = {
    ...marketHandlers({ market, journal: house.journal, labels: labels as never }),
    ...keyHandlers(market, (key) => street.host.trial(key), clock),
  };
  const door = mainAsk(() => main);
  const ask: Ask = (name, request) => (name in main ? door(name, request) : house.ask(name, request));
  const bench = await BenchStation.create({
    clock,
    world: { ...house, ask },
    store: quickStore,
    settings: street.settings,
  });
  for (const shop of [FIRST_SHOP, TAIGA]) {
    const read = await pullPostings({
      ...bench.now.pull,
      shop,
      memory: createPullMemory(),
      ask: askOf(bench.now.ask, shop),
    });
    if (!read.ok) throw new Error(`${shop}: ${JSON.stringify(read.error)}`);
  }
  const plain = (shop: ShopId): PostingNumber => {
    const own = [...bench.now.book.postings()].find(
      (each) =>
        shopOf(each.snapshot) === shop &&
        each.snapshot.way === 'fbs' &&
        each.snapshot.phase === 'shippable' &&
        each.snapshot.lines.every(({ marking, wants }) => marking === 'none' && wants.length === 0),
    );
    if (own === undefined) throw new Error('no plain order');
    return own.snapshot.number;
  };
  const ships = (shop: ShopId): number =>
    Object.values(street.control(shop).effects()).reduce((sum, counts) => sum + (counts['ship'] ?? 0), 0);
  const status = async () => {
    const rows = await bench.now.store.openEffects();
    const outside: Outside = {
      online: true,
      offlineSince: null,
      trouble: null,
      printer: 'ready',
      rows,
      shops: [],
    };
    return statusOf(outside, null, clock.now(), { typicalMs: 45_000 });
  };
  await bench.scan('PL-BADGE-ANNA');
  return { bench, street, clock, ask, plain, ships, status };
}

describe('SHP6 the trouble of one shop beside a live one', () => {
  it('SHP6, SHP16 a storm of "too many" at one: the other is told at once, and the words name the one that waits', async () => {
    const { bench, street, clock, plain, ships, status } = await tableOnStreet();
    street.control(TAIGA).setFault({ fault: { kind: 'rate-limit', retryAfterSeconds: 30 }, times: Infinity });
    await pack(bench, plain(TAIGA));
    await pack(bench, plain(FIRST_SHOP));
    const began = clock.now();
    await bench.sync();
    expect(ships(FIRST_SHOP)).toBe(1);
    expect(ships(TAIGA)).toBe(0);
    expect(clock.now() - began).toBeLessThan(5 * 60_000);
    const told = await status();
    expect(told.oldest).toMatchObject({ kind: 'ship', why: 'rate-limited', shop: TAIGA });
    expect(told.stationTrouble).toBeNull();
    street.control(TAIGA).clearFaults();
    await bench.quiet();
    expect(ships(TAIGA)).toBe(1);
    expect(ships(FIRST_SHOP)).toBe(1);
  });

  it('SHP6, SHP16 the key of one runs out: the other goes on, and the station says whose key it is', async () => {
    const { bench, street, clock, ask, plain, ships, status } = await tableOnStreet();
    street.control(TAIGA).expireKey(clock.now() - 1);
    await pack(bench, plain(TAIGA));
    await pack(bench, plain(FIRST_SHOP));
    await bench.sync();
    expect(ships(FIRST_SHOP)).toBe(1);
    expect(ships(TAIGA)).toBe(0);
    const told = await status();
    expect(isStationTrouble(told.stationTrouble ?? '')).toBe(true);
    expect(told.troubleShop).toBe(TAIGA);
    const keyOf = (shop: ShopId): Promise<KeyStanding> => ask('market.key', { shop });
    expect(tellKey(await keyOf(TAIGA), clock.now()).some(({ urgent }) => urgent)).toBe(true);
    expect(tellKey(await keyOf(FIRST_SHOP), clock.now()).some(({ urgent }) => urgent)).toBe(false);
  });
});
