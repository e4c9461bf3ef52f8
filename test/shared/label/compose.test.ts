import { describe, expect, test } from 'vitest';
import { postingRuns } from '#shared/label/build.ts';
import { checkLabel } from '#shared/label/check.ts';
import type { BarcodeItem, LabelDoc } from '#shared/label/doc.ts';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import { labelWords, ofMany } from '#shared/label/words.ts';
import { sampleProduct, sampleSlip, sampleWaybill } from '../../kit/label-samples.ts';

const locales = ['zh-CN', 'ru', 'en'] as const;
const tall = ['100x150', '75x120'] as const;

/** Names of all words, however deep they lie; an empty word is no word. */
const paths = (words: object): string[] =>
  Object.entries(words)
    .flatMap(([key, word]: [string, unknown]) =>
      typeof word === 'string'
        ? word.trim() === ''
          ? []
          : [key]
        : paths(word as object).map((path) => `${key}.${path}`),
    )
    .sort();

const codes = (doc: LabelDoc) =>
  doc.items
    .filter((item): item is BarcodeItem => item.kind === 'barcode')
    .map(({ symbology, value }) => [symbology, value]);
const words = (doc: LabelDoc) =>
  doc.items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []));

describe('the posting number reads as packers compare it', () => {
  test('first six digits light, the rest bold', () => {
    expect(postingRuns('0208245774-0029-1')).toEqual([
      { text: '020824', weight: 400, scale: 1 },
      { text: '5774-0029-1', weight: 700 },
    ]);
  });
  test('a number of another shape is bold throughout, never empty', () => {
    expect(postingRuns('123456')).toEqual([{ text: '123456', weight: 700 }]);
    expect(postingRuns('AB-77')).toEqual([{ text: 'AB-77', weight: 700 }]);
  });
});

describe.each(tall)('waybill label %s', (size) => {
  test.each(locales)('is sound in %s at both resolutions', (locale) => {
    for (const tracking of [null, 'SF1423567890123', '80092175123458']) {
      const doc = waybillLabel(sampleWaybill(locale, { tracking, printedBefore: 2 }), size);
      expect(checkLabel(doc, 203)).toEqual([]);
      expect(checkLabel(doc, 300)).toEqual([]);
    }
  });

  test('bars carry the tracking number where there is one, the QR always the posting', () => {
    expect(codes(waybillLabel(sampleWaybill('ru'), size))).toEqual([
      ['code128', '80092175123458'],
      ['qr', '0208245774-0029-1'],
    ]);
    expect(codes(waybillLabel(sampleWaybill('ru', { tracking: null }), size))[0]).toEqual([
      'code128',
      '0208245774-0029-1',
    ]);
  });

  test('a reprint says so, a first print does not', () => {
    expect(words(waybillLabel(sampleWaybill('ru', { printedBefore: 1 }), size))).toContain('ПОВТОР 1');
    expect(words(waybillLabel(sampleWaybill('ru'), size)).join()).not.toContain('ПОВТОР');
  });

  test('FRAGILE appears for fragile parcels only, in the language of the station', () => {
    expect(words(waybillLabel(sampleWaybill('zh-CN'), size))).toContain('易碎品');
    expect(words(waybillLabel(sampleWaybill('zh-CN', { fragile: false }), size))).not.toContain('易碎品');
  });

  test('parcel i of n, weight, warehouse and cut-off are on it', () => {
    const all = words(waybillLabel(sampleWaybill('ru'), size));
    expect(all).toEqual(
      expect.arrayContaining(['Мест: 1 из 2', 'Вес: 1,42 кг', 'Склад: Южный-2', 'до 21.11 17:00']),
    );
  });

  test('what is not known leaves no empty caption behind', () => {
    const all = words(
      waybillLabel(
        sampleWaybill('ru', { weight: null, warehouse: null, cutOff: null, fragile: false }),
        size,
      ),
    ).join('|');
    expect(all).not.toMatch(/Вес|Склад|до /);
  });
});

describe('other labels', () => {
  test.each(['100x150', '75x120', '58x40'] as const)(
    'FRAGILE sticker %s names it in three languages',
    (size) => {
      const doc = handlingSticker({ mark: 'fragile', weight: null }, size);
      expect(checkLabel(doc, 203)).toEqual([]);
      expect(words(doc)).toEqual(expect.arrayContaining(['易碎品', 'ХРУПКОЕ', 'FRAGILE']));
      expect(doc.items.some((item) => item.kind === 'vector')).toBe(true);
    },
  );

  test.each(tall)('a packing slip %s of twenty lines runs over pages and loses none', (size) => {
    const docs = packingSlip(sampleSlip('ru', 20), size);
    expect(docs.length).toBeGreaterThan(2);
    for (const doc of docs) expect(checkLabel(doc, 203)).toEqual([]);
    const all = docs.flatMap(words);
    for (let i = 1; i <= 20; i++) expect(all.filter((line) => line === `MUG-350-TC-${i}`)).toHaveLength(1);
    expect(all.filter((line) => line.startsWith('Всего'))).toEqual(['Всего: 39']);
  });

  test('a slip without lines is still one page', () => {
    expect(packingSlip(sampleSlip('en', 0), '100x150')).toHaveLength(1);
  });

  test('a product label takes EAN-13 for thirteen right digits, else Code 128', () => {
    expect(codes(productBarcodeLabel(sampleProduct('ru')))).toEqual([['ean13', '4607012345677']]);
    expect(codes(productBarcodeLabel(sampleProduct('ru', '4607012345678')))).toEqual([
      ['code128', '4607012345678'],
    ]);
    expect(codes(productBarcodeLabel(sampleProduct('ru', 'OZN1234567890')))).toEqual([
      ['code128', 'OZN1234567890'],
    ]);
    for (const locale of locales) {
      expect(checkLabel(productBarcodeLabel(sampleProduct(locale)), 203)).toEqual([]);
      expect(checkLabel(productBarcodeLabel(sampleProduct(locale, 'OZN1234567890')), 203)).toEqual([]);
    }
  });

  test('every language has every word, and places for both numbers', () => {
    for (const locale of locales) {
      const own = labelWords[locale];
      expect(paths(own)).toEqual(paths(labelWords.en));
      expect(ofMany(own.parcelOf, 3, 7)).toMatch(/3.*7/);
      expect(ofMany(own.pageOf, 3, 7)).toMatch(/3.*7/);
    }
  });
});
