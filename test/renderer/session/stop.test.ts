import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { benchAtWork, numberAt, pack, packAndPrint, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import { problemsIn } from '#shared/projections/problems.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

async function cancelFromOutside(bench: BenchStation, number: PostingNumber): Promise<void> {
  bench.world.control.cancelPosting(number, { by: 'client' });
  await bench.pull();
}

const stopShown = (bench: BenchStation): PostingNumber | null => {
  const verdict = bench.station.verdict();
  return verdict?.kind === 'stop' ? verdict.posting.snapshot.number : null;
};

describe('CN1 CN3 a cancellation from outside stops the table wherever the parcel stands; OK only', () => {
  const moments: Record<string, (bench: BenchStation, number: PostingNumber) => Promise<unknown>> = {
    'first unit due': (bench, number) => bench.scan(number),
    'in the checklist': async (bench, number) => {
      await bench.scan(number);
      await workUntil(bench, 'step');
    },
    parked: (bench, number) => pack(bench, number),
    'label printed and not scanned back': async (bench, number) => {
      await packAndPrint(bench, number);
      await bench.scan(`tap:${number}`);
    },
    'a reason is asked for': async (bench, number) => {
      await bench.scan(number);
      await bench.scan('PL-PROBLEM');
    },
    'just closed': async (bench, number) => {
      await packAndPrint(bench, number);
      await bench.scan(number);
    },
  };

  it.each(Object.keys(moments))('%s', async (moment) => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await moments[moment]?.(bench, number);
    await cancelFromOutside(bench, number);
    expect(stopShown(bench)).toBe(number);
    const before = await bench.facts(number);
    for (const code of [number, 'PL-UNDO', 'PL-LEAVE', 'PL-PROBLEM', 'PL-BADGE-BOSS', '4006381333931'])
      await bench.scan(code);
    expect(stopShown(bench)).toBe(number);
    expect(await bench.facts(number)).toEqual(before);
    await bench.scan('PL-OK');
    expect(stopShown(bench)).toBeNull();
    expect(bench.screen.kind).toBe('queue');
    expect(await bench.facts(number)).toEqual([...before, 'CancellationSeen']);
  });
});

describe('CN1 LB4 nothing leaves for a cancelled posting', () => {
  it('packed and not shipped yet: no ship call, no label', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await pack(bench, number);
    bench.world.control.cancelPosting(number, { by: 'client' });
    await bench.quiet();
    expect(bench.world.effectCalls.filter((call) => call.posting === number)).toEqual([]);
    expect(stopShown(bench)).toBe(number);
    expect(bench.world.printer.sheets.filter((sheet) => sheet.what !== 'handling')).toEqual([]);
  });

  it('its label is on its way: it is not fetched, and not printed', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'mug');
    await pack(bench, number);
    await bench.quiet(8_000);
    expect((await bench.posting(number)).ship.state).toBe('confirmed');
    await cancelFromOutside(bench, number);
    expect(await bench.quiet()).toEqual([]);
    expect((await bench.posting(number)).labels).toEqual([]);
    expect(bench.world.printer.sheets.filter((sheet) => sheet.what === number)).toEqual([]);
  });

  it('not read for a while: the marketplace is asked right before an own label prints', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'sf');
    await bench.scan(number);
    await workUntil(bench, 'waybill');
    bench.world.control.cancelPosting(number, { by: 'client' });
    bench.world.clock.pass(5 * 60_000);
    await workUntil(bench, 'label');
    await bench.sync();
    expect(bench.world.printer.sheets).toEqual([]);
    expect(stopShown(bench)).toBe(number);
  });
});

describe('other postings', () => {
  it('CN4 a parcel that is packed already alarms at once beside an open posting, which goes on after OK', async () => {
    const bench = await benchAtWork();
    const [gone, open] = [numberAt(bench, 'express'), numberAt(bench, 'cables')];
    await packAndPrint(bench, gone);
    await bench.scan(open);
    await cancelFromOutside(bench, gone);
    expect(stopShown(bench)).toBe(gone);
    expect(bench.said.at(-1)?.kind).toBe('stop');
    await bench.scan('PL-OK');
    expect(bench.screen).toMatchObject({ kind: 'scan', posting: { snapshot: { number: open } } });
  });

  it('CN5 seen is not pulled: it stays on the list, over a restart too, until somebody says by name that it was pulled', async () => {
    const bench = await benchAtWork();
    const [gone, open] = [numberAt(bench, 'express'), numberAt(bench, 'cables')];
    await packAndPrint(bench, gone);
    await bench.scan(gone);
    await bench.scan(open);
    bench.world.control.cancelPosting(gone, { by: 'client' });
    const read = await bench.now.ask('market.posting', { number: gone });
    if (!read.ok) throw new Error('not read');
    const intake = { type: 'intake', snapshot: read.value, at: 0, by: 'market' } as const;
    await bench.now.execute.later.posting(gone, intake);
    await bench.station.refresh();
    expect(stopShown(bench)).toBe(gone);
    await bench.scan('PL-OK');
    const listed = () =>
      problemsIn(bench.now.book.rows(), (number) => bench.now.book.posting(number)?.state ?? null).map(
        ({ kind, posting }) => [kind, posting.snapshot.number],
      );
    expect(listed()).toContainEqual(['pull', gone]);
    await bench.restart();
    expect(listed()).toContainEqual(['pull', gone]);
    await bench.now.execute.posting(gone, { type: 'say-pulled', at: 1, by: 'BOSS' });
    expect(listed()).not.toContainEqual(['pull', gone]);
    expect((await bench.now.store.factsOf(`posting:${gone}`)).at(-1)?.fact).toMatchObject({
      type: 'ParcelPulled',
      by: 'BOSS',
    });
  });

  it('IN4 goods that changed at the marketplace take the parcel off the table, and say so', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'cables');
    await bench.scan(number);
    const { snapshot } = await bench.posting(number);
    const lines = snapshot.lines.map((line) => ({ ...line, quantity: line.quantity + 1 }));
    const changed = { ...snapshot, lines };
    await bench.now.execute.later.posting(number, { type: 'intake', snapshot: changed, at: 0, by: 'market' });
    await bench.station.refresh();
    expect(refusalShown(bench)).toBe('plan-outdated');
    expect(bench.screen.kind).toBe('queue');
    expect((await bench.posting(number)).status).toBe('confirmed');
  });
});
