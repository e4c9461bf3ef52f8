import type { TextItem } from '#shared/label/doc.ts';
import type { Fonts } from './fonts.ts';
import { breakLines, toCells, trimmed, withEllipsis, type Cell } from './text-break.ts';

/** A stretch of text of one weight to draw at a baseline; mm. */
export interface TextPiece {
  readonly text: string;
  readonly weight: 400 | 700;
  readonly size: number;
  readonly x: number;
  readonly baseline: number;
}

/** Text laid out in its box. */
export interface TextLayout {
  readonly pieces: readonly TextPiece[];
  readonly cut: boolean;
  readonly missing: string;
}

/** Height of a line in em: holds Cyrillic accents above and descenders below. */
const lineHeight = 1.22;
const ascent = 0.95;
const step = 0.04;

interface Fitted {
  readonly lines: readonly (readonly Cell[])[];
  readonly size: number;
  readonly cut: boolean;
}

function tries(item: TextItem): { size: number; lines: number; splitWords: boolean }[] {
  const shares: number[] = [];
  for (let share = 1; share > item.fit.smallest; share -= step) shares.push(share);
  shares.push(item.fit.smallest);
  const sizes = shares.map((share) => item.size * share);
  const all = (lines: number, splitWords: boolean) => sizes.map((size) => ({ size, lines, splitWords }));
  const wrapped = [...all(item.maxLines, false), ...all(item.maxLines, true)];
  return item.fit.order === 'shrink-first' || item.maxLines === 1 ? [...all(1, false), ...wrapped] : wrapped;
}

function fit(item: TextItem, cells: readonly Cell[], fonts: Fonts): Fitted {
  const room = (size: number, lines: number) =>
    Math.min(lines, Math.floor(item.box.h / (size * lineHeight) + 1e-6));
  for (const { size, lines, splitWords } of tries(item)) {
    const most = room(size, lines);
    if (most < 1) continue;
    const broken = breakLines(cells, item.box.w / size, splitWords && most > 1);
    if (broken !== null && broken.length <= most) return { lines: broken.map(trimmed), size, cut: false };
  }
  // As small as allowed, or smaller where not even one line is that low.
  const size = Math.min(item.size * item.fit.smallest, item.box.h / lineHeight);
  const most = Math.max(1, room(size, item.maxLines));
  const width = item.box.w / size;
  const broken = breakLines(cells, width, true);
  // Null: not even one character is as narrow as the box.
  if (broken === null) return { lines: [withEllipsis(cells, width, fonts.measure)], size, cut: true };
  const head = broken.slice(0, most - 1).map(trimmed);
  return {
    lines: [...head, withEllipsis(broken.slice(most - 1).flat(), width, fonts.measure)],
    size,
    cut: true,
  };
}

type Group = Omit<TextPiece, 'x' | 'baseline'> & { readonly width: number };

/** Stretches of one weight; their widths include kerning, which can make them wider than their characters. */
function groupsOf(line: readonly Cell[], size: number, fonts: Fonts): Group[] {
  const groups: { text: string; weight: 400 | 700; scale: number }[] = [];
  for (const cell of line) {
    const last = groups.at(-1);
    if (last !== undefined && last.weight === cell.weight && last.scale === cell.scale)
      last.text += cell.text;
    else groups.push({ text: cell.text, weight: cell.weight, scale: cell.scale });
  }
  return groups.map(({ text, weight, scale }) => {
    const em = size * scale;
    return { text, weight, size: em, width: fonts.measure(text, weight) * em };
  });
}

const widthOf = (groups: readonly Group[]): number => groups.reduce((sum, group) => sum + group.width, 0);

function placed(groups: readonly Group[], x: number, baseline: number): TextPiece[] {
  let at = x;
  return groups.map(({ text, weight, size, width }) => {
    const piece = { text, weight, size, x: at, baseline };
    at += width;
    return piece;
  });
}

/** Lays text out: shrinks, wraps, and at last ends in an ellipsis, as the item's rule says; never wider or higher than its box. */
export function layoutText(item: TextItem, fonts: Fonts): TextLayout {
  const read = (keepLines: boolean) => toCells(item.runs, fonts.measure, fonts.covers, keepLines);
  const { cells, missing } = read(item.maxLines > 1);
  const visible = trimmed(cells);
  if (!visible.some(({ text }) => text !== '\n' && text !== ' ')) return { pieces: [], cut: false, missing };
  const asMeant = fit(item, visible, fonts);
  // Lines of the text's own are given up before any of it is.
  const own = asMeant.cut && visible.some(({ text }) => text === '\n');
  const fitted = own ? fit(item, trimmed(read(false).cells), fonts) : asMeant;
  const widest = Math.max(...fitted.lines.map((line) => widthOf(groupsOf(line, fitted.size, fonts))));
  const size = fitted.size * Math.min(1, item.box.w / widest);
  const height = fitted.lines.length * size * lineHeight;
  const spare = item.box.h - height;
  const top = item.box.y + (item.valign === 'top' ? 0 : item.valign === 'middle' ? spare / 2 : spare);
  const pieces = fitted.lines.flatMap((line, i) => {
    const groups = groupsOf(line, size, fonts);
    const gap = item.box.w - widthOf(groups);
    const left = item.align === 'left' ? 0 : item.align === 'center' ? gap / 2 : gap;
    return placed(groups, item.box.x + left, top + (i * lineHeight + ascent) * size);
  });
  return { pieces, cut: fitted.cut, missing };
}
