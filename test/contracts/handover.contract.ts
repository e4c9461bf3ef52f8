import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import { allRows, makeReady, mustForm } from './handover-bench.ts';
import type { HandoverBench } from './handover-bench.ts';
import { must, mustFail, pick, plain, shipAndWait } from './marketplace-bench.ts';

const pdfHead = '%PDF-';
const head = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes.subarray(0, 8));

/** The acceptance suite of handing over: carriages and their papers. */
export function handoverContract(name: string, makeBench: () => Promise<HandoverBench>): void {
  describe(name, () => {
    let bench: HandoverBench;
    const methods = () =>
      allRows((cursor) => bench.market.handoverMethods({ methodId: null, departureDay: null }, cursor));
    const inside = async (id: string): Promise<readonly string[]> =>
      (await must(bench.market.carriagePostings(id))).map((row) => row.number).toSorted();

    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(async () => {
      await bench.stop();
    });

    describe('carriages', () => {
      test('CG1 takes all that is ready of its way, and says so where nothing is', async () => {
        const { method, ready } = await makeReady(bench, 2);
        const before = (await methods()).find((one) => one.methodId === method.methodId);
        expect(before).toMatchObject({ canCreate: true, carriages: [] });
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        expect(await must(bench.market.carriage(id))).toMatchObject({
          id,
          status: 'new',
          methodId: method.methodId,
          moreWaiting: false,
          cancellable: true,
        });
        const content = await inside(id);
        expect(content).toEqual(expect.arrayContaining(ready.map((posting) => posting.number)));
        for (const number of content) {
          expect((await must(bench.market.posting(postingNumber(number)))).warehouse).toBe(method.warehouse);
        }
        const again = await must(bench.market.createCarriage(method.methodId, null));
        expect(again).toMatchObject({ formed: false, trouble: { word: 'no-postings' } });
        expect(await must(bench.market.createCarriage('1', null))).toMatchObject({
          formed: false,
          trouble: { word: 'no-such-method' },
        });
      });

      test('CG2 a lost answer to create or approve is read back, and nothing happens twice', async () => {
        const { method, ready } = await makeReady(bench, 1);
        bench.loseAnswer('createCarriage');
        const lost = await mustFail(bench.market.createCarriage(method.methodId, null));
        expect(effectUnknown(lost)).toBe(true);
        const found = (await methods()).find((one) => one.methodId === method.methodId)?.carriages ?? [];
        expect(found).toMatchObject([{ status: 'new' }]);
        const day = new Date(bench.now()).toISOString().slice(0, 10);
        const listed = await must(bench.market.carriages({ fromDay: day, toDay: day, statuses: [] }));
        expect(listed.rows.map((row) => row.id)).toEqual(found.map((row) => row.id));
        const id = found[0]?.id ?? '';

        bench.loseAnswer('approveCarriage');
        expect(effectUnknown(await mustFail(bench.market.approveCarriage(id, null)))).toBe(true);
        expect((await must(bench.market.carriage(id))).status).toBe('formed');
        expect(await must(bench.market.approveCarriage(id, null))).toMatchObject({
          formed: false,
          trouble: { word: 'wrong-carriage-status' },
        });
        expect(ready.map((posting) => bench.effects(posting.number, 'carriage-approve'))).toEqual([1]);
      });

      test('CG3 a new carriage takes the list it is given, row by row; a confirmed one takes none', async () => {
        const { method, ready } = await makeReady(bench, 3);
        const [first, second] = ready;
        if (first === undefined || second === undefined) throw new Error('nothing ready');
        const unpacked = await pick(bench, plain('fbs'));
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        const nobody = postingNumber('99999999-9999-9');
        const rows = await must(
          bench.market.setCarriagePostings(id, [first.number, nobody, second.number, unpacked.number]),
        );
        expect(rows.map((row) => row.error?.kind ?? null)).toEqual([
          null,
          'not-found',
          null,
          expect.stringMatching(/^(wrong-status|not-found)$/),
        ]);
        expect(await inside(id)).toEqual([first.number, second.number].toSorted());
        expect(await must(bench.market.setCarriagePostings(id, [first.number]))).toEqual([
          { number: first.number, error: null },
        ]);
        expect(await inside(id)).toEqual([first.number]);
        expect((await must(bench.market.carriage(id))).moreWaiting).toBe(true);
        await mustForm(bench.market.approveCarriage(id, null));
        expect((await mustFail(bench.market.setCarriagePostings(id, [second.number]))).kind).toBe(
          'wrong-status',
        );
      });

      test('CG4 a cancelled posting drops out and is named', async () => {
        const { method, ready } = await makeReady(bench, 2);
        const [gone] = ready;
        if (gone === undefined) throw new Error('nothing ready');
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        bench.buyerCancels(gone.number);
        expect(await inside(id)).not.toContain(gone.number);
        await mustForm(bench.market.approveCarriage(id, null));
        const papers = await must(bench.market.carriagePapers(id));
        expect(papers.removed).toEqual([gone.number]);
        expect(papers.added.map(String).toSorted()).toEqual(await inside(id));
      });

      test('CG5 papers come after a while, whole, and with one code', async () => {
        const { method } = await makeReady(bench, 1);
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        expect((await mustFail(bench.market.carriageAct(id))).kind).toBe('not-ready');
        await mustForm(bench.market.approveCarriage(id, 2));
        expect((await must(bench.market.carriagePapers(id))).state).toBe('making');
        bench.pass(bench.later.papers);
        expect((await must(bench.market.carriagePapers(id))).state).toBe('ready');
        expect((await must(bench.market.carriage(id))).actions.length).toBeGreaterThan(0);
        expect(head(await must(bench.market.carriageAct(id)))).toContain(pdfHead);
        expect(head(await must(bench.market.carriageCargoLabels(id)))).toContain(pdfHead);
        expect(head(await must(bench.market.carriageCodePicture(id)))).toContain('PNG');
        expect(await must(bench.market.carriageCode(id))).not.toBe('');
      });

      test('CG11 a file that breaks off is no file', async () => {
        const { method } = await makeReady(bench, 1);
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.approveCarriage(id, null));
        bench.pass(bench.later.papers);
        bench.tearFile();
        expect((await mustFail(bench.market.carriageAct(id))).kind).toBe('garbled');
        bench.tearFile();
        expect((await mustFail(bench.market.carriageCodePicture(id))).kind).toBe('garbled');
      });

      test('CG6 postings go with their carriage, to the buyer', async () => {
        const { method, ready } = await makeReady(bench, 1);
        const [posting] = ready;
        if (posting === undefined) throw new Error('nothing ready');
        const read = () => must(bench.market.posting(posting.number));
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.approveCarriage(id, null));
        expect(await read()).toMatchObject({ phase: 'shipped', rawSubstatus: 'posting_in_carriage' });
        bench.pass(bench.later.handedOver);
        expect(await read()).toMatchObject({ phase: 'shipped', rawStatus: 'acceptance_in_progress' });
        expect((await must(bench.market.carriage(id))).status).toBe('sent');
        bench.pass(bench.later.accepted);
        expect((await read()).phase).toBe('delivering');
        bench.pass(bench.later.delivered);
        expect((await read()).phase).toBe('delivered');
        expect((await must(bench.market.carriage(id))).status).toBe('closed');
      });

      test('CG7 a carriage given up sets its postings free; one that has left stays', async () => {
        const { method, ready } = await makeReady(bench, 1);
        const first = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.cancelCarriage(first));
        expect((await must(bench.market.carriage(first))).status).toBe('cancelled');
        const second = await mustForm(bench.market.createCarriage(method.methodId, null));
        expect(await inside(second)).toContain(ready[0]?.number);
        await mustForm(bench.market.approveCarriage(second, null));
        bench.pass(bench.later.handedOver);
        expect(await must(bench.market.cancelCarriage(second))).toMatchObject({
          formed: false,
          trouble: { word: 'wrong-carriage-status' },
        });
        expect((await must(bench.market.carriage(second))).status).toBe('sent');
      });

      test('CG8 what is ready later goes into another carriage', async () => {
        const { method } = await makeReady(bench, 1);
        const first = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.approveCarriage(first, null));
        const late = await shipAndWait(
          bench,
          await pick(
            bench,
            (posting) => plain('fbs')(posting) && posting.warehouse === method.warehouse && !posting.express,
          ),
        );
        expect((await must(bench.market.carriage(first))).moreWaiting).toBe(true);
        const second = await mustForm(bench.market.createCarriage(method.methodId, null));
        expect(await must(bench.market.carriage(second))).toMatchObject({ partial: true, partialNumber: 2 });
        expect(await inside(second)).toEqual([late.number]);
      });
    });
  });
}
