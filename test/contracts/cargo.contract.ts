import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import { allRows, makeReady, mustForm } from './handover-bench.ts';
import type { HandoverBench } from './handover-bench.ts';
import { must, mustFail } from './marketplace-bench.ts';

const pdfHead = '%PDF-';
const head = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 8));

/** The acceptance suite of cargo places and picking lists. */
export function cargoContract(name: string, makeBench: () => Promise<HandoverBench>): void {
  describe(name, () => {
    let bench: HandoverBench;
    const inside = async (id: string): Promise<readonly string[]> =>
      (await must(bench.market.carriagePostings(id))).map((row) => row.number).toSorted();

    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(async () => {
      await bench.stop();
    });

    describe('cargo places', () => {
      const make = (method: { readonly warehouseId: string }, kind: 'box' | 'pallet', count = 1) => ({
        warehouseId: method.warehouseId,
        kind,
        sort: 'sort' as const,
        count,
      });
      const done = async (tasks: readonly string[]): Promise<void> => {
        bench.pass(bench.later.task);
        for (const task of tasks) expect(await must(bench.market.cargoTask(task))).toEqual({ state: 'done' });
      };

      test('CG12 is filled, emptied, stacked and confirmed by tasks; what is refused is named', async () => {
        const { method, ready } = await makeReady(bench, 2);
        const numbers = ready.map((posting) => posting.number);
        const [box = '', spare = ''] = await must(bench.market.createCargo(make(method, 'box', 2)));
        const [pallet = ''] = await must(bench.market.createCargo(make(method, 'pallet')));
        const nobody = postingNumber('99999999-9999-9');
        const filled = await must(bench.market.fillCargo(box, [...numbers, nobody]));
        expect(filled.refused).toMatchObject([{ id: nobody, error: { kind: 'not-found' } }]);
        expect((await must(bench.market.cargoTask(filled.tasks[0] ?? ''))).state).toBe('pending');
        await done(filled.tasks);
        expect((await must(bench.market.cargoPlace(box))).numbers.map(String).toSorted()).toEqual(
          numbers.map(String).toSorted(),
        );
        await done((await must(bench.market.emptyCargo(box, numbers.slice(1)))).tasks);
        expect((await must(bench.market.cargoPlace(box))).numbers).toEqual(numbers.slice(0, 1));
        await done((await must(bench.market.placeCargo(pallet, [box, spare]))).tasks);
        await done((await must(bench.market.takeCargo(pallet, [spare]))).tasks);
        expect((await must(bench.market.cargoPlace(pallet))).children).toEqual([box]);
        expect((await must(bench.market.cargoPlace(box))).parent).toBe(pallet);

        const approved = await must(bench.market.approveCargo([box, pallet, spare]));
        expect(approved.refused.map((row) => row.id)).toEqual([spare]);
        expect((await must(bench.market.cargoStatuses([box])))[0]?.status).toBe('forming');
        await done(approved.tasks);
        await done((await must(bench.market.cancelCargo([spare]))).tasks);
        expect(
          (await must(bench.market.cargoStatuses([box, pallet, spare]))).map((row) => row.status),
        ).toEqual(['formed', 'formed', 'cancelled']);
      });

      test('CG13 labels come in one file, and those it lacks are named', async () => {
        const { method, ready } = await makeReady(bench, 1);
        const [full = '', empty = ''] = await must(bench.market.createCargo(make(method, 'box', 2)));
        await done((await must(bench.market.fillCargo(full, [ready[0]?.number ?? postingNumber('')]))).tasks);
        await done((await must(bench.market.approveCargo([full]))).tasks);
        const labels = await must(bench.market.cargoLabels([full, empty]));
        expect(head(labels.file ?? new Uint8Array())).toContain(pdfHead);
        expect(labels.missing.map((row) => row.id)).toEqual([empty]);
        expect(await must(bench.market.cargoLabels([empty]))).toMatchObject({ file: null });
        expect(head(await must(bench.market.cargoPapers([full])))).toContain(pdfHead);
      });

      test('CG14 places whose making was not answered are in the list, empty and new', async () => {
        const { method } = await makeReady(bench, 1);
        const since = bench.now();
        bench.loseAnswer('createCargo');
        expect(effectUnknown(await mustFail(bench.market.createCargo(make(method, 'box', 3))))).toBe(true);
        const places = await allRows((cursor) =>
          bench.market.cargoPlaces(
            {
              made: { from: since, to: bench.now() },
              sort: 'sort',
              kind: 'box',
              warehouseId: method.warehouseId,
            },
            cursor,
          ),
        );
        expect(places.map(({ status, postings }) => [status, postings])).toEqual([
          ['new', 0],
          ['new', 0],
          ['new', 0],
        ]);
      });
    });

    describe('picking lists', () => {
      test('CG15 by cut-off: every posting once, and products add up to the same units', async () => {
        const query = {
          kind: 'cutoff',
          cutoff: { from: bench.now() - 30 * 86_400_000, to: bench.now() + 60 * 86_400_000 },
          methodId: null,
        } as const;
        const postings = await allRows((cursor) => bench.market.pickPostings(query, cursor));
        const products = await allRows((cursor) => bench.market.pickProducts(query, cursor));
        expect(postings.length).toBeGreaterThan(10);
        expect(new Set(postings.map((posting) => posting.number)).size).toBe(postings.length);
        const units = new Map<string, number>();
        for (const line of postings.flatMap((posting) => posting.lines))
          units.set(line.sku, (units.get(line.sku) ?? 0) + line.quantity);
        expect(new Map(products.map((product) => [product.sku as string, product.quantity]))).toEqual(units);
        const [line] = postings.flatMap((posting) => posting.lines);
        expect((await must(bench.market.picture(line?.pictureUrl ?? ''))).mime).toMatch(/^image\//);
      });

      test('CG15 by carriage: exactly what is in it', async () => {
        const { method } = await makeReady(bench, 2);
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        const query = { kind: 'carriage', carriageId: id } as const;
        const postings = await allRows((cursor) => bench.market.pickPostings(query, cursor));
        expect(postings.map((posting) => posting.number).toSorted()).toEqual(await inside(id));
        const products = await allRows((cursor) => bench.market.pickProducts(query, cursor));
        expect(products.reduce((sum, product) => sum + product.quantity, 0)).toBe(
          postings.flatMap((posting) => posting.lines).reduce((sum, line) => sum + line.quantity, 0),
        );
      });
    });
  });
}
