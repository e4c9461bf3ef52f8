import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { defaultSettings, settingsSchema } from '#shared/bridge/settings.ts';
import { houseRulesSchema } from '#shared/bridge/house-rules-schema.ts';
import { sku } from '#shared/kit/brand.ts';
import { traits } from '#shared/domain/product/traits.ts';
import { defaultBoxes } from '#shared/domain/rules/boxes.ts';
import { buildPlan, type PackingRules } from '#shared/domain/rules/checklist.ts';
import { rulesOf, starterRules } from '#shared/domain/rules/house-rules/starter.ts';
import { photoWays } from '#shared/domain/rules/photo.ts';
import { fixedPlan } from '../../../../kit/fixed-checklist.ts';
import { bareRules, catalogue, line, product, snapshot } from '../../../../kit/postings.ts';

const duty = fc.constantFrom('required' as const, 'optional' as const, 'off' as const);
const skus = ['100', '101', '102', '103'].map(sku);

const anyRules: fc.Arbitrary<PackingRules> = fc.record({
  inspect: duty,
  bubbleLayers: fc.integer({ min: 1, max: 9 }),
  weigh: duty,
  chooseBox: duty,
  inserts: fc.uniqueArray(
    fc.record({
      sku: fc.constantFrom('CARD-1', 'CARD-2', 'GIFT'),
      name: fc.constant('Card'),
      required: fc.boolean(),
      grams: fc.integer({ min: 0, max: 300 }),
      fromKopecks: fc.constantFrom(0, 50_000, 200_000),
    }),
    { selector: (insert) => insert.sku, maxLength: 3 },
  ),
  boxes: fc.subarray([...defaultBoxes]),
  photo: fc.record({
    duty,
    traits: fc.subarray([...traits]),
    ways: fc.subarray([...photoWays]),
  }),
});

const length = fc.option(fc.integer({ min: 10, max: 300 }), { nil: null });
const someTraits = fc.subarray([...traits]);

/** Products of the catalogue: one may be a kit of another, some were never measured. */
const anyProducts = fc.tuple(
  ...skus.map((id) =>
    fc.record({ traits: someTraits, grams: length, lengthMm: length, kit: fc.boolean() }).map((one) =>
      product({
        sku: id,
        name: `Thing ${id}`,
        ...one,
        kit: one.kit && id === '100' ? [{ sku: sku('101'), quantity: 2 }] : [],
      }),
    ),
  ),
);

const anySnapshot = fc
  .record({
    way: fc.constantFrom(
      'fbs' as const,
      'aggregator' as const,
      'integrated' as const,
      'non-integrated' as const,
    ),
    source: fc.constantFrom('market' as const, 'file' as const),
    lines: fc.array(
      fc.record({
        sku: fc.constantFrom(...skus),
        quantity: fc.integer({ min: 1, max: 4 }),
        unitGrams: length,
        priceKopecks: fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: null }),
        marking: fc.constantFrom('none' as const, 'required' as const),
      }),
      { minLength: 1, maxLength: 4 },
    ),
  })
  .map(({ lines, ...rest }) => snapshot({ ...rest, lines: lines.map((one) => line(one)) }));

describe('starter rules', () => {
  it('RL10 the plan of every parcel is the one of the fixed rules before, whatever the settings', () => {
    fc.assert(
      fc.property(anyRules, anyProducts, anySnapshot, (rules, products, of) => {
        const lookup = catalogue(...products);
        expect(buildPlan(of, rules, lookup)).toEqual(fixedPlan(of, rules, lookup));
        // Written down as they are, they say the same.
        const written = { ...rules, rules: starterRules(rules) };
        expect(buildPlan(of, written, lookup)).toEqual(fixedPlan(of, rules, lookup));
      }),
      { numRuns: 300 },
    );
  });

  it('RL10 an old settings file has no rules and keeps to the starter set; what is written takes its place', () => {
    const settings = defaultSettings('S1', 'ru');
    const { rules: _, ...old } = settings.packing;
    const { packing } = v.parse(settingsSchema, { ...settings, packing: old });
    expect(packing.rules).toBeNull();
    expect(rulesOf(packing)).toEqual(starterRules(packing));
    expect(rulesOf({ ...packing, rules: [] })).toEqual([]);
  });

  it('RL10 the starter set is a set of rules as a person could have written it', () => {
    const { packing } = defaultSettings('S1', 'ru');
    const rules = starterRules(packing);
    expect(v.parse(houseRulesSchema, rules)).toEqual(rules);
    const named = ['fragile', 'liquid', 'battery', 'sharp', 'heavy', 'glass', 'marked', 'insert-1'];
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(named));
    expect(
      starterRules(bareRules)
        .filter(({ on }) => on)
        .map(({ id }) => id),
    ).toEqual(['liquid', 'fragile']);
  });
});
