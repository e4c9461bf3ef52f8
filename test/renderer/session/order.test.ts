import { describe, expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import { createBook } from '../../../renderer/session/book.ts';
import { createExecutor } from '../../../renderer/session/execute.ts';
import { createTurns } from '../../../renderer/session/turns.ts';
import { benchAtWork, numberAt, pack, packAndPrint, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { snapshot } from '../../kit/postings.ts';

async function unitsIn(bench: BenchStation, place: 'bulbs' | 'cables' | 'mug'): Promise<number> {
  const posting = await bench.posting(numberAt(bench, place));
  const deeds = 'work' in posting && posting.work !== null ? posting.work.deeds : [];
  return deeds.filter(({ kind }) => kind === 'unit').length;
}

describe('scans that come before the one ahead of them is kept', () => {
  it('PK6 two quick scans of a new item open one posting and count one unit each', async () => {
    const bench = await benchAtWork({ postings: 10 });
    const { snapshot: bulbs } = await bench.posting(numberAt(bench, 'bulbs'));
    const [line] = bulbs.lines;
    if (line === undefined) throw new Error('no line');
    const code = bench.codeOf(line.sku);
    await Promise.all([bench.scan(code), bench.scan(code), bench.scan(code)]);
    expect(await unitsIn(bench, 'bulbs')).toBe(3);
    expect(bench.now.book.rows().filter((row) => row.stage === 'packing')).toHaveLength(1);
  });

  it('PK3 the second of two quick scans of a last unit is one too many', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'mug'));
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const code = bench.codeOf(now.line.sku);
    await Promise.all([bench.scan(code), bench.scan(code)]);
    expect(bench.said.map(({ kind }) => kind)).toEqual(['right', 'many']);
    expect(await unitsIn(bench, 'mug')).toBe(1);
  });

  it('PK6 one physical scan told twice counts once', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'bulbs'));
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const code = bench.codeOf(now.line.sku);
    await Promise.all([bench.scan(code, 'same'), bench.scan(code, 'same')]);
    expect(await unitsIn(bench, 'bulbs')).toBe(1);
  });

  it('an item and the next posting in one breath: the second waits its turn and is refused', async () => {
    const bench = await benchAtWork();
    const [first, second] = [numberAt(bench, 'cables'), numberAt(bench, 'bulbs')];
    await Promise.all([bench.scan(first), bench.scan(second)]);
    expect(bench.screen).toMatchObject({ kind: 'scan', posting: { snapshot: { number: first } } });
    expect((await bench.posting(second)).status).toBe('confirmed');
  });

  it('a look at the store during a scan brings nothing back that was put away', async () => {
    const bench = await benchAtWork();
    await packAndPrint(bench, numberAt(bench, 'express'));
    await bench.scan(numberAt(bench, 'express'));
    expect(bench.screen.kind).toBe('closed');
    await Promise.all([bench.station.refresh(), bench.scan('PL-OK'), bench.station.refresh()]);
    expect(bench.screen.kind).toBe('queue');
  });

  it('OK twice: the second answers the next question, never the one after', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'mug'));
    await workUntil(bench, 'step');
    await Promise.all([bench.scan('PL-OK'), bench.scan('PL-OK')]);
    const posting = await bench.posting(numberAt(bench, 'mug'));
    const steps =
      posting.status === 'packing' ? posting.work.deeds.filter(({ kind }) => kind === 'step') : [];
    expect(steps).toHaveLength(2);
  });

  it('OK twice on a parked parcel puts it away once and opens nothing', async () => {
    const bench = await benchAtWork();
    await pack(bench, numberAt(bench, 'mug'));
    await Promise.all([bench.scan('PL-OK'), bench.scan('PL-OK')]);
    expect(bench.screen.kind).toBe('queue');
    expect(bench.notKept).toEqual([]);
  });
});

describe('turns', () => {
  it('a scan goes before five hundred intakes that wait', async () => {
    const bench = await benchAtWork();
    const order: string[] = [];
    const intakes = Array.from({ length: 500 }, (_, n) => {
      const number = postingNumber(`0208000${String(n).padStart(3, '0')}-0001-1`);
      const command = { type: 'intake', snapshot: snapshot({ number }), at: 0, by: 'market' } as const;
      return bench.now.execute.later.posting(number, command).then(() => order.push('intake'));
    });
    const scanned = bench.scan(numberAt(bench, 'cables')).then(() => order.push('scan'));
    await Promise.all([...intakes, scanned]);
    // The intake that was under way already is not torn from its transaction; nothing else goes first.
    expect(order.indexOf('scan')).toBeLessThanOrEqual(2);
    expect(order).toHaveLength(501);
  });

  it('a job that fails fails alone', async () => {
    const turns = createTurns();
    const broken = turns.urgent(() => Promise.reject(new Error('broken')));
    const next = turns.later(() => Promise.resolve('fine'));
    await expect(broken).rejects.toThrow('broken');
    await expect(next).resolves.toBe('fine');
  });
});

describe('a lost race', () => {
  it('two executors on one store: decided again, counted once', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'cables');
    await bench.scan(number);
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const { store } = bench.now;
    const other = createBook();
    for (const kept of (await store.loadActive()).postings) other.putPosting(kept);
    const second = createExecutor(store, other, () => undefined);
    const product = { sku: now.line.sku, name: now.line.name, units: 1 };
    const command = (scanId: string) =>
      ({ type: 'scan', scanId, code: bench.codeOf(now.line.sku), product, at: 0, by: 'ANNA' }) as never;
    const answers = await Promise.all([
      bench.now.execute.posting(number, command('one')),
      second.posting(number, command('two')),
    ]);
    // One cable of this colour is wanted: whoever came second is told so, by the state the first left.
    expect(answers.map(({ kind }) => kind).sort()).toEqual(['done', 'refused']);
    expect(await unitsIn(bench, 'cables')).toBe(1);
    const kept = await store.posting(number);
    const memories = [bench.now.book.posting(number), other.posting(number)];
    expect(memories.filter((memory) => memory?.version === kept?.version).length).toBeGreaterThan(0);
  });

  it('the same scan told to both counts once, and memory follows even where the second try changed nothing', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'bulbs');
    await bench.scan(number);
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const { store } = bench.now;
    const other = createBook();
    for (const kept of (await store.loadActive()).postings) other.putPosting(kept);
    const second = createExecutor(store, other, () => undefined);
    const product = { sku: now.line.sku, name: now.line.name, units: 1 };
    const command = {
      type: 'scan',
      scanId: 'same',
      code: bench.codeOf(now.line.sku),
      product,
      at: 0,
      by: 'A',
    } as never;
    await bench.now.execute.posting(number, command);
    const late = await second.posting(number, command);
    expect(late).toMatchObject({ kind: 'done', facts: 0 });
    expect(await unitsIn(bench, 'bulbs')).toBe(1);
    expect(other.posting(number)?.version).toBe((await store.posting(number))?.version);
  });
});

describe('a store that takes nothing', () => {
  it('the packer is told and nothing counts; the next scan goes on where it was', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'bulbs'));
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const { store } = bench.now;
    const commit = store.commit.bind(store);
    const full: typeof store.commit = () => Promise.resolve({ ok: false, error: { kind: 'disk-full' } });
    Object.assign(store, { commit: full });
    await bench.scan(bench.codeOf(now.line.sku));
    expect(bench.notKept).toEqual(['disk-full']);
    expect(bench.said).toEqual([]);
    Object.assign(store, { commit });
    await bench.scan(bench.codeOf(now.line.sku));
    expect(await unitsIn(bench, 'bulbs')).toBe(1);
  });

  it('a store that throws is told as well, and holds no later scan up', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'bulbs'));
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const { store } = bench.now;
    const commit = store.commit.bind(store);
    Object.assign(store, { commit: () => Promise.reject(new Error('closed')) });
    await expect(bench.scan(bench.codeOf(now.line.sku))).rejects.toThrow('closed');
    expect(bench.notKept).toEqual(['broken']);
    Object.assign(store, { commit });
    await bench.scan(bench.codeOf(now.line.sku));
    expect(await unitsIn(bench, 'bulbs')).toBe(1);
  });
});
