import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import { decideProduct, type UnstampedProduct } from '#shared/domain/product/decide.ts';
import {
  absentProduct,
  evolveProduct,
  type CatalogueEntry,
  type ProductState,
} from '#shared/domain/product/state.ts';
import { suggestTraits } from '#shared/domain/rules/traits.ts';
import { GS } from '#shared/domain/rules/marking.ts';
import { who } from '../../../kit/postings.ts';

const id = sku('100');
const entry: CatalogueEntry = {
  offerId: 'KR-LISA',
  name: 'Кружка керамическая «Лиса», 350 мл',
  barcodes: [barcode('4601234567893')],
  pictureUrl: null,
  grams: 340,
  lengthMm: 120,
  widthMm: 90,
  heightMm: 100,
};
const market = { oversize: false, marking: false };

function run(state: ProductState, command: UnstampedProduct) {
  const decision = decideProduct(state, { ...command, ...who, sku: id });
  let after = state;
  for (const fact of decision.facts) after = evolveProduct(after, fact);
  return { decision, after };
}
const seen = run(absentProduct, { type: 'see', entry, market }).after;
const teach = (
  code: string,
  more: Partial<Extract<UnstampedProduct, { type: 'teach' }>> = {},
): UnstampedProduct => ({
  type: 'teach',
  code: barcode(code),
  units: 1,
  mayTeach: true,
  owner: null,
  ...more,
});

describe('catalogue', () => {
  it('PR1 reading the same product again changes nothing, a new name is taken over', () => {
    expect(run(seen, { type: 'see', entry, market }).decision).toEqual({ ok: true, facts: [] });
    expect(run(seen, { type: 'see', entry: { ...entry, name: 'Иная' }, market }).after).toMatchObject({
      name: 'Иная',
    });
  });

  it('TR1 traits are suggested from title, weight and the marketplace', () => {
    expect(seen).toMatchObject({ traits: ['fragile'] });
    const traits = (name: string, grams = 100) => suggestTraits({ ...entry, name, grams }, market);
    expect(traits('Тоник для лица, 200 мл')).toEqual(['liquid']);
    expect(traits('Внешний аккумулятор 10000 мАч')).toEqual(['battery']);
    expect(traits('陶瓷杯')).toEqual(['fragile']);
    expect(traits('Гиря', 16_000)).toEqual(['heavy']);
    expect(traits('Блокнот')).toEqual([]);
    expect(traits('Электронный подарочный сертификат на 1000 рублей')).toEqual(['digital']);
    expect(suggestTraits({ ...entry, name: 'Шкаф' }, { oversize: true, marking: true })).toEqual([
      'oversize',
      'marking',
    ]);
  });

  it("TR2 a person's word on traits stays whatever the catalogue says later", () => {
    const set = run(seen, { type: 'set-traits', traits: ['sharp'] }).after;
    expect(
      run(set, { type: 'see', entry: { ...entry, name: 'Ваза стеклянная' }, market }).after,
    ).toMatchObject({ traits: ['sharp'], name: 'Ваза стеклянная' });
  });
});

describe('taking a taught barcode back', () => {
  const forget = (code: string, mayTeach = true): UnstampedProduct => ({
    type: 'forget',
    code: barcode(code),
    mayTeach,
  });
  const taught = run(seen, teach('111', { units: 6 })).after;

  it('TE5 keeps who taught it and when', () => {
    expect(taught).toMatchObject({ allBarcodes: [{}, { code: '111', taught: { by: who.by, at: who.at } }] });
  });

  it('TE6 what was taught is gone, what the catalogue says stays, a second time changes nothing', () => {
    const gone = run(taught, forget('111')).after;
    expect(gone).toEqual(seen);
    expect(run(gone, forget('111')).decision).toEqual({ ok: true, facts: [] });
    expect(run(taught, forget('4601234567893')).decision).toMatchObject({
      refusal: { code: 'barcode-of-market' },
    });
    expect(run(taught, forget('111', false)).decision).toMatchObject({ refusal: { code: 'not-permitted' } });
    expect(run(absentProduct, forget('111')).decision).toMatchObject({
      refusal: { code: 'product-unknown' },
    });
  });

  it.each(['parcel', 'insert'] as const)('TE4 a code that is known as %s is no barcode', (taken) => {
    expect(run(seen, teach('111', { taken })).decision).toMatchObject({ refusal: { why: taken } });
  });

  it('PR7 the shelf is a person\u2019s word and outlives what the catalogue says', () => {
    const { after } = run(seen, { type: 'set-shelf', shelf: 'A-01' });
    expect(run(after, { type: 'see', entry: { ...entry, name: 'x' }, market }).after).toMatchObject({
      shelf: 'A-01',
    });
  });
});

describe('teaching barcodes', () => {
  it('PR2 needs permission and an owner that is nobody else', () => {
    expect(run(seen, teach('111', { mayTeach: false })).decision).toMatchObject({
      ok: false,
      refusal: { code: 'not-permitted' },
    });
    expect(run(seen, teach('111', { owner: sku('9') })).decision).toMatchObject({
      refusal: { code: 'barcode-of-another', owner: '9' },
    });
    expect(run(absentProduct, teach('111')).decision).toMatchObject({ refusal: { code: 'product-unknown' } });
  });

  it('PR3 a taught barcode survives what the catalogue says later', () => {
    const taught = run(seen, teach('111')).after;
    expect(run(taught, { type: 'see', entry: { ...entry, name: 'Иная' }, market }).after).toMatchObject({
      allBarcodes: [{ code: '4601234567893' }, { code: '111', origin: 'taught' }],
    });
    expect(run(taught, teach('111')).decision).toEqual({ ok: true, facts: [] });
  });

  it('PR4 command codes and marking codes cannot be taught', () => {
    expect(run(seen, teach('PL-OK')).decision).toMatchObject({ refusal: { why: 'command' } });
    expect(run(seen, teach(`010460123456789321abc${GS}93dddd`)).decision).toMatchObject({
      refusal: { why: 'marking' },
    });
    expect(run(seen, teach('')).decision).toMatchObject({ refusal: { why: 'empty' } });
  });

  it('PR5 a carton barcode stands for several units', () => {
    expect(run(seen, teach('carton', { units: 6 })).after).toMatchObject({
      allBarcodes: [{}, { code: 'carton', units: 6 }],
    });
    expect(run(seen, teach('carton', { units: 0 })).decision).toMatchObject({
      refusal: { code: 'units-implausible' },
    });
  });

  it('PR6 a kit does not contain itself', () => {
    expect(run(seen, { type: 'set-kit', parts: [{ sku: id, quantity: 1 }] }).decision).toMatchObject({
      refusal: { code: 'kit-of-itself' },
    });
    expect(run(seen, { type: 'set-kit', parts: [{ sku: sku('2'), quantity: 2 }] }).after).toMatchObject({
      kit: [{ sku: '2', quantity: 2 }],
    });
  });

  it('KI1 how it is packed is set with its parts, each of them once, and outlives what the catalogue says', () => {
    const parts = [{ sku: sku('2'), quantity: 2 }];
    const whole = run(seen, { type: 'set-kit', parts, packed: 'whole' }).after;
    expect(run(whole, { type: 'see', entry: { ...entry, name: 'x' }, market }).after).toMatchObject({
      kit: parts,
      kitAs: 'whole',
    });
    expect(run(whole, { type: 'set-kit', parts, packed: 'whole' }).decision).toEqual({ ok: true, facts: [] });
    expect(run(whole, { type: 'set-kit', parts, packed: 'parts' }).after).toMatchObject({ kitAs: 'parts' });
    expect(run(whole, { type: 'set-kit', parts }).decision).toEqual({ ok: true, facts: [] });
    expect(run(seen, { type: 'set-kit', parts: [...parts, ...parts] }).decision).toMatchObject({
      refusal: { code: 'kit-part-twice' },
    });
    expect(run(seen, { type: 'set-kit', parts: [{ sku: sku('2'), quantity: 1001 }] }).decision).toMatchObject(
      { refusal: { code: 'units-implausible', units: 1001 } },
    );
  });

  it('PR7 a shelf longer than a sign is refused', () => {
    expect(run(seen, { type: 'set-shelf', shelf: 'x'.repeat(31) }).decision).toMatchObject({
      refusal: { code: 'shelf-too-long', most: 30 },
    });
  });
});
