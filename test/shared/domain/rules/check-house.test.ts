import { describe, expect, it } from 'vitest';
import { barcode, sku } from '#shared/kit/brand.ts';
import { isBlocking } from '#shared/domain/posting/findings.ts';
import { isPhone, lacksFlat } from '#shared/domain/rules/address.ts';
import { checkPosting, type CheckContext } from '#shared/domain/rules/check.ts';
import { catalogue, line, product, snapshot, who } from '../../../kit/postings.ts';

const context: CheckContext = {
  now: who.at,
  lookup: catalogue(product()),
  sameBuyer: [],
  maxGrams: null,
};
const to = (address: string, phone = '+79001112233') =>
  snapshot({
    way: 'non-integrated',
    destination: { buyerName: 'Иван', phone, region: null, city: 'Омск', address },
  });

describe('what the house has', () => {
  const stocked = (own: number, reserved: number) => ({
    ...context,
    stockOf: (id: string) => (id === '100' ? { own, reserved } : null),
  });

  it('CK8 names what is left where it is too little, others’ reservations taken off', () => {
    expect(checkPosting(snapshot(), stocked(5, 4))).toEqual([
      { code: 'out-of-stock', sku: sku('100'), wanted: 2, left: 1 },
    ]);
    expect(checkPosting(snapshot(), stocked(5, 4)).every(isBlocking)).toBe(true);
    expect(checkPosting(snapshot(), stocked(1, 3))).toMatchObject([{ left: 0 }]);
    expect(checkPosting(snapshot(), stocked(5, 3))).toEqual([]);
  });

  it('CK8 counts one product of two lines together, kits by their parts, and lets what nobody counts through', () => {
    const twice = snapshot({ lines: [line(), line({ offerId: 'KR-LISA-2' })] });
    expect(checkPosting(twice, stocked(3, 0))).toMatchObject([{ wanted: 4, left: 3 }]);
    const kit = product({ sku: sku('500'), kit: [{ sku: sku('100'), quantity: 3 }] });
    const wantsKit = snapshot({ lines: [line({ sku: sku('500'), quantity: 2 })] });
    const lookup = catalogue(product(), kit);
    expect(checkPosting(wantsKit, { ...stocked(5, 0), lookup })).toMatchObject([{ wanted: 6, left: 5 }]);
    const uncounted = snapshot({ lines: [line({ sku: sku('200') })] });
    const other = product({ sku: sku('200') });
    expect(checkPosting(uncounted, { ...stocked(0, 0), lookup: catalogue(other) })).toEqual([]);
  });
});

describe('where it goes', () => {
  it.each([
    ['ул. Ленина, 1', true],
    ['ул. Ленина, д. 5 к. 2', true],
    ['ул. Ленина, 1, кв. 2', false],
    ['Тайная улица, 17-4', false],
    ['пр-т Мира, 10, офис 301', false],
    ['ул. Садовая, 3, частный дом', false],
    ['д. Ивановка, ул. Лесная, 4', false],
    ['СНТ Берёзка, 14', false],
    ['Lenina street 5, apt 12', false],
    ['稠州北路 1168 号 3 室', false],
  ])('CK9 %s lacks a flat: %s', (address, lacks) => {
    expect(lacksFlat(address)).toBe(lacks);
    expect(checkPosting(to(address), context)).toEqual(
      lacks ? [{ code: 'address-incomplete', missing: ['flat'] }] : [],
    );
  });

  it.each([
    ['+79001112233', true],
    ['8 (900) 111-22-33', true],
    ['+86 138 0013 8000', true],
    ['+7 900 111-22-33 доб. 105', true],
    ['+7', false],
    ['900111', false],
    ['не звонить', false],
    ['79001112233790011122337900', false],
  ])('CK10 %s can be called: %s', (phone, isOne) => {
    expect(isPhone(phone)).toBe(isOne);
    const found = checkPosting(to('ул. Ленина, 1, кв. 2', phone), context).map(({ code }) => code);
    expect(found).toEqual(isOne ? [] : ['phone-odd']);
  });

  it('CK10 asks nothing of a parcel that the marketplace carries', () => {
    const { destination } = to('ул. Ленина, 1', '+7');
    expect(checkPosting(snapshot({ destination }), context)).toEqual([]);
  });
});

describe('what the marketplace takes', () => {
  it('CK12 finds a product that fits in no direction, and nothing where a size is unknown', () => {
    const found = (maxSidesMm: readonly number[] | null) =>
      checkPosting(snapshot(), { ...context, maxSidesMm });
    expect(found([100, 110, 130])).toEqual([]); // 120x100x90 turned
    expect(found([110, 100, 110])).toEqual([{ code: 'over-limit', what: 'size', value: 120, limit: 110 }]);
    expect(found(null)).toEqual([]);
    const unmeasured = { ...context, lookup: catalogue(product({ heightMm: null })) };
    expect(checkPosting(snapshot(), { ...unmeasured, maxSidesMm: [1, 1, 1] })).toEqual([]);
  });

  it('CK13 says when a required marking code could be matched with no barcode', () => {
    const marked = snapshot({ lines: [line({ marking: 'required' })] });
    const codes = (code: string) =>
      catalogue(product({ allBarcodes: [{ code: barcode(code), units: 1, origin: 'market' }] }));
    expect(checkPosting(marked, { ...context, lookup: codes('OZN1234567') })).toEqual([
      { code: 'no-gtin', sku: sku('100') },
    ]);
    expect(checkPosting(marked, { ...context, lookup: codes('4601234567893') })).toEqual([]);
    expect(checkPosting(snapshot(), { ...context, lookup: codes('OZN1234567') })).toEqual([]);
  });
});
