import { describe, expect, test } from 'vitest';
import { badgeLabel } from '#shared/label/badge-label.ts';
import { fitBarcode } from '#shared/label/barcode-fit.ts';
import { cargoPlaceLabel } from '#shared/label/cargo-place-label.ts';
import { checkLabel } from '#shared/label/check.ts';
import type { BarcodeItem, LabelDoc } from '#shared/label/doc.ts';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { handlingMarks } from '#shared/label/kinds.ts';
import { markingLabel, readable } from '#shared/label/marking-label.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import {
  sampleBadge,
  sampleCargoPlace,
  sampleHandling,
  sampleMarking,
  sampleMarkingCode,
  sampleProduct,
  sampleSlot,
  sampleTest,
  sampleThankYou,
  sampleTote,
  sampleWaybill,
} from '#shared/label/samples/labels.ts';
import { dotsPerMm, labelSizes } from '#shared/label/size.ts';
import { slotLabel } from '#shared/label/slot-label.ts';
import { symbolSize } from '#shared/label/symbols.ts';
import { rungText, testLabel } from '#shared/label/test-label.ts';
import { thankYouCard } from '#shared/label/thank-you-card.ts';
import { toteLabel } from '#shared/label/tote-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';

const codes = (doc: LabelDoc) => doc.items.filter((item): item is BarcodeItem => item.kind === 'barcode');
const values = (doc: LabelDoc) => codes(doc).map(({ symbology, value }) => [symbology, value]);
const texts = (doc: LabelDoc) =>
  doc.items.flatMap((item) => (item.kind === 'text' ? [item.runs.map((run) => run.text).join('')] : []));

test('LA14 every handling mark says so in Chinese, Russian and English, on the smallest stock too', () => {
  for (const mark of handlingMarks) {
    for (const size of ['100x150', '58x40', '30x20'] as const) {
      const doc = handlingSticker(sampleHandling('ru', mark), size);
      const all = texts(doc).join('|');
      expect(all).toMatch(/\p{Script=Han}{2}/u);
      expect(all).toMatch(/[А-ЯЁ]{4}/u);
      expect(all).toMatch(/[A-Z]{3}/);
      expect(doc.items.some((item) => item.kind === 'vector')).toBe(true);
    }
  }
  expect(texts(handlingSticker({ mark: 'heavy', weight: '24,5 кг' }, '58x40'))).toContain('24,5 кг');
  expect(texts(handlingSticker({ mark: 'heavy', weight: null }, '100x100')).join()).not.toContain('кг');
});

describe.each([203, 300, 600] as const)('test label at %i dpi', (dpi) => {
  test.each(labelSizes)('LA15 %s has rungs of whole dots, each saying how many, and a ruler', (size) => {
    const doc = testLabel(sampleTest('ru', dpi), size);
    const rungs = codes(doc);
    expect(rungs.length).toBeGreaterThanOrEqual(2);
    rungs.forEach((rung, i) => {
      expect(rung.value).toBe(rungText(i + 1));
      expect(fitBarcode(rung, symbolSize('code128', rung.value), dpi).module).toBe(i + 1);
    });
    expect(checkLabel(doc, dpi)).toEqual([]);
    const ticks = doc.items.filter((item) => item.kind === 'line' && item.x1 === item.x2);
    const length =
      Math.max(...ticks.map((tick) => (tick.kind === 'line' ? tick.x1 : 0))) -
      Math.min(...ticks.map((tick) => (tick.kind === 'line' ? tick.x1 : 999)));
    expect(length).toBeCloseTo({ '43x25': 30, '30x20': 20 }[size as string] ?? 50, 9);
    expect(ticks).toHaveLength(Math.round(length) + 1);
    expect(dotsPerMm(dpi) * length).toBeGreaterThan(150);
  });
});

test('LA16 a number becomes the bars of a trade item where its digits are one, else Code 128 as it stands', () => {
  const of = (barcode: string) => values(productBarcodeLabel(sampleProduct('ru', barcode)))[0];
  expect(of('4607012345677')).toEqual(['ean13', '4607012345677']);
  expect(of('036000291452')).toEqual(['upca', '036000291452']);
  expect(of('96385074')).toEqual(['ean8', '96385074']);
  expect(of('4607012345678')).toEqual(['code128', '4607012345678']);
  expect(of('96385075')).toEqual(['code128', '96385075']);
  expect(of('OZN1234567890')).toEqual(['code128', 'OZN1234567890']);
  // Too long for bars that could be read at this width.
  expect(of('A-LONG-ARTICLE-NUMBER-OF-A-SELLER')?.[0]).toBe('qr');
});

test('LA17 bars of a waybill carry the tracking number, else the posting; the QR always the posting', () => {
  for (const size of ['100x150', '100x100', '75x120'] as const) {
    expect(values(waybillLabel(sampleWaybill('ru'), size))).toEqual([
      ['code128', '80092175123458'],
      ['qr', '0208245774-0029-1'],
    ]);
    expect(values(waybillLabel({ ...sampleWaybill('ru'), tracking: null }, size))[0]).toEqual([
      'code128',
      '0208245774-0029-1',
    ]);
  }
});

test('a marking label shows number and serial of the code, and the code to the byte', () => {
  const doc = markingLabel(sampleMarking('ru'), '58x40');
  expect(values(doc)).toEqual([['gs1datamatrix', sampleMarkingCode]]);
  expect(texts(doc)).toEqual(expect.arrayContaining(['04607012345677', '5(x!"Ab%1cDe<', 'MUG-350-TC']));
  expect(readable('0104607012345677')).toBeNull();
  expect(texts(markingLabel({ ...sampleMarking('ru'), code: '0104607012345677' }, '30x20'))).not.toContain(
    'GTIN',
  );
});

test('slots, totes, badges and cargo places carry the code that means them', () => {
  expect(values(slotLabel(sampleSlot('ru'), '58x40'))).toEqual([['code128', 'PL-SLOT-12']]);
  expect(values(toteLabel(sampleTote('ru'), '75x120'))).toEqual([['code128', 'TOTE-014']]);
  expect(values(badgeLabel(sampleBadge('ru'), '58x40'))).toEqual([['code128', 'PL-BADGE-ANNA7']]);
  expect(values(badgeLabel({ ...sampleBadge('ru'), id: 'ABCDEFGHIJKLMNOP' }, '58x40'))).toEqual([
    ['qr', 'PL-BADGE-ABCDEFGHIJKLMNOP'],
  ]);
  expect(values(cargoPlaceLabel(sampleCargoPlace('ru'), '100x150'))).toEqual([
    ['code128', '%101%34218874301'],
  ]);
});

test('a cargo place lists what fits and says how much more there is', () => {
  const all = texts(cargoPlaceLabel(sampleCargoPlace('en', 30), '100x100'));
  const shown = sampleCargoPlace('en', 30)
    .contents.slice(0, 5)
    .map(({ article }) => article);
  expect(all).toEqual(expect.arrayContaining([...shown, 'and 25 more: see the list of contents']));
  expect(texts(cargoPlaceLabel(sampleCargoPlace('en', 2), '100x100')).join()).not.toContain('more');
});

test('a card without link or seller has no hole where they would be', () => {
  const data = { ...sampleThankYou('ru'), seller: null, link: null };
  for (const size of ['58x40', '100x150', '100x100', '75x120'] as const) {
    const doc = thankYouCard(data, size);
    expect(codes(doc)).toEqual([]);
    const words = doc.items.find((item) => item.kind === 'text' && item.runs[0]?.text === data.text);
    const bottom = words?.kind === 'text' ? words.box.y + words.box.h : 0;
    expect(bottom).toBeGreaterThan(doc.heightMm * 0.85);
  }
});
