import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { contentKey, doubtWeight, usualWeight } from '#shared/domain/rules/weight.ts';
import type { PlanLine } from '#shared/domain/posting/plan.ts';
import type { WeighedAgainst } from '#shared/domain/posting/commands.ts';
import { fullRules, opened, scan, snapshot } from '../../../kit/postings.ts';

const line = (name: string, unitGrams: number | null): PlanLine => ({
  id: name,
  kind: 'goods',
  sku: sku(name),
  name,
  quantity: 2,
  required: true,
  marking: 'none',
  traits: [],
  shelf: null,
  unitGrams,
  partOf: null,
});

describe('the usual weight', () => {
  it('WG4 nothing is expected before three weighings of the same content', () => {
    expect(usualWeight([])).toBeNull();
    expect(usualWeight([900, 910])).toBeNull();
    expect(usualWeight([900, 910, 905])).toMatchObject({ grams: 905, weighings: 3 });
  });

  it('WG5 a parcel weighed with a hand on the scale teaches nothing', () => {
    expect(usualWeight([900, 910, 905, 2400])).toMatchObject({ grams: 905, weighings: 3 });
    expect(usualWeight([900, 910, 2400])).toBeNull();
  });

  it('WG5 one mistake among many never moves the usual weight beyond the honest ones', () => {
    const honest = fc.array(fc.integer({ min: 980, max: 1020 }), { minLength: 4, maxLength: 15 });
    fc.assert(
      fc.property(honest, fc.integer({ min: 5, max: 60_000 }), (weighings, mistake) => {
        const usual = usualWeight([...weighings, mistake]);
        expect(usual?.grams).toBeGreaterThanOrEqual(980);
        expect(usual?.grams).toBeLessThanOrEqual(1020);
      }),
    );
  });

  it('WG6 tape and scale are no reason to ask; a missing unit is', () => {
    const usual = usualWeight([1420, 1425, 1418, 1422]);
    expect(doubtWeight(1450, usual, [])).toBeNull();
    expect(doubtWeight(1250, usual, [])).toEqual({ usual: 1421, off: -171, unit: null });
    expect(doubtWeight(1250, null, [])).toBeNull();
  });

  it('WG6 where weights scatter more is allowed before anybody is asked', () => {
    const usual = usualWeight([900, 960, 1010, 1040, 930]);
    expect(usual?.tolerance).toBeGreaterThan(60);
  });

  it('WG7 the unit that explains the difference best is named, none where none does', () => {
    const usual = usualWeight([1000, 1000, 1000]);
    const lines = [line('A-12', 165), line('B-3', 200), line('C', null)];
    expect(doubtWeight(830, usual, lines)?.unit?.name).toBe('A-12');
    expect(doubtWeight(1205, usual, lines)?.unit?.name).toBe('B-3');
    expect(doubtWeight(500, usual, lines)?.unit).toBeNull();
  });

  it('WG4 the same content is the same goods, cards and box', () => {
    const boxed = (box: string, card: 'ok' | 'skipped') => {
      const posting = opened(snapshot(), fullRules).must(scan()).must(scan());
      posting.must({ type: 'step', stepId: 'inspect', how: 'ok' });
      posting.must({ type: 'step', stepId: 'insert-i1', how: card }).must({ type: 'box', box });
      if (posting.state.status !== 'packing') throw new Error(posting.state.status);
      return contentKey(posting.state.work);
    };
    expect(boxed('M', 'ok')).toBe(boxed('M', 'ok'));
    expect(new Set([boxed('M', 'ok'), boxed('S', 'ok'), boxed('M', 'skipped')]).size).toBe(3);
  });
});

describe('a weight before the parcel is sealed', () => {
  const usual = usualWeight([1000, 1000, 1000]);
  const against = (part: Partial<WeighedAgainst> = {}): WeighedAgainst => ({
    usual,
    maxGrams: null,
    tooLarge: false,
    word: 'asked',
    ...part,
  });
  const weighing = () => {
    const posting = opened(snapshot(), { ...fullRules, inspect: 'off', chooseBox: 'off', inserts: [] });
    return posting.must(scan()).must(scan());
  };
  const weigh = (grams: number, part?: Partial<WeighedAgainst>) =>
    ({ type: 'weigh', grams, source: 'typed', against: against(part) }) as const;

  it('WG6 asks, and is taken with a word; the fact says that there was a doubt', () => {
    const posting = weighing();
    expect(posting.refused(weigh(660))).toMatchObject({
      code: 'weight-off',
      doubt: { off: -340 },
      final: false,
    });
    posting.must(weigh(660, { word: 'accepted' }));
    expect(posting.facts.find((fact) => fact.type === 'Weighed')).toMatchObject({
      grams: 660,
      despite: 'weight-off',
    });
    expect(posting.state.status).toBe('packed');
  });

  it('WG6 another weighing answers too, and leaves no doubt behind', () => {
    const posting = weighing();
    posting.refused(weigh(660));
    posting.must(weigh(1004));
    expect(posting.facts.find((fact) => fact.type === 'Weighed')).not.toHaveProperty('despite');
  });

  it('WG6 where the setting blocks, no word helps', () => {
    expect(weighing().refused(weigh(660, { word: 'final' }))).toMatchObject({ final: true });
  });

  it('WG8 above what the marketplace takes it asks first of all', () => {
    const posting = weighing();
    expect(posting.refused(weigh(1500, { maxGrams: 1200 }))).toMatchObject({
      code: 'weight-over',
      limit: 1200,
    });
    expect(posting.refused(weigh(1000, { tooLarge: true }))).toMatchObject({ code: 'size-over' });
    posting.must(weigh(1500, { maxGrams: 1200, word: 'accepted' }));
    expect(posting.state.status).toBe('packed');
  });
});
