import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { benchAtWork, numberAt, pack, packAndPrint } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { ends } from '../../kit/memory-printer.ts';

const atWork = (over = {}): Promise<BenchStation> => benchAtWork({ store: quickStore, ...over });
const CREATE = '/v3/posting/fbs/package-label/create';

async function parked(bench: BenchStation): Promise<PostingNumber> {
  const number = numberAt(bench, 'express');
  await pack(bench, number);
  await bench.scan('PL-OK');
  return number;
}
const copiesOf = (bench: BenchStation, number: PostingNumber): readonly string[] =>
  bench.world.printer.sheets.filter((sheet) => sheet.what === number).map((sheet) => sheet.jobId);
const settle = (bench: BenchStation, number: PostingNumber) =>
  bench.now.execute.posting(number, { type: 'resolve-problem', how: 'seen', at: 0, by: 'BOSS' });

describe('LB2 a label that makes trouble on its way', () => {
  it.each(['label-error', 'label-partial'] as const)(
    '%s once: it is asked for again, nobody is bothered',
    async (kind) => {
      const bench = await atWork();
      const number = await parked(bench);
      bench.world.control.setFault({ fault: { kind }, posting: number });
      expect(await bench.quiet()).toEqual([]);
      expect(copiesOf(bench, number)).toEqual([`label:${number}:1`]);
      expect(await bench.facts(number)).not.toContain('ProblemReported');
    },
  );

  it('refused again and again: a person is told once, and it still prints by itself when it comes', async () => {
    const bench = await atWork();
    const number = await parked(bench);
    const fault = bench.world.control.setFault({
      fault: { kind: 'error', message: 'LABEL_GENERATION_FAILED' },
      path: CREATE,
      times: Infinity,
    });
    await bench.quiet(5 * 60_000);
    expect(await bench.posting(number)).toMatchObject({ status: 'problem', reason: 'label-trouble' });
    const told = (await bench.facts(number)).filter((name) => name === 'ProblemReported');
    expect(told).toHaveLength(1);
    await settle(bench, number);
    bench.world.control.clearFaults(fault);
    expect(await bench.quiet()).toEqual([]);
    expect(copiesOf(bench, number)).toEqual([`label:${number}:1`]);
  });
});

describe('printing', () => {
  it('LB5 LB6 unreachable is tried again as the same job; what may have come out is not', async () => {
    const bench = await atWork();
    bench.world.printer.script(ends.unreachable, ends.unreachable, ends.maybe);
    const number = await parked(bench);
    expect(await bench.quiet()).toEqual([]);
    const [run, ...more] = (await bench.posting(number)).prints;
    expect(run).toMatchObject({ copy: 1, outcome: 'maybe' });
    expect(more).toEqual([]);
    expect(copiesOf(bench, number)).toEqual([]);
  });

  it('JB4 LB4 cancelled while the printer is in trouble: the label that lies there is taken back', async () => {
    const bench = await atWork();
    bench.world.printer.unplug(true);
    const number = await parked(bench);
    await bench.quiet(60_000);
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.quiet(5 * 60_000);
    expect(await bench.posting(number)).toMatchObject({ status: 'cancelled' });
    expect(bench.world.printer.withdrawn).toEqual([`label:${number}:1`]);
    bench.world.printer.unplug(false);
    await bench.quiet();
    expect(bench.world.printer.sheets).toEqual([]);
  });

  it('LB1 a parcel whose problem is open prints nothing; settled, it prints the marketplace’s label and not ours', async () => {
    const bench = await atWork();
    const number = numberAt(bench, 'express');
    bench.world.printer.unplug(true);
    await pack(bench, number);
    await bench.quiet(2 * 60_000);
    await bench.scan('PL-PROBLEM-DAMAGED');
    bench.world.printer.unplug(false);
    await bench.quiet(60_000);
    expect(bench.world.printer.sheets).toEqual([]);
    await settle(bench, number);
    expect(await bench.quiet()).toEqual([]);
    expect(bench.world.printer.sheets).toEqual([{ jobId: `label:${number}:1`, what: number }]);
  });

  it('LB1 a parcel that was opened again before its label came out does not get it; a reprint says so', async () => {
    const bench = await atWork();
    const number = numberAt(bench, 'express');
    bench.world.printer.unplug(true);
    await pack(bench, number);
    await bench.quiet(2 * 60_000);
    await bench.now.execute.posting(number, { type: 'reopen', reason: 'wrong box', at: 0, by: 'BOSS' });
    bench.world.printer.unplug(false);
    expect(await bench.quiet()).toEqual([]);
    expect(bench.world.printer.sheets).toEqual([]);
    expect((await bench.posting(number)).prints).toMatchObject([{ outcome: 'failed' }]);
  });

  it('LB5 LB6 a station that dies while printing learns from the job how it ended, and prints nothing twice', async () => {
    const bench = await atWork();
    const number = numberAt(bench, 'express');
    await packAndPrint(bench, number);
    const row = await bench.now.store.effect(`label:${number}:1`);
    expect(row?.state).toBe('done');
    await bench.now.store.updateEffect(`label:${number}:1`, { state: 'sending' });
    await bench.restart();
    expect(await bench.quiet()).toEqual([]);
    expect(copiesOf(bench, number)).toEqual([`label:${number}:1`]);
  });

  it('ST1 the sticker comes out with the last unit, once', async () => {
    const bench = await atWork();
    const number = numberAt(bench, 'mug');
    await bench.scan(number);
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    await bench.scan(bench.codeOf(now.line.sku));
    await bench.sync();
    await bench.scanAll('PL-UNDO', bench.codeOf(now.line.sku));
    await bench.sync();
    expect(bench.world.printer.sheets.map(({ what }) => what)).toEqual(['handling']);
  });
});
