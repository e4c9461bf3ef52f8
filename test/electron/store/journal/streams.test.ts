import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { openJournal, type Journal } from '../../../../electron/store/journal/journal.ts';
import {
  blocksWith,
  indexAsText,
  indexFromText,
  indexOf,
  streamPrint,
} from '../../../../electron/store/journal/streams.ts';
import { freshDir, handClock, memoryLog } from '../../kit/house.ts';
import { readAll } from '../../kit/journal.ts';
import { fact } from '../../kit/records.ts';

const day = 24 * 3_600_000;
const nameOf = (n: number): string => `posting:0208245774-${String(n).padStart(4, '0')}-1`;

/** A fact of one of many postings. */
function factOf(seq: number, n: number, version: number): JournalRecord {
  const plain = fact(seq);
  if (plain.kind !== 'fact') throw new Error('no fact');
  return { kind: 'fact', envelope: { ...plain.envelope, stream: nameOf(n), version } };
}

/** Facts of these postings in the order of the numbers, as a table works: each goes on where it was. */
function worked(postings: readonly number[]): JournalRecord[] {
  const versions = new Map<number, number>();
  return postings.map((n, at) => {
    versions.set(n, (versions.get(n) ?? 0) + 1);
    return factOf(at + 1, n, versions.get(n) ?? 0);
  });
}

const ofStream = (records: readonly JournalRecord[], n: number) =>
  records.flatMap((each) =>
    each.kind === 'fact' && each.envelope.stream === nameOf(n) ? [each.envelope] : [],
  );

async function station() {
  const dir = path.join(await freshDir(), 'journal');
  const clock = handClock();
  const open = (): Promise<Journal> => openJournal({ dir, clock, log: memoryLog(), segmentBytes: 30_000 });
  return { dir, clock, open };
}

/** 3,000 facts of 200 postings on six days, all but the last of them packed. */
async function sixDays() {
  const made = await station();
  const records = worked(Array.from({ length: 3_000 }, (_, at) => (at * 37 + (at % 11)) % 200));
  const journal = await made.open();
  await journal.begin('store-a');
  for (let from = 0; from < records.length; from += 100) {
    await journal.append('store-a', records.slice(from, from + 100));
    if (from % 500 === 400) made.clock.set(made.clock.now() + day);
  }
  await journal.idle();
  return { ...made, records, journal };
}

describe('all facts of a posting', () => {
  test('JN8 they come back in order, from packed and plain segments alike, after a restart too; a stranger has none', async () => {
    const { journal, open, records, dir } = await sixDays();
    expect((await readdir(dir)).filter((name) => name.endsWith('.gz')).length).toBeGreaterThan(10);
    for (let n = 0; n < 200; n += 7) expect(await journal.factsOf(nameOf(n))).toEqual(ofStream(records, n));
    await journal.close();
    const again = await open();
    for (let n = 3; n < 200; n += 7) expect(await again.factsOf(nameOf(n))).toEqual(ofStream(records, n));
    expect(await again.factsOf('posting:none')).toEqual([]);
    await again.append('store-a', [factOf(3_001, 3, ofStream(records, 3).length + 1)]);
    expect(await again.factsOf(nameOf(3))).toHaveLength(ofStream(records, 3).length + 1);
    await again.close();
  });

  test('JN8 a summary of the first format knows no streams and is made again', async () => {
    const { journal, open, records, dir } = await sixDays();
    await journal.close();
    for (const name of await readdir(dir)) if (name.endsWith('.json')) await rm(path.join(dir, name));
    const again = await open();
    expect(again.notices).toEqual([]);
    expect(await again.factsOf(nameOf(5))).toEqual(ofStream(records, 5));
    await again.close();
  });

  test('JN8 JN4 a damaged block costs its facts only, and what is sent again is found among the rest', async () => {
    const { journal, open, records, dir } = await sixDays();
    await journal.close();
    const [packed = ''] = (await readdir(dir)).filter((name) => name.endsWith('.gz'));
    const bytes = await readFile(path.join(dir, packed));
    bytes[bytes.length >>> 1] = (bytes[bytes.length >>> 1] ?? 0) ^ 0xff;
    await writeFile(path.join(dir, packed), bytes);
    const again = await open();
    const found = await again.factsOf(nameOf(0));
    const { missing = [] } = await again.head();
    expect(missing.length).toBeGreaterThan(0);
    const lost = records.filter(
      (each) =>
        each.kind === 'fact' &&
        missing.some(({ from, to }) => each.envelope.seq >= from && each.envelope.seq <= to),
    );
    expect(found).toEqual(
      ofStream(
        records.filter((each) => !lost.includes(each)),
        0,
      ),
    );
    expect((await again.append('store-a', lost)).missing).toBeUndefined();
    for (let n = 0; n < 200; n += 13) expect(await again.factsOf(nameOf(n))).toEqual(ofStream(records, n));
    await again.close();
  });

  test('JN8 holes are taken where they are allowed; pages go across them and end where the journal ends', async () => {
    const { open } = await station();
    const journal = await open();
    await journal.begin('store-a');
    const all = worked(Array.from({ length: 60 }, (_, at) => at % 4));
    const some = all.filter((_, at) => at % 5 !== 2 && (at < 20 || at > 40));
    await expect(journal.append('store-a', some)).rejects.toMatchObject({ code: 'gap' });
    expect(await journal.append('store-a', some, true)).toMatchObject({ lastSeq: 60 });
    expect(await readAll(journal, 7)).toEqual(some);
    const last = await journal.read(57, 2);
    expect([last.records, last.more]).toEqual([all.slice(58, 60), false]);
    expect((await journal.read(50, 3)).more).toBe(true);
    for (let n = 0; n < 4; n += 1) expect(await journal.factsOf(nameOf(n))).toEqual(ofStream(some, n));
    await expect(journal.append('store-a', [factOf(62, 1, 99)])).rejects.toMatchObject({ code: 'gap' });
    await journal.close();
  });

  test('JN8 an index reads back as it was written, and names every block that has a stream', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.string({ maxLength: 6 })), { maxLength: 12 }), (blocks) => {
        const index = indexOf(blocks.map((streams) => new Set(streams.map(streamPrint))));
        expect(indexFromText(indexAsText(index))).toEqual(index);
        for (const stream of new Set(blocks.flat()))
          expect(blocksWith(index, stream)).toEqual(
            blocks.flatMap((streams, block) =>
              streams.some((each) => streamPrint(each) === streamPrint(stream)) ? [block] : [],
            ),
          );
      }),
    );
  });
});
