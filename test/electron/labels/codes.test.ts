import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, code } from '#shared/label/build.ts';
import type { BarcodeItem, LabelDoc } from '#shared/label/doc.ts';
import { isFatal } from '#shared/label/findings.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import { labelWords } from '#shared/label/words.ts';
import { toPng } from '../../../electron/labels/languages/png.ts';
import { inkIn, pngDots } from '../../kit/dots.ts';
import { inlineEngine, must } from '../../kit/label-engine.ts';
import { sampleProduct, sampleWaybill } from '../../kit/label-samples.ts';
import { printEscpos } from '../../kit/escpos-printer.ts';
import { haveReader, readWithDmtx, readWithZbar } from '../../kit/outside-readers.ts';
import { printTspl } from '../../kit/tspl-printer.ts';
import { readZpl } from '../../kit/zpl-printer.ts';

const engine = inlineEngine();
const gs = '\u001D';
const markingCode = `0104607012345677215(x!"Ab%1${gs}91EE11${gs}92c2lnbmF0dXJlLXRoYXQtaXMtbG9uZy1lbm91Z2g+PT0=`;

const png = async (doc: LabelDoc, dpi: 203 | 300 = 203) =>
  must(await engine.render(doc, { dpi, language: 'png' })).bytes;
const read = async (doc: LabelDoc, dpi: 203 | 300 = 203) =>
  must(await engine.readCodes(await png(doc, dpi)))
    .map(({ text, format, identifier }) => `${identifier} ${format} ${text}`)
    .sort();
const alone = (symbology: BarcodeItem['symbology'], value: string, moduleMm = 0.375): LabelDoc => ({
  widthMm: 75,
  heightMm: 60,
  items: [code(box(2, 2, 71, 50), symbology, value, moduleMm)],
});

describe('every code on a label is read back as what was meant', () => {
  test.each([203, 300] as const)('waybill and product labels at %s dpi', async (dpi) => {
    for (const size of ['100x150', '75x120'] as const) {
      expect(await read(waybillLabel(sampleWaybill('ru'), size), dpi)).toEqual([
        ']C0 Code128 80092175123458',
        ']Q1 QRCode 0208245774-0029-1',
      ]);
      expect(await read(waybillLabel(sampleWaybill('en'), size), dpi)).toEqual([
        ']C0 Code128 0208245774-0029-1',
        ']Q1 QRCode 0208245774-0029-1',
      ]);
    }
    expect(await read(productBarcodeLabel(sampleProduct('zh-CN')), dpi)).toEqual([']E0 EAN13 4607012345677']);
    expect(await read(productBarcodeLabel(sampleProduct('ru', 'OZN1234567890')), dpi)).toEqual([
      ']C0 Code128 OZN1234567890',
    ]);
  });

  test('a marking code keeps FNC1, separators and brackets: ]d2, not merely the right text', async () => {
    expect(await read(alone('gs1datamatrix', markingCode, 0.5))).toEqual([`]d2 DataMatrix ${markingCode}`]);
  });

  test('a QR code carries Russian and Chinese', async () => {
    expect(await read(alone('qr', 'Привет 你好 ₽', 0.5))).toEqual([']Q1 QRCode Привет 你好 ₽']);
  });

  test('zbar, which shares no code with ours, reads the same bars and QR', async () => {
    if (!haveReader('zbarimg')) return;
    expect(readWithZbar(await png(waybillLabel(sampleWaybill('zh-CN'), '75x120')))).toEqual([
      'CODE-128:SF1423567890123',
      'QR-Code:0208245774-0029-1',
    ]);
    expect(readWithZbar(await png(productBarcodeLabel(sampleProduct('ru'))))).toEqual([
      'EAN-13:4607012345677',
    ]);
  });

  test('libdmtx, which shares no code with ours, reads the marking code', async () => {
    if (!haveReader('dmtxread')) return;
    const [found] = readWithDmtx(await png(alone('gs1datamatrix', markingCode, 0.5)));
    expect(found).toBe(`${gs}${markingCode}`);
  });
});

const script = fc.constantFrom(
  'Кузнецова Екатерина',
  '深圳市晨光贸易有限公司',
  'Ivan Petrov',
  'Қазақстан, Алматы',
  'ул. Ленина, д. 1',
);
const anyText = fc
  .array(fc.oneof(script, fc.string({ maxLength: 12 })), { maxLength: 12 })
  .map((all) => all.join(' '));
const anyParty = fc.record({ name: anyText, phone: fc.option(anyText), address: anyText });
const tracking = fc.constantFrom(
  'SF1423567890123',
  '80092175123458',
  'RA644000001RU',
  'YT8827364512093',
  '73100123456789',
  '1234567890',
);
const anyWaybill = fc.record({
  words: fc.constantFrom(labelWords.ru, labelWords['zh-CN'], labelWords.en),
  posting: fc.stringMatching(/^\d{8,10}-\d{4}-\d{1,2}$/),
  tracking: fc.option(tracking),
  carrier: anyText,
  from: anyParty,
  to: anyParty,
  warehouse: fc.option(anyText),
  cutOff: fc.option(anyText),
  parcel: fc.record({ index: fc.integer({ min: 1, max: 99 }), count: fc.integer({ min: 1, max: 99 }) }),
  weight: fc.option(anyText),
  fragile: fc.boolean(),
  printedBefore: fc.integer({ min: 0, max: 12 }),
});

test('EN13 whatever a posting says, its label has both codes, a clean margin and no fatal finding', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyWaybill,
      fc.constantFrom('100x150' as const, '75x120' as const),
      async (data, size) => {
        const doc = waybillLabel(data, size);
        const { bytes, findings } = must(await engine.render(doc, { dpi: 203, language: 'png' }));
        expect(findings.filter(isFatal)).toEqual([]);
        expect(
          findings.filter((finding) => finding.kind === 'quiet-zone' || finding.kind === 'module-too-small'),
        ).toEqual([]);
        const dots = await pngDots(bytes);
        const edge = 8;
        expect(
          inkIn(dots, 0, 0, dots.width, edge) + inkIn(dots, 0, dots.height - edge, dots.width, edge),
        ).toBe(0);
        expect(
          inkIn(dots, 0, 0, edge, dots.height) + inkIn(dots, dots.width - edge, 0, edge, dots.height),
        ).toBe(0);
        const texts = must(await engine.readCodes(bytes)).map((found) => found.text);
        expect(texts.sort()).toEqual([data.tracking ?? data.posting, data.posting].sort());
      },
    ),
    { numRuns: 24 },
  );
});

test.each([
  ['Cyrillic', 'ЛМ-0012', 'Л'],
  ['Chinese', 'A1顺丰', '顺'],
  ['a separator', `01${gs}21`, gs],
  ['a line end', 'AB\n12', '\n'],
  ['a letter with an accent', 'Zürich', 'ü'],
  ['DEL', 'AB\u007F', '\u007F'],
])('EN5 %s in Code 128 is refused by its character, in every language', async (_, value, character) => {
  for (const language of ['zpl', 'tspl', 'escpos', 'pdf', 'png'] as const) {
    expect(await engine.render(alone('code128', value), { dpi: 203, language })).toEqual({
      ok: false,
      error: { kind: 'unfit-label', findings: [{ kind: 'bad-character', item: 0, character }] },
    });
  }
});

test('EN4 a marking code is byte-exact through every language and as a file', async () => {
  const doc = alone('gs1datamatrix', markingCode, 0.5);
  const wanted = [`]d2 ${markingCode}`];
  const seen = async (bytes: Uint8Array) =>
    must(await engine.readCodes(bytes)).map(({ identifier, text }) => `${identifier} ${text}`);
  const pdf = must(await engine.render(doc, { dpi: 300, language: 'pdf' })).bytes;
  const place = { page: 1, stock: doc, dpi: 300, language: 'png' } as const;
  expect(await seen(must(await engine.renderPdf(pdf, place)).bytes)).toEqual(wanted);
  for (const page of [
    readZpl(must(await engine.render(doc, { dpi: 300, language: 'zpl' })).bytes),
    ...printTspl(must(await engine.render(doc, { dpi: 300, language: 'tspl' })).bytes, 300 / 25.4),
    ...printEscpos(must(await engine.render(doc, { dpi: 300, language: 'escpos' })).bytes),
  ])
    expect(await seen(toPng(page.bitmap, 300 / 25.4))).toEqual(wanted);
});

test('EN5 a label that would be wrong is refused with its reasons, and nothing is printed', async () => {
  const refused = await engine.render(alone('ean13', '4607012345678'), { dpi: 203, language: 'zpl' });
  expect(refused).toEqual({
    ok: false,
    error: { kind: 'unfit-label', findings: [{ kind: 'check-digit', item: 0, expected: '7', got: '8' }] },
  });
  const tooLong = await engine.render(alone('qr', 'x'.repeat(5000)), { dpi: 203, language: 'zpl' });
  expect(tooLong).toMatchObject({
    ok: false,
    error: { kind: 'unfit-label', findings: [{ kind: 'no-room' }] },
  });
  const empty = await engine.render(alone('code128', ''), { dpi: 203, language: 'pdf' });
  expect(empty).toMatchObject({ ok: false, error: { findings: [{ kind: 'empty-value' }] } });
});
