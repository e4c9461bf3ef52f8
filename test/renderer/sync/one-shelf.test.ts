import { describe, expect, it } from 'vitest';
import { keepBackOf, pushToOf, withKeepBack } from '#shared/bridge/settings.ts';
import type { UnstampedProduct } from '#shared/domain/product/decide.ts';
import { FIRST_SHOP, shopOf, type ShopId } from '#shared/domain/shop.ts';
import { differs, passesStock, stockRow, type StockRow } from '#shared/projections/stock.ts';
import { evolveSupply } from '#shared/domain/supply/evolve.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { absentSupply, type SupplyState } from '#shared/domain/supply/state.ts';
import { postingNumber, supplyNumber, type PostingNumber, type Sku } from '#shared/kit/brand.ts';
import { interpretScan } from '../../../renderer/scan/interpret.ts';
import { hearCount, noCounting } from '../../../renderer/session/stock-count.ts';
import { supplyStockChanges } from '../../../renderer/session/stock-changes.ts';
import { stockFor } from '../../../renderer/session/stock-for.ts';
import { keptBackPushes } from '../../../renderer/session/stock-pushes.ts';
import { matesOnShelf, reservedOf } from '../../../renderer/session/stock-of.ts';
import { twinsOf } from '../../../renderer/session/twins.ts';
import { pullPostings } from '../../../renderer/sync/pull.ts';
import { pack } from '../../kit/bench-shift.ts';
import { SECOND, twoShops } from '../../kit/two-shops.ts';

type House = Awaited<ReturnType<typeof twoShops>>;

/** Both shops sell the fox mug; each has a warehouse that is told. */
async function houseOfMugs() {
  const house = await twoShops();
  const { bench, first, second, ofB } = house;
  await pullPostings(bench.now.pull);
  await pullPostings(ofB);
  const warehouseOf = async ({ ask }: House['first']): Promise<string> => {
    const there = await ask('market.warehouses', {});
    return (there.ok ? there.value[0]?.id : undefined) ?? '';
  };
  const others = { [SECOND]: await warehouseOf(second) };
  bench.settings = { ...bench.settings, stock: { pushTo: await warehouseOf(first), others } };
  const mug = (shop: ShopId) => {
    const found = [...bench.now.book.products()].find(
      (each) => ['MUG-FOX-350', 'T-MUG-01'].includes(each.offerId) && shopOf(each) === shop,
    );
    if (found === undefined) throw new Error('no mug');
    return found;
  };
  const tell = (shop: ShopId, command: UnstampedProduct) =>
    bench.now.execute.product(mug(shop).sku, { ...command, sku: mug(shop).sku, at: 1, by: 'ANNA' });
  const row = (shop: ShopId): StockRow => {
    const { book } = bench.now;
    const product = mug(shop);
    return stockRow(
      product,
      reservedOf(book, product.sku),
      pushToOf(bench.settings, shop),
      twinsOf(book, product),
      { mates: matesOnShelf(book, product), keepBack: keepBackOf(bench.settings, shop) },
    );
  };
  const wanting = (shop: ShopId): readonly PostingNumber[] => [...bench.now.book.wanting(mug(shop).sku)];
  const ordered = (shop: ShopId): number => reservedOf(bench.now.book, mug(shop).sku);
  /** What each shop shows its buyers. */
  const shown = async (shop: ShopId): Promise<number | null | undefined> => {
    const world = shop === SECOND ? second : first;
    const there = await world.ask('market.stocks', { skus: [mug(shop).sku] });
    const to = pushToOf(bench.settings, shop);
    return there.ok ? there.value.find(({ warehouseId }) => warehouseId === to)?.free : undefined;
  };
  const both = [FIRST_SHOP, SECOND] as const;
  const offered = () => both.map((shop) => row(shop).shelf.offered);
  return { ...house, mug, tell, row, wanting, ordered, shown, both, offered };
}

/** A supply with so many pieces in a carton. */
function supplyOf(sku: Sku, status: 'open' | 'closed', units: number): SupplyState {
  const line = { id: sku, sku, name: 'Mug', article: 'MUG', quantity: units, marked: false, partOf: null };
  const plan = { warehouse: 'A', date: null, goods: [], lines: [line] };
  const stamp = { at: 1, by: 'ANNA' };
  const facts: readonly SupplyFact[] = [
    { type: 'SupplyPlanned', ...stamp, number: supplyNumber('77'), source: 'hand', plan },
    { type: 'CartonOpened', ...stamp, carton: 'C1' },
    { type: 'SupplyUnitPacked', ...stamp, scanId: 's', carton: 'C1', lineId: sku, units, mark: null },
  ];
  const open = facts.reduce<SupplyState>(evolveSupply, absentSupply);
  return status === 'open' ? open : evolveSupply(open, factOf('SupplyClosed'));
}

const factOf = (type: 'SupplyClosed' | 'SupplyTakenUp'): SupplyFact =>
  type === 'SupplyClosed' ? { type, at: 2, by: 'ANNA', short: 0 } : { type, at: 2, by: 'ANNA' };

const count = (units: number) => ({ type: 'count-stock', shelf: null, units }) as const;

describe('one shelf sold in two shops', () => {
  it('SHP22 counted once, each shop is told the count less the orders of both, and nothing differs then', async () => {
    const { bench, tell, row, ordered, shown, both, offered } = await houseOfMugs();
    const all = ordered(FIRST_SHOP) + ordered(SECOND);
    expect(Math.min(ordered(FIRST_SHOP), ordered(SECOND))).toBeGreaterThan(0);
    await tell(FIRST_SHOP, count(all + 7));
    expect(offered()).toEqual([7, 7]);
    expect(both.map((shop) => differs(row(shop)))).toEqual([true, true]);
    expect(await bench.quiet()).toEqual([]);
    expect(both.map((shop) => row(shop).told?.units)).toEqual([7, 7]);
    expect(await Promise.all(both.map(shown))).toEqual([7, 7]);
    expect(both.map((shop) => differs(row(shop)))).toEqual([false, false]);
    expect(row(SECOND).own).toBeNull();
    expect(both.map((shop) => passesStock(row(shop), 'uncounted'))).toEqual([false, false]);
    // A restart, and memory that is folded anew, tell the same.
    await bench.restart({ wiped: true });
    expect(both.map((shop) => row(shop).told?.units)).toEqual([7, 7]);
  });

  it('SHP23 another number kept back is told at once, to that shop alone', async () => {
    const { bench, tell, ordered, shown, both } = await houseOfMugs();
    await tell(FIRST_SHOP, count(ordered(FIRST_SHOP) + ordered(SECOND) + 7));
    expect(await bench.quiet()).toEqual([]);
    bench.settings = withKeepBack(bench.settings, SECOND, 3);
    const pushTo = (shop: ShopId) => pushToOf(bench.settings, shop);
    const told = keptBackPushes(bench.now.book, SECOND, 'kept-back-1', pushTo);
    // Nothing is told of what no other shop sells, and nothing to the other one.
    expect(told.map(({ shop }) => shop)).toEqual(told.map(() => SECOND));
    expect(keptBackPushes(bench.now.book, SECOND, 'kept-back-2', () => null)).toEqual([]);
    await bench.now.execute.effects(told);
    expect(await bench.quiet()).toEqual([]);
    expect(await Promise.all(both.map(shown))).toEqual([7, 4]);
  });

  it('SHP22 fewer than are ordered is told as none, never below', async () => {
    const { bench, tell, ordered, shown, both } = await houseOfMugs();
    await tell(SECOND, count(ordered(SECOND)));
    expect(await bench.quiet()).toEqual([]);
    expect(await Promise.all(both.map(shown))).toEqual([0, 0]);
  });

  it('SHP22 an order of one shop, and its cancellation, are told to the other; its own reckons them itself', async () => {
    const { bench, tell, row, wanting, mug, offered } = await houseOfMugs();
    await tell(FIRST_SHOP, count(50));
    await bench.quiet();
    const [number = postingNumber('')] = wanting(SECOND);
    const open = async () =>
      (await bench.now.store.openEffects()).flatMap(({ effect }) =>
        effect.kind === 'stock' ? [effect.sku] : [],
      );
    const before = row(FIRST_SHOP).shelf.offered ?? 0;
    await bench.now.execute.posting(number, {
      type: 'cancel',
      at: bench.clock.now(),
      by: 'market',
      reason: 'x',
      initiator: 'buyer',
    });
    expect(await open()).toEqual([mug(FIRST_SHOP).sku]);
    expect(await bench.quiet()).toEqual([]);
    expect(row(FIRST_SHOP).told?.units).toBeGreaterThan(before);
    const state = (await bench.posting(number)).snapshot;
    const fresh = { ...state, number: postingNumber('55-55-5'), orderNumber: '55-55', cancellation: null };
    await bench.now.execute.posting(fresh.number, {
      type: 'intake',
      snapshot: fresh,
      at: bench.clock.now(),
      by: 'market',
    });
    expect(await open()).toEqual([mug(FIRST_SHOP).sku]);
    await bench.quiet();
    expect(row(FIRST_SHOP).told?.units).toBe(before);
    expect(offered()).toEqual([before, before]);
  });

  it('SHP22 orders of another shop that are read are told to the shops that sell from the shelf, of many once', async () => {
    const house = await twoShops();
    const { bench, ofB } = house;
    await pullPostings(bench.now.pull);
    bench.settings = { ...bench.settings, stock: { pushTo: '11' } };
    const fox = [...bench.now.book.products()].find(({ offerId }) => offerId === 'MUG-FOX-350');
    const sku = fox?.sku;
    if (sku === undefined) throw new Error('no mug');
    await bench.now.execute.product(sku, { ...count(60), sku, at: 1, by: 'ANNA' });
    const stocks = async () =>
      (await bench.now.store.openEffects()).filter(({ effect }) => effect.kind === 'stock').length;
    expect(await stocks()).toBe(1);
    await pullPostings(ofB);
    const after = await stocks();
    expect(after).toBeGreaterThan(1);
    expect(after).toBeLessThan(5);
  });

  it('SHP21 what is packed for either shop goes off the one count, and changes nothing that is told', async () => {
    const { bench, tell, mug, wanting, offered } = await houseOfMugs();
    await tell(FIRST_SHOP, count(30));
    const before = offered();
    const number = wanting(SECOND).find((each) => {
      const state = bench.now.book.posting(each)?.state;
      return (
        state?.snapshot.way === 'fbs' &&
        state.snapshot.phase === 'shippable' &&
        state.snapshot.lines.length === 1
      );
    });
    const quantity =
      bench.now.book.posting(number ?? postingNumber(''))?.state.snapshot.lines[0]?.quantity ?? 0;
    expect(quantity).toBeGreaterThan(0);
    await bench.scan('PL-BADGE-ANNA');
    await pack(bench, number ?? postingNumber(''));
    await bench.quiet();
    await bench.scan(number ?? '');
    expect((await bench.posting(number ?? postingNumber(''))).status).toBe('closed');
    expect(mug(FIRST_SHOP).stock?.places).toEqual([{ shelf: null, units: 30 - quantity }]);
    expect(mug(SECOND).stock).toBeUndefined();
    expect(offered()).toEqual(before);
    expect((await bench.now.store.openEffects()).filter(({ effect }) => effect.kind === 'stock')).toEqual([]);
  });

  it('SHP21 memory that is behind on the one count loses no piece', async () => {
    const { bench, tell, mug, wanting } = await houseOfMugs();
    await tell(FIRST_SHOP, count(30));
    const stale = bench.now.book.product(mug(FIRST_SHOP).sku);
    const number = wanting(SECOND).find((each) => {
      const snapshot = bench.now.book.posting(each)?.state.snapshot;
      return snapshot?.way === 'fbs' && snapshot.phase === 'shippable' && snapshot.lines.length === 1;
    });
    if (number === undefined || stale === null) throw new Error('no order');
    const [line] = (await bench.posting(number)).snapshot.lines;
    await bench.scan('PL-BADGE-ANNA');
    await pack(bench, number);
    await bench.quiet();
    await tell(FIRST_SHOP, count(20));
    bench.now.book.putProduct(stale);
    await bench.scan(number);
    expect((await bench.posting(number)).status).toBe('closed');
    expect(mug(FIRST_SHOP).stock?.places).toEqual([{ shelf: null, units: 20 - (line?.quantity ?? 0) }]);
  });

  it('SHP21 the check of an order looks at the one count, behind the orders of both shops', async () => {
    const { bench, tell, wanting, ordered, mug } = await houseOfMugs();
    await tell(FIRST_SHOP, count(9));
    const last = wanting(SECOND)
      .map((number) => bench.now.book.posting(number)?.state)
      .find((posting) => posting !== undefined);
    if (last === undefined) throw new Error('no order');
    const seen = stockFor(bench.now.book, last)(mug(SECOND).sku);
    expect(seen?.own).toBe(9);
    expect(seen?.reserved).toBeLessThanOrEqual(ordered(FIRST_SHOP) + ordered(SECOND));
  });

  it('SHP17 two things by somebody’s word: each has its own count and its own orders; taken back they are one again', async () => {
    const { bench, tell, row, ordered, mug, both, offered } = await houseOfMugs();
    await tell(FIRST_SHOP, count(40));
    await bench.quiet();
    await tell(FIRST_SHOP, { type: 'say-twin', twin: mug(SECOND).sku, two: true });
    expect(both.map((shop) => row(shop).mates.length)).toEqual([0, 0]);
    expect(offered()).toEqual([40 - ordered(FIRST_SHOP), null]);
    expect(row(SECOND).twins).toHaveLength(1);
    await bench.quiet();
    expect(row(FIRST_SHOP).told?.units).toBe(40 - ordered(FIRST_SHOP));
    await bench.restart();
    expect(both.map((shop) => row(shop).mates.length)).toEqual([0, 0]);
    await tell(FIRST_SHOP, { type: 'say-twin', twin: mug(SECOND).sku, two: false });
    const all = ordered(FIRST_SHOP) + ordered(SECOND);
    expect(offered()).toEqual([40 - all, 40 - all]);
    await bench.quiet();
    expect(both.map((shop) => row(shop).told?.units)).toEqual([40 - all, 40 - all]);
  });

  it('SHP21 counted twice, the smallest is reckoned with until one count is ended; what was told stays known', async () => {
    const { bench, tell, row, ordered, both, offered } = await houseOfMugs();
    const all = ordered(FIRST_SHOP) + ordered(SECOND);
    await tell(FIRST_SHOP, count(all + 10));
    await tell(SECOND, count(all + 4));
    expect(offered()).toEqual([4, 4]);
    expect(both.map((shop) => row(shop).shelf.countedTwice)).toEqual([true, true]);
    await bench.quiet();
    await tell(SECOND, { type: 'end-count' });
    expect(row(SECOND)).toMatchObject({ own: null, told: { units: 4 }, shelf: { countedTwice: false } });
    await bench.quiet();
    expect(both.map((shop) => row(shop).told?.units)).toEqual([10, 10]);
  });

  it('SHP21 counted twice and undecided, what is packed lowers both counts; two things by somebody’s word get back what the other took', async () => {
    const { bench, tell, mug, wanting, ordered, offered } = await houseOfMugs();
    const all = ordered(FIRST_SHOP) + ordered(SECOND);
    await tell(FIRST_SHOP, count(all + 10));
    await tell(SECOND, count(all + 4));
    const before = offered();
    const number = wanting(SECOND).find((each) => {
      const snapshot = bench.now.book.posting(each)?.state.snapshot;
      return snapshot?.way === 'fbs' && snapshot.phase === 'shippable' && snapshot.lines.length === 1;
    });
    if (number === undefined) throw new Error('no order');
    const quantity = (await bench.posting(number)).snapshot.lines[0]?.quantity ?? 0;
    await bench.scan('PL-BADGE-ANNA');
    await pack(bench, number);
    await bench.quiet();
    await bench.scan(number);
    const units = (shop: ShopId) => mug(shop).stock?.places[0]?.units;
    expect([units(FIRST_SHOP), units(SECOND)]).toEqual([all + 10 - quantity, all + 4 - quantity]);
    // The order is gone and so are its pieces: what can be sold stays.
    expect(offered()).toEqual(before);
    await bench.quiet();
    await bench.restart({ wiped: true });
    await tell(FIRST_SHOP, { type: 'say-twin', twin: mug(SECOND).sku, two: true });
    await tell(SECOND, { type: 'say-twin', twin: mug(FIRST_SHOP).sku, two: true });
    expect([units(FIRST_SHOP), units(SECOND)]).toEqual([all + 10, all + 4 - quantity]);
    expect(mug(FIRST_SHOP).stock?.shared).toBeUndefined();
  });

  it('SHP21 counted twice and undecided, what comes back raises the other count by no more than went from it', async () => {
    const { bench, tell, mug } = await houseOfMugs();
    await tell(FIRST_SHOP, count(10));
    await tell(SECOND, count(8));
    const [first, second] = [mug(FIRST_SHOP).sku, mug(SECOND).sku];
    const supply = (before: SupplyState, type: 'SupplyClosed' | 'SupplyTakenUp') =>
      supplyStockChanges(before, [factOf(type)], bench.now.book, () => null);
    const closed = supply(supplyOf(first, 'open', 3), 'SupplyClosed');
    const unitsAfter = ({ after }: ReturnType<typeof supply>) =>
      Object.fromEntries(after.map(({ state }) => [state.sku, state.stock?.places[0]?.units]));
    expect(unitsAfter(closed)).toEqual({ [first]: 7, [second]: 5 });
    for (const kept of closed.after) bench.now.book.putProduct(kept);
    expect(unitsAfter(supply(supplyOf(first, 'closed', 4), 'SupplyTakenUp'))).toEqual({
      [first]: 11,
      [second]: 8,
    });
  });

  it('SHP23 what is kept back for a shop is not told to it, and differs until it is told so', async () => {
    const { bench, tell, row, ordered, both } = await houseOfMugs();
    await tell(FIRST_SHOP, count(ordered(FIRST_SHOP) + ordered(SECOND) + 5));
    await bench.quiet();
    bench.settings = withKeepBack(bench.settings, SECOND, 2);
    expect(both.map((shop) => row(shop).shelf.offered)).toEqual([5, 3]);
    expect(both.map((shop) => differs(row(shop)))).toEqual([false, true]);
    await tell(FIRST_SHOP, { type: 'move-stock', shelf: null, units: 1, why: 'arrival' });
    await bench.quiet();
    expect(both.map((shop) => row(shop).told?.units)).toEqual([6, 4]);
    expect(withKeepBack(bench.settings, SECOND, 0).stock.keepBack).toEqual({});
  });

  it('SHP22 of several that wait for one product the last is sent', async () => {
    const { bench, first, tell, row } = await houseOfMugs();
    for (const units of [50, 60, 70]) await tell(FIRST_SHOP, count(units));
    const calls = () => first.effectCalls.filter(({ name }) => name === 'market.setStock').length;
    await bench.quiet();
    expect(calls()).toBe(1);
    expect(row(FIRST_SHOP).told?.units).toBe(row(FIRST_SHOP).shelf.offered);
  });

  it('SHP21 a scanned count goes to the product that is counted, and goods of one shop share nothing', async () => {
    const { bench, tell, mug } = await houseOfMugs();
    await tell(SECOND, count(5));
    const { book } = bench.now;
    const [code = ''] = mug(SECOND).barcodes;
    const heard = hearCount(noCounting, interpretScan({ text: code, alternate: code, aim: null }), book);
    expect(heard.kind === 'goes-on' ? heard.counting.lines.map((line) => line.sku) : []).toEqual([
      mug(SECOND).sku,
    ]);
    const alone = [...book.products()].filter((each) => twinsOf(book, each).length === 0);
    expect(alone.length).toBeGreaterThan(0);
    const filtered = [mug(SECOND), ...alone].filter((each) =>
      passesStock(stockRow(each, 0, null, twinsOf(book, each)), 'twins'),
    );
    expect(filtered.map(({ sku }) => sku)).toEqual([mug(SECOND).sku]);
  });
});
