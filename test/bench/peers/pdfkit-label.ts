import PDFDocument from 'pdfkit';
import type { LabelDoc, LabelItem, TextItem, VectorItem } from '#shared/label/doc.ts';
import type { FontFiles } from '../../../electron/labels/assets.ts';
import { barsOf, lineUnder, pathOf } from './bwip.ts';

const perMm = 72 / 25.4;

/** Draws a label as a one-page PDF. */
export type PdfkitLabel = (doc: LabelDoc) => Promise<Buffer>;

interface Piece {
  readonly text: string;
  readonly face: string;
  readonly scale: number;
}

// pdfkit knows no fallback fonts: its user splits texts by script.
const scripts =
  /(?:[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+)|(?:[^\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]+)/gu;
const isHan = /^[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u;

const piecesOf = (item: TextItem): Piece[] =>
  item.runs.flatMap((run) =>
    (run.text.match(scripts) ?? []).map((text) => ({
      text,
      face: `${isHan.test(text) ? 'han' : 'sans'}${run.weight}`,
      scale: run.scale ?? 1,
    })),
  );

function widthOf(pdf: PDFDocument, pieces: readonly Piece[], size: number): number {
  return pieces.reduce(
    (sum, { text, face, scale }) =>
      sum +
      pdf
        .font(face)
        .fontSize(size * scale)
        .widthOfString(text),
    0,
  );
}

function drawText(pdf: PDFDocument, item: TextItem): void {
  const pieces = piecesOf(item);
  const [x, y, w, h] = [item.box.x * perMm, item.box.y * perMm, item.box.w * perMm, item.box.h * perMm];
  const full = item.size * perMm;
  const natural = widthOf(pdf, pieces, full);
  const room = w * item.maxLines * (item.maxLines > 1 ? 0.85 : 1);
  const size = full * Math.max(item.fit.smallest, Math.min(1, room / natural));
  pdf.fillColor(item.ink);
  if (item.maxLines === 1 || natural <= w) {
    const width = (natural * size) / full;
    const free = Math.max(0, w - width);
    let left = x + (item.align === 'right' ? free : item.align === 'center' ? free / 2 : 0);
    const top = item.valign === 'top' ? y : y + (h - size * 1.36) / 2;
    for (const { text, face, scale } of pieces) {
      pdf.font(face).fontSize(size * scale);
      pdf.text(text, left, top + size * 1.07 * (1 - scale), { lineBreak: false });
      left += pdf.widthOfString(text);
    }
    return;
  }
  pieces.forEach(({ text, face, scale }, i) => {
    pdf.font(face).fontSize(size * scale);
    const continued = i < pieces.length - 1;
    const options = { width: w, height: h, ellipsis: true, continued, align: item.align };
    if (i === 0) pdf.text(text, x, y, options);
    else pdf.text(text, undefined, undefined, options);
  });
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

const pageOf = (doc: LabelDoc): PDFDocument =>
  new PDFDocument({ size: [doc.widthMm * perMm, doc.heightMm * perMm], margin: 0 });

/** Faces parsed once and shared by all documents: the fastest way that pdfkit allows. */
function parsed(files: FontFiles): [string, object][] {
  const pdf = pageOf({ widthMm: 10, heightMm: 10, items: [] });
  return Object.entries(files).map(([name, file]) => [
    name,
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
