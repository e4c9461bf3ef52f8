import { box, code, frame, rule, text } from './build.ts';
import type { TestLabelData } from './data-labels.ts';
import type { BarcodeItem, Box, LabelDoc, LabelItem, LineItem } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { dotsPerMm, isSmall, stockOf, type Dpi, type LabelSize } from './size.ts';

/** Boxes in mm and sizes of a test label. */
interface TestLayout {
  readonly title: { readonly box: Box; readonly size: number };
  readonly sub: { readonly box: Box; readonly size: number };
  /** Left end of the ruler, its level, its length, the height of its longest tick. */
  readonly ruler: { readonly x: number; readonly y: number; readonly mm: number; readonly tick: number };
  readonly note: { readonly box: Box; readonly size: number };
  readonly hint: { readonly box: Box; readonly size: number } | null;
  readonly ladder: { readonly box: Box; readonly hri: number };
  readonly frame: { readonly box: Box; readonly size: number } | null;
}

const smallLayouts: Readonly<Record<string, TestLayout>> = {
  '58x40': {
    title: { box: box(4, 1.8, 30, 4.4), size: 3.4 },
    sub: { box: box(35, 1.8, 19, 4.4), size: 2.7 },
    ruler: { x: 4, y: 6.6, mm: 50, tick: 3.2 },
    note: { box: box(4, 10, 50, 3.2), size: 2.3 },
    hint: null,
    ladder: { box: box(1.6, 13.4, 54.8, 24.8), hri: 0 },
    frame: null,
  },
  '43x25': {
    title: { box: box(2.5, 1.4, 22, 3), size: 2.3 },
    sub: { box: box(25, 1.4, 15.5, 3), size: 2 },
    ruler: { x: 6.5, y: 4.6, mm: 30, tick: 2.2 },
    note: { box: box(2.5, 6.9, 38, 2.6), size: 1.8 },
    hint: null,
    ladder: { box: box(1.6, 9.6, 39.8, 13.8), hri: 0 },
    frame: null,
  },
  '30x20': {
    title: { box: box(2, 1.4, 26, 2.6), size: 2 },
    sub: { box: box(2, 1.4, 0.5, 0.5), size: 0.4 },
    ruler: { x: 5, y: 4.2, mm: 20, tick: 1.9 },
    note: { box: box(2, 6.2, 26, 2.2), size: 1.6 },
    hint: null,
    ladder: { box: box(1.5, 8.6, 27, 10), hri: 0 },
    frame: null,
  },
};

function layoutOf(size: LabelSize): TestLayout {
  const known = smallLayouts[size];
  if (known !== undefined) return known;
  const { widthMm: w, heightMm: h } = stockOf(size);
  const low = h <= 100;
  const m = size === 'A4' ? 20 : 6;
  const full = w - 2 * m;
  const at = (y: number, height: number) => box(m, y, full, height);
  const ladderTop = low ? 47 : 62;
  const ladderHeight = Math.min(low ? 44 : h * 0.46, 100);
  return {
    title: { box: at(low ? 4.5 : 8, 9), size: 6.4 },
    sub: { box: at(low ? 13 : 18, 5.5), size: 3.8 },
    ruler: { x: (w - 50) / 2, y: low ? 21.5 : 29, mm: 50, tick: 5 },
    note: { box: at(low ? 28 : 36, 5.4), size: 3.6 },
    frame: { box: at(low ? 33.4 : 42, 5), size: 3.2 },
    hint: { box: at(low ? 39.5 : 49, low ? 7 : 10), size: 3.4 },
    ladder: { box: at(ladderTop, ladderHeight), hri: 3 },
  };
}

const upright = (x: number, y: number, length: number, width: number): LineItem => ({
  kind: 'line',
  x1: x,
  y1: y,
  x2: x,
  y2: y + length,
  width,
  dash: 0,
});

/** A line with a tick every millimetre, longer ones every five and ten. */
function ruler({ x, y, mm, tick }: TestLayout['ruler']): LabelItem[] {
  const ticks = Array.from({ length: mm + 1 }, (_, i) =>
    upright(x + i, y, tick * (i % 10 === 0 ? 1 : i % 5 === 0 ? 0.75 : 0.5), i % 10 === 0 ? 0.25 : 0.125),
  );
  return [rule(x, y, mm, 0.25), ...ticks];
}

/** Text of a rung: how many dots its modules have. */
export const rungText = (dots: number): string => `DOT${dots}`;

/** Bars of one, two, three and four dots a module, each saying how many; those too wide for the stock are left out. */
function ladder({ box: at, hri }: TestLayout['ladder'], dpi: Dpi, w: number): LabelItem[] {
  const modules = 99;
  const rungs = [1, 2, 3, 4].filter((dots) => (modules * dots + 1) / dotsPerMm(dpi) <= at.w);
  const h = at.h / rungs.length;
  return rungs.map((dots, i): BarcodeItem => ({
    ...code(
      box((w - at.w) / 2, at.y + i * h + h * 0.08, at.w, h * 0.84),
      'code128',
      rungText(dots),
      dots / dotsPerMm(dpi),
      hri,
    ),
    trial: true,
  }));
}

/** Shows whether printer, size and shift are right: a frame near the edges, a ruler to check, codes down to the finest. */
export function testLabel(data: TestLabelData, size: LabelSize, look: Look = plainLook): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf(size);
  const at = layoutOf(size);
  const { words } = data;
  const small = isSmall(size);
  const align = small ? 'left' : 'center';
  const sub = [data.printer ?? data.station, `${data.dpi} dpi`, size.replace('x', ' × ')].join(' · ');
  const title = data.printer === null ? words.testLabel : `${words.testLabel} · ${data.station}`;
  const line = (place: { readonly box: Box; readonly size: number }, what: string, lines = 1): LabelItem =>
    text(place.box, what, place.size, { align: 'center', valign: 'middle', maxLines: lines });
  return {
    widthMm: w,
    heightMm: h,
    items: [
      frame(box(1, 1, w - 2, h - 2), small ? 0.25 : 0.5, small ? 0 : 1),
      text(at.title.box, title, at.title.size, { bold: true, align, valign: 'middle' }),
      ...(size === '30x20'
        ? []
        : [
            text(at.sub.box, small ? `${data.dpi} dpi` : sub, at.sub.size, {
              align: small ? 'right' : 'center',
              valign: 'middle',
            }),
          ]),
      ...ruler(at.ruler),
      line(at.note, words.ruler.replace('{mm}', String(at.ruler.mm))),
      ...(at.frame === null ? [] : [line(at.frame, words.frame)]),
      ...(at.hint === null || !shows(look, 'ladder') ? [] : [line(at.hint, words.ladder, 2)]),
      ...(shows(look, 'ladder') ? ladder(at.ladder, data.dpi, w) : []),
    ],
  };
}
