import { Dexie } from 'dexie';
import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingCommand } from '#shared/domain/posting/commands.ts';
import { postingStream } from '#shared/domain/envelope.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { factsIn } from '../../../renderer/db/fact-log.ts';
import { connection } from '../../../renderer/db/database.ts';
import { schemaVersions } from '../../../renderer/db/schema.ts';
import {
  CUP,
  line,
  numbered,
  planOf,
  SHOE,
  shoeMark,
  snapshotOf,
  START,
  WAYBILL,
} from '../../kit/store-goods.ts';
import { act, must, opened } from '../../kit/store-runs.ts';

const NAME = 'replay';
const numbers = [numbered(1), numbered(2), numbered(3)];
afterEach(() => Dexie.delete(NAME));

/** Postings of three ways: the marketplace's label, our own with a waybill, marked goods. */
const snapshots = [
  snapshotOf(numbers[0] ?? ''),
  snapshotOf(numbers[1] ?? '', {
    way: 'non-integrated',
    actions: ['ship'],
    cutoffAt: null,
    lines: [line(CUP.sku, 'Чашка', 1, 'none')],
  }),
  snapshotOf(numbers[2] ?? '', {
    lines: [line(SHOE.sku, 'Кроссовки', 2, 'required'), line(CUP.sku, 'Чашка', 1, 'none')],
  }),
];
const cup = { sku: CUP.sku, name: 'Чашка', units: 1 };
const shoe = { sku: SHOE.sku, name: 'Кроссовки', units: 1 };

type Make = (snapshot: (typeof snapshots)[number], n: number) => object & { type: PostingCommand['type'] };
const number = (snapshot: (typeof snapshots)[number]): PostingNumber => snapshot.number;

/** What may happen at a table and around it; most of it at the wrong moment, as in life. */
const makes: readonly Make[] = [
  (snapshot) => ({ type: 'intake', snapshot }),
  (snapshot, n) => ({
    type: 'intake',
    snapshot: { ...snapshot, cutoffAt: START + n * 60_000, labelCodes: [`L${n}`] },
  }),
  () => ({ type: 'confirm', despiteFindings: true, policy: 'at-packing' }),
  () => ({ type: 'confirm', despiteFindings: true, policy: 'at-confirmation' }),
  (snapshot, n) => ({ type: 'open', plan: planOf(snapshot, n % 3 === 0 ? ['weigh'] : []), opened: 'queue' }),
  (_, n) => ({ type: 'scan', scanId: `c${n}`, code: CUP.code, product: cup }),
  (_, n) => ({ type: 'scan', scanId: `s${n}`, code: SHOE.code, product: shoe }),
  (_, n) => ({
    type: 'mark',
    scanId: `m${n}`,
    raw: shoeMark(`S-${String(n % 4).padStart(4, '0')}`),
    product: shoe,
    usedBy: null,
  }),
  (_, n) => ({ type: 'scan', scanId: `u${n}`, code: '2000000000008', product: null }),
  () => ({ type: 'undo' }),
  () => ({ type: 'weigh', grams: 640, source: 'typed' }),
  () => ({ type: 'waybill', raw: WAYBILL, carrier: 'sf', usedBy: null }),
  () => ({ type: 'split' }),
  (snapshot) => ({ type: 'ship-confirmed', numbers: [snapshot.number] }),
  () => ({ type: 'ship-refused', generation: 1, why: 'HAS_INCORRECT_STATUS' }),
  () => ({ type: 'ship-again' }),
  (snapshot, n) => ({ type: 'label-ready', parcel: snapshot.number, codes: [`F${n % 2}${snapshot.number}`] }),
  (snapshot) => ({
    type: 'label-printed',
    parcel: snapshot.number,
    jobId: `label:${snapshot.number}:1`,
    outcome: 'printed',
    detail: null,
  }),
  (snapshot) => ({ type: 'print-label', parcel: snapshot.number, jobId: 'x', reason: 'damaged' }),
  (_, n) => ({ type: 'park', shelf: n % 6, takenBy: null }),
  (snapshot, n) => ({ type: 'scan-back', scanId: `b${n}`, code: snapshot.number, owner: null }),
  () => ({ type: 'reopen', reason: 'wrong box' }),
  () => ({ type: 'report-problem', reason: 'damaged', note: null }),
  () => ({ type: 'resolve-problem', how: 'found' }),
  () => ({ type: 'cancel', reason: 'buyer', initiator: 'Client' }),
  () => ({ type: 'see-cancellation' }),
  () => ({ type: 'hand-over', readAt: null, online: false }),
  () => ({ type: 'leave' }),
];
/** One parcel from intake to hand-over, for sequences that get somewhere. */
const wholeWay = [0, 2, 4, 6, 7, 6, 7, 5, 5, 10, 11, 13, 16, 17, 20];

const step = fc.record({
  posting: fc.integer({ min: 0, max: 2 }),
  what: fc.oneof(
    { weight: 1, arbitrary: fc.integer({ min: 0, max: makes.length - 1 }) },
    { weight: 4, arbitrary: fc.constant(-1) },
  ),
});

test('rebuilding from facts gives exactly the stored rows, and both are what the core computes', async () => {
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
      await Dexie.delete(NAME);
      const store = await opened(NAME);
      const progress = [0, 0, 0];
      const states = new Map<string, PostingState>();
      for (const [n, { posting, what }] of steps.entries()) {
        const snapshot = snapshots[posting];
        const at = what === -1 ? (wholeWay[(progress[posting] ?? 0) % wholeWay.length] ?? 0) : what;
        if (what === -1) progress[posting] = (progress[posting] ?? 0) + 1;
        const make = makes[at];
        if (snapshot === undefined || make === undefined) throw new Error('no such step');
        const command = { at: START + n * 1000, by: 'ANNA', ...make(snapshot, n) } as PostingCommand;
        const { state } = await act(store, number(snapshot), command);
        states.set(snapshot.number, state);
        reached.add(state.status);
      }
      const raw = connection(NAME, 'strict', schemaVersions);
      await raw.open();
      const stored = await raw.postings.toArray();
      expect(JSON.parse(JSON.stringify(stored))).toEqual(stored); // JSON throughout
      must(await store.rebuildProjections());
      expect(await raw.postings.toArray()).toEqual(stored);
      const facts = (await raw.facts.toArray()).flatMap(factsIn);
      expect(facts.map(({ seq }) => seq)).toEqual(facts.map((_, i) => i + 1));
      raw.close();
      for (const [of, state] of states) {
        expect((await store.posting(of as PostingNumber))?.state ?? absentPosting).toEqual(state);
        const own = await store.factsOf(postingStream(of as PostingNumber));
        const replayed = own.reduce<PostingState>(
          (s, { fact }) => evolvePosting(s, fact as PostingFact),
          absentPosting,
        );
        expect(replayed).toEqual(state);
      }
      store.close();
    }),
    { numRuns: 25, seed: 20261102 },
  );
  for (const status of ['packing', 'packed', 'closed', 'problem', 'cancelled'])
    expect(reached).toContain(status);
});
