import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcode, sku, type Sku } from '#shared/kit/brand.ts';
import { fold } from '#shared/kit/fold.ts';
import { askedOf, kitProgress, nextLine } from '#shared/domain/posting/kits.ts';
import { evolvePosting } from '#shared/domain/posting/evolve.ts';
import { goodsOf, leftOf, type PackWork } from '#shared/domain/posting/progress.ts';
import { absentPosting, type PostingState } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { wantsOf } from '#shared/domain/rules/waves.ts';
import {
  bareRules,
  catalogue,
  fullRules,
  line,
  product,
  PostingUnderTest,
  snapshot,
  type Bare,
} from '../../../kit/postings.ts';

const SET = sku('100');
const [CUP, POT, MUG] = [sku('201'), sku('202'), sku('300')];
const cup = product({ sku: CUP, name: 'Чашка', grams: 100 });
const pot = product({ sku: POT, name: 'Чайник', grams: 500 });
const mug = product({ sku: MUG, name: 'Кружка', grams: 340 });
const set = (part: Partial<KnownProduct> = {}): KnownProduct =>
  product({
    sku: SET,
    name: 'Чайный набор',
    grams: 900,
    kit: [
      { sku: CUP, quantity: 2 },
      { sku: POT, quantity: 1 },
    ],
    ...part,
  });
const twoSets = snapshot({
  lines: [line({ sku: MUG, name: 'Кружка', quantity: 1 }), line({ sku: SET, quantity: 2, unitGrams: null })],
});

let scans = 0;
const scan = (id: Sku, units = 1): Bare => ({
  type: 'scan',
  scanId: `s${(scans += 1)}`,
  code: barcode('x'),
  product: { sku: id, name: String(id), units },
});

function opened(kit = set(), of = twoSets, rules = bareRules): PostingUnderTest {
  const plan = buildPlan(of, rules, catalogue(kit, cup, pot, mug));
  return new PostingUnderTest()
    .must({ type: 'intake', snapshot: of })
    .must({ type: 'confirm', despiteFindings: true, policy: 'at-packing' })
    .must({ type: 'open', plan, opened: 'posting' });
}

function workIn(state: PostingState): PackWork {
  if (state.status !== 'packing' && state.status !== 'packed') throw new Error(state.status);
  return state.work;
}

const isPacked = (state: PostingState): boolean => state.status === 'packed';
const nextIn = (state: PostingState): Sku | null => nextLine(workIn(state))?.sku ?? null;

const asked = (posting: PostingUnderTest): readonly [Sku | undefined, number | undefined] => {
  const work = workIn(posting.state);
  const next = nextLine(work);
  return [next?.sku, next === null ? undefined : askedOf(work, next)];
};

describe('kits packed part by part', () => {
  it('KI3 KI4 a begun kit is asked for to its end, whatever stands before it in the order', () => {
    const posting = opened();
    expect(asked(posting)).toEqual([MUG, 1]);
    posting.must(scan(POT));
    expect(asked(posting)).toEqual([CUP, 2]);
    posting.must(scan(CUP));
    expect(asked(posting)).toEqual([CUP, 1]);
    posting.must(scan(CUP));
    expect(asked(posting)).toEqual([MUG, 1]);
    posting.must(scan(MUG));
    expect(asked(posting)).toEqual([CUP, 2]);
  });

  it('KI3 a part counts ahead of its kit, a carton by its pieces; one too many is refused', () => {
    const posting = opened().must(scan(CUP, 4));
    expect(asked(posting)).toEqual([POT, 1]);
    expect(posting.refused(scan(CUP))).toMatchObject({ code: 'one-too-many', wanted: 4 });
    posting.must(scan(POT));
    const [part] = goodsOf(workIn(posting.state).plan).filter(({ sku: id }) => id === POT);
    expect(part && kitProgress(workIn(posting.state), part)).toEqual({
      sku: SET,
      kits: 2,
      complete: 1,
      missing: 1,
      begun: true,
    });
  });

  it('KI5 the code of the kit itself counts nothing and says that its parts are wanted', () => {
    const posting = opened();
    expect(posting.refused(scan(SET))).toMatchObject({ code: 'kit-by-parts' });
    expect(asked(posting)).toEqual([MUG, 1]);
  });

  it('KI6 weighs as its parts do, else as the catalogue says of the kit', () => {
    const grams = (...products: KnownProduct[]): unknown =>
      buildPlan(twoSets, { ...fullRules, boxes: [] }, catalogue(set(), mug, ...products)).steps.find(
        ({ id }) => id === 'weigh',
      )?.task;
    const rest = 340 + 8;
    expect(grams(cup, pot)).toMatchObject({ expectedGrams: rest + 2 * 700 });
    expect(grams(cup, product({ ...pot, grams: null }))).toMatchObject({ expectedGrams: rest + 2 * 900 });
  });
});

describe('kits packed as a whole', () => {
  const lines = (kit: KnownProduct, of = twoSets): readonly unknown[] =>
    buildPlan(of, bareRules, catalogue(kit, cup, pot, mug)).lines.map(({ sku: id, quantity, partOf }) => [
      id,
      quantity,
      partOf,
    ]);

  it('KI1 is one unit with its own code, at the table and in a wave', () => {
    const whole = set({ kitAs: 'whole' });
    expect(lines(whole)).toEqual([
      [MUG, 1, null],
      [SET, 2, null],
    ]);
    expect(lines(set({ kitAs: 'parts' }))).toEqual(lines(set()));
    const posting = opened(whole).must(scan(SET));
    expect(posting.refused(scan(CUP))).toMatchObject({ code: 'wrong-item' });
    expect(wantsOf(twoSets, catalogue(whole, cup, pot, mug))).toContainEqual({ sku: SET, quantity: 2 });
  });

  it('KI2 a kit whose own unit needs a marking code is packed as a whole and asks for it', () => {
    const marked = snapshot({ lines: [line({ sku: SET, quantity: 1, marking: 'required' })] });
    expect(lines(set(), marked)).toEqual([[SET, 1, null]]);
    expect(buildPlan(marked, bareRules, catalogue(set())).lines[0]?.marking).toBe('required');
  });

  it('KI2 a part that is a kit itself is packed as it is', () => {
    const box = set({ sku: CUP, kit: [{ sku: MUG, quantity: 1 }] });
    const plan = buildPlan(twoSets, bareRules, catalogue(set(), box, pot, mug));
    expect(plan.lines.map(({ sku: id }) => id)).toEqual([MUG, CUP, POT]);
  });
});

const kits = fc.record({
  cups: fc.integer({ min: 1, max: 3 }),
  pots: fc.integer({ min: 1, max: 2 }),
  sets: fc.integer({ min: 1, max: 3 }),
  deeds: fc.array(
    fc.oneof(
      {
        weight: 5,
        arbitrary: fc.record({ id: fc.constantFrom(CUP, POT, MUG, SET), units: fc.constantFrom(1, 1, 1, 2) }),
      },
      { weight: 1, arbitrary: fc.constant('undo' as const) },
    ),
    { maxLength: 30 },
  ),
});

describe('whatever is scanned', () => {
  it('KI3 KI4 PK8 PK9 packed means every part of every kit, the next thing asked for is always one that is missing', () => {
    fc.assert(
      fc.property(kits, ({ cups, pots, sets, deeds }) => {
        const of = snapshot({ lines: [line({ sku: SET, quantity: sets }), line({ sku: MUG, quantity: 1 })] });
        const kit = set({
          kit: [
            { sku: CUP, quantity: cups },
            { sku: POT, quantity: pots },
          ],
        });
        const posting = opened(kit, of);
        const wanted = new Map([
          [CUP, cups * sets],
          [POT, pots * sets],
          [MUG, 1],
        ]);
        for (const deed of deeds) {
          posting.do(deed === 'undo' ? { type: 'undo' } : scan(deed.id, deed.units));
          checkWork(workIn(posting.state), posting.state.status === 'packed', wanted);
        }
        // Whoever does what the screen says from here on comes to the end.
        for (let next = nextIn(posting.state); next !== null; next = nextIn(posting.state)) {
          posting.must(scan(next));
          checkWork(workIn(posting.state), isPacked(posting.state), wanted);
        }
        expect(posting.state.status).toBe('packed');
        expect(fold(evolvePosting, absentPosting, posting.facts)).toEqual(posting.state);
      }),
      { numRuns: 200 },
    );
  });
});

function checkWork(work: PackWork, isPacked: boolean, wanted: ReadonlyMap<Sku, number>): void {
  const goods = goodsOf(work.plan);
  for (const each of goods) {
    expect(each.quantity).toBe(wanted.get(each.sku));
    expect(leftOf(work, each)).toBeGreaterThanOrEqual(0);
  }
  const next = nextLine(work);
  expect(isPacked).toBe(goods.every((each) => leftOf(work, each) === 0));
  expect(next === null).toBe(isPacked);
  if (next === null) return;
  expect(askedOf(work, next)).toBeGreaterThan(0);
  const begun = goods.some((each) => kitProgress(work, each)?.begun === true);
  if (begun) expect(kitProgress(work, next)?.begun).toBe(true);
  const kit = kitProgress(work, next);
  if (kit !== null) expect(kit.complete).toBeLessThan(kit.kits);
}
