import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAll } from '../../kit/journal.ts';
import { openJournal } from '../../../../electron/store/journal/journal.ts';
import type { Journal } from '../../../../electron/store/journal/journal.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { effect, fact, facts } from '../../kit/records.ts';

const day = 24 * 3_600_000;

async function station() {
  const dir = path.join(await freshDir(), 'journal');
  const clock = handClock();
  const log = memoryLog();
  const open = (): Promise<Journal> => openJournal({ dir, clock, log });
  const segment = async (): Promise<string> => {
    const names = (await readdir(dir)).filter((name) => name.endsWith('.ndjson')).sort();
    return path.join(dir, names.at(-1) ?? '');
  };
  return { dir, clock, log, open, segment };
}

describe('what is kept', () => {
  test('JN1 facts and the latest row of an effect come back after a restart, facts first', async () => {
    const { open } = await station();
    const before = await open();
    await before.begin('store-a');
    await before.append('store-a', [effect('ship:1'), ...facts(1, 3), effect('ship:1', 'done')]);
    await before.close();
    const after = await open();
    expect(await after.head()).toEqual({ storeId: 'store-a', lastSeq: 3 });
    expect(await readAll(after)).toEqual([...facts(1, 3), effect('ship:1', 'done')]);
    expect(after.notices).toEqual([]);
    await after.close();
  });

  test('OB2: an effect is known only once it is written down', async () => {
    const { open } = await station();
    const journal = await open();
    await journal.begin('store-a');
    expect(journal.has('ship:1')).toBe(false);
    await journal.append('store-a', [effect('ship:1')]);
    expect(journal.has('ship:1')).toBe(true);
    await journal.close();
    const again = await open();
    expect(again.has('ship:1')).toBe(true);
    await again.close();
  });

  test('the same records again change nothing, not even the file', async () => {
    const { open, segment } = await station();
    const journal = await open();
    await journal.begin('store-a');
    const batch = [...facts(1, 5), effect('ship:1')];
    await journal.append('store-a', batch);
    const bytes = await readFile(await segment());
    expect(await journal.append('store-a', batch)).toEqual({ storeId: 'store-a', lastSeq: 5 });
    await journal.append('store-a', facts(3, 5));
    expect(await readFile(await segment())).toEqual(bytes);
    await journal.close();
  });

  test('a row that goes there and back within one batch ends as its last', async () => {
    const { open } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', [effect('ship:1')]);
    await journal.append('store-a', [effect('ship:1', 'sending'), effect('ship:1')]);
    expect(await readAll(journal)).toEqual([effect('ship:1')]);
    await journal.close();
  });

  test('JN3 each day has its file, finished ones are packed, and pages go across them', async () => {
    const { open, clock, dir } = await station();
    const journal = await open();
    await journal.begin('store-a');
    for (let at = 0; at < 3; at += 1) {
      await journal.append('store-a', facts(at * 300 + 1, at * 300 + 300));
      clock.set(clock.now() + day);
    }
    await journal.idle();
    expect((await readdir(dir)).sort()).toEqual([
      '000001-2026-11-05.json',
      '000001-2026-11-05.ndjson.gz',
      '000002-2026-11-06.json',
      '000002-2026-11-06.ndjson.gz',
      '000003-2026-11-07.ndjson',
    ]);
    expect(await readAll(journal, 137)).toEqual(facts(1, 900));
    const page = await journal.read(550, 200);
    expect(page).toEqual({ records: facts(551, 750), more: true });
    await journal.close();
    const again = await open();
    expect(await readAll(again, 137)).toEqual(facts(1, 900));
    await again.close();
  });

  test('any cutting of a history into batches, restarts and repeats reads back as that history', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(7), fc.nat(3), fc.boolean()), { minLength: 1, maxLength: 12 }),
        async (steps) => {
          const { open } = await station();
          let journal = await open();
          await journal.begin('store-a');
          let last = 0;
          for (const [more, back, restart] of steps) {
            await journal.append('store-a', facts(Math.max(1, last - back + 1), last + more));
            last += more;
            if (!restart) continue;
            await journal.close();
            journal = await open();
          }
          expect(await readAll(journal, 5)).toEqual(facts(1, last));
          await journal.close();
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['gap', [fact(4)]],
    [
      'fork',
      [
        {
          ...fact(1),
          envelope: { id: 'another', stream: 's', version: 1, seq: 1, station: 'S', fact: { type: 'x' } },
        },
      ],
    ],
    ['bad-record', [{ kind: 'fact', envelope: { seq: 'one' } }]],
    [
      'bad-record',
      [
        {
          kind: 'effect',
          row: { id: '../etc', lane: 'x', seq: 1, state: 'pending', effect: { kind: 'ship' } },
        },
      ],
    ],
  ])('%s: nothing of such a batch is written', async (code, batch) => {
    const { open } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', [fact(1)]);
    await expect(journal.append('store-a', [fact(2), ...batch])).rejects.toMatchObject({ code });
    expect(await readAll(journal)).toEqual([fact(1)]);
    await journal.close();
  });

  test('facts of another store do not mix in, and nothing is taken before a store is named', async () => {
    const { open } = await station();
    const journal = await open();
    await expect(journal.append('store-a', [fact(1)])).rejects.toMatchObject({ code: 'not-begun' });
    await journal.begin('store-a');
    await expect(journal.append('store-b', [fact(1)])).rejects.toMatchObject({ code: 'foreign-store' });
    await journal.close();
  });

  test('another store puts the old journal aside, whole', async () => {
    const { open, dir } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', facts(1, 4));
    expect(await journal.begin('store-b')).toEqual({ storeId: 'store-b', lastSeq: 0 });
    await journal.append('store-b', [fact(1)]);
    await journal.close();
    const aside = (await readdir(path.dirname(dir))).find((name) => name.startsWith('journal-store-a-'));
    const old = await openJournal({
      dir: path.join(path.dirname(dir), aside ?? ''),
      clock: handClock(),
      log: memoryLog(),
    });
    expect(await readAll(old)).toEqual(facts(1, 4));
    await old.close();
  });
});

describe('what a crash leaves', () => {
  test('JN2 cut at every byte of the last record, all acknowledged facts before it stay and the next append goes on', async () => {
    const { open, segment, log } = await station();
    const first = await open();
    await first.begin('store-a');
    await first.append('store-a', [...facts(1, 2), effect('ship:1')]);
    const file = await segment();
    const whole = await readFile(file);
    await first.append('store-a', [fact(3, 'посылка 包裹')]);
    await first.close();
    const longer = await readFile(file);
    for (let end = whole.length; end < longer.length; end += 1) {
      await writeFile(file, longer.subarray(0, end));
      const journal = await open();
      expect(await journal.head()).toEqual({ storeId: 'store-a', lastSeq: 2 });
      expect(journal.notices).toEqual(
        end === whole.length ? [] : [{ kind: 'tail-cut', bytes: end - whole.length }],
      );
      await journal.append('store-a', [fact(3)]);
      expect(await readAll(journal)).toEqual([...facts(1, 3), effect('ship:1')]);
      await journal.close();
    }
    expect(log.lines.some(({ event }) => event === 'journal.tail-cut')).toBe(true);
  });

  test('a tail of zeros, as a power cut leaves it, is cut off', async () => {
    const { open, segment } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', facts(1, 2));
    await journal.close();
    await appendFile(await segment(), Buffer.alloc(4096));
    const again = await open();
    expect(again.notices).toEqual([{ kind: 'tail-cut', bytes: 4096 }]);
    expect(await readAll(again)).toEqual(facts(1, 2));
    await again.close();
  });

  test('a crash while a new day was begun loses nothing', async () => {
    const { open, segment, clock } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', facts(1, 2));
    clock.set(clock.now() + day);
    await journal.append('store-a', [fact(3)]);
    await journal.close();
    await truncate(await segment(), 7);
    const again = await open();
    expect(await again.head()).toEqual({ storeId: 'store-a', lastSeq: 2 });
    await again.append('store-a', facts(3, 4));
    expect(await readAll(again)).toEqual(facts(1, 4));
    await again.close();
  });
});

describe('what damage leaves', () => {
  test('JN4 a flipped byte costs one fact: it is announced, the file kept aside, and the window fills the hole', async () => {
    const { open, segment, dir, log } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', [...facts(1, 20), effect('ship:1')]);
    await journal.close();
    const file = await segment();
    const bytes = await readFile(file);
    bytes[bytes.indexOf('"fact-5"') + 2] = 0x58;
    await writeFile(file, bytes);

    const again = await open();
    expect(again.notices).toEqual([{ kind: 'damaged', segment: '000001-2026-11-05', facts: 1 }]);
    expect(log.lines).toContainEqual({
      level: 'error',
      event: 'journal.damaged',
      detail: { segment: '000001-2026-11-05', facts: 1 },
    });
    expect(await again.head()).toEqual({ storeId: 'store-a', lastSeq: 20, missing: [{ from: 5, to: 5 }] });
    expect(again.has('ship:1')).toBe(true);
    expect(await readAll(again, 3)).toEqual([...facts(1, 4), ...facts(6, 20), effect('ship:1')]);
    const aside = (await readdir(dir)).find((name) => name.startsWith('damaged-')) ?? '';
    expect(await readFile(path.join(dir, aside, '000001-2026-11-05.ndjson'))).toEqual(bytes);
    await again.append('store-a', facts(5, 21));
    expect(await readAll(again)).toEqual([...facts(1, 21), effect('ship:1')]);
    await again.close();
    const third = await open();
    expect(third.notices).toEqual([]);
    expect(await third.head()).toEqual({ storeId: 'store-a', lastSeq: 21 });
    expect(await readAll(third, 3)).toEqual([...facts(1, 21), effect('ship:1')]);
    await third.close();
  });

  test('JN4 any single flipped byte is noticed, and costs the record it lies in and no other', async () => {
    const { open, segment } = await station();
    const journal = await open();
    await journal.begin('store-a');
    await journal.append('store-a', facts(1, 6));
    await journal.close();
    const file = await segment();
    const bytes = await readFile(file);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const broken = Buffer.from(bytes);
        broken[at] = (broken[at] ?? 0) ^ flip;
        const { open: openOther, dir } = await station();
        const empty = await openOther();
        await empty.begin('store-a');
        await empty.close();
        await writeFile(path.join(dir, '000001-2026-11-05.ndjson'), broken);
        const again = await openOther();
        const read = (await readAll(again)).filter(({ kind }) => kind === 'fact');
        expect(again.notices).toHaveLength(1);
        // A line feed between two records belongs to both.
        expect(read.length).toBeGreaterThanOrEqual(4);
        for (const record of read) expect(facts(1, 6)).toContainEqual(record);
        await again.close();
      }),
      { numRuns: 60 },
    );
  });
});
