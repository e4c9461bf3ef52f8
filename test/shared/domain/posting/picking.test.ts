import { describe, expect, it } from 'vitest';
import { postingNumber, sku, type Sku } from '#shared/kit/brand.ts';
import { decidePosting } from '#shared/domain/posting/decide.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { isSlotted, type Slotted, type Want } from '#shared/domain/posting/picking.ts';
import type { PostingState } from '#shared/domain/posting/state.ts';
import { isForWave, losers, pickStops, slotFor, wantsOf } from '#shared/domain/rules/waves.ts';
import { fold } from '#shared/kit/fold.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { absentPosting } from '#shared/domain/posting/state.ts';
import { catalogue, line, product, snapshot, who, type Bare } from '../../../kit/postings.ts';

const [FOX, JAR] = [sku('100'), sku('200')];
const lines = [line({ quantity: 2 }), line({ sku: JAR, name: 'Jar', quantity: 1 })];
const wants: readonly Want[] = [
  { sku: FOX, quantity: 2 },
  { sku: JAR, quantity: 1 },
];

const run = (state: PostingState, command: Bare) => {
  const decision = decidePosting(state, { ...command, ...who });
  return { decision, state: fold(evolvePosting, state, decision.facts) };
};

/** A posting that may be packed. */
function confirmed(part: Partial<PostingSnapshot>): PostingState {
  const taken = run(absentPosting, { type: 'intake', snapshot: snapshot(part) }).state;
  return run(taken, { type: 'confirm', despiteFindings: true, policy: 'at-packing' }).state;
}

let scans = 0;
const put = (id: Sku, units = 1, scanId = `s${(scans += 1)}`) =>
  ({ type: 'put', scanId, code: id, product: { sku: id, name: id, units } }) as const;

const slotted = (state: PostingState): Slotted => {
  if (state.status === 'absent' || !isSlotted(state)) throw new Error('has no slot');
  return state;
};

/** A posting in a slot, with some units in it. */
function inSlot(slot: number, wanted: readonly Want[], ...lie: readonly Sku[]): Slotted {
  const number = postingNumber(`0208245774-${String(slot).padStart(4, '0')}-1`);
  const goods = wanted.map(({ sku: id, quantity }) => line({ sku: id, name: id, quantity }));
  let state = confirmed({ number, lines: goods });
  state = run(state, { type: 'pick', slot, pick: { wave: 1, wants: wanted } }).state;
  for (const id of lie) state = run(state, put(id)).state;
  return slotted(state);
}

describe('a slot', () => {
  const begun = run(confirmed({ lines }), { type: 'pick', slot: 7, pick: { wave: 3, wants } }).state;

  it('PI2 is given once, to a confirmed posting, with what goes into it', () => {
    expect(begun).toMatchObject({ slot: 7, picking: { wave: 3, wants, puts: [] } });
    expect(run(begun, { type: 'pick', slot: 7, pick: { wave: 4, wants } }).decision.facts).toEqual([]);
    const other = run(begun, { type: 'pick', slot: 8, pick: { wave: 4, wants } }).decision;
    expect(other).toMatchObject({ ok: false, refusal: { code: 'wave-wants', slot: 7 } });
    const problem = run(begun, { type: 'report-problem', reason: 'other', note: null }).state;
    const again = run(problem, { type: 'pick', slot: 8, pick: { wave: 4, wants } }).decision;
    expect(again).toMatchObject({ ok: false, refusal: { code: 'not-openable' } });
  });

  it('PW1 PW2 takes what it wants, once a scan, and nothing else', () => {
    const first = put(FOX);
    const one = run(begun, first).state;
    expect(run(one, first).decision).toEqual({ ok: true, facts: [] });
    expect(run(one, put(FOX, 2)).decision).toMatchObject({ refusal: { code: 'one-too-many', wanted: 2 } });
    expect(run(one, put(sku('300'))).decision).toMatchObject({ refusal: { code: 'wrong-item' } });
    const two = run(one, put(FOX)).state;
    expect(run(two, put(FOX)).decision).toMatchObject({ refusal: { code: 'one-too-many' } });
    expect(slotted(two).picking.puts.map(({ units }) => units)).toEqual([1, 1]);
  });

  it('PW4 gives the last unit back, and then has nothing to give', () => {
    const two = run(run(begun, put(FOX)).state, put(JAR)).state;
    const back = run(two, { type: 'undo-put' }).state;
    expect(slotted(back).picking.puts.map((each) => each.sku)).toEqual([FOX]);
    expect(run(begun, { type: 'undo-put' }).decision).toMatchObject({
      refusal: { code: 'nothing-to-undo' },
    });
  });

  it('PW6 takes nothing once its posting was cancelled, changed or has a problem', () => {
    const cancelled = run(begun, { type: 'cancel', reason: 'x', initiator: 'buyer' }).state;
    const changed = run(begun, {
      type: 'intake',
      snapshot: { ...slotted(begun).snapshot, lines: [line({ quantity: 9 })] },
    }).state;
    const problem = run(begun, { type: 'report-problem', reason: 'damaged', note: null }).state;
    for (const state of [cancelled, changed, problem])
      expect(run(state, put(FOX)).decision).toMatchObject({ ok: false, facts: [] });
  });

  it('PB2 PW6 comes back with its posting when the problem is solved before anybody emptied it, and else does not', () => {
    const one = run(begun, put(FOX)).state;
    const problem = run(one, { type: 'report-problem', reason: 'damaged', note: null }).state;
    const solved = run(problem, { type: 'resolve-problem', how: 'found' }).state;
    expect(slotted(solved).picking.puts).toHaveLength(1);
    const emptied = run(problem, { type: 'pick', slot: null }).state;
    const later = run(emptied, { type: 'resolve-problem', how: 'found' }).state;
    expect(later).toMatchObject({ status: 'confirmed', slot: null, picking: null });
  });

  it('CN2 PW6 of a cancelled posting is emptied by seeing the stop only', () => {
    const cancelled = run(begun, { type: 'cancel', reason: 'x', initiator: 'buyer' }).state;
    expect(run(cancelled, { type: 'pick', slot: null }).decision).toMatchObject({
      refusal: { code: 'cancelled' },
    });
    expect(run(cancelled, { type: 'see-cancellation' }).decision.ok).toBe(true);
  });

  it('facts of before the waves are read as they were: a slot and nothing in it', () => {
    const old = { type: 'PostingPicked', at: who.at, by: 'ANNA', slot: 4 } as const;
    const state = evolvePosting(confirmed({ lines }), old);
    expect(state).toMatchObject({ status: 'confirmed', slot: 4 });
    expect('picking' in state).toBe(false);
    expect(decidePosting(state, { ...who, type: 'undo-put' }).ok).toBe(false);
  });
});

describe('a wave', () => {
  it('PI1 PI2 wants kits by their parts and no digital goods; one kind of goods is no wave', () => {
    const kit = product({
      sku: sku('900'),
      kit: [
        { sku: FOX, quantity: 2 },
        { sku: JAR, quantity: 1 },
      ],
    });
    const digital = product({ sku: sku('901'), traits: ['digital'] });
    const lookup = catalogue(product(), kit, digital);
    const of = (...goods: Parameters<typeof line>[0][]): readonly Want[] =>
      wantsOf({ lines: goods.map((part) => line(part)) }, lookup);
    expect(of({ sku: sku('900'), quantity: 3 }, { sku: FOX, quantity: 1 })).toEqual([
      { sku: FOX, quantity: 7 },
      { sku: JAR, quantity: 3 },
    ]);
    expect(isForWave(of({ sku: FOX, quantity: 5 }))).toBe(false);
    expect(isForWave(of({ sku: FOX }, { sku: sku('901') }))).toBe(false);
    expect(isForWave(of({ sku: sku('900') }))).toBe(true);
  });

  it('PW1 PW2 gives a unit to the most urgent that wants it, a carton only to one that wants all of it', () => {
    const urgent = inSlot(1, [
      { sku: FOX, quantity: 1 },
      { sku: JAR, quantity: 1 },
    ]);
    const large = inSlot(2, [
      { sku: FOX, quantity: 6 },
      { sku: JAR, quantity: 1 },
    ]);
    const members = [urgent, large];
    expect(slotFor(members, FOX, 1)?.slot).toBe(1);
    expect(slotFor(members, FOX, 5)?.slot).toBe(2);
    expect(slotFor(members, FOX, 7)).toBeNull();
    expect(slotFor([inSlot(1, urgent.picking.wants, FOX), large], FOX, 1)?.slot).toBe(2);
  });

  it('PI3 goes along the shelves by numbers, what has none at the end by name', () => {
    const shelves = [
      ['1', 'B', 'A-10-1'],
      ['2', 'A', null],
      ['3', 'C', 'A-2-3'],
      ['4', 'D', null],
      ['5', 'E', 'A-2-3'],
    ] as const;
    const goods = shelves.map(([id, name, shelf]) => product({ sku: sku(id), name, shelf }));
    const wave = inSlot(
      1,
      shelves.map(([id]) => ({ sku: sku(id), quantity: 1 })),
    );
    expect(pickStops([wave], catalogue(...goods)).map(({ name }) => name)).toEqual(['C', 'E', 'B', 'A', 'D']);
    const [first] = pickStops([wave, inSlot(2, [{ sku: sku('3'), quantity: 4 }])], catalogue(...goods));
    expect(first).toMatchObject({
      left: 5,
      slots: [
        { slot: 1, quantity: 1 },
        { slot: 2, quantity: 4 },
      ],
    });
  });

  it('PI4 the pieces found stay with the most urgent that they fill; the least urgent lose first', () => {
    const a = inSlot(1, [{ sku: FOX, quantity: 2 }], FOX, FOX);
    const b = inSlot(2, [{ sku: FOX, quantity: 3 }], FOX);
    const c = inSlot(3, [{ sku: FOX, quantity: 1 }]);
    const d = inSlot(4, [{ sku: FOX, quantity: 1 }]);
    const other = inSlot(5, [{ sku: JAR, quantity: 1 }]);
    // The piece in slot 2 cannot fill it, and fills slot 3.
    expect(losers([a, b, c, d, other], FOX).map(({ slot }) => slot)).toEqual([2, 4]);
    expect(losers([c, d], FOX).map(({ slot }) => slot)).toEqual([3, 4]);
  });
});
