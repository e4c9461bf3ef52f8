import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { effectUnknown } from '#shared/market/errors.ts';
import type { ReturnQuery, ReturnRequest } from '#shared/market/returns.ts';
import { allRows, makeReady, mustForm, readyOfSeller } from './handover-bench.ts';
import type { HandoverBench } from './handover-bench.ts';
import { must, mustFail, pick, plain } from './marketplace-bench.ts';

const everything: ReturnQuery = {
  time: null,
  numbers: [],
  orderId: null,
  barcode: null,
  offerId: null,
  productName: null,
  status: null,
  warehouseId: null,
  scheme: null,
  compensationId: null,
};
const allRequests = { groups: [], created: null, number: null, offerId: null };
const hour = 3_600_000;

/** The acceptance suite of what the seller delivers himself, and of what comes back. */
export function returnsContract(name: string, makeBench: () => Promise<HandoverBench>): void {
  describe(name, () => {
    let bench: HandoverBench;
    beforeEach(async () => {
      bench = await makeBench();
    });
    afterEach(async () => {
      await bench.stop();
    });
    const wishes = (numbers: readonly ReturnRequest['number'][]) =>
      allRows((cursor) => bench.market.cancelRequests({ state: 'all', numbers }, cursor));
    const requestsNow = () => allRows((cursor) => bench.market.returnRequests(allRequests, cursor));

    describe('delivery by the seller', () => {
      test('DV3 a step follows later; out of order it is wrong, by an integrated carrier refused', async () => {
        const posting = await readyOfSeller(bench);
        const step = async (which: 'delivering' | 'delivered') =>
          (await must(bench.market.deliveryStep(which, [posting.number])))[0]?.error?.kind ?? null;
        expect(await step('delivered')).toBe('wrong-status');
        expect(await step('delivering')).toBe(null);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('shipped');
        bench.pass(10_000);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('delivering');
        expect(await step('delivering')).toBe('wrong-status');
        const foreign = await pick(bench, (one) => one.way === 'integrated');
        const [row] = await must(bench.market.deliveryStep('delivering', [foreign.number]));
        expect(row?.error).toMatchObject({ kind: 'refused', token: 'HAS_INCORRECT_TPL_INTEGRATION_TYPE' });
      });

      test('DV4 moving a delivery counts, also when its answer is lost, and ends', async () => {
        const posting = await readyOfSeller(bench);
        const slots = () => must(bench.market.deliverySlots(posting.number));
        const { window, movesLeft } = await slots();
        if (window === null) throw new Error('no days to move to');
        expect(movesLeft).toBe(2);
        const to = { from: window.from + hour, to: window.from + 5 * hour };
        bench.loseAnswer('moveDelivery');
        expect(effectUnknown(await mustFail(bench.market.moveDelivery(posting.number, to)))).toBe(true);
        expect((await slots()).movesLeft).toBe(1);
        const outside = { from: window.to + hour, to: window.to + 2 * hour };
        expect((await mustFail(bench.market.moveDelivery(posting.number, outside))).kind).toBe('refused');
        await must(bench.market.moveDelivery(posting.number, to));
        expect((await slots()).movesLeft).toBe(0);
        expect((await mustFail(bench.market.moveDelivery(posting.number, to))).kind).toMatch(
          /^(refused|wrong-status)$/,
        );
      });

      test('DV5 the courier of an Express posting shows the right code, or not', async () => {
        const posting = await pick(bench, (one) => one.express && one.way === 'fbs');
        const right = bench.courierCode(posting.number);
        expect(await must(bench.market.verifyPickupCode(posting.number, '000000'))).toBe(false);
        expect(await must(bench.market.verifyPickupCode(posting.number, right))).toBe(true);
        expect(await must(bench.market.verifyPickupCode(posting.number, right))).toBe(true);
      });

      test('DV6 a wish is answered once; approving cancels, rejecting does not', async () => {
        const posting = await readyOfSeller(bench);
        const first = bench.wishesToCancel(posting.number);
        await must(bench.market.answerCancelRequest(first, 'reject', 'уже в пути'));
        expect((await must(bench.market.posting(posting.number))).phase).toBe('shipped');
        const second = bench.wishesToCancel(posting.number);
        bench.loseAnswer('answerCancelRequest');
        const lost = await mustFail(bench.market.answerCancelRequest(second, 'approve', ''));
        expect(effectUnknown(lost)).toBe(true);
        const told = await wishes([posting.number]);
        expect(told.map((wish) => [wish.id, wish.state])).toEqual([
          [first, 'rejected'],
          [second, 'approved'],
        ]);
        expect((await must(bench.market.posting(posting.number))).phase).toBe('cancelled');
        expect((await mustFail(bench.market.answerCancelRequest(second, 'approve', ''))).kind).toBe(
          'wrong-status',
        );
      });

      test('DV6 a wish that nobody answers is granted by itself', async () => {
        const posting = await readyOfSeller(bench);
        bench.wishesToCancel(posting.number);
        const [wish] = await wishes([posting.number]);
        expect(wish).toMatchObject({ state: 'waiting', answeredAt: null });
        bench.pass((wish?.autoApproveAt ?? 0) - bench.now() + 1);
        expect((await wishes([posting.number]))[0]?.state).toBe('approved');
        expect((await must(bench.market.posting(posting.number))).phase).toBe('cancelled');
      });

      test('DV7 a parcel that was not scanned is disputed and put back', async () => {
        const { method, ready } = await makeReady(bench, 2);
        const [missed, scanned] = ready;
        if (missed === undefined || scanned === undefined) throw new Error('nothing ready');
        bench.missAtSorting(missed.number);
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.approveCarriage(id, null));
        expect((await mustFail(bench.market.openDispute([missed.number]))).kind).toBe('wrong-status');
        bench.pass(bench.later.handedOver + bench.later.accepted);
        expect((await must(bench.market.posting(scanned.number))).phase).toBe('delivering');
        expect((await must(bench.market.posting(missed.number))).actions).toContain('arbitration');
        await must(bench.market.openDispute([missed.number]));
        expect((await must(bench.market.posting(missed.number))).phase).toBe('disputed');
        await must(bench.market.returnToDelivery([missed.number]));
        expect((await must(bench.market.posting(missed.number))).phase).toBe('shipped');
        expect((await mustFail(bench.market.returnToDelivery([scanned.number]))).kind).toBe('wrong-status');
      });
    });

    describe('returns', () => {
      test('RE1 every return is there once, with its goods, place and label', async () => {
        const rows = await allRows((cursor) => bench.market.returns(everything, cursor));
        expect(rows.length).toBeGreaterThan(4);
        expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length);
        expect(new Set(rows.map((row) => row.kind)).size).toBeGreaterThan(3);
        expect(rows.every((row) => row.quantity > 0 && row.barcode !== null && row.status !== '')).toBe(true);
        const waiting = rows.find((row) => row.status === 'ArrivedAtReturnPlace');
        expect(waiting?.storage.paidFrom).toBeGreaterThan(0);
        expect(waiting?.place?.name).not.toBe('');
      });

      test('RE2 filters narrow, by one kind of time or by what is on the label', async () => {
        const rows = await allRows((cursor) => bench.market.returns(everything, cursor));
        const [first] = rows.toSorted((a, b) => (b.returnedAt ?? 0) - (a.returnedAt ?? 0));
        if (first?.returnedAt == null) throw new Error('a return without its time');
        const window = { from: first.returnedAt, to: bench.now() };
        const found = async (query: Partial<ReturnQuery>) =>
          (await allRows((cursor) => bench.market.returns({ ...everything, ...query }, cursor))).map(
            (row) => row.id,
          );
        expect(await found({ time: { of: 'returned', window } })).toEqual([first.id]);
        expect(await found({ barcode: first.barcode })).toEqual([first.id]);
        expect(await found({ numbers: first.number === null ? [] : [first.number] })).toEqual([first.id]);
        expect(await found({ time: { of: 'changed', window: { from: 0, to: 1 } } })).toEqual([]);
        expect(await found({ scheme: 'FBO' })).toEqual([]);
      });

      test('RE3 a request offers its actions; others, and those that lack something, are not taken', async () => {
        const request = (await requestsNow()).find((one) => one.group === 'New');
        const detail = await must(bench.market.returnRequest(request?.id ?? ''));
        const bare = {
          requestId: detail.id,
          comment: '',
          rejectionId: null,
          compensationKopecks: null,
          backwayKopecks: null,
        };
        const offered = detail.actions.map((action) => action.id);
        expect(offered).toContain('-1');
        expect((await mustFail(bench.market.actOnReturn({ ...bare, action: '-1' }))).kind).toBe('incomplete');
        expect((await mustFail(bench.market.actOnReturn({ ...bare, action: '1020' }))).kind).toBe(
          'incomplete',
        );
        expect((await mustFail(bench.market.actOnReturn({ ...bare, action: '777' }))).kind).toBe(
          'wrong-status',
        );
        const reason = detail.rejections.find((one) => one.needsComment);
        const reject = { ...bare, action: '-1', comment: 'следы носки', rejectionId: reason?.id ?? null };
        await must(bench.market.actOnReturn(reject));
        expect((await must(bench.market.returnRequest(detail.id))).actions).toEqual([]);
      });

      test('RE4 a lost answer to an action is read back from the request', async () => {
        const request = (await requestsNow()).find((one) => one.group === 'Delivering');
        const before = await must(bench.market.returnRequest(request?.id ?? ''));
        const action = {
          requestId: before.id,
          action: before.actions[0]?.id ?? '',
          comment: '',
          rejectionId: null,
          compensationKopecks: null,
          backwayKopecks: null,
        };
        bench.loseAnswer('actOnReturn');
        expect(effectUnknown(await mustFail(bench.market.actOnReturn(action)))).toBe(true);
        const after = await must(bench.market.returnRequest(before.id));
        expect(after.status).not.toBe(before.status);
        expect(after.actions).not.toEqual(before.actions);
      });

      test('RE5 the code for collecting returns is a text, a picture and a paper', async () => {
        expect(await must(bench.market.pickupCode())).not.toBe('');
        const head = async (format: 'pdf' | 'png') =>
          new TextDecoder('latin1').decode((await must(bench.market.pickupCodeFile(format))).subarray(0, 8));
        expect(await head('pdf')).toContain('%PDF-');
        expect(await head('png')).toContain('PNG');
      });

      test('RE6 a parcel cancelled after it left comes back', async () => {
        const { method, ready } = await makeReady(bench, 1);
        const [posting] = ready;
        if (posting === undefined) throw new Error('nothing ready');
        const id = await mustForm(bench.market.createCarriage(method.methodId, null));
        await mustForm(bench.market.approveCarriage(id, null));
        bench.pass(bench.later.handedOver + bench.later.accepted);
        bench.buyerCancels(posting.number);
        const query = { ...everything, numbers: [posting.number] };
        const rows = await allRows((cursor) => bench.market.returns(query, cursor));
        expect(rows.map((row) => [row.kind, row.sku, row.quantity])).toEqual(
          posting.lines.map((line) => ['cancelled', line.sku, line.quantity]),
        );
      });

      test('DV1 rows of one call are told apart, and a plain FBS posting takes no number', async () => {
        const own = await readyOfSeller(bench);
        const fbs = await pick(bench, plain('fbs'));
        const rows = await must(
          bench.market.setTracking([
            { number: own.number, trackingNumber: 'SF1234567890123' },
            { number: fbs.number, trackingNumber: 'SF1234567890124' },
          ]),
        );
        expect(rows.map((row) => row.error?.kind ?? null)).toEqual([null, 'refused']);
      });
    });
  });
}
