import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { MarketSupply, PlacesOutcome, ToldPlace } from '#shared/market/supplies.ts';
import { must } from './marketplace-bench.ts';
import type { MarketplaceBench } from './marketplace-bench.ts';

/** The acceptance suite of supplies to the marketplace's own warehouses. `taskMs`: long enough for a task, ms. */
export function supplyContract(
  name: string,
  makeBench: () => Promise<MarketplaceBench>,
  taskMs: number,
): void {
  describe(name, () => {
    let bench: MarketplaceBench;
    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(() => bench.stop());

    const first = async (): Promise<MarketSupply> => {
      const [supply] = await must(bench.market.suppliesToPack());
      if (supply === undefined) throw new Error('no supply is ordered');
      return supply;
    };
    const placesOf = async ({ bundleId }: MarketSupply): Promise<readonly ToldPlace[]> => {
      const goods = await must(bench.market.supplyGoods(bundleId));
      return goods.map(({ article, quantity, quant }, at) => ({
        key: `C${at + 1}`,
        kind: at === 0 ? 'pallet' : 'carton',
        items: [{ article, quantity, quant }],
      }));
    };
    const begin = async (supply: MarketSupply, places: readonly ToldPlace[]): Promise<string> => {
      const begun = await must(bench.market.setSupplyPlaces(supply.supplyId, places));
      if ('trouble' in begun) throw new Error(JSON.stringify(begun.trouble));
      return begun.task;
    };
    const ended = async (task: string): Promise<PlacesOutcome> => {
      bench.pass(taskMs);
      return must(bench.market.placesOutcome(task));
    };
    const set = async (supply: MarketSupply, places: readonly ToldPlace[]): Promise<readonly string[]> => {
      const outcome = await ended(await begin(supply, places));
      if (outcome.state !== 'done') throw new Error(JSON.stringify(outcome));
      const ids = new Map(outcome.ids.map(({ key, id }) => [key, id]));
      return places.map(({ key }) => ids.get(key) ?? '');
    };

    test('FM1 what waits for packing is listed with place, day and goods; virtual orders are not', async () => {
      const all = await must(bench.market.suppliesToPack());
      expect(all.length).toBeGreaterThan(1);
      expect(new Set(all.map(({ supplyId }) => supplyId)).size).toBe(all.length);
      for (const supply of all) {
        expect(supply.orderNumber).toMatch(/^[0-9-]+$/u);
        expect(supply.warehouse).not.toBeNull();
        expect(supply.date).toMatch(/^\d{4}-\d\d-\d\d$/u);
        const goods = await must(bench.market.supplyGoods(supply.bundleId));
        expect(goods.length).toBeGreaterThan(0);
        expect(goods.every(({ quantity, quant }) => quantity >= 1 && quant >= 1)).toBe(true);
      }
    });

    test('FM3 FM4 places are set, their ids come by key, and a second telling replaces the first', async () => {
      const supply = await first();
      expect(await must(bench.market.supplyPlaces(supply.supplyId))).toEqual([]);
      const places = await placesOf(supply);
      const task = await begin(supply, places);
      expect(await must(bench.market.placesOutcome(task))).toEqual({ state: 'pending' });
      expect((await ended(task)).state).toBe('done');
      const there = await must(bench.market.supplyPlaces(supply.supplyId));
      const kinds = (of: readonly { readonly kind: string | null }[]): readonly string[] =>
        of.map(({ kind }) => String(kind)).toSorted((a, b) => a.localeCompare(b));
      expect(kinds(there)).toEqual(kinds(places));
      const again = await set(supply, places.slice(0, 1));
      expect(new Set(again).size).toBe(1);
      const left = await must(bench.market.supplyPlaces(supply.supplyId));
      expect(left).toEqual([{ id: again[0], kind: 'pallet', bundleId: expect.any(String) }]);
      const inIt = await must(bench.market.supplyGoods(left[0]?.bundleId ?? ''));
      expect(inIt.map(({ article, quantity }) => [article, quantity])).toEqual(
        places[0]?.items.map(({ article, quantity }) => [article, quantity]),
      );
    });

    test('FM5 goods that were not ordered are named with their place', async () => {
      const supply = await first();
      const task = await begin(supply, [
        { key: 'C1', kind: 'carton', items: [{ article: 'NOT-ORDERED', quantity: 1, quant: 1 }] },
      ]);
      expect(await ended(task)).toEqual({
        state: 'failed',
        trouble: {
          words: ['VALIDATION_FAILED'],
          rows: [{ key: 'C1', item: 'NOT-ORDERED', why: 'SUPPLY_ITEM_NOT_FOUND' }],
        },
      });
      expect(await must(bench.market.supplyPlaces(supply.supplyId))).toEqual([]);
    });

    test('FM5 a supply of nobody, and a task of nobody, are refused in words', async () => {
      const places: readonly ToldPlace[] = [
        { key: 'C1', kind: 'carton', items: [{ article: 'A', quantity: 1, quant: 1 }] },
      ];
      expect(await must(bench.market.setSupplyPlaces('4711', places))).toMatchObject({
        trouble: { words: [expect.stringContaining('SUPPLY_NOT_BELONG')] },
      });
      expect(await must(bench.market.placesOutcome('op-of-nobody'))).toMatchObject({
        state: 'failed',
        trouble: { words: ['OPERATION_NOT_FOUND'] },
      });
    });

    test('FM6 labels are a PDF of one page for each place', async () => {
      const supply = await first();
      expect(await must(bench.market.requestPlaceLabels(supply.supplyId))).toMatchObject({
        trouble: { words: ['SUPPLY_IS_EMPTY'] },
      });
      await set(supply, await placesOf(supply));
      const begun = await must(bench.market.requestPlaceLabels(supply.supplyId));
      if ('trouble' in begun) throw new Error('refused');
      expect(await must(bench.market.placeLabels(begun.task))).toEqual({ state: 'pending' });
      bench.pass(taskMs);
      const labels = await must(bench.market.placeLabels(begun.task));
      if (labels.state !== 'ready') throw new Error(labels.state);
      const file = await must(bench.market.downloadLabel(labels.url));
      expect(new TextDecoder('latin1').decode(file.subarray(0, 5))).toBe('%PDF-');
    });
  });
}
