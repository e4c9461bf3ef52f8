import { Dexie } from 'dexie';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { markIdentity, parseMarkingCode } from '#shared/domain/rules/marking.ts';
import type { Store } from '../../../renderer/db/store.ts';
import {
  CUP,
  line,
  numbered,
  planOf,
  seen,
  SHOE,
  shoeMark,
  snapshotOf,
  START,
  WAYBILL,
} from '../../kit/store-goods.ts';
import { act, batch, by, must, opened, pack } from '../../kit/store-runs.ts';

const NAME = 'lookups';
let store: Store;
beforeEach(async () => {
  store = await opened(NAME);
});
afterEach(async () => {
  store.close();
  await Dexie.delete(NAME);
});

const number = numbered(1);
const product = { sku: SHOE.sku, name: 'Кроссовки', units: 1 };
const shoes = (of: string) =>
  snapshotOf(of, {
    way: 'non-integrated',
    actions: ['ship'],
    lines: [line(SHOE.sku, 'Кроссовки', 1, 'required')],
    labelCodes: [],
  });
const scan: PostingCommand = { ...by, type: 'scan', scanId: 'a', code: SHOE.code, product };
const mark: PostingCommand = {
  ...by,
  type: 'mark',
  scanId: 'b',
  raw: shoeMark('S-0001'),
  product,
  usedBy: null,
};
const waybill: PostingCommand = { ...by, type: 'waybill', raw: WAYBILL, carrier: 'sf', usedBy: null };
const identity = (): string => {
  const parsed = parseMarkingCode(shoeMark('S-0001'));
  if (!parsed.ok) throw new Error(parsed.error);
  return markIdentity(parsed.value);
};
const plan = planOf(shoes(number));

test('MK2 a unit is used while it lies in a parcel, and free again once it was taken out', async () => {
  await pack(store, shoes(number), [scan, mark], plan);
  expect(await store.usedMark(identity())).toBe(number);
  await act(store, number, { ...by, type: 'undo' });
  expect(await store.usedMark(identity())).toBeNull();
  await act(store, number, mark);
  await act(store, number, { ...by, type: 'report-problem', reason: 'damaged', note: null });
  expect(await store.usedMark(identity())).toBe(number);
  await act(store, number, { ...by, type: 'resolve-problem', how: 'ok' });
  await act(store, number, { ...by, type: 'leave' });
  expect(await store.usedMark(identity())).toBeNull();
});

test('a cancelled parcel holds its unit until the packer has taken the goods out', async () => {
  await pack(store, shoes(number), [scan, mark], plan);
  await act(store, number, { ...by, type: 'cancel', reason: 'buyer', initiator: 'Client' });
  expect(await store.usedMark(identity())).toBe(number);
  await act(store, number, { ...by, type: 'see-cancellation' });
  expect(await store.usedMark(identity())).toBeNull();
});

test('WY4 a waybill number comes free when its scan is undone', async () => {
  await pack(store, shoes(number), [scan, mark, waybill], planOf(shoes(number), ['weigh']));
  expect(await store.usedWaybill(WAYBILL)).toBe(number);
  await act(store, number, { ...by, type: 'undo' });
  expect(await store.usedWaybill(WAYBILL)).toBeNull();
});

test('WY4 a waybill number that left with a parcel never comes free, even when the parcel is opened again', async () => {
  await pack(store, shoes(number), [scan, mark, waybill], plan);
  await act(store, number, {
    ...by,
    type: 'label-printed',
    parcel: number,
    jobId: `label:${number}:1`,
    outcome: 'printed',
    detail: null,
  });
  await act(store, number, { ...by, type: 'scan-back', scanId: 'c', code: WAYBILL, owner: null });
  const { state } = await act(store, number, { ...by, type: 'reopen', reason: 'wrong box' });
  expect(state.status).toBe('confirmed');
  expect(await store.usedWaybill(WAYBILL)).toBe(number);
  expect(await store.usedMark(identity())).toBeNull();
});

test('any text of a label leads to its posting: number, label code, tracking number, the codes of the file', async () => {
  await act(store, number, {
    ...by,
    type: 'intake',
    snapshot: snapshotOf(number, { trackingNumber: 'TRK1' }),
  });
  await act(store, number, { ...by, type: 'label-ready', parcel: number, codes: ['%303%777'] });
  for (const code of [number, `%101%${number}`, 'TRK1', '%303%777']) {
    expect(await store.postingByLabelCode(code)).toBe(number);
  }
  expect(await store.postingByLabelCode('')).toBeNull();
  expect(await store.postingByLabelCode('%303%778')).toBeNull();
});

test('SH4 the numbers a split became lead to the posting they were split from', async () => {
  await act(store, number, { ...by, type: 'intake', snapshot: snapshotOf(number) });
  const halves = [postingNumber(`${number}-a`), postingNumber(`${number}-b`)];
  await act(store, number, { ...by, type: 'ship-confirmed', numbers: halves });
  for (const half of halves) expect(await store.postingByLabelCode(half)).toBe(number);
});

test('a parcel on the waiting shelf is found by its place until it is closed', async () => {
  const product = { sku: CUP.sku, name: 'Чашка', units: 2 };
  await pack(store, snapshotOf(number), [{ ...by, type: 'scan', scanId: 'a', code: CUP.code, product }]);
  await act(store, number, { ...by, type: 'park', shelf: 4, takenBy: null });
  expect((await store.postingOnShelf(4))?.state.snapshot.number).toBe(number);
  expect(await store.postingOnShelf(5)).toBeNull();
});

test('a barcode that two products carry gives both, an unknown one none', async () => {
  const twin = { ...CUP, sku: SHOE.sku };
  must(
    await store.commit(
      batch({
        products: [
          { sku: CUP.sku, expectedVersion: 0, facts: [seen(CUP, 'Чашка')] },
          { sku: twin.sku, expectedVersion: 0, facts: [seen(twin, 'Чашка-близнец')] },
        ],
      }),
    ),
  );
  expect((await store.productsByBarcode(CUP.code)).map(({ state }) => state.sku).toSorted()).toEqual([
    CUP.sku,
    SHOE.sku,
  ]);
  expect(await store.productsByBarcode('2000000000008')).toEqual([]);
});

/** Closes `count` postings one minute apart, cut-offs one hour apart. */
async function closeSome(count: number): Promise<void> {
  const product = { sku: CUP.sku, name: 'Чашка', units: 2 };
  for (let i = 0; i < count; i++) {
    const of = numbered(10 + i);
    await pack(
      store,
      snapshotOf(of, { source: 'file', cutoffAt: START + Math.floor(i / 2) * 3_600_000 }),
      [{ ...by, type: 'scan', scanId: 'a', code: CUP.code, product }],
      planOf(snapshotOf(of, { source: 'file' })),
    );
    await act(store, of, {
      ...by,
      type: 'label-printed',
      parcel: of,
      jobId: `label:${of}:1`,
      outcome: 'printed',
      detail: null,
    });
    await act(store, of, {
      ...by,
      at: START + i * 60_000,
      type: 'scan-back',
      scanId: 'b',
      code: of,
      owner: null,
    });
  }
}

test('loading gives active postings only, most urgent first, those without a cut-off last', async () => {
  await closeSome(2);
  await act(store, numbered(1), {
    ...by,
    type: 'intake',
    snapshot: snapshotOf(numbered(1), { cutoffAt: null }),
  });
  await act(store, numbered(2), {
    ...by,
    type: 'intake',
    snapshot: snapshotOf(numbered(2), { cutoffAt: START + 9 }),
  });
  await act(store, numbered(3), {
    ...by,
    type: 'intake',
    snapshot: snapshotOf(numbered(3), { cutoffAt: START + 5 }),
  });
  const { postings } = await store.loadActive();
  expect(postings.map(({ state, version }) => [state.snapshot.number, version])).toEqual([
    [numbered(3), 1],
    [numbered(2), 1],
    [numbered(1), 1],
  ]);
});

test('finished postings are paged by cut-off without losing or doubling those that share one', async () => {
  await closeSome(7);
  const seenNumbers: string[] = [];
  let pages = 0;
  for (let after = null as Awaited<ReturnType<Store['donePage']>>['next'], more = true; more; pages++) {
    const page = await store.donePage({ from: START, to: START + 2 * 3_600_000, limit: 2, after });
    seenNumbers.push(...page.postings.map(({ state }) => state.snapshot.number));
    after = page.next;
    more = page.next !== null;
  }
  expect(seenNumbers).toEqual([10, 11, 12, 13, 14, 15].map(numbered));
  expect(pages).toBe(3);
});

test('closed today counts from the given moment and forgets what was reopened', async () => {
  await closeSome(3);
  expect(await store.closedSince(START)).toBe(3);
  expect(await store.closedSince(START + 60_000)).toBe(2);
  await act(store, numbered(11), { ...by, type: 'hand-over', readAt: null, online: false });
  expect(await store.closedSince(START)).toBe(3);
  await act(store, numbered(12), { ...by, type: 'reopen', reason: 'wrong' });
  expect(await store.closedSince(START)).toBe(2);
});
