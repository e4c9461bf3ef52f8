import { PDFDocument } from 'pdfkit';
import type { LabelDoc, LabelItem, TextItem, VectorItem } from '#shared/label/doc.ts';
import type { FontFiles } from '../../../electron/labels/assets.ts';
import { flow, joined, wordsOf, type Measured } from './pdfkit-words.ts';
import { barsOf, lineUnder, pathOf } from './bwip.ts';

const perMm = 72 / 25.4;

/** Draws a label as a one-page PDF. */
export type PdfkitLabel = (doc: LabelDoc) => Promise<Buffer>;

/** Words with their widths at full size; widths are in proportion to the size, so each is measured once. */
function measured(pdf: PDFDocument, item: TextItem, full: number): Measured[] {
  return wordsOf(item).map((word) => ({
    ...word,
    width: pdf
      .font(word.face)
      .fontSize(full * word.scale)
      .widthOfString(word.text),
  }));
}

const widthOf = (words: readonly Measured[]): number => words.reduce((sum, { width }) => sum + width, 0);

function drawText(pdf: PDFDocument, item: TextItem): void {
  const full = item.size * perMm;
  const w = item.box.w * perMm;
  const h = item.box.h * perMm;
  const words = measured(pdf, item, full);
  let share = 1;
  let lines = flow(words, w);
  const tooMuch = (): boolean =>
    lines.length > item.maxLines || lines.length * full * share * 1.2 > h + full * share * 0.4;
  while (tooMuch() && share > item.fit.smallest) {
    share *= 0.95;
    lines = flow(words, w / share);
  }
  const size = full * share;
  const shown = lines.slice(0, item.maxLines);
  const free = Math.max(0, h - shown.length * size * 1.2);
  let top = item.box.y * perMm + (item.valign === 'top' ? 0 : item.valign === 'middle' ? free / 2 : free);
  pdf.fillColor(item.ink);
  for (const line of shown) {
    const rest = Math.max(0, w - widthOf(line) * share);
    let left = item.box.x * perMm + (item.align === 'right' ? rest : item.align === 'center' ? rest / 2 : 0);
    for (const word of joined(line)) {
      pdf.font(word.face).fontSize(size * word.scale);
      pdf.text(word.text, left, top + size * 0.95, { lineBreak: false, baseline: 'alphabetic' });
      left += word.width * share;
    }
    top += size * 1.2;
  }
}

function drawVector(pdf: PDFDocument, { box, viewWidth, viewHeight, shapes }: VectorItem): void {
  const scale = Math.min(box.w / viewWidth, box.h / viewHeight);
  pdf.save();
  pdf.translate(
    (box.x + (box.w - viewWidth * scale) / 2) * perMm,
    (box.y + (box.h - viewHeight * scale) / 2) * perMm,
  );
  pdf.scale(scale * perMm);
  for (const { d, ink } of shapes) pdf.path(d).fill(ink);
  pdf.restore();
}

function drawItem(pdf: PDFDocument, item: LabelItem): void {
  switch (item.kind) {
    case 'text':
      drawText(pdf, item);
      return;
    case 'barcode': {
      pdf.save().scale(perMm);
      pdf.path(pathOf(barsOf(item))).fill('black');
      pdf.restore();
      const box = lineUnder(item);
      if (box !== null) {
        const fit = { order: 'shrink-first', smallest: 0.5 } as const;
        const runs = [{ text: item.value, weight: 400 }] as const;
        drawText(pdf, {
          ...item,
          kind: 'text',
          box,
          runs,
          size: item.hri,
          align: 'center',
          valign: 'middle',
          maxLines: 1,
          fit,
          ink: 'black',
        });
      }
      return;
    }
    case 'rect': {
      const { x, y, w, h } = item.box;
      const inset = 'stroke' in item.paint ? item.paint.stroke / 2 : 0;
      pdf.roundedRect(
        (x + inset) * perMm,
        (y + inset) * perMm,
        (w - 2 * inset) * perMm,
        (h - 2 * inset) * perMm,
        item.radius * perMm,
      );
      if ('fill' in item.paint) pdf.fill(item.paint.fill);
      else pdf.lineWidth(item.paint.stroke * perMm).stroke('black');
      return;
    }
    case 'line':
      pdf.moveTo(item.x1 * perMm, item.y1 * perMm).lineTo(item.x2 * perMm, item.y2 * perMm);
      if (item.dash > 0) pdf.dash(item.dash * perMm, { space: item.dash * perMm });
      pdf
        .lineWidth(item.width * perMm)
        .stroke('black')
        .undash();
      return;
    case 'vector':
      drawVector(pdf, item);
      return;
    default:
      throw new Error(`the bench draws no ${item.kind} with pdfkit`);
  }
}

// `font: null` spares it its own Helvetica, which no label uses.
const pageOf = (doc: LabelDoc): PDFDocument =>
  new PDFDocument({ size: [doc.widthMm * perMm, doc.heightMm * perMm], margin: 0, font: null });

/** Faces parsed once and shared by all documents: the fastest way that pdfkit allows. */
function parsed(files: FontFiles): [string, object][] {
  const pdf = pageOf({ widthMm: 10, heightMm: 10, items: [] });
  return Object.entries(files).map(([name, file]) => [
    name,
    // oxlint-disable-next-line no-underscore-dangle -- its only way to a parsed face
    pdf.registerFont(name, file as string).font(name)._font.font,
  ]);
}

/** pdfkit with the engine's fonts. `parse: 'once'` shares parsed faces, `'each'` gives it the files as its manual does. */
export function pdfkitLabels(files: FontFiles, parse: 'once' | 'each'): PdfkitLabel {
  const faces: [string, object | string][] = parse === 'once' ? parsed(files) : Object.entries(files);
  return (doc) =>
    new Promise((resolve) => {
      const pdf = pageOf(doc);
      const parts: Uint8Array[] = [];
      pdf.on('data', (part) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)));
      for (const [name, face] of faces) pdf.registerFont(name, face);
      for (const item of doc.items) drawItem(pdf, item);
      pdf.end();
    });
}
