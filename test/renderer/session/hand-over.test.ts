import { describe, expect, it } from 'vitest';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { HandOverScreen } from '../../../renderer/session/activities/hand-over-view.ts';
import {
  benchAtWork,
  numberAt,
  packAndPrint,
  pack,
  refusalShown,
  type Place,
} from '../../kit/bench-shift.ts';
import { quickStore } from '../../kit/bench-stores.ts';
import type { BenchStation } from '../../kit/bench-station.ts';

/** Packs and closes the postings at these places. */
async function close(bench: BenchStation, ...places: readonly Place[]): Promise<PostingNumber[]> {
  const numbers = places.map((place) => numberAt(bench, place));
  for (const number of numbers) {
    await packAndPrint(bench, number);
    await bench.scan(number);
    if (bench.screen.kind !== 'closed') throw new Error(`${number} is ${bench.screen.kind}`);
    await bench.scan('PL-OK');
  }
  return numbers;
}

function shown(bench: BenchStation): HandOverScreen {
  const { screen } = bench;
  if (screen.kind !== 'hand-over') throw new Error(`on ${screen.kind}`);
  return screen;
}

function batchShown(bench: BenchStation): Extract<HandOverScreen, { stage: 'batch' }>['batch'] {
  const screen = shown(bench);
  if (screen.stage !== 'batch') throw new Error(`at ${screen.stage}`);
  return screen.batch;
}

const callsOf = (bench: BenchStation, name: string): number =>
  bench.world.effectCalls.filter((call) => call.name === name && call.answer === 'yes').length;

const printed = (bench: BenchStation, what: string): number =>
  bench.world.printer.sheets.filter((sheet) => sheet.what === what).length;

describe('handing over to the marketplace’s carrier, by scans alone', () => {
  it('HB1 HB8 HB9 CG3 the batch becomes a carriage of exactly its parcels, confirmed, with its act printed', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug, bulbs] = await close(bench, 'mug', 'bulbs');
    await bench.scan('PL-WORK-HAND-OVER');
    const choose = shown(bench);
    expect(choose).toMatchObject({ stage: 'choose' });
    await bench.scan(`${mug}`);
    expect(bench.station.verdict()?.kind).toBe('right');
    const { taken, last } = batchShown(bench);
    expect({ taken, last }).toEqual({ taken: 1, last: mug });
    const same = batchShown(bench).missing.some(({ parcel }) => parcel === bulbs);
    if (same) await bench.scan(`${bulbs}`);
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'done', parcels: same ? 2 : 1 });
    expect((await bench.posting(`${mug}`)).status).toBe('handed-over');
    expect(await bench.quiet()).toEqual([]);
    expect(callsOf(bench, 'market.createCarriage')).toBe(1);
    expect(callsOf(bench, 'market.approveCarriage')).toBe(1);
    expect(bench.world.printer.sheets.filter(({ what }) => what.startsWith('act-'))).toHaveLength(1);
    expect(printed(bench, 'manifest')).toBe(0);
    expect(bench.world.unjournaled).toEqual([]);
    const { errands } = await bench.posting(`${mug}`);
    expect(errands.filter(({ state }) => state !== 'done')).toEqual([]);
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'choose' });
    await bench.scan('PL-LEAVE');
    expect(bench.screen.kind).toBe('queue');
  });

  it('HB9 OB2 offline it waits, and goes out once when the network is back', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug] = await close(bench, 'mug');
    await bench.world.control.offline(true);
    await bench.pull();
    await bench.scanAll('PL-WORK-HAND-OVER', `${mug}`, 'PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'done' });
    expect((await bench.quiet(120_000)).map(({ effect }) => effect.kind)).toContain('carriage');
    await bench.world.control.offline(false);
    expect(await bench.quiet()).toEqual([]);
    expect(callsOf(bench, 'market.createCarriage')).toBe(1);
    expect(bench.world.printer.sheets.filter(({ what }) => what.startsWith('act-'))).toHaveLength(1);
  });
});

describe('a carriage whose answer gets lost', () => {
  it.each(['/v1/carriage/create', '/v1/carriage/approve'])(
    'HB10 CG2 %s: it is looked for first, and there is one carriage in the end',
    async (path) => {
      const bench = await benchAtWork({ store: quickStore });
      const [mug] = await close(bench, 'mug');
      bench.world.control.setFault({ fault: { kind: 'reset-after' }, path });
      await bench.scanAll('PL-WORK-HAND-OVER', `${mug}`, 'PL-OK');
      expect(await bench.quiet()).toEqual([]);
      expect(bench.world.control.effects()[`${mug}`]).toMatchObject({ carriage: 1, 'carriage-approve': 1 });
      expect(bench.world.printer.sheets.filter(({ what }) => what.startsWith('act-'))).toHaveLength(1);
    },
  );

  it('HB10 OB7 a parcel that the marketplace does not take is a problem of its own, and holds up no other', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const numbers = await close(bench, 'mug', 'cables', 'bulbs');
    await bench.scanAll('PL-WORK-HAND-OVER', `${numbers[0]}`);
    const other = batchShown(bench).missing[0]?.parcel;
    await bench.scan(`${other}`);
    await bench.world.control.offline(true);
    await bench.pull();
    await bench.scan('PL-OK');
    if (shown(bench).stage === 'batch') await bench.scan('PL-OK');
    await bench.world.control.offline(false);
    bench.world.control.cancelPosting(`${other}`, { by: 'client' });
    await bench.sync();
    await bench.quiet();
    expect(bench.world.control.effects()[`${numbers[0]}`]).toMatchObject({ 'carriage-approve': 1 });
    expect(bench.world.control.effects()[`${other}`]?.['carriage-approve']).toBeUndefined();
    expect((await bench.posting(`${other}`)).status).toBe('cancelled');
  });
  it.each([null, '/v1/carriage/create', '/v1/carriage/approve'])(
    'HB13 two batches of one way that leave together are two carriages, each of its own parcel (answer lost: %s)',
    async (path) => {
      const bench = await benchAtWork({ store: quickStore });
      const [mug] = await close(bench, 'mug', 'cables', 'bulbs');
      await bench.scanAll('PL-WORK-HAND-OVER', `${mug}`);
      const other = batchShown(bench).missing[0]?.parcel;
      if (other === undefined) throw new Error('nothing else leaves this way');
      await bench.world.control.offline(true);
      await bench.pull();
      await bench.scanAll('PL-OK', 'PL-OK');
      expect(shown(bench)).toMatchObject({ stage: 'done', parcels: 1 });
      await bench.scanAll('PL-OK', 'PL-WORK-HAND-OVER', other, 'PL-OK');
      if (shown(bench).stage === 'batch') await bench.scan('PL-OK');
      expect(shown(bench)).toMatchObject({ stage: 'done', parcels: 1 });
      if (path !== null) bench.world.control.setFault({ fault: { kind: 'reset-after' }, path });
      await bench.world.control.offline(false);
      await bench.sync();
      expect(await bench.quiet()).toEqual([]);
      const effects = bench.world.control.effects();
      for (const parcel of [`${mug}`, other])
        expect(effects[parcel]).toMatchObject({ 'carriage-approve': 1 });
      const acts = bench.world.printer.sheets.filter(({ what }) => what.startsWith('act-'));
      expect(new Set(acts.map(({ what }) => what)).size).toBe(2);
      expect(acts).toHaveLength(2);
    },
  );
});

describe('handing over to a carrier of the seller’s', () => {
  it('HB1 HB9 the list to be signed prints once, and the marketplace hears that it is on its way', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [sf] = await close(bench, 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`);
    expect(batchShown(bench).ref.taker).toEqual({ kind: 'carrier', carrier: 'sf' });
    await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'done', parcels: 1 });
    expect(await bench.quiet()).toEqual([]);
    expect(printed(bench, 'manifest')).toBe(1);
    expect(callsOf(bench, 'market.delivering')).toBe(1);
    expect(callsOf(bench, 'market.createCarriage')).toBe(0);
  });
});

describe('what does not belong into the batch', () => {
  it('HB3 a parcel of another carrier, with its carrier; OK, and the batch goes on', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug, sf] = await close(bench, 'mug', 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`, `${mug}`);
    expect(bench.station.verdict()).toMatchObject({
      kind: 'wrong',
      refusal: { code: 'batch-foreign', taker: { kind: 'carriage' } },
    });
    await bench.scan('PL-OK');
    expect(bench.station.verdict()).toBeNull();
    expect(batchShown(bench).taken).toBe(1);
  });

  it('HB4 a parcel that is in already counts once', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [sf] = await close(bench, 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`, `${sf}`);
    expect(bench.station.verdict()?.kind).toBe('many');
    expect(batchShown(bench).taken).toBe(1);
  });

  it('HB2 one that is not closed says what it lacks; brought in order it goes in', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [sf] = await close(bench, 'sf');
    const mug = numberAt(bench, 'mug');
    await bench.scanAll('PL-WORK-HAND-OVER', mug);
    expect(bench.station.verdict()).toMatchObject({ refusal: { code: 'not-leaving', lacks: 'packing' } });
    await bench.scanAll('PL-OK', 'PL-LEAVE');
    await pack(bench, mug);
    await bench.scan('PL-OK');
    await bench.scanAll('PL-WORK-HAND-OVER', mug);
    expect(bench.station.verdict()).toMatchObject({ refusal: { lacks: 'label' } });
    await bench.quiet();
    await bench.scanAll('PL-OK', mug);
    expect(bench.station.verdict()).toMatchObject({ refusal: { lacks: 'scan-back' } });
    await bench.scanAll('PL-OK', 'PL-LEAVE', mug);
    expect(bench.screen.kind).toBe('closed');
    await bench.scanAll('PL-WORK-HAND-OVER', mug);
    expect(bench.station.verdict()?.kind).toBe('right');
    expect(await bench.facts(mug)).toContain('PutIntoBatch');
    expect((await bench.posting(`${sf}`)).status).toBe('closed');
  });

  it('HB2 CN4 CN5 a cancelled one stops the table, and answering the stop pulls it', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug] = await close(bench, 'mug');
    await bench.scanAll('PL-WORK-HAND-OVER', `${mug}`);
    bench.world.control.cancelPosting(`${mug}`, { by: 'client' });
    await bench.pull();
    expect(bench.station.verdict()?.kind).toBe('stop');
    await bench.scan('PL-OK');
    expect(batchShown(bench)).toMatchObject({ taken: 0, pull: [{ parcel: mug, shelf: null }] });
    await bench.scan(`${mug}`);
    expect(bench.station.verdict()?.kind).toBe('stop');
    await bench.scan('PL-OK');
    expect(batchShown(bench).pull).toEqual([]);
    expect(await bench.posting(`${mug}`)).toMatchObject({ status: 'cancelled', toPull: false });
  });

  it('HO1 one that has left already, and a code that nobody knows', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [sf] = await close(bench, 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`, 'PL-OK', 'PL-OK', `${sf}`);
    expect(refusalShown(bench)).toBe('handed-over');
    await bench.scanAll('PL-OK', '4006381333931');
    expect(bench.station.verdict()?.kind).toBe('unknown');
  });
});

describe('a batch under way', () => {
  it('HB5 survives a restart half-way, and two are open beside each other', async () => {
    const bench = await benchAtWork();
    const [mug, sf] = await close(bench, 'mug', 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`);
    const { ref } = batchShown(bench);
    await bench.scanAll('PL-WORK-HAND-OVER', `${mug}`);
    expect(batchShown(bench).ref.id).not.toBe(ref.id);
    await bench.restart();
    await bench.scanAll('PL-BADGE-ANNA', 'PL-WORK-HAND-OVER');
    const screen = shown(bench);
    expect(screen.stage === 'choose' && screen.takers.filter((row) => row.taken === 1)).toHaveLength(2);
    await bench.scan(`${sf}`);
    expect(batchShown(bench)).toMatchObject({ ref, taken: 1, last: sf });
    await bench.scan('PL-OK');
    expect((await bench.posting(`${sf}`)).status).toBe('handed-over');
    expect((await bench.posting(`${mug}`)).status).toBe('closed');
  });

  it('HB6 undo takes the last parcel out; nothing left to take out is said', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [sf] = await close(bench, 'sf');
    await bench.scanAll('PL-WORK-HAND-OVER', `${sf}`, 'PL-UNDO');
    expect(batchShown(bench)).toMatchObject({ taken: 0, missing: [{ parcel: sf }] });
    await bench.scan('PL-UNDO');
    expect(refusalShown(bench)).toBe('nothing-to-undo');
    await bench.scanAll('PL-OK', `${sf}`, 'PL-OK');
    expect((await bench.posting(`${sf}`)).status).toBe('handed-over');
  });

  it('HB8 finishing with some missing asks once more; a scan goes on instead', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const numbers = await close(bench, 'mug', 'cables', 'bulbs');
    await bench.scanAll('PL-WORK-HAND-OVER', `${numbers[0]}`);
    const { missing } = batchShown(bench);
    expect(missing.length).toBeGreaterThan(0);
    await bench.scan('PL-OK');
    expect(batchShown(bench).sure).toBe(true);
    expect((await bench.posting(`${numbers[0]}`)).status).toBe('closed');
    await bench.scan(`${missing[0]?.parcel}`);
    expect(batchShown(bench)).toMatchObject({ sure: false, taken: 2 });
    await bench.scan('PL-OK');
    if (shown(bench).stage === 'batch') await bench.scan('PL-OK');
    expect(shown(bench)).toMatchObject({ stage: 'done', parcels: 2 });
  });
});

describe('giving the marketplace’s carriage up', () => {
  it('HV5 HV6 CG7 is asked once and read back; its parcels then go into another one, made once', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug] = await close(bench, 'mug');
    const number = mug ?? numberAt(bench, 'mug');
    await bench.scanAll('PL-WORK-HAND-OVER', number, 'PL-OK', 'PL-OK');
    await bench.quiet();
    const desk = () => ({ at: bench.clock.now(), by: 'BOSS' });
    const ofCarriage = async () => {
      const { errands } = await bench.posting(number);
      const act = errands.findLast(({ errand }) => errand.what === 'act');
      return act?.errand.what === 'act' ? act.errand.carriage : '';
    };
    const first = await ofCarriage();
    const early = await bench.now.execute.posting(number, {
      type: 'carriage-anew',
      carriage: first,
      ...desk(),
    });
    expect(early).toMatchObject({ kind: 'refused', refusal: { code: 'wrong-moment' } });
    for (const _ of [1, 2])
      await bench.now.execute.posting(number, { type: 'give-up-carriage', carriage: first, ...desk() });
    expect(await bench.quiet()).toEqual([]);
    expect(callsOf(bench, 'market.cancelCarriage')).toBe(1);
    const read = await bench.world.ask('market.carriage', { id: first });
    expect(read).toMatchObject({ ok: true, value: { status: 'cancelled' } });
    for (const _ of [1, 2])
      await bench.now.execute.posting(number, { type: 'carriage-anew', carriage: first, ...desk() });
    expect(await bench.quiet()).toEqual([]);
    expect(callsOf(bench, 'market.createCarriage')).toBe(2);
    const second = await ofCarriage();
    expect(second).not.toBe(first);
    const code = await bench.world.ask('market.carriageCode', { id: second });
    expect(code.ok && code.value !== '').toBe(true);
    expect(bench.world.unjournaled).toEqual([]);
  });
});

describe('giving up whose answer gets lost', () => {
  it('HV6 CG7 is looked for first, and the carriage is given up once', async () => {
    const bench = await benchAtWork({ store: quickStore });
    const [mug] = await close(bench, 'mug');
    const number = mug ?? numberAt(bench, 'mug');
    await bench.scanAll('PL-WORK-HAND-OVER', number, 'PL-OK', 'PL-OK');
    await bench.quiet();
    const act = (await bench.posting(number)).errands.findLast(({ errand }) => errand.what === 'act');
    const carriage = act?.errand.what === 'act' ? act.errand.carriage : '';
    bench.world.control.setFault({ fault: { kind: 'reset-after' }, path: '/v1/carriage/cancel' });
    const desk = { at: bench.clock.now(), by: 'BOSS' };
    await bench.now.execute.posting(number, { type: 'give-up-carriage', carriage, ...desk });
    expect(await bench.quiet()).toEqual([]);
    const calls = bench.world.effectCalls.filter(({ name }) => name === 'market.cancelCarriage');
    expect(calls.map(({ answer }) => answer)).toEqual(['unknown']);
    const gone = (await bench.posting(number)).errands.at(-1);
    expect(gone).toMatchObject({ state: 'done', errand: { what: 'give-up-carriage' } });
  });
});
