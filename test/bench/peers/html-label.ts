import type { LabelDoc, LabelItem, TextItem } from '#shared/label/doc.ts';
import { barsOf, lineUnder, pathOf } from './bwip.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const at = ({ x, y, w, h }: { x: number; y: number; w: number; h: number }): string =>
  `position:absolute;left:${x}mm;top:${y}mm;width:${w}mm;height:${h}mm;`;

const places = { top: 'start', middle: 'center', bottom: 'end' } as const;

function textHtml(item: TextItem): string {
  const ems = item.runs.reduce(
    (sum, run) =>
      sum + Array.from(run.text).reduce((all, c) => all + (c > '\u2E80' ? 1 : 0.6), 0) * (run.scale ?? 1),
    0,
  );
  // CSS cannot shrink text to a box: its user reckons with a mean width of letters.
  const lines = Math.max(1, Math.min(item.maxLines, Math.floor(item.box.h / (item.size * 1.1))));
  const share = (item.box.w * lines * (lines > 1 ? 0.85 : 1)) / (ems * item.size);
  const size = item.size * Math.max(item.fit.smallest, Math.min(1, share));
  const runs = item.runs.map(
    (run) =>
      `<span style="font-weight:${run.weight};font-size:${run.scale ?? 1}em">${escaped(run.text)}</span>`,
  );
  const clamp = `display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:${item.maxLines};overflow:hidden;`;
  return `<div style="${at(item.box)}display:grid;align-content:${places[item.valign]};text-align:${item.align};font-size:${size}mm;color:${item.ink}"><div style="${clamp}">${runs.join('')}</div></div>`;
}

const svg = (doc: LabelDoc, inner: string): string =>
  `<svg style="${at({ x: 0, y: 0, w: doc.widthMm, h: doc.heightMm })}" viewBox="0 0 ${doc.widthMm} ${doc.heightMm}">${inner}</svg>`;

function itemHtml(doc: LabelDoc, item: LabelItem): string {
  switch (item.kind) {
    case 'text':
      return textHtml(item);
    case 'barcode': {
      const under = lineUnder(item);
      const line =
        under === null
          ? ''
          : `<div style="${at(under)}text-align:center;font-size:${item.hri}mm">${escaped(item.value)}</div>`;
      return svg(doc, `<path d="${pathOf(barsOf(item))}"/>`) + line;
    }
    case 'rect': {
      const { x, y, w, h } = item.box;
      const s = 'stroke' in item.paint ? item.paint.stroke : 0;
      const paint =
        'fill' in item.paint ? `fill="${item.paint.fill}"` : `fill="none" stroke="black" stroke-width="${s}"`;
      return svg(
        doc,
        `<rect x="${x + s / 2}" y="${y + s / 2}" width="${w - s}" height="${h - s}" rx="${item.radius}" ${paint}/>`,
      );
    }
    case 'line': {
      const dash = item.dash > 0 ? ` stroke-dasharray="${item.dash}"` : '';
      return svg(
        doc,
        `<line x1="${item.x1}" y1="${item.y1}" x2="${item.x2}" y2="${item.y2}" stroke="black" stroke-width="${item.width}"${dash}/>`,
      );
    }
    case 'vector': {
      const shapes = item.shapes.map(({ d, ink }) => `<path d="${d}" fill="${ink}"/>`).join('');
      return `<svg style="${at(item.box)}" viewBox="0 0 ${item.viewWidth} ${item.viewHeight}">${shapes}</svg>`;
    }
    default:
      throw new Error(`the bench draws no ${item.kind} in HTML`);
  }
}

/** The body of a label as HTML with inline SVG codes. */
export const htmlOf = (doc: LabelDoc): string => doc.items.map((item) => itemHtml(doc, item)).join('');
