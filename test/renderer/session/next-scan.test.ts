import { beforeEach, describe, expect, it } from 'vitest';
import { benchAtWork, numberAt, refusalShown } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import type { Activity } from '../../../renderer/session/activities/activity.ts';
import { freshMark } from '../../kit/bench-packer.ts';

let bench: BenchStation;

beforeEach(async () => {
  bench = await benchAtWork();
});

/** Opens a posting and answers the barcode of what it asks for first, and how many of it are left. */
async function opened(place: Parameters<typeof numberAt>[1]): Promise<{ code: string; left: number }> {
  await bench.scan(numberAt(bench, place));
  const { screen } = bench;
  if (screen.kind !== 'scan') throw new Error(screen.kind);
  return { code: bench.codeOf(screen.line.sku), left: screen.left };
}

/** The first barcode that a posting wants. */
async function barcodeAt(place: Parameters<typeof numberAt>[1]): Promise<string> {
  const [line] = (await bench.posting(numberAt(bench, place))).snapshot.lines;
  if (line === undefined) throw new Error('no line');
  return bench.codeOf(line.sku);
}

const left = (): number => (bench.screen.kind === 'scan' ? bench.screen.left : 0);

describe('the same code twice in a moment', () => {
  it('SC1 is asked about where another unit is wanted: nothing counts meanwhile, and the question is remembered', async () => {
    const { code, left: before } = await opened('bulbs');
    expect(before).toBeGreaterThan(2);
    await bench.scanTwice(code);
    expect(bench.station.verdict()).toMatchObject({ kind: 'many', refusal: { code: 'scanned-twice' } });
    expect(left()).toBe(before - 1);
    const facts = await bench.facts(numberAt(bench, 'bulbs'));
    expect(facts.filter((type) => type === 'ScanRefused')).toHaveLength(1);
  });

  it('SC2 OK says one piece, ×2 says two', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scanTwice(code);
    await bench.scan('PL-OK');
    expect(bench.station.verdict()).toBeNull();
    expect(left()).toBe(before - 1);
    await bench.scanTwice(code);
    await bench.scan('PL-X-2');
    expect(bench.station.verdict()?.kind).toBe('right');
    expect(left()).toBe(before - 3);
    expect(bench.station.times()).toBeNull();
  });

  it('SC2 the next thing scanned says one and is judged itself', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scanTwice(code);
    await bench.scan(code);
    expect(bench.station.verdict()?.kind).toBe('right');
    expect(left()).toBe(before - 2);
    await bench.scan('PL-X-2');
    expect(left()).toBe(before - 2);
    expect(bench.station.times()).toBe(2);
  });

  it('SC3 a command is not done twice, and a badge, a posting, a label or a mistake is nothing new', async () => {
    await bench.scanTwice('PL-BADGE-ANNA');
    const { code, left: before } = await opened('bulbs');
    await bench.scan('PL-LEAVE');
    await bench.scanTwice(numberAt(bench, 'bulbs'));
    expect(bench.station.verdict()).toBeNull();
    await bench.scanAll(code, code);
    await bench.scanTwice('PL-UNDO');
    expect(left()).toBe(before - 1);
    await bench.scanTwice(await barcodeAt('mug'));
    expect(refusalShown(bench)).toBe('wrong-item');
    const facts = await bench.facts(numberAt(bench, 'bulbs'));
    expect(facts.filter((type) => type === 'ScanRefused')).toHaveLength(1);
  });

  it('SC3 nothing more is wanted of it: one too many, told as ever', async () => {
    const { code, left: only } = await opened('cables');
    expect(only).toBe(1);
    await bench.scanTwice(code);
    expect(refusalShown(bench)).toBe('one-too-many');
  });

  it('SC3 a unit with its marking code is one unit, however often the trigger bounces', async () => {
    const { code } = await opened('marked');
    await bench.scanTwice(code);
    expect(bench.screen.kind).toBe('mark');
    expect(bench.station.verdict()?.kind).toBe('right');
    await bench.scanTwice(freshMark(code.padStart(13, '0')));
    expect(bench.station.verdict()?.kind).not.toBe('wrong');
  });
});

describe('the same code twice at other work', () => {
  it('SC4 goods are asked about, everything else is nothing new', async () => {
    const heard: string[] = [];
    const picking: Activity = {
      screen: () => ({ kind: 'queue' }),
      scanned: (scanId, read) => {
        heard.push(read.kind === 'code' ? read.text : read.raw);
        return Promise.resolve({ kind: 'complete', scanId });
      },
      command: () => Promise.resolve(null),
      refresh: () => Promise.resolve(),
    };
    bench = await benchAtWork({ activities: { pick: () => picking } });
    await bench.scan('PL-WORK-PICK');
    const mug = await barcodeAt('mug');
    await bench.scanTwice(mug);
    expect(refusalShown(bench)).toBe('scanned-twice');
    expect(heard).toEqual([mug]);
    await bench.scan('PL-X-2');
    expect(heard).toEqual([mug, mug]);
    await bench.scanTwice(mug);
    await bench.scan('PL-OK');
    expect(heard).toHaveLength(3);
    const posting = numberAt(bench, 'cables');
    await bench.scanTwice(posting);
    expect(heard.filter((text) => text === posting)).toHaveLength(1);
  });
});

describe('several units by one scan', () => {
  it('SC5 SC6 ×n holds for the next scan of a product, is shown until then, and one undo takes all back', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scan('PL-X-2');
    expect(bench.station.times()).toBe(2);
    await bench.scan(code);
    expect(bench.station.verdict()).toMatchObject({ kind: 'right', units: 2 });
    expect(bench.station.times()).toBeNull();
    expect(left()).toBe(before - 2);
    await bench.scan('PL-UNDO');
    expect(left()).toBe(before);
    await bench.scan(code);
    expect(left()).toBe(before - 1);
  });

  it('SC5 PK3 more than is wanted is refused whole, and ×n is used up by it', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scanAll('PL-X-500', code);
    expect(bench.station.verdict()).toMatchObject({ kind: 'many', refusal: { code: 'one-too-many' } });
    expect(left()).toBe(before);
    await bench.scan(code);
    expect(left()).toBe(before - 1);
  });

  it('SC6 UNDO, OK and LEAVE take ×n back; UNDO then leaves the deeds alone', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scanAll(code, 'PL-X-5', 'PL-UNDO');
    expect(left()).toBe(before - 1);
    for (const word of ['PL-UNDO', 'PL-OK', 'PL-LEAVE']) {
      await bench.scan('PL-X-5');
      expect(bench.station.times()).toBe(5);
      await bench.scan(word);
      expect(bench.station.times()).toBeNull();
    }
    expect(bench.screen.kind).toBe('queue');
  });

  it('SC5 the item first: its posting opens and n units count', async () => {
    const { code, left: before } = await opened('bulbs');
    await bench.scanAll('PL-LEAVE', 'PL-X-2', numberAt(bench, 'bulbs'));
    expect(bench.station.times()).toBeNull();
    await bench.scanAll('PL-X-2', code);
    expect(left()).toBe(before - 2);
  });

  it('SC7 a station may forbid it', async () => {
    bench.settings = {
      ...bench.settings,
      packing: { ...bench.settings.packing, manyAtOnce: 'off' },
    };
    await bench.scan('PL-X-5');
    expect(refusalShown(bench)).toBe('times-off');
    expect(bench.station.times()).toBeNull();
  });

  it('SC8 goods with marking codes are counted one by one, by barcode and by mark', async () => {
    const { code, left: before } = await opened('marked');
    await bench.scanAll('PL-X-2', code);
    expect(['times-marked', 'one-too-many']).toContain(refusalShown(bench));
    await bench.scanAll('PL-OK', 'PL-X-2', freshMark(code.padStart(13, '0')));
    expect(refusalShown(bench)).toBe('times-marked');
    expect(left()).toBe(before);
  });
});
