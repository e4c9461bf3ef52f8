import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { benchAtWork, numberAt, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

/** Only the weight is asked for. */
const packing = (part: Partial<Settings['packing']> = {}): Partial<Settings> => ({
  packing: {
    ...defaultSettings('S1', 'en').packing,
    inspect: 'off',
    chooseBox: 'off',
    inserts: [],
    ...part,
  },
});

type Alike = readonly [PostingNumber, PostingNumber, PostingNumber, PostingNumber, PostingNumber];

/** Postings out of a file, all with one whale mug, confirmed. */
async function alike(bench: BenchStation): Promise<Alike> {
  const { snapshot } = await bench.posting(numberAt(bench, 'mug'));
  const at = { at: bench.clock.now(), by: 'BOSS' };
  const take = async (i: number): Promise<PostingNumber> => {
    const number = postingNumber(`F-000${i}-1`);
    const copy: PostingSnapshot = { ...snapshot, number, source: 'file', labelCodes: [], actions: [] };
    await bench.now.execute.posting(number, { type: 'intake', snapshot: copy, ...at });
    await bench.now.execute.posting(number, {
      type: 'confirm',
      despiteFindings: true,
      policy: 'at-packing',
      ...at,
    });
    return number;
  };
  return [await take(1), await take(2), await take(3), await take(4), await take(5)];
}

async function toTheScale(bench: BenchStation, number: PostingNumber): Promise<void> {
  await bench.scan(number);
  for (let steps = 0; steps < 10; steps += 1) {
    const screen = await workUntil(bench, 'step');
    if (screen.kind === 'step' && screen.step.task.kind === 'weigh') return;
    await bench.scan('PL-OK');
  }
}

async function weighed(bench: BenchStation, number: PostingNumber, grams: number): Promise<void> {
  await toTheScale(bench, number);
  await bench.scanAll(`PL-G-${grams}`, 'PL-LEAVE');
}

const shop = (settings = packing()) => benchAtWork({ store: quickStore, settings });

describe('weights are learnt silently, and a missing unit is noticed before the box is sealed', () => {
  it('WG4 WG6 after three of the same a light one asks; OK takes it, weighing again does too', async () => {
    const bench = await shop();
    const [a, b, c, d, e] = await alike(bench);
    for (const [i, number] of [a, b, c].entries()) await weighed(bench, number, 900 + i);
    await toTheScale(bench, d);
    expect(bench.screen).toMatchObject({ usualGrams: 901 });
    await bench.scan('PL-G-700');
    expect(refusalShown(bench)).toBe('weight-off');
    await bench.scan('PL-G-905');
    expect(bench.screen.kind).toBe('label');
    await bench.scan('PL-LEAVE');
    await toTheScale(bench, e);
    await bench.scan('PL-G-700');
    expect(bench.screen.kind).toBe('step');
    await bench.scan('PL-OK');
    expect(bench.screen.kind).toBe('label');
  });

  it('WG4 what was learnt is there after a restart', async () => {
    const bench = await shop();
    const [a, b, c, d] = await alike(bench);
    for (const number of [a, b, c]) await weighed(bench, number, 900);
    await bench.restart();
    await bench.pull();
    await bench.scan('PL-BADGE-ANNA');
    await toTheScale(bench, d);
    expect(bench.screen).toMatchObject({ usualGrams: 900 });
  });

  it('WG6 where the setting blocks, OK does not take it; where it is off, nobody asks', async () => {
    const bench = await shop(packing({ weightCheck: 'block' }));
    const [a, b, c, d, e] = await alike(bench);
    for (const number of [a, b, c]) await weighed(bench, number, 900);
    await toTheScale(bench, d);
    await bench.scanAll('PL-G-700', 'PL-OK');
    expect(bench.screen.kind).toBe('step');
    await bench.scan('PL-G-900');
    expect(bench.screen.kind).toBe('label');
    bench.settings = { ...bench.settings, ...packing({ weightCheck: 'off' }) };
    await bench.scan('PL-LEAVE');
    await toTheScale(bench, e);
    await bench.scan('PL-G-300');
    expect(bench.screen.kind).toBe('label');
  });

  it('WG8 a parcel above the drop-off point’s limit is called out before it is sealed', async () => {
    const bench = await shop();
    const number = numberAt(bench, 'mug');
    await toTheScale(bench, number);
    await bench.scan('PL-G-59000');
    expect(refusalShown(bench)).toBe('weight-over');
    await bench.scan('PL-OK');
    expect((await bench.posting(number)).status).toBe('packed');
  });
});
