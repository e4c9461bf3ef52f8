import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { marksOf } from '#shared/domain/posting/progress.ts';
import type { PracticeSwitches } from '../../../electron/market/practice/options.ts';
import { benchAtWork, numberAt, pack, packAndPrint } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

const stamp = { at: 1, by: 'BOSS' } as const;

/** A parcel with marks that was closed, opened again, and packed anew with other ones. */
async function packedAnew(
  switches: Partial<PracticeSwitches> = {},
): Promise<{ bench: BenchStation; number: PostingNumber }> {
  const bench = await benchAtWork(switches);
  const number = numberAt(bench, 'marked');
  await packAndPrint(bench, number);
  await bench.scan(number);
  expect((await bench.posting(number)).status).toBe('closed');
  await anew(bench, number);
  return { bench, number };
}

async function anew(bench: BenchStation, number: PostingNumber): Promise<void> {
  await bench.now.execute.posting(number, { type: 'reopen', reason: 'wrong size', ...stamp });
  await bench.station.refresh();
  await bench.scan('PL-LEAVE');
  await pack(bench, number);
}

async function captured(bench: BenchStation, number: PostingNumber): Promise<readonly string[]> {
  const state = await bench.posting(number);
  if (!('work' in state) || state.work === null) throw new Error(state.status);
  const { work } = state;
  return work.plan.lines.flatMap((line) => marksOf(work, line.id));
}

const stored = (bench: BenchStation, number: PostingNumber): readonly string[] =>
  bench.world.control.posting(number).exemplars.flatMap(({ marks }) => marks.map(({ mark }) => mark));

const errands = async (bench: BenchStation, number: PostingNumber) =>
  (await bench.posting(number)).errands
    .filter(({ errand }) => errand.what !== 'sticker')
    .map(({ errand, state }) => `${errand.what} ${state}`);

const marksCalls = (bench: BenchStation): number =>
  bench.world.effectCalls.filter(({ name }) => name === 'market.setMarks').length;

describe('SH10 SH9 MK5 marks of a parcel that was opened again', () => {
  it.each(['update_available', 'update_not_available'] as const)(
    'are told and taken over, each time (%s afterwards); the parcel closes by its old label',
    async (afterMarkUpdate) => {
      const { bench, number } = await packedAnew({ afterMarkUpdate });
      for (let time = 1; time <= 2; time += 1) {
        expect(await bench.quiet()).toEqual([]);
        expect(stored(bench, number)).toEqual(await captured(bench, number));
        expect(bench.world.control.effects()[number]?.['marks-updated']).toBe(1 + time);
        await bench.scan(number);
        expect((await bench.posting(number)).status).toBe('closed');
        if (time === 1) await anew(bench, number);
      }
      expect((await errands(bench, number)).every((errand) => errand.endsWith('done'))).toBe(true);
      expect(bench.world.control.doubleShips()).toEqual([]);
    },
  );

  it('are told once however often the answer is lost', async () => {
    const { bench, number } = await packedAnew();
    const path = '/v6/fbs/posting/product/exemplar/set';
    bench.world.control.setFault({ fault: { kind: 'no-answer-after' }, path });
    expect(await bench.quiet()).toEqual([]);
    expect(stored(bench, number)).toEqual(await captured(bench, number));
  });

  it('not taken after assembly: a person’s choice, which holds up nothing; other marks captured later make it nobody’s', async () => {
    const { bench, number } = await packedAnew({ setAfterShip: 'refused' });
    expect(await bench.quiet()).toEqual([]);
    expect(await errands(bench, number)).toContain('marks refused');
    await bench.scan(number);
    expect((await bench.posting(number)).status).toBe('closed');
    expect(bench.now.book.row(number)?.refused).toBe(true);
    await anew(bench, number);
    expect(await bench.quiet()).toEqual([]);
    const said = await errands(bench, number);
    expect(said.filter((errand) => errand.startsWith('marks'))).toEqual(['marks settled', 'marks refused']);
    const refused = (await bench.posting(number)).errands.find(({ state }) => state === 'refused');
    const choice = { type: 'settle-errand', id: refused?.id ?? '', choice: 'leave', number: null } as const;
    await bench.now.execute.posting(number, { ...choice, ...stamp });
    expect(bench.now.book.row(number)?.refused).toBe(false);
  });

  it('the same marks again are good, whatever the marketplace says of setting them twice', async () => {
    const bench = await benchAtWork({
      setAgain: 'EXEMPLAR_INFO_ALREADY_DEFINED',
      afterMarkUpdate: 'update_not_available',
    });
    const number = numberAt(bench, 'marked');
    await packAndPrint(bench, number);
    await bench.quiet();
    const calls = marksCalls(bench);
    const units = bench.world.control
      .posting(number)
      .exemplars.map(({ sku, marks }) => ({ sku: String(sku), marks: marks.map(({ mark }) => mark) }));
    const said = await bench.now.ask('market.setMarks', {
      effectId: `marks:${number}:1`,
      number,
      units,
    });
    expect(said).toEqual({ ok: true, value: 'passed' });
    expect(marksCalls(bench)).toBe(calls + 1);
  });

  it('packed anew before anything left: what lies in the parcel now goes with the ship call', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'marked');
    await bench.world.control.offline(true);
    await pack(bench, number);
    const first = await captured(bench, number);
    await anew(bench, number);
    const now = await captured(bench, number);
    expect(now).not.toEqual(first);
    await bench.world.control.offline(false);
    expect(await bench.quiet()).toEqual([]);
    expect(stored(bench, number)).toEqual(now);
    expect(bench.world.control.effects()[number]).toMatchObject({ marks: 1, ship: 1 });
  });
});
