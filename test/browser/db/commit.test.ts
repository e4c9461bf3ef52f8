import { Dexie } from 'dexie';
import { afterEach, describe, expect, test } from 'vitest';
import { postingStream } from '#shared/domain/envelope.ts';
import { connection } from '../../../renderer/db/database.ts';
import { schemaVersions } from '../../../renderer/db/schema.ts';
import type { Store } from '../../../renderer/db/store.ts';
import { CUP, numbered, seen, snapshotOf, START } from '../../kit/store-goods.ts';
import { batch, countingIds, must, opened, takenIn } from '../../kit/store-runs.ts';

const NAME = 'commit';
const open: Store[] = [];
const store = async (over = {}): Promise<Store> => {
  const made = await opened(NAME, over);
  open.push(made);
  return made;
};

afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await Dexie.delete(NAME);
});

const number = numbered(1);
const intake = (expectedVersion = 0) => ({
  number,
  expectedVersion,
  facts: [takenIn(snapshotOf(number))],
});
const confirmed = (expectedVersion: number) => ({
  number,
  expectedVersion,
  facts: [{ type: 'PostingConfirmed', at: START, by: 'ANNA' } as const],
});
const effect = { id: 'ship:1', lane: 'market:1', effect: { kind: 'delivering', posting: number } } as const;

describe('one transaction', () => {
  test('facts of a station are numbered without holes, across streams and restarts', async () => {
    const first = await store();
    must(await first.commit(batch({ postings: [intake()] })));
    must(
      await first.commit(
        batch({
          postings: [confirmed(1)],
          products: [{ sku: CUP.sku, expectedVersion: 0, facts: [seen(CUP, 'Чашка')] }],
        }),
      ),
    );
    first.close();
    const again = await store({ ids: countingIds(2) });
    must(
      await again.commit(
        batch({
          postings: [{ ...confirmed(2), facts: [{ type: 'PostingPicked', at: START, by: 'ANNA', slot: 4 }] }],
        }),
      ),
    );
    const { envelopes } = await again.unjournaled(100);
    expect(envelopes.map(({ seq, stream, version, station }) => [seq, stream, version, station])).toEqual([
      [1, postingStream(number), 1, 'S1'],
      [2, postingStream(number), 2, 'S1'],
      [3, `product:${CUP.sku}`, 1, 'S1'],
      [4, postingStream(number), 3, 'S1'],
    ]);
    expect(new Set(envelopes.map(({ id }) => id)).size).toBe(4);
    expect(await again.lastSeq()).toBe(4);
    expect((await again.posting(number))?.state).toMatchObject({ status: 'confirmed', slot: 4 });
    expect((await again.product(CUP.sku))?.state.name).toBe('Чашка');
  });

  test('a batch that loses leaves nothing behind: no fact, no row, no effect, no number used', async () => {
    const one = await store();
    must(await one.commit(batch({ postings: [intake()] })));
    const lost = await one.commit(
      batch({
        postings: [
          { number: numbered(2), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(2)))] },
          confirmed(0),
        ],
        effects: [effect],
        meta: [{ key: 'cursor', value: 'p2' }],
      }),
    );
    expect(lost).toEqual({ ok: false, error: { kind: 'lost-race', stream: postingStream(number) } });
    expect(await one.posting(numbered(2))).toBeNull();
    expect(await one.effect('ship:1')).toBeNull();
    expect(await one.getMeta('cursor')).toBeNull();
    expect(await one.lastSeq()).toBe(1);
    const next = must(await one.commit(batch({ postings: [confirmed(1)] })));
    expect(next.envelopes.map(({ seq }) => seq)).toEqual([2]);
  });

  test('two windows that write to one posting at once: exactly one wins, the other is told which stream', async () => {
    const stores = [await store({ ids: countingIds(1) }), await store({ ids: countingIds(2) })];
    must(await stores[0]!.commit(batch({ postings: [intake()] })));
    for (let version = 1; version <= 20; version++) {
      const slot = (value: number) =>
        batch({
          postings: [
            {
              number,
              expectedVersion: version,
              facts: [{ type: 'PostingPicked' as const, at: START, by: 'ANNA', slot: value }],
            },
          ],
        });
      const results = await Promise.all(stores.map((each, i) => each.commit(slot(version * 10 + i))));
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
      expect(results.find(({ ok }) => !ok)).toEqual({
        ok: false,
        error: { kind: 'lost-race', stream: postingStream(number) },
      });
    }
    const facts = await stores[0]!.factsOf(postingStream(number));
    expect(facts.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(await stores[1]!.lastSeq()).toBe(21);
  });

  test('a version that lies ahead of the stored one is a lost race too, not a hole', async () => {
    const one = await store();
    must(await one.commit(batch({ postings: [intake()] })));
    expect(await one.commit(batch({ postings: [confirmed(5)] }))).toMatchObject({
      error: { kind: 'lost-race' },
    });
  });

  test('a fact under a number that the head does not know of stops the write instead of being written over', async () => {
    const one = await store();
    must(await one.commit(batch({ postings: [intake()] })));
    const raw = connection(NAME, 'strict', schemaVersions);
    await raw.open();
    const fact = { type: 'PostingConfirmed', at: START, by: 'x' } as const;
    await raw.facts.add({
      id: 'foreign',
      seq: 2,
      stream: postingStream(number),
      version: 2,
      station: 'S9',
      fact,
    });
    raw.close();
    const refused = await one.commit(batch({ postings: [confirmed(1)] }));
    expect(refused).toMatchObject({ ok: false, error: { kind: 'broken' } });
    expect((await one.posting(number))?.version).toBe(1);
    expect(await one.lastSeq()).toBe(1);
  });

  test('OB1 an effect whose id is in the outbox already is left alone, whatever became of it', async () => {
    const one = await store();
    const first = must(await one.commit(batch({ postings: [intake()], effects: [effect] })));
    expect(first.rows).toMatchObject([
      { id: 'ship:1', seq: 1, state: 'pending', attempts: 0, journaled: false },
    ]);
    must(await one.updateEffect('ship:1', { state: 'done', attempts: 1 }));
    const second = must(await one.commit(batch({ effects: [effect, { ...effect, id: 'ship:2' }] })));
    expect(second.rows.map(({ id, seq }) => [id, seq])).toEqual([['ship:2', 2]]);
    expect((await one.effect('ship:1'))?.state).toBe('done');
  });

  test('an outcome and the fact it became are written together or not at all', async () => {
    const one = await store();
    must(await one.commit(batch({ postings: [intake()], effects: [effect] })));
    const update = { id: 'ship:1', patch: { state: 'done' } } as const;
    const lost = await one.commit(batch({ postings: [confirmed(9)], updates: [update] }));
    expect(lost.ok).toBe(false);
    expect((await one.effect('ship:1'))?.state).toBe('pending');
    const done = must(await one.commit(batch({ postings: [confirmed(1)], updates: [update] })));
    expect(done.rows).toMatchObject([{ id: 'ship:1', state: 'done' }]);
    expect(done.postings).toMatchObject([{ version: 2, state: { status: 'confirmed' } }]);
  });

  test('an empty batch opens no transaction', async () => {
    const one = await store();
    one.close();
    expect(await one.commit(batch({}))).toMatchObject({ ok: true });
  });

  test('a small value comes back, and is null before it was ever set', async () => {
    const one = await store();
    expect(await one.getMeta('pull')).toBeNull();
    must(await one.setMeta('pull', { since: START }));
    expect(await one.getMeta('pull')).toEqual({ since: START });
  });
});

describe('what survives a power cut', () => {
  /** Records how every write transaction of the page is asked for. */
  async function recorded(work: (one: Store) => Promise<unknown>): Promise<readonly (string | undefined)[]> {
    const asked: (string | undefined)[] = [];
    const target = IDBDatabase.prototype;
    const real = Object.getOwnPropertyDescriptor(target, 'transaction');
    const begin = real?.value as IDBDatabase['transaction'];
    target.transaction = function (...args) {
      const tx = begin.apply(this, args);
      if (tx.mode === 'readwrite') asked.push(tx.durability);
      return tx;
    };
    try {
      const one = await store(); // opened here, since the connection keeps the method it opened with
      asked.length = 0;
      await work(one);
    } finally {
      if (real !== undefined) Object.defineProperty(target, 'transaction', real);
    }
    return asked;
  }

  test('every write of the table is flushed before it is acknowledged, in one transaction each', async () => {
    const asked = await recorded(async (one) => {
      must(await one.commit(batch({ postings: [intake()], effects: [effect] })));
      must(await one.updateEffect('ship:1', { state: 'sending' }));
      must(await one.setMeta('a', 1));
      must(await one.markJournaled(await one.unjournaled(10)));
    });
    expect(asked).toEqual(['strict', 'strict', 'strict', 'strict']);
  });

  test('only an import that asks for it is relaxed', async () => {
    const many = (durability: 'strict' | 'relaxed', n: number) =>
      recorded((one) =>
        one.commitMany(
          [
            batch({
              postings: [
                { number: numbered(n), expectedVersion: 0, facts: [takenIn(snapshotOf(numbered(n)))] },
              ],
            }),
          ],
          {
            isBusy: () => false,
            pause: () => Promise.resolve(),
            durability,
          },
        ),
      );
    expect(await many('strict', 5)).toEqual(['strict']);
    expect(await many('relaxed', 6)).toEqual(['relaxed']);
    expect((await (await store()).loadActive()).postings).toHaveLength(2);
  });
});
