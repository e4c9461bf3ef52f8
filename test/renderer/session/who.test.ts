import { describe, expect, it } from 'vitest';
import { unitsLeft } from '#shared/domain/posting/progress.ts';
import { workOf } from '#shared/domain/posting/state.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { LayOpen } from '../../../renderer/session/station/opening.ts';
import { benchPins } from '../../kit/bench-pins.ts';
import { benchAtWork, numberAt, packAndPrint, refusalShown, workUntil } from '../../kit/bench-shift.ts';
import type { BenchStation } from '../../kit/bench-station.ts';
import { quickStore } from '../../kit/bench-stores.ts';

const bench = () => benchAtWork({ store: quickStore });

const nobody = (at: BenchStation): boolean => at.station.packer() === null;

/** Two units of three scanned by Anna. */
async function halfPacked(at: BenchStation) {
  const number = numberAt(at, 'cables');
  await at.scan(number);
  const { snapshot } = await at.posting(number);
  const [line] = snapshot.lines;
  if (line === undefined) throw new Error('no line');
  await at.scan(at.codeOf(line.sku));
  return number;
}

const factsOf = async (at: BenchStation, number: string) =>
  (await at.now.store.factsOf(`posting:${number}`)).map(({ fact }) => fact);

const left = async (at: BenchStation, number: string): Promise<number> => {
  const work = workOf(await at.posting(number));
  if (work === null) throw new Error('not at work');
  return unitsLeft(work);
};

describe('a badge at the table', () => {
  it('WH1 one scan says who works', async () => {
    const at = await bench();
    await at.scan('PL-BADGE-BOSS');
    expect(at.station.packer()?.id).toBe('BOSS');
    await at.scan('PL-BADGE-NOBODY');
    expect(at.station.packer()?.id).toBe('BOSS');
    expect(refusalShown(at)).toBe('unknown-code');
    // The code as it was read: the screen tells a badge of nobody from goods of nobody by it.
    expect(at.said.at(-1)).toMatchObject({ refusal: { read: 'PL-BADGE-NOBODY' } });
  });

  it('WH2 while a parcel lies open hands it over, with everything in it', async () => {
    const at = await bench();
    const number = await halfPacked(at);
    const before = await left(at, number);
    await at.scan('PL-BADGE-BOSS');
    expect(at.station.takenFrom()?.id).toBe('ANNA');
    expect(at.screen.kind).toBe('scan');
    expect(await left(at, number)).toBe(before);
    expect((await factsOf(at, number)).at(-1)).toMatchObject({
      type: 'ParcelTakenOver',
      from: 'ANNA',
      by: 'BOSS',
    });
    await at.scan('PL-UNDO');
    expect(await left(at, number)).toBe(before + 1);
    await workUntil(at, 'parked');
    await at.scan('PL-OK');
    expect(at.station.takenFrom()).toBeNull();
    await at.quiet();
    await at.scan('PL-BADGE-ANNA');
    await at.scan(number);
    const closed = (await factsOf(at, number)).find(({ type }) => type === 'PostingClosed');
    expect(closed?.by).toBe('ANNA');
  });

  it('WH2 nothing is handed over where nothing lies open', async () => {
    const at = await bench();
    const number = numberAt(at, 'express');
    await packAndPrint(at, number);
    await at.scan('PL-BADGE-BOSS');
    expect((await factsOf(at, number)).map(({ type }) => type)).not.toContain('ParcelTakenOver');
  });

  it("WH3 one's own badge changes nothing", async () => {
    const at = await bench();
    const number = await halfPacked(at);
    const before = await factsOf(at, number);
    await at.scan('PL-BADGE-ANNA');
    expect(await factsOf(at, number)).toEqual(before);
  });
});

describe('a badge with a PIN', () => {
  it('WH4 lets nobody in by itself, and no scan counts until then', async () => {
    const at = await bench();
    at.pins = await benchPins(at.clock, { BOSS: '4711' });
    const number = await halfPacked(at);
    const before = await factsOf(at, number);
    await at.scan('PL-BADGE-BOSS');
    expect(at.screen).toMatchObject({ kind: 'pin', person: { id: 'BOSS' } });
    expect(at.station.packer()?.id).toBe('ANNA');
    for (const code of ['4006381333931', '96385074', number, 'PL-UNDO', 'PL-PROBLEM', 'PL-NEXTBOX']) {
      await at.scan(code);
      expect(refusalShown(at)).toBe('pin-first');
    }
    expect(await factsOf(at, number)).toEqual(before);
    await at.scan('4711');
    expect(at.station.packer()?.id).toBe('BOSS');
    expect(at.screen.kind).toBe('scan');
    expect((await factsOf(at, number)).at(-1)).toMatchObject({ type: 'ParcelTakenOver', from: 'ANNA' });
  });

  it('WH4 "not me" leaves the table with whoever was there', async () => {
    const at = await bench();
    at.pins = await benchPins(at.clock, { BOSS: '4711' });
    await halfPacked(at);
    await at.scanAll('PL-BADGE-BOSS', 'PL-LEAVE');
    expect(at.station.packer()?.id).toBe('ANNA');
    expect(at.screen.kind).toBe('scan');
  });

  it('WH4 no digit is in a fact, a verdict or the screen', async () => {
    const at = await bench();
    at.pins = await benchPins(at.clock, { BOSS: '4711' });
    const number = await halfPacked(at);
    await at.scan('PL-BADGE-BOSS');
    await at.station.pin('90817');
    const seen = JSON.stringify([at.screen, at.station.verdict(), at.said, await factsOf(at, number)]);
    expect(refusalShown(at)).toBe('pin-wrong');
    expect(seen).not.toContain('90817');
  });

  it('WH5 five wrong ones and this badge waits, while others come in', async () => {
    const at = await bench();
    at.pins = await benchPins(at.clock, { BOSS: '4711' });
    await at.scan('PL-BADGE-BOSS');
    for (const wrong of ['0000', '1111', '2222', '3333', '4444']) await at.scan(wrong);
    expect(refusalShown(at)).toBe('pin-wait');
    await at.scan('4711');
    expect(refusalShown(at)).toBe('pin-wait');
    await at.scan('PL-BADGE-ANNA');
    expect(at.station.packer()?.id).toBe('ANNA');
    at.world.clock.pass(61_000);
    await at.scanAll('PL-BADGE-BOSS', '4711');
    expect(at.station.packer()?.id).toBe('BOSS');
  });
});

describe('nobody at the table', () => {
  const goesOn = async (leave: (at: BenchStation) => Promise<unknown>): Promise<void> => {
    const at = await bench();
    const number = await halfPacked(at);
    const before = await left(at, number);
    await leave(at);
    expect(nobody(at)).toBe(true);
    expect(at.screen).toMatchObject({ kind: 'start', held: { number, by: { id: 'ANNA' } } });
    await at.scan(number);
    expect(refusalShown(at)).toBe('wrong-moment');
    await at.scan('PL-BADGE-BOSS');
    expect(await left(at, number)).toBe(before);
    expect((await factsOf(at, number)).at(-1)).toMatchObject({ type: 'ParcelTakenOver', from: 'ANNA' });
  };

  it('WH6 locked: the open parcel stays, and the next badge goes on with it', () =>
    goesOn((at) => at.station.lock()));

  it('WH7 signed off: the open parcel stays, and the next badge goes on with it', () =>
    goesOn((at) => at.scan('PL-OUT')));

  it('WH6 the same person goes on without a word in the facts', async () => {
    const at = await bench();
    const number = await halfPacked(at);
    const before = await factsOf(at, number);
    await at.station.lock();
    await at.scan('PL-BADGE-ANNA');
    expect(at.screen.kind).toBe('scan');
    expect(await factsOf(at, number)).toEqual(before);
  });

  it('WH6 a stop is shown on a locked table too, and is answered with OK', async () => {
    const at = await bench();
    const number = await halfPacked(at);
    await at.station.lock();
    at.world.control.cancelPosting(number, { by: 'customer' });
    at.world.clock.pass(60_000);
    await at.pull();
    expect(at.station.verdict()?.kind).toBe('stop');
    await at.scan('PL-OK');
    expect(at.screen).toEqual({ kind: 'start', held: null });
  });
});

describe('after an end in the middle', () => {
  it('SUP9 the first badge finds the parcel that lay open, however late it is known which', async () => {
    const at = await bench();
    const number = postingNumber(await halfPacked(at));
    await at.restart();
    const before = await left(at, number);
    let tell: (lay: LayOpen) => void = () => undefined;
    const resumed = at.station.resume(new Promise((resolve) => (tell = resolve)));
    const badge = at.scan('PL-BADGE-ANNA');
    tell({ number, packer: 'ANNA' });
    expect(await resumed).toBe(true);
    await badge;
    expect(at.station.open()?.snapshot.number).toBe(number);
    expect(at.screen.kind).toBe('scan');
    expect(at.station.takenFrom()).toBeNull();
    expect(await left(at, number)).toBe(before);
  });

  it('SUP9 a badge of somebody else takes the parcel over, and one that is gone is not laid open', async () => {
    const at = await bench();
    const number = postingNumber(await halfPacked(at));
    await at.restart();
    expect(await at.station.resume(Promise.resolve(null))).toBe(false);
    expect(
      await at.station.resume(Promise.resolve({ number: postingNumber('nobody-1'), packer: 'ANNA' })),
    ).toBe(false);
    expect(nobody(at)).toBe(true);
    expect(await at.station.resume(Promise.resolve({ number, packer: 'ANNA' }))).toBe(true);
    await at.scan('PL-BADGE-BOSS');
    expect(at.station.takenFrom()?.id).toBe('ANNA');
    expect(at.screen.kind).toBe('scan');
  });
});
