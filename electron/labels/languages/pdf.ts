import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@napi-rs/canvas';
import { dotsPerMm, type Dpi, type Stock } from '#shared/label/size.ts';
import type { Bitmap } from '../raster/bitmap.ts';
import { drawItem, drawModules, type Pen } from '../raster/draw.ts';
import type { LabelPlan } from '../raster/plan.ts';
import { exactPageSize, pointsPerMm } from './pdf-size.ts';

/** A planned label as a PDF page of its true size: text as text, codes as exact vectors on the printer's dot grid. */
export function planToPdf(stock: Stock, plan: LabelPlan, dpi: Dpi): Uint8Array {
  const document = new PDFDocument({ creator: 'Packline', producer: 'Packline' });
  // The same context as a canvas has, under another name in the typings.
  const context = document.beginPage(
    stock.widthMm * pointsPerMm,
    stock.heightMm * pointsPerMm,
  ) as unknown as Pen;
  context.scale(pointsPerMm / dotsPerMm(dpi), pointsPerMm / dotsPerMm(dpi));
  for (const planned of plan.items) drawItem(context, planned, dpi);
  for (const { code } of plan.items) if (code !== null) drawModules(context, code.modules, code.fit);
  document.endPage();
  return exactPageSize(document.close(), stock);
}

/** Dots as a PDF page with one 1-bit picture, for pages that came as dots already. */
export function bitmapToPdf(bitmap: Bitmap, stock: Stock): Uint8Array {
  const width = (stock.widthMm * pointsPerMm).toFixed(3);
  const height = (stock.heightMm * pointsPerMm).toFixed(3);
  const picture = deflateSync(bitmap.data);
  const paint = Buffer.from(`q ${width} 0 0 ${height} 0 0 cm /I Do Q`);
  const image =
    `/Type/XObject/Subtype/Image/Width ${bitmap.width}/Height ${bitmap.height}` +
    '/ColorSpace/DeviceGray/BitsPerComponent 1/Decode[1 0]/Filter/FlateDecode';
  const objects = [
    Buffer.from('<</Type/Catalog/Pages 2 0 R>>'),
    Buffer.from('<</Type/Pages/Kids[3 0 R]/Count 1>>'),
    Buffer.from(
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Resources<</XObject<</I 5 0 R>>>>/Contents 4 0 R>>`,
    ),
    stream('', paint),
    stream(image, picture),
  ];
  return assemble(objects);
}

const stream = (entries: string, body: Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`<<${entries}/Length ${body.length}>>\nstream\n`, 'latin1'),
    body,
    Buffer.from('\nendstream'),
  ]);

function assemble(objects: readonly Buffer[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00E2\u00E3\u00CF\u00D3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, i) => {
    const part = Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    offsets.push(length);
    length += part.length;
    parts.push(part);
  });
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
