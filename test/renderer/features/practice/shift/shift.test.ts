import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { postingNumber } from '#shared/kit/brand.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { texts } from '#shared/text/texts.ts';
import { guideFor } from '../../../../../renderer/features/practice/guide.ts';
import { createSamples } from '../../../../../renderer/features/practice/samples.ts';
import { isSettled, judge, scoreOf } from '../../../../../renderer/features/practice/shift/judge.ts';
import {
  dealShift,
  mistakes,
  SHIFT_PARCELS,
  type Mistake,
  type Shift,
} from '../../../../../renderer/features/practice/shift/plan.ts';
import { shiftGuide } from '../../../../../renderer/features/practice/shift/shift-guide.ts';
import type { StationView } from '../../../../../renderer/session/view.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { benchAtWork, numberAt, packAndPrint } from '../../../../kit/bench-shift.ts';
import type { BenchStation } from '../../../../kit/bench-station.ts';
import { quickStore } from '../../../../kit/bench-stores.ts';
import { fixtures } from '../../../../gallery/fixtures.ts';
import { NOW, NUMBER } from '../../../../gallery/parcel.ts';
import { settingsIn } from '../../../../gallery/views.ts';

const candidate = fc.record({
  number: fc.integer({ min: 1, max: 1e6 }).map((each) => postingNumber(`${each}-1`)),
  units: fc.integer({ min: 1, max: 5 }),
});
const candidates = fc.uniqueArray(candidate, { selector: ({ number }) => number, maxLength: 20 });

describe('dealing', () => {
  it('PT2 the same seed and the same parcels give the same shift', () => {
    fc.assert(
      fc.property(candidates, fc.integer(), (each, seed) => {
        expect(dealShift(each, seed, 7)).toEqual(dealShift(each, seed, 7));
      }),
    );
  });

  it('PT3 each mistake is planted at most once, on parcels of its own, and only where it can be met', () => {
    fc.assert(
      fc.property(candidates, fc.integer(), (each, seed) => {
        const shift = dealShift(each, seed, 7);
        if (shift === null) {
          expect(each.length).toBeLessThan(SHIFT_PARCELS);
          return;
        }
        const units = new Map(each.map((one) => [one.number, one.units]));
        const planted = [...shift.planted];
        expect(new Set(planted.map(([, mistake]) => mistake)).size).toBe(planted.length);
        for (const [number, mistake] of planted) {
          expect(shift.parcels).toContain(number);
          if (mistake === 'wrong-item' || mistake === 'short') expect(units.get(number)).toBeGreaterThan(1);
        }
        expect(planted.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('PT1 the code of a shift says nothing to a table that is not in practice', () => {
    expect(parseCommandCode('PL-SHIFT')).toBeNull();
  });
});

const factsOf = async (bench: BenchStation, number: string): Promise<readonly PostingFact[]> =>
  (await bench.now.store.factsOf(`posting:${number}`)).map(({ fact }) => fact as PostingFact);

async function wrongItemIn(bench: BenchStation, number: string): Promise<string> {
  const wanted = new Set((await bench.posting(number)).snapshot.lines.map(({ sku }) => sku));
  for (const other of bench.now.book.postings()) {
    const line = other.snapshot.lines.find(({ sku }) => !wanted.has(sku));
    if (line !== undefined) return bench.codeOf(line.sku);
  }
  throw new Error('the shop sells one thing only');
}

describe('PT4 what was planted is judged by the facts of a real table', () => {
  const at = () => benchAtWork({ store: quickStore });

  it('a wrong item: left where it lay, stopped by the station, or the parcel given up', async () => {
    const bench = await at();
    const number = numberAt(bench, 'express');
    expect(judge('wrong-item', await factsOf(bench, number))).toBe('not-met');
    await bench.scan(number);
    await bench.scan(await wrongItemIn(bench, number));
    expect(judge('wrong-item', await factsOf(bench, number))).toBe('missed');
    await bench.scan('PL-OK');
    await packAndPrint(bench, number);
    expect(judge('wrong-item', await factsOf(bench, number))).toBe('late');
    const other = numberAt(bench, 'cables');
    await packAndPrint(bench, other);
    expect(judge('wrong-item', await factsOf(bench, other))).toBe('caught');
  });

  it('one unit too few: reported with its reason, with another, or not at all', async () => {
    const bench = await at();
    const number = numberAt(bench, 'cables');
    await bench.scan(number);
    expect(judge('short', await factsOf(bench, number))).toBe('missed');
    await bench.scan('PL-PROBLEM-OUT-OF-STOCK');
    expect(judge('short', await factsOf(bench, number))).toBe('caught');
    const other = numberAt(bench, 'express');
    await bench.scanAll('PL-OK', other, 'PL-PROBLEM-DAMAGED');
    expect(judge('short', await factsOf(bench, other))).toBe('late');
  });

  it('an order cancelled midway: answered or not', async () => {
    const bench = await at();
    const number = numberAt(bench, 'cables');
    await bench.scan(number);
    expect(judge('cancelled', await factsOf(bench, number))).toBe('not-met');
    bench.world.control.cancelPosting(number, { by: 'customer' });
    bench.world.clock.pass(60_000);
    await bench.pull();
    expect(judge('cancelled', await factsOf(bench, number))).toBe('missed');
    await bench.scan('PL-OK');
    expect(judge('cancelled', await factsOf(bench, number))).toBe('caught');
    expect(isSettled(await bench.posting(number))).toBe(true);
  });

  it('a torn label: printed again as damaged, for another reason, or left', async () => {
    const bench = await at();
    const number = numberAt(bench, 'express');
    expect(judge('torn-label', await factsOf(bench, number))).toBe('not-met');
    await packAndPrint(bench, number);
    expect(judge('torn-label', await factsOf(bench, number))).toBe('missed');
    await bench.scanAll(`tap:${number}`, 'PL-REPRINT', 'PL-WHY-LOST');
    expect(judge('torn-label', await factsOf(bench, number))).toBe('late');
    await bench.scanAll('PL-REPRINT', 'PL-WHY-DAMAGED');
    expect(judge('torn-label', await factsOf(bench, number))).toBe('caught');
  });

  it('PT5 the score names every planted mistake, and counts only what happened since it began', async () => {
    const bench = await at();
    const number = numberAt(bench, 'express');
    await bench.scan(number);
    await bench.scan(await wrongItemIn(bench, number));
    const facts = await factsOf(bench, number);
    const shift: Shift = {
      seed: 1,
      parcels: [number],
      planted: new Map([[number, 'short']]),
      begunAt: 0,
    };
    const now = bench.clock.now();
    expect(scoreOf(shift, () => facts, now)).toMatchObject({
      judged: [{ number, mistake: 'short', met: 'missed' }],
      closed: 0,
      parcels: 1,
      slips: 1,
    });
    expect(scoreOf({ ...shift, begunAt: now + 1 }, () => facts, now + 60_001)).toMatchObject({
      judged: [{ met: 'not-met' }],
      slips: 0,
    });
  });
});

describe('PT3 the table of a shift', () => {
  const shown = fixtures('en');
  const parts = (view: StationView) => ({
    settings: settingsIn('en'),
    samples: createSamples({ next: () => 'id' }, { now: () => NOW }),
    posting: () => null,
    postings: () => ('posting' in view.screen ? [view.screen.posting] : []),
  });
  const guided = (name: string, mistake: Mistake) => {
    const view = shown[name];
    if (view === undefined) throw new Error(`no picture ${name}`);
    const usual = guideFor(view, parts(view));
    const wrong = {
      ...usual,
      others: [
        { id: 'w', kind: 'wrong-item', text: '1', name: 'Jar', picture: null, command: null } as const,
      ],
    };
    const shift = { seed: 1, parcels: [NUMBER], planted: new Map([[NUMBER, mistake]]), begunAt: NOW };
    return shiftGuide(mistake === 'wrong-item' ? wrong : usual, {
      view,
      shift,
      posting: () => null,
      putBack: new Set(),
    });
  };

  it('a wrong item lies in the bin and looks like any other', () => {
    const guide = guided('scan', 'wrong-item');
    expect(guide.advice).toBe('bin');
    expect(guide.next?.kind).toBe('item');
    expect(guide.others.map(({ kind }) => kind)).toEqual(['item']);
  });

  it('a torn label is half a code, and nothing tells what to do about it', () => {
    const guide = guided('label-printed', 'torn-label');
    expect(guide.advice).toBe('torn');
    expect(guide.next).toBeNull();
    expect(guide.others.map(({ text }) => text)).toContain('PL-REPRINT');
  });

  it('every mistake has its sentences in every language', () => {
    for (const { shift } of Object.values(texts))
      for (const mistake of mistakes)
        expect(Object.values(shift.told[mistake]).every((each) => each !== '')).toBe(true);
  });
});
