import { describe, expect, it } from 'vitest';
import { largerAnswer, type LargerPage } from '#shared/printing/larger.ts';
import { benchAtWork, numberAt, pack, refusalShown } from '../../kit/bench-shift.ts';

const page: LargerPage = {
  printer: 'P1',
  page: { widthMm: 209.9, heightMm: 297.04 },
  stock: { widthMm: 75, heightMm: 120 },
  works: ['trim'],
};

async function atTheQuestion() {
  const bench = await benchAtWork();
  const number = numberAt(bench, 'express');
  bench.world.printer.larger(page);
  await pack(bench, number);
  await bench.scan('PL-OK');
  await bench.quiet();
  await bench.scan(`tap:${number}`);
  return { bench, number };
}

describe('LB7 a label larger than those in the printer', () => {
  it('waits, unprinted and not failed, until somebody says what to do; then it prints as the first copy', async () => {
    const { bench, number } = await atTheQuestion();
    expect(bench.screen).toMatchObject({ kind: 'label', run: { outcome: 'asked' } });
    expect(bench.world.printer.sheets).toEqual([]);
    await bench.scan('PL-WHY-TRIM');
    expect(bench.station.verdict()).toBeNull();
    bench.world.printer.larger(null);
    await bench.quiet();
    expect(bench.world.printer.sheets).toEqual([{ jobId: `label:${number}:1`, what: number }]);
  });

  it('the answer is remembered for the printer and the size of the page, to the millimetre', async () => {
    const { bench } = await atTheQuestion();
    await bench.scan('PL-WHY-TRIM');
    const [printer] = bench.settings.printers;
    if (printer === undefined) throw new Error('no printer');
    expect(printer.larger).toEqual([{ widthMm: 210, heightMm: 297, answer: 'trim' }]);
    expect(largerAnswer(printer, { widthMm: 210.3, heightMm: 296.8 })).toBe('trim');
    expect(largerAnswer(printer, { widthMm: 120, heightMm: 75 })).toBeNull();
  });

  it('a way after which a code could not be read is not offered, and not taken when scanned all the same', async () => {
    const { bench } = await atTheQuestion();
    await bench.scan('PL-WHY-SHRINK');
    expect(refusalShown(bench)).toBe('wrong-moment');
    expect(bench.settings.printers[0]?.larger).toEqual([]);
  });
});
