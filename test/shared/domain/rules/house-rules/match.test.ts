import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { goodsMeant } from '#shared/domain/rules/house-rules/match.ts';
import { parcelView } from '#shared/domain/rules/house-rules/parcel-view.ts';
import type { Condition, HouseRule } from '#shared/domain/rules/house-rules/rule.ts';
import { catalogue, line, product, snapshot } from '../../../../kit/postings.ts';
import { hasTrait, rule } from '../../../../kit/rules.ts';

const vase = product({
  sku: sku('200'),
  name: 'Ваза стеклянная',
  offerId: 'VZ-1',
  traits: ['fragile'],
  grams: 900,
});
const oil = product({ sku: sku('300'), name: 'Масло', offerId: 'OIL-5', traits: ['liquid'], grams: null });
const goods = catalogue(product(), vase, oil);
const mugs = line();
const vases = line({
  sku: sku('200'),
  name: 'Ваза',
  offerId: 'VZ-1',
  quantity: 1,
  priceKopecks: 300_000,
  unitGrams: 900,
});
const oils = line({ sku: sku('300'), name: 'Масло', offerId: 'OIL-5', quantity: 5, unitGrams: null });

const meant = (
  conditions: readonly Condition[],
  part: Partial<PostingSnapshot> = {},
  match: HouseRule['match'] = 'all',
): readonly string[] | null =>
  goodsMeant(
    parcelView(snapshot({ lines: [mugs, vases], ...part }), goods),
    rule('r', [], { conditions, match }),
  )?.map(({ line: { sku: of } }) => of) ?? null;

const text = (of: 'name' | 'article' | 'sku', ...words: string[]): Condition => ({
  kind: 'text',
  of,
  words,
  not: false,
});

describe('conditions', () => {
  it('RL1 a rule without conditions holds for every parcel and means all its goods', () => {
    expect(meant([])).toEqual(['100', '200']);
    expect(meant([], {}, 'any')).toEqual(['100', '200']);
  });

  it('RL1 kits are seen by their parts, under the names of part and kit; digital goods are not seen', () => {
    const set = product({
      sku: sku('400'),
      name: 'Набор',
      offerId: 'SET',
      kit: [{ sku: sku('200'), quantity: 2 }],
    });
    const key = product({ sku: sku('500'), name: 'Ключ', traits: ['digital'] });
    const lookup = catalogue(set, vase, key);
    const of = snapshot({
      lines: [
        line({ sku: sku('400'), name: 'Набор', offerId: 'SET', quantity: 3 }),
        line({ sku: sku('500'), name: 'Ключ', quantity: 1 }),
      ],
    });
    const view = parcelView(of, lookup);
    const by = (condition: Condition) =>
      goodsMeant(view, rule('r', [], { conditions: [condition] }))?.length ?? 0;
    expect(view.goods.map(({ line: { quantity } }) => quantity)).toEqual([6]);
    expect([by(text('name', 'набор')), by(text('name', 'стекл')), by(text('article', 'set'))]).toEqual([
      1, 1, 1,
    ]);
    expect([by(text('sku', '400')), by(text('sku', '200')), by(text('name', 'ключ'))]).toEqual([1, 1, 0]);
  });

  it('RL2 conditions about goods speak of one product, and only that one is meant', () => {
    expect(meant([hasTrait('fragile')])).toEqual(['200']);
    expect(meant([hasTrait('fragile'), text('name', 'ваза')])).toEqual(['200']);
    expect(meant([hasTrait('fragile'), text('name', 'кружка')])).toBeNull();
    expect(meant([hasTrait('fragile'), text('name', 'кружка')], {}, 'any')).toEqual(['100', '200']);
    expect(meant([{ kind: 'pieces', is: 'from', count: 2, not: false }])).toEqual(['100']);
  });

  it('RL3 "not" speaks of the whole parcel', () => {
    expect(meant([hasTrait('liquid', true)])).toEqual(['100', '200']);
    expect(meant([hasTrait('liquid', true)], { lines: [mugs, oils] })).toBeNull();
    expect(meant([{ kind: 'express', not: true }], { express: true })).toBeNull();
    expect(meant([hasTrait('fragile'), hasTrait('liquid', true)])).toEqual(['200']);
  });

  it('RL4 words are found in any case and anywhere, ё as е; a sku is compared whole', () => {
    expect(meant([text('name', 'КРУЖ')])).toEqual(['100']);
    expect(meant([text('name', 'зелен')], { lines: [line({ name: 'Зелёная кружка' })] })).toEqual(['100']);
    expect(meant([text('article', 'vz')])).toEqual(['200']);
    expect(meant([text('sku', '20')])).toBeNull();
    expect(meant([text('name', '', '  ')])).toBeNull();
  });

  it('RL4 a parcel that nobody can weigh is neither light nor heavy', () => {
    const from: Condition = { kind: 'weight', is: 'from', grams: 1000, not: false };
    const to: Condition = { kind: 'weight', is: 'to', grams: 1000, not: false };
    expect([meant([from]), meant([to])]).toEqual([['100', '200'], null]);
    const unknown = { lines: [mugs, oils] };
    expect([meant([from], unknown), meant([to], unknown), meant([{ ...to, not: true }], unknown)]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it('RL5 all conditions, or any one of them; within one any word is enough', () => {
    const express: Condition = { kind: 'express', not: false };
    const city: Condition = { kind: 'place', of: 'city', words: ['Казань', 'москва'], not: false };
    expect(meant([express, city])).toBeNull();
    expect(meant([express, city], { express: true })).toEqual(['100', '200']);
    expect(meant([express, city], {}, 'any')).toEqual(['100', '200']);
    expect(meant([express, hasTrait('liquid')], {}, 'any')).toBeNull();
  });

  it.each<[string, Condition, Partial<PostingSnapshot>]>([
    ['marking codes', { kind: 'marked', not: false }, { lines: [line({ marking: 'required' })] }],
    ['units', { kind: 'units', is: 'from', count: 4, not: false }, { lines: [mugs, oils] }],
    ['products', { kind: 'lines', is: 'to', count: 1, not: false }, { lines: [oils] }],
    [
      'region',
      { kind: 'place', of: 'region', words: ['Тат'], not: false },
      { destination: { ...snapshot().destination, region: 'Татарстан' } },
    ],
    [
      'country',
      { kind: 'place', of: 'country', words: ['Казахстан'], not: false },
      { destination: { ...snapshot().destination, country: 'Казахстан' } },
    ],
    [
      'anywhere',
      { kind: 'place', of: 'anywhere', words: ['мира 5'], not: false },
      { destination: { ...snapshot().destination, address: 'ул. Мира 5' } },
    ],
    ['carrier', { kind: 'carrier', words: ['sf'], not: false }, { carrier: 'SF Express' }],
    ['warehouse', { kind: 'warehouse', words: ['север'], not: false }, { warehouse: 'Северный' }],
    ['way', { kind: 'way', ways: ['integrated', 'non-integrated'], not: false }, { way: 'integrated' }],
    [
      'value',
      { kind: 'value', is: 'from', kopecks: 1_000_000, not: false },
      { lines: [line({ priceKopecks: 500_000 })] },
    ],
    ['Express', { kind: 'express', not: false }, { express: true }],
  ])('RL1 a rule asks for the %s', (_, condition, part) => {
    expect(meant([condition])).toBeNull();
    expect(meant([condition], part)).not.toBeNull();
  });
});
