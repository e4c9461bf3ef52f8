import { box, code, postingRuns, rule, text } from './build.ts';
import type { PackingSlipData, SlipLine } from './data.ts';
import type { LabelDoc, LabelItem } from './doc.ts';
import { stockOf, type TallSize } from './size.ts';
import { ofMany } from './words.ts';

/** Measures of a slip on one stock, in mm. */
interface SlipLayout {
  readonly margin: number;
  readonly unit: number;
  readonly listTop: number;
  readonly rowHeight: number;
  readonly rows: number;
}

const layouts: Record<TallSize, SlipLayout> = {
  '100x150': { margin: 4, unit: 1, listTop: 42, rowHeight: 12, rows: 7 },
  '100x100': { margin: 4, unit: 0.8, listTop: 34, rowHeight: 10.2, rows: 4 },
  '75x120': { margin: 3, unit: 0.8, listTop: 34, rowHeight: 10.2, rows: 6 },
};

function head(data: PackingSlipData, at: SlipLayout, width: number): LabelItem[] {
  const u = at.unit;
  const qr = 27 * u;
  const left = width - 2 * at.margin - qr;
  return [
    text(box(at.margin, 4 * u, left, 9 * u), data.words.packingSlip, 6.4 * u, {
      bold: true,
      valign: 'middle',
    }),
    text(box(at.margin, 13.4 * u, left, 8.4 * u), postingRuns(data.posting), 6 * u, { valign: 'middle' }),
    text(box(at.margin, 22.4 * u, left, 5 * u), data.date, 3.6 * u, { valign: 'middle' }),
    text(box(at.margin, 27.4 * u, left, 5 * u), data.seller, 3.6 * u, { valign: 'middle' }),
    code(box(width - at.margin - qr + 2, 3 * u, qr, qr), 'qr', data.posting, 0.75),
  ];
}

function columnHeads(data: PackingSlipData, at: SlipLayout, width: number): LabelItem[] {
  const y = at.listTop - 6 * at.unit;
  const size = 3.2 * at.unit;
  const h = 5 * at.unit;
  return [
    text(box(at.margin, y, 60 * at.unit, h), data.words.item, size, { valign: 'middle' }),
    text(box(width - at.margin - 22 * at.unit, y, 22 * at.unit, h), data.words.quantity, size, {
      align: 'right',
      valign: 'middle',
    }),
    rule(at.margin, at.listTop, width - 2 * at.margin),
  ];
}

function row(line: SlipLine, index: number, at: SlipLayout, width: number): LabelItem[] {
  const u = at.unit;
  const y = at.listTop + index * at.rowHeight;
  const inner = width - 2 * at.margin;
  const count = 15 * u;
  return [
    text(box(at.margin, y + 0.5, inner - count - 2, at.rowHeight - 4.6 * u), line.name, 3.7 * u, {
      maxLines: 2,
      valign: 'middle',
      fit: { order: 'shrink-first', smallest: 0.72 },
    }),
    text(box(at.margin, y + at.rowHeight - 4.4 * u, inner - count - 2, 3.8 * u), line.article, 2.9 * u, {
      valign: 'middle',
    }),
    text(box(width - at.margin - count, y, count, at.rowHeight), String(line.quantity), 6.4 * u, {
      bold: true,
      align: 'right',
      valign: 'middle',
    }),
    rule(at.margin, y + at.rowHeight, inner, 0.125),
  ];
}

function foot(
  data: PackingSlipData,
  at: SlipLayout,
  page: { i: number; n: number },
  width: number,
): LabelItem[] {
  const u = at.unit;
  const y = at.listTop + at.rows * at.rowHeight + 2 * u;
  const inner = width - 2 * at.margin;
  const total = data.lines.reduce((sum, line) => sum + line.quantity, 0);
  const items: LabelItem[] = [];
  if (page.n > 1) {
    items.push(
      text(box(at.margin, y, inner * 0.5, 6 * u), ofMany(data.words.pageOf, page.i, page.n), 3.4 * u, {
        valign: 'middle',
      }),
    );
  }
  if (page.i < page.n) return items;
  items.push(
    text(
      box(at.margin + inner * 0.5, y, inner * 0.5, 7 * u),
      [
        { text: `${data.words.total}: `, weight: 400 },
        { text: String(total), weight: 700 },
      ],
      5.2 * u,
      { align: 'right', valign: 'middle' },
    ),
  );
  if (data.note !== null) {
    items.push(
      text(box(at.margin, y + 8 * u, inner, 11 * u), data.note, 3.8 * u, { maxLines: 3, valign: 'middle' }),
    );
  }
  return items;
}

/** The list that goes into the box, on as many labels as it needs; the total stands on the last. */
export function packingSlip(data: PackingSlipData, size: TallSize): LabelDoc[] {
  const at = layouts[size];
  const stock = stockOf(size);
  const n = Math.max(1, Math.ceil(data.lines.length / at.rows));
  return Array.from({ length: n }, (_, p) => ({
    ...stock,
    items: [
      ...head(data, at, stock.widthMm),
      ...columnHeads(data, at, stock.widthMm),
      ...data.lines
        .slice(p * at.rows, (p + 1) * at.rows)
        .flatMap((line, index) => row(line, index, at, stock.widthMm)),
      ...foot(data, at, { i: p + 1, n }, stock.widthMm),
    ],
  }));
}
