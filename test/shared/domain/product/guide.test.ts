import { describe, expect, it } from 'vitest';
import { sku } from '#shared/kit/brand.ts';
import { decideProduct } from '#shared/domain/product/decide.ts';
import { MOST_GUIDE_TEXT, type Guide } from '#shared/domain/product/guide.ts';
import { evolveProduct, type ProductState } from '#shared/domain/product/state.ts';
import { buildPlan } from '#shared/domain/rules/checklist.ts';
import { noText } from '#shared/domain/rules/house-rules/rule.ts';
import { bareRules, catalogue, line, product, snapshot, who } from '../../../kit/postings.ts';

const picture = (n: number): string => `${String(n).repeat(64)}.jpg`;
const guide: Guide = { text: { ...noText, ru: 'Ручкой вверх' }, pictures: [picture(1)] };

function set(state: ProductState, next: Guide | null) {
  const decision = decideProduct(state, { type: 'set-guide', guide: next, sku: sku('100'), ...who });
  let after = state;
  for (const fact of decision.facts) after = evolveProduct(after, fact);
  return { decision, after };
}

describe('packing guides', () => {
  it('PG1 a guide is kept with the product, whatever the catalogue says later, and taken off again', () => {
    const { after } = set(product(), guide);
    expect(after).toMatchObject({ guide });
    expect(set(after, guide).decision.facts).toEqual([]);
    const { offerId, name, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm } = product();
    const entry = { offerId, name: `${name}!`, barcodes, pictureUrl, grams, lengthMm, widthMm, heightMm };
    const market = { oversize: false, marking: false };
    const seen = decideProduct(after, { type: 'see', entry, market, sku: sku('100'), ...who });
    expect(seen.facts.reduce(evolveProduct, after)).toMatchObject({ name: `${name}!`, guide });
    expect(set(after, null).after).toMatchObject({ guide: null });
  });

  it('PG1 more than four pictures and longer texts are refused', () => {
    const five = { ...guide, pictures: [1, 2, 3, 4, 5].map(picture) };
    const long = { ...guide, text: { ...noText, en: 'x'.repeat(MOST_GUIDE_TEXT + 1) } };
    for (const large of [five, long])
      expect(set(product(), large).decision).toMatchObject({ refusal: { code: 'guide-too-large' } });
  });

  it('PG2 each product with a guide is one step before all others, a kit before its parts', () => {
    const kit = product({
      sku: sku('400'),
      name: 'Набор',
      guide: { ...guide, pictures: [] },
      kit: [
        { sku: sku('100'), quantity: 2 },
        { sku: sku('200'), quantity: 1 },
      ],
    });
    const lookup = catalogue(kit, product({ guide, traits: ['fragile'] }), product({ sku: sku('200') }));
    const of = snapshot({ lines: [line(), line({ sku: sku('400'), name: 'Набор' })] });
    const { steps } = buildPlan(of, { ...bareRules, inspect: 'required' }, lookup);
    expect(steps.map(({ id }) => id)).toEqual([
      'guide-100',
      'guide-400',
      'inspect',
      'wrap',
      'sticker-fragile',
    ]);
    expect(steps[0]).toMatchObject({
      required: true,
      task: { kind: 'guide', name: 'Кружка «Лиса»', ...guide },
    });
  });
});
