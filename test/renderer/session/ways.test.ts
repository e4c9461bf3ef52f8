import { describe, expect, it } from 'vitest';
import { waybillOf } from '#shared/domain/posting/progress.ts';
import { freshWaybill } from '../../kit/bench-packer.ts';
import {
  benchAtWork,
  numberAt,
  pack,
  packAndPrint,
  places,
  workUntil,
  type Place,
} from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

const effectsAt = (bench: BenchStation, place: Place): Record<string, number> =>
  bench.world.control.effects()[numberAt(bench, place)] ?? {};

describe('a posting of each way of leaving goes from the marketplace into a closed parcel by scans alone', () => {
  it.each(['mug', 'cables', 'express', 'bulbs'] as const)(
    'WY1 SH3 LB2 FBS (%s): assembled, its label prints by itself, its own label closes it',
    async (place) => {
      const bench = await benchAtWork();
      const number = numberAt(bench, place);
      expect((await pack(bench, number)).kind).toBe('parked');
      await bench.scan('PL-OK');
      await bench.quiet();
      expect(bench.world.printer.sheets.filter((sheet) => sheet.what === number)).toHaveLength(1);
      await bench.scan(number);
      expect(bench.screen.kind).toBe('closed');
      expect(bench.world.control.posting(number).status).toBe('awaiting_deliver');
      expect(effectsAt(bench, place)['ship']).toBe(1);
    },
  );

  it('MK1 OB3 FBS with marking codes: each unit has its own code at the marketplace before it is asked to assemble', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'marked');
    await pack(bench, number);
    await bench.quiet();
    const there = bench.world.control.posting(number);
    expect(there.exemplars.map((unit) => unit.marks.map(({ check }) => check))).toEqual([
      ['passed'],
      ['passed'],
    ]);
    expect(there.status).toBe('awaiting_deliver');
    const calls = bench.world.effectCalls.filter((call) => call.posting === number).map((call) => call.name);
    // The marketplace offers to take marks over once more afterwards; that is asked behind it.
    expect(calls.filter((name) => name !== 'market.updateMarks').at(-1)).toBe('market.ship');
    expect(calls.lastIndexOf('market.setMarks')).toBeLessThan(calls.indexOf('market.ship'));
    await bench.scan(number);
    expect(bench.screen.kind).toBe('closed');
  });

  it('WY2 aggregator: waits for its registration, then the label comes', async () => {
    const bench = await benchAtWork();
    const number = numberAt(bench, 'aggregator');
    await packAndPrint(bench, number);
    await bench.scan(number);
    expect(bench.screen.kind).toBe('closed');
  });

  it('WY2 SP2 aggregator in two boxes: the number of boxes is told before assembly', async () => {
    const bench = await benchAtWork({ postings: places.multibox + 1 });
    const number = numberAt(bench, 'multibox');
    await bench.scan(number);
    const open = bench.screen;
    if (open.kind !== 'scan') throw new Error(open.kind);
    await bench.scanAll(bench.codeOf(open.line.sku), 'PL-NEXTBOX', bench.codeOf(open.line.sku));
    await workUntil(bench, 'parked');
    await bench.quiet();
    expect(bench.world.control.posting(number).boxes).toBe(2);
    const calls = bench.world.effectCalls.filter((call) => call.posting === number).map((call) => call.name);
    expect(calls).toEqual(['market.setBoxes', 'market.ship']);
    await bench.scan(number);
    expect(bench.screen.kind).toBe('closed');
  });

  it.each(['sf', 'integrated'] as const)(
    'WY3 WY4 SH6 %s: the waybill is read, confirmed with OK, printed by us and told behind the ship call',
    async (place) => {
      const bench = await benchAtWork();
      const number = numberAt(bench, place);
      await bench.scan(number);
      await workUntil(bench, 'waybill');
      const waybill = freshWaybill();
      await bench.scan(waybill);
      expect(bench.screen).toMatchObject({ kind: 'waybill', entry: { carrier: 'sf', refusal: null } });
      await bench.scan('PL-OK');
      expect(bench.screen.kind).toBe('label');
      await bench.sync();
      await bench.scan(waybill);
      expect(bench.screen.kind).toBe('closed');
      expect(await bench.quiet()).toEqual([]);
      expect(bench.world.control.posting(number).trackingNumber).toBe(waybill);
      const calls = bench.world.effectCalls
        .filter((call) => call.posting === number)
        .map((call) => call.name);
      expect(calls).toEqual(['market.ship', 'market.setTracking']);
    },
  );

  it('SH1 ships ahead where policy says so: the label lies ready and prints with the last deed', async () => {
    const bench = await benchAtWork({ settings: { shipPolicy: 'at-confirmation' } });
    await bench.quiet();
    const number = numberAt(bench, 'mug');
    expect((await bench.posting(number)).labels).toHaveLength(1);
    expect((await pack(bench, number)).kind).toBe('label');
    await bench.sync();
    await bench.scan(number);
    expect(bench.screen.kind).toBe('closed');
    // What only the table knows is not shipped ahead.
    expect((await bench.posting(numberAt(bench, 'marked'))).ship.state).toBe('none');
    expect((await bench.posting(numberAt(bench, 'sf'))).ship.state).toBe('none');
  });

  it('over real HTTP: pull, ship, label file, tracking number', async () => {
    const bench = await benchAtWork({ http: true, postings: 3 });
    const [fbs, own] = [numberAt(bench, 'mug'), numberAt(bench, 'sf')];
    await pack(bench, fbs);
    await bench.scan('PL-OK');
    await pack(bench, own);
    await bench.sync();
    await bench.scan(own);
    expect(await bench.quiet()).toEqual([]);
    await bench.scan(fbs);
    const states = [await bench.posting(fbs), await bench.posting(own)];
    expect(states.map(({ status }) => status)).toEqual(['closed', 'closed']);
    const [, closed] = states;
    const waybill = closed?.status === 'closed' ? waybillOf(closed.work)?.number : null;
    expect(bench.world.control.posting(own).trackingNumber).toBe(waybill);
    expect(bench.world.control.doubleShips()).toEqual([]);
  });
});
