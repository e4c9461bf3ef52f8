import type { TextRun } from '#shared/label/doc.ts';
import type { MeasureText } from './fonts.ts';

/** One user-perceived character with its width in em of the item's size. */
export interface Cell {
  readonly text: string;
  readonly weight: 400 | 700;
  readonly scale: number;
  readonly width: number;
  /** A line may end after this cell. */
  readonly breakAfter: boolean;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFFEF]/u;
// Must not begin or end a line (after GB/T 15834).
const notFirst = /^[、。，．：；！？）》」』】〕％…·)\]}!?,.:;%°]/u;
const notLast = /[（《「『【〔([{№#$¥]$/u;

function mayBreak(before: string | undefined, here: string, next: string | undefined): boolean {
  if (next === undefined) return false;
  if (here === ' ') return next !== ' ';
  if (next === ' ' || here === '\u00A0' || next === '\u00A0') return false;
  if (notFirst.test(next) || notLast.test(here)) return false;
  // Not inside `9-й`, `214/2` or `-5`.
  if (/[-/\\–—]/.test(here)) return !/\d/.test(next) && !/\d/.test(before ?? '');
  return wide.test(here) || wide.test(next);
}

// Marks of direction, joining and variation say how to draw others and draw nothing themselves.
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cc}\u2028\u2029\uFFF9-\uFFFB]/gu;
const lineEnds = /\r\n?|[\n\u0085\u2028\u2029]/g;

/** Whether the blank at `i` stands between a number and what it counts: `350 мл`, `2 kg`, `9-й этаж`. */
function afterNumber(all: readonly { readonly text: string }[], i: number): boolean {
  if (all[i]?.text !== ' ') return false;
  const before = all.slice(Math.max(0, i - 3), i).map(({ text }) => text);
  if (/^\d-\p{L}$/u.test(before.join(''))) return true;
  if (!/\d$/.test(before.join(''))) return false;
  const word = all.slice(i + 1, i + 5).map(({ text }) => text);
  const end = word.findIndex((text) => !/^\p{L}$/u.test(text));
  return (end > 0 && end < 4) || (end < 0 && word.length > 0 && word.length < 4);
}

/** Text as it is laid out: line ends are `\n` where they are kept and blanks where not, what draws nothing is gone. */
const cleaned = (text: string, keepLines: boolean): string =>
  text
    .replaceAll(lineEnds, keepLines ? '\n' : ' ')
    .replaceAll(/[\t\v\f]/g, ' ')
    .replaceAll(invisible, (found) => (found === '\n' ? found : ''));

/**
 * Splits runs into characters with widths and chances to break; what no font can draw is left out and named.
 * `keepLines` keeps the ends of lines that the text has itself.
 */
export function toCells(
  runs: readonly TextRun[],
  measure: MeasureText,
  covers: (codePoint: number) => boolean,
  keepLines: boolean,
): { readonly cells: readonly Cell[]; readonly missing: string } {
  const drawable = (text: string) =>
    text === '\n' || Array.from(text).every((c) => covers(c.codePointAt(0) ?? 0));
  const all = runs.flatMap((run) =>
    Array.from(graphemes.segment(cleaned(run.text, keepLines)), ({ segment }) => ({
      text: segment,
      run,
    })),
  );
  const kept = all.filter(({ text }) => drawable(text));
  const missing = all.flatMap(({ text }) => (drawable(text) ? [] : [text])).join('');
  const cells = kept.map(({ text, run }, i) => {
    const scale = run.scale ?? 1;
    return {
      text,
      weight: run.weight,
      scale,
      width: text === '\n' ? 0 : measure(text, run.weight) * scale,
      breakAfter: mayBreak(kept[i - 1]?.text, text, kept[i + 1]?.text) && !afterNumber(kept, i),
    };
  });
  return { cells, missing };
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** A line without the blanks at its ends. */
export function trimmed(cells: readonly Cell[]): readonly Cell[] {
  let from = 0;
  let to = cells.length;
  while (from < to && cells[from]?.text === ' ') from++;
  while (to > from && cells[to - 1]?.text === ' ') to--;
  return cells.slice(from, to);
}

/**
 * Greedy lines no wider than `width` em; `splitWords` allows a break inside a word.
 * Null where a word is too long and may not be split.
 */
export function breakLines(
  cells: readonly Cell[],
  width: number,
  splitWords: boolean,
): readonly Cell[][] | null {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  let lastBreak = -1;
  for (const cell of cells) {
    if (cell.text === '\n') {
      lines.push(line);
      line = [];
      lastBreak = -1;
      continue;
    }
    if (line.length === 0 && cell.text === ' ' && lines.length > 0) continue;
    const fits = widthOf(line) + cell.width <= width || cell.text === ' ';
    if (!fits) {
      if (lastBreak >= 0) {
        lines.push(line.slice(0, lastBreak + 1));
        line = line.slice(lastBreak + 1);
      } else {
        if (!splitWords || line.length === 0) return null;
        lines.push(line);
        line = [];
      }
      lastBreak = -1;
      if (widthOf(line) + cell.width > width) {
        if (!splitWords || line.length === 0) return null;
        lines.push(line);
        line = [];
      }
    }
    line.push(cell);
    if (cell.breakAfter) lastBreak = line.length - 1;
  }
  if (line.length > 0) lines.push(line);
  return lines;
}

/** The cells that fit `width` em with an ellipsis behind them. */
export function withEllipsis(cells: readonly Cell[], width: number, measure: MeasureText): readonly Cell[] {
  const line = cells.filter((cell) => cell.text !== '\n');
  const last = line.at(-1);
  const weight = last?.weight ?? 400;
  const scale = last?.scale ?? 1;
  const dots: Cell = { text: '…', weight, scale, width: measure('…', weight) * scale, breakAfter: false };
  let kept = [...trimmed(line)];
  while (kept.length > 0 && widthOf(kept) + dots.width > width) kept = [...trimmed(kept.slice(0, -1))];
  return [...kept, dots];
}
