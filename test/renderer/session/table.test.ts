import { describe, expect, it } from 'vitest';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { freshMark, freshWaybill } from '../../kit/bench-packer.ts';
import {
  benchAtWork,
  numberAt,
  pack,
  packAndPrint,
  refusalShown,
  workUntil,
  type Place,
} from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { ends } from '../../kit/memory-printer.ts';

const FOREIGN_CODE = '4006381333931';

/** The first barcode that a posting wants. */
async function codeFor(bench: BenchStation, place: Place): Promise<string> {
  const { snapshot } = await bench.posting(numberAt(bench, place));
  const [line] = snapshot.lines;
  if (line === undefined) throw new Error('no line');
  return bench.codeOf(line.sku);
}

const openAt = (bench: BenchStation): KnownPosting | null =>
  'posting' in bench.screen ? bench.screen.posting : null;

describe('opening', () => {
  it('the badge comes first: nothing else is taken before', async () => {
    const bench = await benchAtWork();
    await bench.restart();
    const number = numberAt(bench, 'mug');
    await bench.now.execute.posting(number, { type: 'pick', slot: 4, at: 0, by: 'BOSS' });
    const codes = [
      number,
      await codeFor(bench, 'mug'),
      'PL-SLOT-4',
      'PL-UNDO',
      'PL-PROBLEM',
      freshMark('4607123451267'),
    ];
    for (const code of codes) {
      await bench.scan(code);
      expect({ code, refusal: refusalShown(bench) }).toEqual({ code, refusal: 'wrong-moment' });
      expect(bench.screen.kind).toBe('start');
    }
    await bench.scan('PL-BADGE-NOBODY');
    expect(bench.screen.kind).toBe('start');
    await bench.scan('PL-BADGE-BOSS');
    expect(bench.station.packer()?.id).toBe('BOSS');
    expect((await bench.posting(number)).status).toBe('confirmed');
  });

  it('PK1 the posting, its slot, or a line of the queue opens it', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'cables');
    for (const open of [number, 'PL-SLOT-9', `tap:${number}`]) {
      await bench.now.execute.posting(number, { type: 'pick', slot: 9, at: 0, by: 'BOSS' });
      await bench.scan(open);
      expect(openAt(bench)?.snapshot.number).toBe(number);
      await bench.scan('PL-LEAVE');
    }
  });

  it('item first: the most urgent posting that wants it alone opens, and the item counts', async () => {
    const bench = await benchAtWork({ postings: 10 });
    await bench.scan(await codeFor(bench, 'mug'));
    expect(openAt(bench)?.snapshot.number).toBe(numberAt(bench, 'mug'));
    expect(bench.screen.kind).toBe('step');
    expect(bench.station.verdict()?.kind).toBe('right');
  });

  it('item first with a marking code: product and code in one scan', async () => {
    const bench = await benchAtWork();
    const ean = (await codeFor(bench, 'marked')).padStart(13, '0');
    await bench.scan(freshMark(ean));
    expect(openAt(bench)?.snapshot.number).toBe(numberAt(bench, 'marked'));
    expect(bench.screen.kind).toBe('scan');
  });

  it('an item that nobody ordered, and a code that nobody knows, open nothing', async () => {
    const bench = await benchAtWork({ postings: 2 });
    const code = await codeFor(bench, 'mug');
    await pack(bench, numberAt(bench, 'mug'));
    await bench.scanAll('PL-OK', code);
    expect(refusalShown(bench)).toBe('wrong-item');
    await bench.scanAll('PL-OK', FOREIGN_CODE);
    expect(refusalShown(bench)).toBe('unknown-code');
    expect(bench.screen.kind).toBe('queue');
  });

  it('a posting that cannot be opened says why, and the item in the hand is not scanned into it', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await bench.now.execute.posting(number, {
      type: 'report-problem',
      reason: 'other',
      note: null,
      at: 0,
      by: 'BOSS',
    });
    const before = await bench.facts(number);
    await bench.scan(number);
    expect(refusalShown(bench)).toBe('problem-open');
    expect(await bench.facts(number)).toEqual(before);
  });
});

describe('verdicts', () => {
  it('PK2-PK5 right, wrong, too many and unknown are told apart and only right counts; a wrong one stays until the right scan', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'cables'));
    const now = bench.screen;
    if (now.kind !== 'scan') throw new Error(now.kind);
    const first = bench.codeOf(now.line.sku);
    await bench.scan(first);
    await bench.scan(first);
    expect(bench.station.verdict()).toMatchObject({ kind: 'many', refusal: { code: 'one-too-many' } });
    await bench.scan(await codeFor(bench, 'bulbs'));
    expect(bench.station.verdict()).toMatchObject({ kind: 'wrong', refusal: { code: 'wrong-item' } });
    await bench.pull();
    await bench.sync();
    expect(bench.station.verdict()?.kind).toBe('wrong');
    await bench.scan(FOREIGN_CODE);
    expect(bench.station.verdict()).toMatchObject({ kind: 'unknown', refusal: { code: 'unknown-code' } });
    const still = bench.screen;
    if (still.kind !== 'scan') throw new Error(still.kind);
    await bench.scan(bench.codeOf(still.line.sku));
    expect(bench.station.verdict()?.kind).toBe('right');
    expect(bench.said.map(({ kind }) => kind)).toEqual(['right', 'many', 'wrong', 'unknown', 'right']);
  });

  it('UN1 undo takes the last deed back; a waybill number that was only read is no deed', async () => {
    const bench = await benchAtWork();
    await bench.scan(numberAt(bench, 'sf'));
    await workUntil(bench, 'waybill');
    const deeds = async (): Promise<number> => {
      const posting = await bench.posting(numberAt(bench, 'sf'));
      return posting.status === 'packing' ? posting.work.deeds.length : -1;
    };
    const before = await deeds();
    await bench.scanAll(freshWaybill(), 'PL-UNDO');
    expect(bench.screen).toMatchObject({ kind: 'waybill', entry: null });
    expect(await deeds()).toBe(before);
    await bench.scan('PL-UNDO');
    expect(await deeds()).toBe(before - 1);
  });

  it('a waybill number of another posting is refused with its owner', async () => {
    const bench = await benchAtWork();
    const waybill = freshWaybill();
    await bench.scan(numberAt(bench, 'sf'));
    await workUntil(bench, 'waybill');
    await bench.scanAll(waybill, 'PL-OK');
    await bench.sync();
    await bench.scanAll(waybill, 'PL-OK');
    await bench.scan(numberAt(bench, 'integrated'));
    await workUntil(bench, 'waybill');
    await bench.scanAll(waybill, 'PL-OK');
    expect(bench.screen).toMatchObject({
      entry: { refusal: { code: 'waybill-used', by: numberAt(bench, 'sf') } },
    });
    expect((await bench.posting(numberAt(bench, 'integrated'))).status).toBe('packing');
  });
});

describe('scan-back', () => {
  it('SB2 a foreign label is refused and its owner named, also where the owner is closed long since', async () => {
    const bench = await benchAtWork();
    const [first, second] = [numberAt(bench, 'mug'), numberAt(bench, 'express')];
    await packAndPrint(bench, first);
    await bench.scanAll(first, 'PL-OK');
    await packAndPrint(bench, second);
    await bench.scan(`tap:${second}`);
    await bench.scan(first);
    expect(bench.station.verdict()).toMatchObject({
      kind: 'wrong',
      refusal: { code: 'wrong-label', owner: first },
    });
    expect((await bench.posting(second)).status).toBe('packed');
    expect(await bench.facts(second)).toContain('ScanRefused');
  });

  it('SB1 SB4 any code of the own label closes; the same label once more changes nothing', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'express');
    await packAndPrint(bench, number);
    const [code] = (await bench.posting(number)).snapshot.labelCodes;
    await bench.scan(code ?? '');
    expect(bench.screen.kind).toBe('closed');
    const before = await bench.facts(number);
    await bench.scan(code ?? '');
    expect(bench.screen.kind).toBe('closed');
    expect(bench.station.verdict()?.kind).toBe('complete');
    expect(await bench.facts(number)).toEqual(before);
  });

  it('PA1 SB1 the label of a parked parcel closes it from the queue and from within another posting', async () => {
    const bench = await benchAtWork();
    const [first, second, third] = [
      numberAt(bench, 'mug'),
      numberAt(bench, 'express'),
      numberAt(bench, 'bulbs'),
    ];
    await packAndPrint(bench, first);
    await packAndPrint(bench, second);
    await bench.scan(first);
    expect((await bench.posting(first)).status).toBe('closed');
    await bench.scanAll('PL-OK', third);
    await bench.scan(second);
    expect((await bench.posting(second)).status).toBe('closed');
    expect(openAt(bench)?.snapshot.number).toBe(third);
    expect((await bench.posting(third)).status).toBe('packing');
  });

  it('SB3 a label that did not print is not scanned back', async () => {
    const bench = await benchAtWork();
    bench.world.printer.script(ends.torn);
    await pack(bench, numberAt(bench, 'express'));
    await bench.scan('PL-OK');
    await bench.quiet();
    await bench.scan(numberAt(bench, 'express'));
    expect(refusalShown(bench)).toBe('label-not-printed');
  });

  it('LB3 LB6 a copy that may have come out is printed again with a reason only, once a scan', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'express');
    bench.world.printer.script(ends.maybe);
    await pack(bench, number);
    await bench.scan('PL-OK');
    await bench.quiet();
    await bench.scan(`tap:${number}`);
    expect(bench.screen).toMatchObject({ kind: 'label', run: { outcome: 'maybe' } });
    await bench.quiet();
    expect(bench.world.printer.sheets).toHaveLength(0);
    await bench.scan('PL-REPRINT');
    expect(bench.screen).toMatchObject({ kind: 'reason', what: 'reprint' });
    await bench.scan('PL-WHY-NONSENSE');
    expect(refusalShown(bench)).toBe('reason-needed');
    await bench.scan('PL-WHY-NOT-PRINTED');
    await bench.quiet();
    expect(bench.world.printer.sheets.map(({ jobId }) => jobId)).toEqual([`label:${number}:2`]);
    expect((await bench.posting(number)).prints.map(({ reason }) => reason)).toEqual([null, 'not-printed']);
  });
});

describe('shelf', () => {
  it('PA2 a place stays taken while its parcel is stopped or in trouble', async () => {
    const bench = await benchAtWork();
    const shelfOf = (): number => {
      if (bench.screen.kind !== 'parked') throw new Error(bench.screen.kind);
      return bench.screen.shelf;
    };
    await pack(bench, numberAt(bench, 'mug'));
    expect(shelfOf()).toBe(1);
    await bench.scanAll('PL-PROBLEM-DAMAGED', 'PL-OK');
    await pack(bench, numberAt(bench, 'express'));
    expect(shelfOf()).toBe(2);
    await bench.scan('PL-OK');
    bench.world.control.cancelPosting(numberAt(bench, 'express'), { by: 'client' });
    await bench.pull();
    await pack(bench, numberAt(bench, 'bulbs'));
    expect(shelfOf()).toBe(3);
  });

  it('PA1 a parcel whose last deed was kept right before the power went gets its shelf when it is taken up', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await bench.scan(number);
    await workUntil(bench, 'step');
    for (;;) {
      const posting = await bench.posting(number);
      if (posting.status !== 'packing') break;
      const [step] = posting.work.plan.steps.filter(
        ({ id }) => !posting.work.deeds.some((deed) => 'stepId' in deed && deed.stepId === id),
      );
      if (step === undefined) break;
      const stamp = { at: 0, by: 'ANNA' };
      const command =
        step.task.kind === 'weigh'
          ? ({ type: 'weigh', grams: 400, source: 'typed' } as const)
          : step.task.kind === 'box'
            ? ({ type: 'box', box: 'S' } as const)
            : ({ type: 'step', stepId: step.id, how: 'ok' } as const);
      await bench.now.execute.posting(number, { ...stamp, ...command });
    }
    await bench.restart();
    expect(await bench.posting(number)).toMatchObject({ status: 'packed', shelf: null });
    await bench.scanAll('PL-BADGE-ANNA', number);
    expect(await bench.posting(number)).toMatchObject({ status: 'packed', shelf: 1 });
  });

  it('PL-PARK puts a parcel with its label on a real shelf', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'sf');
    bench.world.printer.unplug(true);
    await bench.scan(number);
    await workUntil(bench, 'waybill');
    await bench.scanAll(freshWaybill(), 'PL-OK', 'PL-PARK');
    expect(await bench.posting(number)).toMatchObject({ status: 'packed', shelf: 1 });
    await bench.scan('PL-PARK');
    expect(bench.screen.kind).toBe('queue');
  });
});

describe('problem', () => {
  it('PB1 a reason is asked for and taken by code; the goods are set aside', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'cables');
    await bench.scanAll(number, 'PL-PROBLEM');
    expect(bench.screen).toMatchObject({ kind: 'reason', what: 'problem' });
    await bench.scan('PL-WHY-SHIP-REFUSED');
    expect(refusalShown(bench)).toBe('reason-needed');
    await bench.scan('PL-WHY-OUT-OF-STOCK');
    expect(bench.screen).toMatchObject({ kind: 'problem', reason: 'out-of-stock' });
    await bench.scan('PL-OK');
    expect(bench.screen.kind).toBe('queue');
  });

  it('PB1 while it is open nothing is shipped and nothing printed; settled, both go on', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await pack(bench, number);
    await bench.scanAll('PL-PROBLEM-DAMAGED', 'PL-OK');
    await bench.quiet(60_000);
    expect(bench.world.control.effects()[number]?.['ship']).toBeUndefined();
    await bench.now.execute.posting(number, { type: 'resolve-problem', how: 'new box', at: 0, by: 'BOSS' });
    await bench.quiet();
    expect(bench.world.control.effects()[number]?.['ship']).toBe(1);
    await bench.scan(number);
    expect(bench.screen.kind).toBe('closed');
  });
});
