import * as v from 'valibot';
import { expect, test } from 'vitest';
import { handlingSticker } from '#shared/label/handling-sticker.ts';
import { packingSlip } from '#shared/label/packing-slip.ts';
import { productBarcodeLabel } from '#shared/label/product-label.ts';
import { labelDocSchema, renderOptionsSchema } from '#shared/label/schema.ts';
import { waybillLabel } from '#shared/label/waybill-label.ts';
import { sampleProduct, sampleSlip, sampleWaybill } from '../../kit/label-samples.ts';

test('every label we compose passes the door unchanged', () => {
  const docs = [
    waybillLabel(sampleWaybill('ru', { printedBefore: 1 }), '100x150'),
    waybillLabel(sampleWaybill('zh-CN'), '75x120'),
    ...packingSlip(sampleSlip('ru', 20), '75x120'),
    handlingSticker({ mark: 'fragile', weight: null }, '100x150'),
    productBarcodeLabel(sampleProduct('en')),
  ];
  for (const doc of docs) expect(v.parse(labelDocSchema, doc)).toEqual(doc);
});

test('a label of gigabytes, of unknown items or with broken numbers does not', () => {
  const doc = handlingSticker({ mark: 'fragile', weight: null }, '58x40');
  for (const bad of [
    { ...doc, widthMm: 100_000 },
    { ...doc, heightMm: Number.NaN },
    { ...doc, items: [{ kind: 'script', box: { x: 0, y: 0, w: 1, h: 1 } }] },
    { ...doc, items: Array.from({ length: 501 }, () => doc.items[0]) },
  ]) {
    expect(v.safeParse(labelDocSchema, bad).success).toBe(false);
  }
  expect(v.safeParse(renderOptionsSchema, { dpi: 9999, language: 'zpl' }).success).toBe(false);
  expect(
    v.safeParse(renderOptionsSchema, { dpi: 203, language: 'zpl', printer: { copies: 2 } }).success,
  ).toBe(true);
});
