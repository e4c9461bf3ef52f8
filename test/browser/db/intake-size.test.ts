import { Dexie } from 'dexie';
import { afterEach, expect, test } from 'vitest';
import { postingNumber, sku, barcode } from '#shared/kit/brand.ts';
import { seen, snapshotOf, numbered, CUP, START } from '../../kit/store-goods.ts';
import { batch, must, opened, takenIn } from '../../kit/store-runs.ts';

const NAME = 'intake-size';
afterEach(() => Dexie.delete(NAME));

const COUNT = 20_000;
const GOODS = 500;

test('twenty thousand postings are taken in, found, loaded and rebuilt', async () => {
  const store = await opened(NAME);
  const batches = Array.from({ length: COUNT }, (_, n) => {
    const number = numbered(n);
    const snapshot = snapshotOf(number, { cutoffAt: START + (n % 500) * 60_000 });
    return batch({ postings: [{ number, expectedVersion: 0, facts: [takenIn(snapshot)] }] });
  });
  const goods = Array.from({ length: GOODS }, (_, n) => {
    const id = sku(String(500_000 + n));
    return batch({
      products: [
        {
          sku: id,
          expectedVersion: 0,
          facts: [seen({ ...CUP, sku: id, code: barcode(`20${n}`) }, `Товар ${n}`)],
        },
      ],
    });
  });
  const times: Record<string, number> = {};
  const timed = async <T>(what: string, work: Promise<T>): Promise<T> => {
    const from = performance.now();
    const result = await work;
    times[what] = Math.round(performance.now() - from);
    return result;
  };
  const quiet = { isBusy: () => false, pause: () => Promise.resolve(), durability: 'relaxed' } as const;
  const done = must(await timed('intake', store.commitMany([...batches, ...goods], quiet)));
  expect(done).toEqual({ facts: COUNT + GOODS, lost: [] });
  const again = must(await timed('second intake of 200', store.commitMany(batches.slice(0, 200), quiet)));
  expect([again.facts, again.lost.length]).toEqual([0, 200]);
  const active = await timed('load', store.loadActive());
  expect([active.postings.length, active.products.length]).toEqual([COUNT, GOODS]);
  const number = postingNumber(numbered(12_345));
  expect(await timed('label code', store.postingByLabelCode(`%101%${number}`))).toBe(number);
  const slot = { type: 'PostingPicked', at: START, by: 'ANNA', slot: 1 } as const;
  must(
    await timed(
      'one commit',
      store.commit(batch({ postings: [{ number, expectedVersion: 1, facts: [slot] }] })),
    ),
  );
  const rebuilt = must(await timed('rebuild', store.rebuildProjections()));
  expect(rebuilt).toEqual({ facts: COUNT + GOODS + 1, postings: COUNT, products: GOODS, incomplete: [] });
  store.close();
  const reopened = await timed('open', opened(NAME));
  expect(await reopened.lastSeq()).toBe(COUNT + GOODS + 1);
  reopened.close();
  console.log(`ms: ${JSON.stringify(times)}`);
}, 180_000);
