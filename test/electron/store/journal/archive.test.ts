import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { openJournal } from '../../../../electron/store/journal/journal.ts';
import type { Journal } from '../../../../electron/store/journal/journal.ts';
import { realDisk, type Disk } from '../../../../electron/store/disk.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { readAll } from '../../kit/journal.ts';
import { effect, fact, facts } from '../../kit/records.ts';

const day = 24 * 3_600_000;

async function station(disk: Disk = realDisk) {
  const dir = path.join(await freshDir(), 'journal');
  const clock = handClock();
  const open = (): Promise<Journal> =>
    openJournal({ dir, clock, log: memoryLog(), disk, segmentBytes: 1_000_000 });
  return { dir, clock, open };
}

/** A year of work in small: ten packed days of 250 facts, and today. */
async function archived() {
  const made = await station();
  const journal = await made.open();
  await journal.begin('store-a');
  for (let at = 0; at < 10; at += 1) {
    await journal.append('store-a', [...facts(at * 250 + 1, at * 250 + 250), effect(`day:${at}`)]);
    await journal.append('store-a', [
      effect(`day:${at}`, at === 3 ? 'unknown' : 'done'),
      effect('long', 'sending', { attempts: at }),
    ]);
    made.clock.set(made.clock.now() + day);
  }
  await journal.append('store-a', facts(2_501, 2_510));
  await journal.idle();
  await journal.close();
  return made;
}

/** The numbers of the facts; comparing thousands of whole ones takes the test runner longer than all the rest. */
const numbers = (records: readonly JournalRecord[]): string =>
  records.flatMap((record) => (record.kind === 'fact' ? [record.envelope.id] : [])).join();

/** What a replay needs of the effects of that year, the newest row of each. */
const rowsOfYear = [
  ...Array.from({ length: 10 }, (_, at) => effect(`day:${at}`, at === 3 ? 'unknown' : 'done')),
  effect('long', 'sending', { attempts: 9 }),
];

describe('the archive', () => {
  test('JN3 any page of the packed past reads back, and an ordinary gunzip reads it too', async () => {
    const { dir, open } = await archived();
    const journal = await open();
    const all = await readAll(journal);
    expect(all.filter(({ kind }) => kind === 'fact')).toEqual(facts(1, 2_510));
    expect(all.filter(({ kind }) => kind === 'effect')).toEqual(expect.arrayContaining(rowsOfYear));
    expect(all).toHaveLength(2_510 + 11);
    for (const after of [0, 249, 250, 255, 1_333, 2_505])
      expect(
        (await journal.read(after, 20)).records.slice(0, 20).filter(({ kind }) => kind === 'fact'),
      ).toEqual(facts(after + 1, Math.min(after + 20, 2_510)));
    const plain = gunzipSync(await readFile(path.join(dir, '000002-2026-11-06.ndjson.gz'))).toString();
    expect(plain.split('\n').filter((line) => line.includes('"kind":"fact"'))).toHaveLength(250);
    await journal.close();
  });

  test('JN5 an effect is known however old it is, and one that never was is not', async () => {
    const { open } = await archived();
    const journal = await open();
    for (let at = 0; at < 10; at += 1) expect(journal.has(`day:${at}`)).toBe(true);
    expect(journal.has('long')).toBe(true);
    expect(journal.has('day:10')).toBe(false);
    await journal.append('store-a', [effect('long', 'done')]);
    await journal.close();
    const again = await open();
    expect((await readAll(again)).filter(({ kind }) => kind === 'effect')).toContainEqual(
      effect('long', 'done'),
    );
    await again.close();
  });

  test('JN6 a journal of the first format is taken over as it is and packed', async () => {
    const { dir, clock, open } = await station();
    await cp(path.resolve(import.meta.dirname, '../../../fixtures/journal/format-1'), dir, {
      recursive: true,
    });
    clock.set(clock.now() + 30 * day);
    const rows = [effect('ship:1', 'done'), effect('ship:2'), effect('ship:3', 'unknown'), effect('ship:4')];
    const expected = [...facts(1, 99), fact(100, 'посылка 包裹'), ...rows];
    const journal = await open();
    expect(await journal.head()).toEqual({ storeId: 'store-old', lastSeq: 100 });
    expect(new Set(await readAll(journal))).toEqual(new Set(expected));
    await journal.append('store-old', facts(101, 102));
    await journal.idle();
    await journal.close();
    expect((await readdir(dir)).filter((name) => name.endsWith('.gz'))).toHaveLength(3);
    const again = await open();
    expect(again.notices).toEqual([]);
    expect(new Set(await readAll(again))).toEqual(new Set([...expected, ...facts(101, 102)]));
    await again.close();
  });

  test('JN3 a summary that is lost or damaged is made again, and nobody need be told', async () => {
    const { dir, open } = await archived();
    await rm(path.join(dir, '000003-2026-11-07.json'));
    await writeFile(path.join(dir, '000004-2026-11-08.json'), 'nonsense\n');
    const journal = await open();
    expect(journal.notices).toEqual([]);
    expect(await journal.head()).toEqual({ storeId: 'store-a', lastSeq: 2_510 });
    expect(await readAll(journal)).toHaveLength(2_521);
    await journal.close();
  });
});

describe('damage in the archive', () => {
  test('JN4 a flipped byte anywhere in it is found by the check, costs less than one block, and is mended by what is sent again', async () => {
    const { dir, clock } = await archived();
    const names = (await readdir(dir)).filter((name) => name.endsWith('.gz'));
    await fc.assert(
      fc.asyncProperty(
        fc.nat(9),
        fc.nat(1_000_000),
        fc.integer({ min: 1, max: 255 }),
        async (which, at, flip) => {
          const other = path.join(await freshDir(), 'journal');
          await cp(dir, other, { recursive: true });
          const file = path.join(other, names[which] ?? '');
          const bytes = await readFile(file);
          bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip;
          await writeFile(file, bytes);
          const journal = await openJournal({ dir: other, clock, log: memoryLog() });
          while ((await journal.check())?.segment !== names[which]?.slice(0, 17));
          // The time stamp and the operating system in a block's header mean nothing: gzip does not check them.
          const { missing = [], lastSeq } = await journal.head();
          const lost = missing.reduce((sum, { from, to }) => sum + to - from + 1, 0);
          expect(lastSeq).toBe(2_510);
          expect(lost).toBeLessThanOrEqual(256);
          if (lost > 0)
            expect(journal.notices).toEqual([expect.objectContaining({ kind: 'damaged', facts: lost })]);
          for (const { from, to } of missing) await journal.append('store-a', facts(from, to));
          expect(numbers(await readAll(journal))).toBe(numbers(facts(1, 2_510)));
          await journal.close();
          const again = await openJournal({ dir: other, clock, log: memoryLog() });
          expect(again.notices).toEqual([]);
          expect(numbers(await readAll(again, 500))).toBe(numbers(facts(1, 2_510)));
          await again.close();
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  test('JN4 damage that reading meets first is mended on the way: the page comes without it, and it is told', async () => {
    const { dir, open } = await archived();
    const file = path.join(dir, '000005-2026-11-09.ndjson.gz');
    const bytes = await readFile(file);
    bytes.fill(0x55, 200, 300);
    await writeFile(file, bytes);
    const journal = await open();
    const read = (await readAll(journal)).filter(({ kind }) => kind === 'fact');
    expect(read.length).toBeLessThan(2_510);
    expect(read.length).toBeGreaterThanOrEqual(2_510 - 256);
    expect(journal.notices).toEqual([
      { kind: 'damaged', segment: '000005-2026-11-09', facts: 2_510 - read.length },
    ]);
    expect((await readdir(dir)).some((name) => name.startsWith('damaged-'))).toBe(true);
    await journal.close();
  });

  test('JN4 a packed day that is gone altogether is told, and the days after it stay', async () => {
    const { dir, open } = await archived();
    await rm(path.join(dir, '000002-2026-11-06.ndjson.gz'));
    const journal = await open();
    expect(journal.notices).toEqual([{ kind: 'damaged', segment: '000002-2026-11-06', facts: 250 }]);
    expect(await journal.head()).toEqual({
      storeId: 'store-a',
      lastSeq: 2_510,
      missing: [{ from: 251, to: 500 }],
    });
    await journal.close();
  });
});

test('JN7 a full disk refuses the batch, and as soon as there is room the next one is taken, without a restart', async () => {
  let full = false;
  const disk: Disk = {
    ...realDisk,
    open: async (file, flags, mode) => {
      const handle = await realDisk.open(file, flags, mode);
      return new Proxy(handle, {
        get: (target, key) => {
          if (key === 'write' && full)
            return async (bytes: Buffer, _from: number, length: number, at: number) => {
              await target.write(bytes, 0, length >> 1, at);
              throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
            };
          const value: unknown = Reflect.get(target, key);
          return typeof value === 'function' ? (value.bind(target) as unknown) : value;
        },
      });
    },
  };
  const { open } = await station(disk);
  const journal = await open();
  await journal.begin('store-a');
  await journal.append('store-a', facts(1, 3));
  full = true;
  for (let attempt = 0; attempt < 3; attempt += 1)
    await expect(journal.append('store-a', facts(4, 6))).rejects.toMatchObject({ code: 'disk' });
  expect(await readAll(journal)).toEqual(facts(1, 3));
  full = false;
  await journal.append('store-a', facts(4, 6));
  expect(await readAll(journal)).toEqual(facts(1, 6));
  await journal.close();
  const again = await open();
  expect(again.notices).toEqual([]);
  expect(await readAll(again)).toEqual(facts(1, 6));
  await again.close();
});
