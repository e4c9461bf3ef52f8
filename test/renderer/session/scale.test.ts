import { describe, expect, it } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { lastPrint } from '#shared/domain/posting/state.ts';
import { BenchScale, scaleDevice } from '../../kit/bench-scale.ts';
import { benchAtWork, numberAt, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

async function desk(takes: 'ok' | 'itself', protocol: 'sics' | 'comma' = 'comma') {
  const played = new BenchScale(scaleDevice(protocol, takes));
  const { packing } = defaultSettings('S1', 'en');
  const bench = await benchAtWork({
    store: quickStore,
    scale: played.scale,
    settings: { packing: { ...packing, inspect: 'off', chooseBox: 'off', inserts: [] } },
  });
  played.tells((up) => bench.station.scaleSaid(up));
  await played.wait(300);
  return { bench, played };
}

/** The step at which the mug's parcel is weighed. */
async function toTheScale(bench: BenchStation): Promise<void> {
  await bench.scan(numberAt(bench, 'mug'));
  for (let steps = 0; steps < 10; steps += 1) {
    const screen = await workUntil(bench, 'step');
    if (screen.kind === 'step' && screen.step.task.kind === 'weigh') return;
    await bench.scan('PL-OK');
  }
}

async function weightOf(bench: BenchStation): Promise<unknown> {
  const posting = await bench.posting(numberAt(bench, 'mug'));
  const work = 'work' in posting ? posting.work : null;
  return work?.deeds.findLast(({ kind }) => kind === 'weight') ?? null;
}

describe('a scale that is asked by OK', () => {
  it('SL4 SL5 the weight at rest is taken by OK, and the fact says that a scale gave it', async () => {
    const { bench, played } = await desk('ok', 'sics');
    await toTheScale(bench);
    await played.put(812);
    expect(bench.screen).toMatchObject({ scale: { kind: 'live', reading: { kind: 'stable', grams: 812 } } });
    await bench.scan('PL-OK');
    expect(await weightOf(bench)).toMatchObject({ grams: 812, source: 'scale' });
  });

  it.each([
    ['moving', { grams: 500, rests: false }],
    ['zero', { grams: 0, rests: true }],
    ['zero', { grams: 3, rests: true }],
    ['negative', { grams: -240, rests: true }],
    ['over', { grams: 0, rests: true, over: true }],
  ] as const)('SL4 SL5 %s: OK takes nothing and says what the scale waits for', async (why, on) => {
    const { bench, played } = await desk('ok');
    await toTheScale(bench);
    played.on = on;
    await played.wait(2000);
    await bench.scan('PL-OK');
    expect(refusalShown(bench)).toBe('scale-waits');
    expect(bench.station.verdict()).toMatchObject({ refusal: { why } });
    expect(await weightOf(bench)).toBeNull();
    await played.put(640);
    await bench.scan('PL-OK');
    expect(await weightOf(bench)).toMatchObject({ grams: 640 });
  });

  it('SL6 nothing is taken by itself where OK is wanted', async () => {
    const { bench, played } = await desk('ok');
    await toTheScale(bench);
    await played.put(640);
    await played.wait(5000);
    expect(await weightOf(bench)).toBeNull();
  });
});

describe('a scale that gives its weight by itself', () => {
  it('SL6 it does once the box is at rest', async () => {
    const { bench, played } = await desk('itself');
    await toTheScale(bench);
    played.on = { grams: 640, rests: false };
    await played.wait(3000);
    expect(await weightOf(bench)).toBeNull();
    await played.put(655);
    expect(await weightOf(bench)).toMatchObject({ grams: 655, source: 'scale' });
  });

  it('SL6 what lay on it before the question is not taken: it may be another parcel', async () => {
    const { bench, played } = await desk('itself');
    await played.put(1500);
    await toTheScale(bench);
    await played.wait(5000);
    expect(await weightOf(bench)).toBeNull();
    await played.put(655);
    expect(await weightOf(bench)).toMatchObject({ grams: 655 });
  });

  it('SL6 a weight that was taken back is not taken again before the box was lifted', async () => {
    const { bench, played } = await desk('itself');
    await toTheScale(bench);
    await played.put(655);
    await bench.scan('PL-UNDO');
    const undone = await weightOf(bench);
    await played.wait(5000);
    expect(await weightOf(bench)).toEqual(undone);
  });

  it('SL6 SL4 a weight that nobody can mean is not taken again and again', async () => {
    const { bench, played } = await desk('itself');
    await toTheScale(bench);
    await played.put(61_000 - 1);
    await played.wait(2000);
    expect(bench.said.filter((verdict) => 'refusal' in verdict)).toHaveLength(1);
    expect(refusalShown(bench)).toBe('weight-implausible');
    await played.put(655);
    expect(await weightOf(bench)).toMatchObject({ grams: 655 });
  });
});

describe('without the scale', () => {
  it('SL7 SL8 an unplugged scale: the weight is typed, or taken as expected, as ever', async () => {
    const { bench, played } = await desk('ok');
    await toTheScale(bench);
    played.port = 'absent';
    await played.wait(200);
    expect(bench.screen).toMatchObject({ scale: { kind: 'trouble', why: 'absent' } });
    await bench.scan('PL-G-700');
    expect(await weightOf(bench)).toMatchObject({ grams: 700, source: 'typed' });
  });

  it('SL8 a scanned weight counts beside a scale that shows another', async () => {
    const { bench, played } = await desk('ok');
    await toTheScale(bench);
    await played.put(812);
    await bench.scan('PL-G-705');
    expect(await weightOf(bench)).toMatchObject({ grams: 705, source: 'typed' });
    const posting = await bench.posting(numberAt(bench, 'mug'));
    expect(posting.status === 'packed' && lastPrint(posting, posting.snapshot.number)).not.toBe(undefined);
  });
});
