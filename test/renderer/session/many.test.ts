import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import type { TableGoods } from '#shared/intake/goods.ts';
import { barcode, postingNumber, sku } from '#shared/kit/brand.ts';
import { ok } from '#shared/kit/result.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { takeInFile, type FileIntake } from '../../../renderer/sync/take-in-file.ts';
import { takeIn, takeInSteps, type TakeInParts } from '../../../renderer/sync/take-in.ts';
import { createHandClock } from '../../kit/hand-clock.ts';
import { createMemoryStore } from '../../kit/memory-store.ts';
import { line, snapshot, who } from '../../kit/postings.ts';
import { countingIds } from '../../kit/store-runs.ts';

function station(shipPolicy: 'at-confirmation' | 'at-packing' = 'at-confirmation') {
  const clock = createHandClock();
  const store = createMemoryStore({ station: 'S1', ids: countingIds(), clock });
  const book = createBook();
  let busy = false;
  const pauses: number[] = [];
  const execute = createExecutor(store, book, () => undefined, {
    isBusy: () => busy,
    pause: async (ms) => void pauses.push(ms),
    aside: () => Promise.resolve(),
  });
  const parts: TakeInParts = {
    book,
    commands: execute.later,
    clock,
    hasRoom: () => true,
    settings: () => ({ ...defaultSettings('S1', 'en'), shipPolicy }),
  };
  const found = async () => ({
    facts: (await Promise.all([...numbers].map((number) => store.factsOf(`posting:${number}`)))).map(
      (facts) => facts.map(({ fact, version }) => ({ fact, version })),
    ),
    effects: (await store.openEffects())
      .map(({ id, effect }) => ({ id, effect }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    rows: book.rows(),
    counts: book.counts(),
  });
  return { parts, store, book, execute, pauses, found, work: (on: boolean) => (busy = on) };
}

const numbers = ['70000001-0001-1', '70000001-0002-1', '70000001-0003-1', '70000001-0004-1'].map(
  postingNumber,
);

const arrivals = fc.array(
  fc
    .record({
      number: fc.constantFrom(...numbers),
      way: fc.constantFrom('fbs', 'non-integrated', 'unknown' as const),
      phase: fc.constantFrom('shippable', 'unready', 'shipped', 'delivering' as const),
      source: fc.constantFrom('market', 'file' as const),
      cancellation: fc.option(fc.constant({ reason: 'x', initiator: 'client', afterShip: false }), {
        freq: 5,
      }),
      cutoffAt: fc.constantFrom(who.at + 3_600_000, who.at + 7_200_000),
      lines: fc.constantFrom([line()], [line({ quantity: 3 })], [line(), line({ sku: sku('101') })]),
      buyer: fc.constantFrom('Anna', 'Ivan', null),
    })
    .map(({ buyer, ...rest }): PostingSnapshot => {
      const { destination } = snapshot();
      return snapshot({ ...rest, destination: { ...destination, buyerName: buyer } });
    }),
  { maxLength: 14 },
);

describe('IM1 many at once', () => {
  it('make the facts, effects and rows that one after another would have made', async () => {
    await fc.assert(
      fc.asyncProperty(
        arrivals,
        arrivals,
        fc.constantFrom('at-confirmation', 'at-packing' as const),
        async (first, second, policy) => {
          const [single, bulk] = [station(policy), station(policy)];
          for (const each of [...first, ...second]) await takeIn(each, single.parts);
          for (const page of [first, second]) {
            const steps = page.map((each) => takeInSteps(each, bulk.parts));
            expect((await bulk.parts.commands.many.postings(steps)).ok).toBe(true);
          }
          expect(await bulk.found()).toEqual(await single.found());
        },
      ),
      { numRuns: 150 },
    );
  });

  it('a posting that somebody wrote meanwhile is decided again, the others stay', async () => {
    const { parts, store, book } = station();
    const [a, b] = numbers.map((number) => snapshot({ number }));
    if (a === undefined || b === undefined) throw new Error('numbers');
    await takeIn(a, parts);
    const kept = book.posting(a.number);
    if (kept === null) throw new Error('not kept');
    await store.commit({
      postings: [
        {
          number: a.number,
          expectedVersion: kept.version,
          facts: [{ type: 'PostingPicked', at: who.at, by: 'ANNA', slot: 4 }],
        },
      ],
      products: [],
      effects: [],
    });
    const moved = { ...a, cutoffAt: who.at + 1 };
    const done = await parts.commands.many.postings(
      [moved, b].map((each) => takeInSteps(each, parts)),
      {
        meta: [{ key: 'place', value: 7 }],
      },
    );
    expect(done).toMatchObject({ ok: true, value: { added: 1, changed: 1, done: 2 } });
    expect(book.posting(a.number)?.state).toMatchObject({ slot: 4, snapshot: { cutoffAt: who.at + 1 } });
    expect(book.posting(b.number)?.state.status).toBe('confirmed');
    expect(await store.getMeta('place')).toBe(7);
  });

  it('a full disk is told, and nothing of the chunk is half there', async () => {
    const { parts, store, book } = station();
    store.fail(true);
    const steps = numbers.map((number) => takeInSteps(snapshot({ number }), parts));
    expect(await parts.commands.many.postings(steps)).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    });
    expect(book.rows()).toEqual([]);
  });

  it('stopped on the way, says how many were done, and those stay', async () => {
    const { parts, book } = station();
    const many = Array.from({ length: 450 }, (_, n) =>
      snapshot({ number: postingNumber(`8000${n}-0001-1`) }),
    );
    let told = 0;
    const done = await parts.commands.many.postings(
      many.map((each) => takeInSteps(each, parts)),
      { progress: (n) => (told = n), stopped: () => told >= 200 },
    );
    expect(done).toEqual(ok({ added: 200, changed: 0, done: 200 }));
    expect(book.rows()).toHaveLength(200);
  });
});

describe('IM6 goods of a table', () => {
  it('come where the catalogue lacks them; what it knows stays, and a barcode stays with its owner', async () => {
    const { parts, book } = station();
    const [own, foreign] = [barcode('4601234567893'), barcode('4607112345674')];
    const goods = (id: string, code: typeof own): TableGoods => ({
      sku: sku(id),
      offerId: `O-${id}`,
      name: `Mug ${id}`,
      barcodes: [code],
      grams: 340,
    });
    const take = (...all: readonly TableGoods[]) =>
      takeInFile({ postings: [], goods: all, keyedBy: 'sku' }, parts, {});
    await take(goods('1', own));
    await take({ ...goods('1', foreign), name: 'Another' }, goods('2', own));
    expect(book.product(sku('1'))?.state).toMatchObject({ name: 'Mug 1', barcodes: [own] });
    expect(book.byBarcode(own)?.product.sku).toBe('1');
    expect(book.product(sku('2'))?.state.barcodes).toEqual([]);
    const [posting] = [snapshot({ source: 'file', lines: [line({ sku: sku('O-1') })] })];
    await takeInFile({ postings: [posting], goods: [], keyedBy: 'offerId' }, parts, {});
    expect(book.posting(posting.number)?.state.snapshot.lines[0]?.sku).toBe('1');
  });
});

describe('DB10 a full disk', () => {
  const file = (numbers: readonly string[]): FileIntake => ({
    postings: numbers.map((number) => snapshot({ number: postingNumber(number), source: 'file' })),
    goods: [],
    keyedBy: 'sku',
  });

  it('refuses a file with new postings, takes one of known ones, and stops one that is under way', async () => {
    const { parts, book } = station();
    let room = false;
    const full = { ...parts, hasRoom: () => room };
    expect(await takeInFile(file(['1-1-1']), full, {})).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(book.rows()).toEqual([]);
    room = true;
    expect((await takeInFile(file(['1-1-1']), full, {})).ok).toBe(true);
    room = false;
    expect((await takeInFile(file(['1-1-1']), full, {})).ok).toBe(true);
    room = true;
    const many = Array.from({ length: 500 }, (_, n) => `2-${n}-1`);
    const cut = await takeInFile(file(many), full, { progress: () => void (room = false) });
    expect(cut).toEqual({ ok: false, error: { kind: 'disk-full' } });
    expect(book.rows().length).toBeGreaterThan(100);
    expect(book.rows().length).toBeLessThan(500);
  });
});

describe('IM10 beside a packer', () => {
  it('little is written at a time with pauses between, and his command goes before the next of them', async () => {
    const { parts, execute, pauses, book, work } = station();
    await takeIn(snapshot(), parts);
    work(true);
    const many = Array.from({ length: 300 }, (_, n) =>
      snapshot({ number: postingNumber(`8000${n}-0001-1`) }),
    );
    const order: string[] = [];
    const bulk = parts.commands.many.postings(
      many.map((each) => takeInSteps(each, parts)),
      { progress: (n) => order.push(`bulk ${n}`) },
    );
    await execute.posting(snapshot().number, { type: 'pick', slot: 3, at: who.at, by: 'ANNA' });
    order.push('packer');
    await bulk;
    expect(order.indexOf('packer')).toBeLessThanOrEqual(2);
    expect(order).toHaveLength(21);
    expect(pauses).toEqual(Array.from({ length: 19 }, () => 10));
    expect(book.rows()).toHaveLength(301);
  });
});
