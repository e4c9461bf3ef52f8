import { describe, expect, it } from 'vitest';
import { isSlotted, putOf, type Slotted } from '#shared/domain/posting/picking.ts';
import type { PickScreen } from '../../../renderer/session/pick-view.ts';
import { nextScan } from '../../kit/bench-packer.ts';
import { benchAtWork, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const habits = { random: () => 0.9, takesLabels: false };

/** The screen of picking that the table stands at; throws where it stands elsewhere. */
function at<K extends PickScreen['kind']>(bench: BenchStation, kind: K): Extract<PickScreen, { kind: K }> {
  const { screen } = bench;
  if (screen.kind !== kind) throw new Error(`stands at ${screen.kind}, not ${kind}`);
  return screen as Extract<PickScreen, { kind: K }>;
}

/** A station that has just begun its first wave. */
async function benchPicking(options: Parameters<typeof benchAtWork>[0] = {}): Promise<BenchStation> {
  const bench = await benchAtWork({ postings: 40, store: quickStore, ...options });
  await bench.scanAll('PL-WORK-PICK', 'PL-OK');
  return bench;
}

const slotted = (bench: BenchStation): Slotted[] =>
  [...bench.now.book.slotted()].filter(isSlotted).toSorted((a, b) => a.slot - b.slot);

const inSlot = (bench: BenchStation, slot: number): Slotted => {
  const found = slotted(bench).find((each) => each.slot === slot);
  if (found === undefined) throw new Error(`nothing in slot ${slot}`);
  return found;
};

/** Fetches and puts until nothing is left to fetch, or so many units. */
async function fetchAll(bench: BenchStation, most = 500): Promise<void> {
  for (let units = 0; units < most && bench.screen.kind === 'pick'; units += 1) {
    await bench.scan(bench.codeOf(at(bench, 'pick').stop.sku));
    await bench.scan(`PL-SLOT-${at(bench, 'put').slot}`);
  }
}

/** A product that no slot of the wave wants. */
function unwanted(bench: BenchStation): string {
  const wanted = new Set(slotted(bench).flatMap(({ picking }) => picking.wants.map(({ sku }) => sku)));
  const [row] = bench.now.book
    .rows()
    .flatMap(({ number }) => bench.now.book.posting(number)?.state.snapshot.lines ?? [])
    .filter(({ sku }) => !wanted.has(sku));
  if (row === undefined) throw new Error('the wave wants everything');
  return bench.codeOf(row.sku);
}

describe('a wave', () => {
  it('PI1 takes the most urgent postings of several kinds of goods, one for each slot', async () => {
    const bench = await benchAtWork({ postings: 40, store: quickStore });
    await bench.scan('PL-WORK-PICK');
    const { offer, wall } = at(bench, 'pick-offer');
    expect([offer.postings, wall.slots.length]).toEqual([12, 12]);
    await bench.scan('PL-OK');
    const rows = bench.now.book.rows().filter(({ stage }) => stage === 'ready');
    const several = rows.filter(({ number }) => {
      const { lines } = bench.now.book.posting(number)?.state.snapshot ?? { lines: [] };
      return new Set(lines.map(({ sku }) => sku)).size > 1;
    });
    expect(slotted(bench).map(({ snapshot }) => snapshot.number)).toEqual(
      several.slice(0, 12).map(({ number }) => number),
    );
    expect(slotted(bench).map(({ slot }) => slot)).toEqual(wall.slots.map(({ slot }) => slot));
    bench.settings = { ...bench.settings, picking: { slots: 4, confirmSlot: true } };
    expect(at(bench, 'pick').wall.slots.filter(({ state }) => state === 'free')).toEqual([]);
  });

  it('PI2 PW4 is the same after a restart, what lies in the slots included', async () => {
    const bench = await benchPicking({ postings: 24 });
    await fetchAll(bench, 3);
    await bench.scan(bench.codeOf(at(bench, 'pick').stop.sku));
    const before = slotted(bench);
    await bench.restart();
    await bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-PICK');
    expect(slotted(bench)).toEqual(before);
    expect(at(bench, 'pick').wall.put).toBe(4);
    await bench.scan('PL-UNDO');
    expect(refusalShown(bench)).toBe('take-back');
    await bench.scan('PL-OK');
    expect(at(bench, 'pick').wall.put).toBe(3);
  });

  it('PI1 PW5 PB2 goes from the first scan to closed parcels by codes alone, and the next wave takes the free slots', async () => {
    const bench = await benchPicking({ postings: 16 });
    const numbers = slotted(bench).map(({ snapshot }) => snapshot.number);
    await fetchAll(bench);
    bench.world.clock.pass(5000);
    expect(at(bench, 'pick-done').wall.slots.filter(({ state }) => state === 'complete')).toHaveLength(
      numbers.length,
    );
    for (let deeds = 0; deeds < 400 && slotted(bench).length > 0; deeds += 1) {
      await bench.scan(nextScan(bench, habits) ?? 'PL-OK');
    }
    for (const number of numbers)
      expect(['packed', 'closed']).toContain((await bench.posting(number)).status);
    await workUntil(bench, 'pick-offer', 'pick-done');
    expect(at(bench, 'pick-offer').wall.slots.every(({ state }) => state === 'free')).toBe(true);
    expect(bench.notKept).toEqual([]);
    await bench.scan('PL-LEAVE');
    expect(bench.screen.kind).toBe('queue');
  });

  it('PI3 leaves a thing for later, and comes back to it', async () => {
    const bench = await benchPicking({ postings: 24 });
    const first = at(bench, 'pick');
    await bench.scan('PL-SKIP');
    expect(at(bench, 'pick').stop.sku).toBe(first.next?.sku);
    for (let i = 1; i < first.kinds; i += 1) await bench.scan('PL-SKIP');
    expect(at(bench, 'pick').stop.sku).toBe(first.stop.sku);
  });

  it('PI4 nothing more is found: who loses is asked about, goes to Problems, is emptied, and the wave goes on', async () => {
    const bench = await benchPicking();
    const shared = at(bench, 'pick').stop;
    for (let i = 0; i < 30 && at(bench, 'pick').stop.slots.length < 2; i += 1) await bench.scan('PL-SKIP');
    const { stop } = at(bench, 'pick');
    expect(stop.slots.length).toBeGreaterThan(1);
    const [urgent] = stop.slots;
    for (let i = 0; i < (urgent?.quantity ?? 0); i += 1) {
      await bench.scan(bench.codeOf(stop.sku));
      await bench.scan(`PL-SLOT-${urgent?.slot}`);
    }
    for (let i = 0; i < 60 && at(bench, 'pick').stop.sku !== stop.sku; i += 1) await bench.scan('PL-SKIP');
    await bench.scan('PL-PROBLEM');
    const asked = at(bench, 'pick-short');
    expect(asked.losers.map(({ slot }) => slot)).toEqual(stop.slots.slice(1).map(({ slot }) => slot));
    await bench.scan('PL-UNDO');
    expect(at(bench, 'pick').stop.sku).toBe(stop.sku);
    await bench.scanAll('PL-PROBLEM', 'PL-OK');
    for (const { number, slot } of asked.losers.toSorted((a, b) => a.slot - b.slot)) {
      expect(await bench.posting(number)).toMatchObject({ status: 'problem', reason: 'out-of-stock' });
      expect(at(bench, 'slot-call')).toMatchObject({ slot, why: 'problem', number });
      await bench.scan(bench.codeOf(shared.sku));
      expect(refusalShown(bench)).toBe('empty-first');
      await bench.scanAll('PL-OK', `PL-SLOT-${slot}`);
    }
    expect(at(bench, 'pick').stop.sku).not.toBe(stop.sku);
    expect((await bench.posting(asked.losers[0]?.number ?? '')).slot).toBeNull();
  });

  it('PI5 an item of the wave opens nothing at the queue: the table says its slot', async () => {
    const bench = await benchPicking({ postings: 24 });
    const only = slotted(bench)
      .flatMap(({ picking }) => picking.wants)
      .find(({ sku }) =>
        [...bench.now.book.wanting(sku)].every((number) => {
          const posting = bench.now.book.posting(number)?.state;
          return posting !== undefined && isSlotted(posting);
        }),
      );
    if (only === undefined) throw new Error('everything is wanted elsewhere too');
    await bench.scanAll('PL-LEAVE', bench.codeOf(only.sku));
    expect(refusalShown(bench)).toBe('wave-wants');
    expect(bench.screen.kind).toBe('queue');
  });

  it('PI6 prints what is still to fetch by code', async () => {
    const bench = await benchPicking({ postings: 24 });
    await bench.scan('PL-REPRINT');
    expect(bench.world.printer.sheets.map(({ what }) => what)).toEqual(['pick-list']);
    expect(at(bench, 'pick').wall.print).toBe('sent');
  });
});

describe('the put wall', () => {
  it('PW1 PW3 a unit, its slot, and the number said aloud; another item or another slot is refused until then', async () => {
    const bench = await benchPicking({ postings: 24 });
    const { stop } = at(bench, 'pick');
    await bench.scan(bench.codeOf(stop.sku), 'one');
    const put = at(bench, 'put');
    expect(put.slot).toBe(stop.slots[0]?.slot);
    expect(bench.spoken.at(-1)).toEqual({ key: 'pick:aloud.slot', params: { slot: put.slot } });
    await bench.scan(bench.codeOf(stop.sku));
    expect(refusalShown(bench)).toBe('slot-first');
    await bench.scan(`PL-SLOT-${put.slot === 1 ? 2 : 1}`);
    expect(bench.station.verdict()).toMatchObject({
      kind: 'wrong',
      refusal: { code: 'wrong-slot', slot: put.slot },
    });
    expect(bench.screen.kind).toBe('put');
    await bench.scan(`PL-SLOT-${put.slot}`);
    expect(bench.station.verdict()?.kind).toBe('right');
    expect(putOf(inSlot(bench, put.slot).picking, stop.sku)).toBe(1);
  });

  it('PW3 without the question the next item follows at once', async () => {
    const settings = { picking: { slots: 12, confirmSlot: false } };
    const bench = await benchPicking({ postings: 24, settings });
    for (let units = 0; units < 5; units += 1) {
      const { screen } = bench;
      const stop = screen.kind === 'put' ? screen.next : at(bench, 'pick').stop;
      if (stop === null) throw new Error('nothing left');
      await bench.scan(bench.codeOf(stop.sku));
      expect(at(bench, 'put').wall.put).toBe(units + 1);
    }
  });

  it('PW2 what nobody wants, one too many and an unknown code change nothing and have a way on', async () => {
    const bench = await benchPicking({ postings: 24 });
    const { stop } = at(bench, 'pick');
    await bench.scan(unwanted(bench));
    expect(bench.station.verdict()).toMatchObject({ kind: 'wrong', refusal: { code: 'wrong-item' } });
    await bench.scan('2000000000091');
    expect(bench.station.verdict()).toMatchObject({ kind: 'unknown' });
    for (let i = 0; i < stop.left; i += 1) {
      await bench.scan(bench.codeOf(stop.sku));
      await bench.scan(`PL-SLOT-${at(bench, 'put').slot}`);
    }
    const { put } = bench.screen.kind === 'pick' ? bench.screen.wall : { put: -1 };
    await bench.scan(bench.codeOf(stop.sku));
    expect(bench.station.verdict()).toMatchObject({ kind: 'many', refusal: { wanted: stop.left } });
    await bench.scan('PL-OK');
    expect(at(bench, 'pick').wall.put).toBe(put);
  });

  it('PW5 only a complete slot opens; its trigger pulled twice on the way opens nothing', async () => {
    const bench = await benchPicking({ postings: 24 });
    await bench.scan('PL-SLOT-1');
    expect(refusalShown(bench)).toBe('slot-incomplete');
    await bench.scan('PL-SLOT-24');
    expect(refusalShown(bench)).toBe('slot-empty');
    for (let i = 0; i < 200 && !slotted(bench).some((each) => each.slot === 1 && !isOpen(each)); i += 1) {
      await bench.scan(bench.codeOf(at(bench, 'pick').stop.sku));
      await bench.scan(`PL-SLOT-${at(bench, 'put').slot}`);
    }
    await bench.scan('PL-SLOT-1');
    expect(bench.screen.kind).not.toBe('scan');
    bench.world.clock.pass(5000);
    await bench.scan('PL-SLOT-1');
    expect('posting' in bench.screen && bench.screen.posting.snapshot.number).toBe(
      inSlot(bench, 1).snapshot.number,
    );
    await bench.scan('PL-LEAVE');
    expect(inSlot(bench, 1).picking.puts.length).toBeGreaterThan(0);
  });

  it('PW6 CN1 a slot whose order is cancelled is called out, emptied, and nothing of it stays', async () => {
    const bench = await benchPicking({ postings: 24 });
    await fetchAll(bench, 4);
    const hit = slotted(bench).find(({ picking }) => picking.puts.length > 0);
    if (hit === undefined) throw new Error('nothing was put');
    bench.world.control.cancelPosting(hit.snapshot.number, { by: 'client' });
    await bench.pull();
    const call = at(bench, 'slot-call');
    expect(call).toMatchObject({ slot: hit.slot, why: 'cancelled', number: hit.snapshot.number });
    expect(call.things.reduce((sum, { units }) => sum + units, 0)).toBe(hit.picking.puts.length);
    await bench.scan(`PL-SLOT-${hit.slot}`);
    expect(bench.screen.kind).toBe('pick');
    expect(bench.now.book.bySlot(hit.slot)).toBeNull();
    expect(await bench.posting(hit.snapshot.number)).toMatchObject({ status: 'cancelled', seen: true });
  });
});

const isOpen = ({ picking }: Slotted): boolean =>
  picking.wants.some(({ sku, quantity }) => putOf(picking, sku) < quantity);
