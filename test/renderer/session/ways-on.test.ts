import { describe, expect, it } from 'vitest';
import {
  benchAtWork,
  letTeach,
  numberAt,
  packAndPrint,
  refusalShown,
  workUntil,
} from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import { ends } from '../../kit/memory-printer.ts';
import { sharedNumber } from '../../kit/noes/asks.ts';
import { inTwo } from '../../kit/noes/label.ts';
import { FOREIGN } from '../../kit/noes/no.ts';
import { faceOf } from '../../kit/noes/table-face.tsx';

const copiesOf = (bench: BenchStation, what: string): number =>
  bench.world.printer.sheets.filter((sheet) => sheet.what === what).length;

describe('a label that is wanted again', () => {
  it('RO4 LB3 of a closed parcel: its number shows it, REPRINT asks why and prints, and it stays closed', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'mug');
    await packAndPrint(bench, number);
    await bench.scanAll(number, 'PL-OK', number);
    expect(bench.screen).toMatchObject({ kind: 'closed', posting: { snapshot: { number } } });
    expect(bench.station.verdict()).toBeNull();
    expect(faceOf(bench, 'ru')).toContain('PL-REPRINT');
    await bench.scanAll('PL-REPRINT', 'PL-WHY-DAMAGED');
    await bench.quiet();
    expect(copiesOf(bench, number)).toBe(2);
    expect(bench.screen.kind).toBe('closed');
    await bench.scan(number);
    expect((await bench.posting(number)).status).toBe('closed');
    expect((await bench.facts(number)).filter((type) => type === 'PostingClosed')).toHaveLength(1);
  });

  it.each(['torn', 'maybe'] as const)(
    'NO6 LB6 %s, on the shelf: it is called at the queue, and REPRINT takes it up without its number',
    async (end) => {
      const bench = await benchAtWork({ store: quickStore });
      const number = numberAt(bench, 'express');
      bench.world.printer.script(ends[end]);
      await bench.scan(number);
      await workUntil(bench, 'parked');
      await bench.scan('PL-OK');
      await bench.quiet();
      expect(copiesOf(bench, number)).toBe(0);
      expect(bench.screen.kind).toBe('queue');
      for (const [language, word] of [
        ['zh-CN', '补打'],
        ['ru', 'ПЕЧАТЬ СНОВА'],
        ['en', 'REPRINT'],
      ] as const)
        expect(faceOf(bench, language)).toContain(word);
      await bench.scan('PL-REPRINT');
      expect(bench.screen).toMatchObject({ kind: 'label', parcel: number });
      await bench.scanAll('PL-REPRINT', 'PL-WHY-NOT-PRINTED');
      await bench.sync();
      await bench.scan(number);
      expect(bench.screen.kind).toBe('closed');
      expect(copiesOf(bench, number)).toBe(1);
    },
  );

  it('NO6 LB7 a parcel whose label waits for an answer is not closed by its number: it is asked about', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const number = numberAt(bench, 'express');
    const page = { widthMm: 210, heightMm: 297 };
    bench.world.printer.larger({
      printer: 'P1',
      page,
      stock: { widthMm: 75, heightMm: 120 },
      works: ['trim'],
    });
    await bench.scan(number);
    await workUntil(bench, 'parked');
    await bench.scan('PL-OK');
    await bench.quiet();
    await bench.scan(number);
    expect(bench.screen.kind).toBe('label');
    expect((await bench.posting(number)).status).toBe('packed');
  });
});

it('NO3 SKIP goes through the carriers of a number and comes round, OK takes the one that is shown', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'sf');
  await bench.scan(number);
  await workUntil(bench, 'waybill');
  await bench.scan(sharedNumber());
  const shown = (): string | null =>
    bench.screen.kind === 'waybill' ? (bench.screen.entry?.carrier ?? null) : null;
  const first = shown();
  await bench.scan('PL-SKIP');
  const second = shown();
  expect(second).not.toBe(first);
  for (let skips = 0; skips < 12 && shown() !== first; skips += 1) await bench.scan('PL-SKIP');
  expect(shown()).toBe(first);
  await bench.scanAll('PL-SKIP', 'PL-OK');
  expect((await bench.facts(number)).at(-1)).not.toBe('PackingStarted');
  const posting = await bench.posting(number);
  const deeds = 'work' in posting && posting.work !== null ? posting.work.deeds : [];
  expect(deeds.find(({ kind }) => kind === 'waybill')).toMatchObject({ carrier: second });
});

it('NO4 CN11 the label of a cancelled parcel stops the table also after its stop was answered from afar; OK pulls it', async () => {
  const bench = await benchAtWork({ store: quickStore });
  const number = numberAt(bench, 'cables');
  const [, gone] = await inTwo(bench);
  if (gone === undefined) throw new Error('not split');
  bench.world.control.cancelPosting(gone, { by: 'client' });
  await bench.pull();
  await bench.quiet();
  await bench.scan('PL-OK');
  const toPull = async (): Promise<unknown> => {
    const { ship } = await bench.posting(number);
    return ship.state === 'confirmed' ? ship.cancelled?.map((each) => each.toPull) : null;
  };
  expect(await toPull()).toEqual([true]);
  await bench.scan(gone);
  expect(bench.station.verdict()).toMatchObject({ kind: 'stop', parcel: { parcel: gone } });
  await bench.scan('PL-OK');
  expect(await toPull()).toEqual([false]);
  expect(bench.screen.kind).toBe('queue');
});

it('TE8 a command that is none, while a code is taught: the OK that reads it teaches nothing', async () => {
  const bench = await benchAtWork({ store: quickStore });
  letTeach(bench);
  await bench.scanAll(numberAt(bench, 'cables'), FOREIGN, 'PL-TEACH', 'PL-DANCE');
  expect(refusalShown(bench)).toBe('unknown-code');
  await bench.scan('PL-OK');
  expect(bench.screen).toMatchObject({ kind: 'teach', stage: 'which' });
  await bench.scanAll('PL-OK', 'PL-DANCE', 'PL-OK');
  expect(bench.screen).toMatchObject({ kind: 'teach', stage: 'units' });
  expect(bench.now.book.byBarcode(FOREIGN)).toBeNull();
});
