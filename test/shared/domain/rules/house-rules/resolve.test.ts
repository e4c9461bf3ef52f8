import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { stickers } from '#shared/domain/posting/plan.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import type { Deed, HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { planFor } from '#shared/domain/rules/house-rules/preview.ts';
import { bareRules, catalogue, line, opened, product, scan, snapshot } from '../../../../kit/postings.ts';
import { hasTrait, ownStep, rule } from '../../../../kit/rules.ts';

const cup = product({ sku: sku('200'), name: 'Бокал', offerId: 'BK', traits: ['fragile'] });
const both = snapshot({ lines: [line(), line({ sku: sku('200'), name: 'Бокал', quantity: 3 })] });
const lookup = catalogue(product({ traits: ['fragile'] }), cup);
const wrap = (layers: number, duty: 'required' | 'optional' | 'off' = 'required'): Deed => ({
  kind: 'wrap',
  duty,
  layers,
});
const glassOnly = { conditions: [{ kind: 'text', of: 'name', words: ['бокал'], not: false }] } as const;

const planned = (rules: readonly HouseRule[], of = both) => buildPlan(of, { ...bareRules, rules }, lookup);
const told = (rules: readonly HouseRule[], of = both) => planFor(of, { ...bareRules, rules }, lookup);
const stepIds = (rules: readonly HouseRule[]) =>
  planned(rules).steps.map(({ id, required }) => (required ? id : `(${id})`));
const fates = (rules: readonly HouseRule[]) =>
  told(rules).fates.map(({ rule: id, fate, by }) => [id, fate, ...by].join(' '));

describe('rules that speak of the same thing', () => {
  it('RL6 the later one holds, and the earlier one is named with it', () => {
    const rules = [
      rule('1', [{ kind: 'weigh', duty: 'required' }]),
      rule('2', [{ kind: 'weigh', duty: 'off' }]),
    ];
    expect(stepIds(rules)).toEqual([]);
    expect(stepIds(rules.toReversed())).toEqual(['weigh']);
    expect(fates(rules)).toEqual(['1 overruled 2', '2 stands']);
  });

  it('RL6 the film of each product by itself: a rule for one of them leaves the others as they were', () => {
    const rules = [
      rule('1', [wrap(2)], { conditions: [hasTrait('fragile')] }),
      rule('2', [wrap(4)], glassOnly),
    ];
    expect(planned(rules).steps.map(({ id, task }) => [id, task])).toEqual([
      ['wrap', { kind: 'wrap', layers: 2, units: 2, of: ['g1'] }],
      ['wrap-2', { kind: 'wrap', layers: 4, units: 3, of: ['g2'] }],
    ]);
    expect(fates(rules)).toEqual(['1 partly 2', '2 stands']);
  });

  it('RL6 the same said twice is no conflict, and is asked for once', () => {
    const sticker: Deed = { kind: 'sticker', duty: 'required', sticker: 'fragile' };
    const rules = [rule('1', [sticker]), rule('2', [sticker])];
    expect(stepIds(rules)).toEqual(['sticker-fragile']);
    expect(fates(rules)).toEqual(['1 stands', '2 stands']);
  });

  it('RL1 a rule that is switched off says nothing', () => {
    expect(stepIds([rule('1', [wrap(2)], { on: false })])).toEqual([]);
    expect(fates([rule('1', [wrap(2)], { on: false })])).toEqual([]);
  });

  it('RL8 steps come in the order of the work, whatever the order of the rules', () => {
    const deeds: Deed[] = [
      { kind: 'weigh', duty: 'required' },
      { kind: 'photo', duty: 'optional' },
      ownStep('last', 'last'),
      { kind: 'choose-box', duty: 'optional' },
      { kind: 'sticker', duty: 'required', sticker: 'up' },
      wrap(1),
      { kind: 'seal', duty: 'required' },
      ownStep('first'),
      { kind: 'inspect', duty: 'required' },
    ];
    expect(stepIds([rule('a', deeds)])).toEqual([
      'inspect',
      'custom-a-8',
      'seal-liquid',
      'wrap',
      'sticker-up',
      '(box)',
      'custom-a-3',
      '(photo)',
      'weigh',
    ]);
  });

  it('RL12 labels go to the printer that was named last, and the packing is recorded', () => {
    const rules = [
      rule('1', [{ kind: 'printer', printer: 'P1' }, { kind: 'clip' }]),
      rule('2', [{ kind: 'printer', printer: 'P2' }]),
    ];
    expect(planned(rules)).toMatchObject({ printer: 'P2', clip: true });
    expect(planned([...rules, rule('3', [{ kind: 'printer', printer: '' }])])).not.toHaveProperty('printer');
  });
});

describe('boxes by rule', () => {
  const choose: Deed = { kind: 'choose-box', duty: 'required' };
  const boxTask = (deeds: readonly Deed[]) =>
    planned([rule('1', [choose, ...deeds])]).steps.find(({ id }) => id === 'box')?.task;

  it('RL11 one that is demanded is the only one, one that is suggested is not, a forbidden one is none', () => {
    expect(boxTask([{ kind: 'use-box', duty: 'required', box: 'XL' }])).toEqual({
      kind: 'box',
      suggested: 'XL',
      why: { kind: 'rule' },
      only: ['XL'],
    });
    expect(boxTask([{ kind: 'use-box', duty: 'optional', box: 'XL' }])).toEqual({
      kind: 'box',
      suggested: 'XL',
      why: { kind: 'rule' },
    });
    expect(boxTask([{ kind: 'no-box', box: 'L' }])).toMatchObject({ only: ['S', 'M', 'XL'] });
    expect(
      boxTask([
        { kind: 'no-box', box: 'L' },
        { kind: 'use-box', duty: 'optional', box: 'L' },
      ]),
    ).not.toHaveProperty('only');
    expect(
      boxTask([
        { kind: 'use-box', duty: 'required', box: 'L' },
        { kind: 'no-box', box: 'L' },
      ]),
    ).toMatchObject({
      only: ['S', 'M', 'XL'],
    });
  });

  it('RL11 a box that may not be taken is refused, and those that may are named', () => {
    const rules = { ...bareRules, rules: [rule('1', [choose, { kind: 'no-box', box: 'S' }])] };
    const posting = opened(snapshot(), rules).must(scan()).must(scan());
    expect(posting.refused({ type: 'box', box: 'S' })).toEqual({
      code: 'box-not-allowed',
      box: 'S',
      only: ['M', 'L', 'XL'],
    });
    posting.must({ type: 'box', box: 'M' });
    expect(posting.state.status).toBe('packed');
  });
});

describe('what cannot be done as it is written', () => {
  it.each<[string, Deed, string]>([
    ['a box that is not there', { kind: 'use-box', duty: 'required', box: 'Q' }, 'no-such-box'],
    ['a card that is not there', { kind: 'insert', duty: 'required', sku: 'GIFT' }, 'no-such-insert'],
    [
      'a step without text',
      { kind: 'custom', duty: 'required', when: 'first', text: { 'zh-CN': '', ru: ' ', en: '' } },
      'no-text',
    ],
  ])('RL9 %s is left out and told', (_, deed, trouble) => {
    const rules = [rule('1', [{ kind: 'choose-box', duty: 'optional' }, deed])];
    expect(stepIds(rules)).toEqual(['(box)']);
    expect(told(rules).fates[1]).toMatchObject({ fate: 'impossible', trouble: { kind: trouble } });
  });

  it('RL9 a printer that is not there is told where somebody knows the printers', () => {
    const rules = [rule('1', [{ kind: 'printer', printer: 'P9' }])];
    expect(planFor(both, { ...bareRules, rules }, lookup, { printers: [{ id: 'P1' }] }).fates).toMatchObject([
      { trouble: { kind: 'no-such-printer' } },
    ]);
  });

  it('RL9 where every box is forbidden any may be taken, and it is told', () => {
    const none: Deed[] = bareRules.boxes.map(({ id }) => ({ kind: 'no-box', box: id }));
    const rules = [rule('1', [{ kind: 'choose-box', duty: 'required' }, ...none])];
    expect(planned(rules).steps[0]?.task).not.toHaveProperty('only');
    expect(told(rules).fates.filter(({ trouble }) => trouble?.kind === 'no-box-left')).toHaveLength(4);
  });

  it('RL9 a box into which the goods do not go is demanded of nobody, and it is told', () => {
    const rules = [rule('1', [{ kind: 'use-box', duty: 'required', box: 'S' }])];
    const task = planned(rules).steps[0]?.task;
    expect(task).toMatchObject({ kind: 'box', why: { kind: 'rule-unfit', box: 'S' } });
    expect(task).not.toHaveProperty('only');
    expect(told(rules).fates).toMatchObject([
      { fate: 'impossible', trouble: { kind: 'box-too-small', box: 'S' } },
    ]);
  });

  const duty = fc.constantFrom('required' as const, 'optional' as const, 'off' as const);
  const box = fc.constantFrom('S', 'M', 'L', 'XL', 'Q');
  const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
    fc.record({
      kind: fc.constantFrom('inspect' as const, 'seal' as const, 'choose-box' as const, 'weigh' as const),
      duty,
    }),
    fc.record({ kind: fc.constant('wrap' as const), duty, layers: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ kind: fc.constant('sticker' as const), duty, sticker: fc.constantFrom(...stickers) }),
    fc.record({ kind: fc.constant('insert' as const), duty, sku: fc.constantFrom('CARD-1', 'GIFT') }),
    fc.record({ kind: fc.constant('use-box' as const), duty, box }),
    fc.record({ kind: fc.constant('no-box' as const), box }),
    fc.record({ kind: fc.constant('printer' as const), printer: fc.constantFrom('P1', '') }),
    fc.constant(ownStep('do it')),
    fc.constant<Deed>({ kind: 'clip' }),
  );
  const anyRule = fc.record({
    name: fc.constant(''),
    on: fc.boolean(),
    match: fc.constantFrom('all' as const, 'any' as const),
    conditions: fc.subarray([hasTrait('fragile'), hasTrait('liquid', true), ...glassOnly.conditions]),
    deeds: fc.array(anyDeed, { maxLength: 4 }),
  });

  it('RL9 whatever the rules, a packer who does what each step asks packs the parcel', () => {
    fc.assert(
      fc.property(fc.array(anyRule, { maxLength: 6 }), (written) => {
        const rules = written.map((each, i): HouseRule => ({ ...each, id: String(i) }));
        const packing = {
          ...bareRules,
          inserts: [{ sku: 'CARD-1', name: 'Card', required: false, grams: 8, fromKopecks: 0 }],
          rules,
        };
        const posting = opened(both, packing, [product({ traits: ['fragile'] }), cup])
          .must(scan())
          .must(scan());
        for (let unit = 0; unit < 3; unit += 1) posting.must(scan({ sku: sku('200'), name: 'Бокал' }));
        for (let step = 0; step < 40 && posting.state.status === 'packing'; step += 1) {
          const { plan, deeds } = posting.state.work;
          const next = plan.steps.find(
            ({ id }) => !deeds.some((deed) => 'stepId' in deed && deed.stepId === id),
          );
          if (next === undefined) break;
          const { task, id } = next;
          if (task.kind === 'box')
            posting.must({ type: 'box', box: task.only?.[0] ?? task.suggested ?? 'XL' });
          else if (task.kind === 'weigh') posting.must({ type: 'weigh', grams: 900, source: 'typed' });
          else posting.must({ type: 'step', stepId: id, how: 'ok' });
        }
        expect(posting.state.status).toBe('packed');
        // A step is asked for once, and every deed has a fate.
        const ids = planned(rules).steps.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 200 },
    );
  });
});
