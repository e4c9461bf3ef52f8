import { block, box, text } from './build.ts';
import type { LabelDoc } from './doc.ts';
import { plainLook } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { sheetHead } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';

/** A row of bars on paper: what it is, how much, and the words for that. */
interface PaperBar {
  readonly name: string;
  readonly value: number;
  readonly says: string;
}

/** A part of the printed report: figures line by line, or bars that share a scale. */
export type DayReportPart =
  | { readonly title: string; readonly figures: readonly (readonly [name: string, value: string])[] }
  | { readonly title: string; readonly bars: readonly PaperBar[] };

/** What the printed report of a day shows, in words and figures of its language. */
export interface DayReportData {
  readonly title: string;
  /** Such as `22.11.2026`. */
  readonly day: string;
  /** Small lines beneath, such as the station's name; three at most. */
  readonly lines: readonly string[];
  readonly parts: readonly DayReportPart[];
  /** Template of the page count, `{i}` of `{n}`. */
  readonly pageOf: string;
}

const middle = { valign: 'middle' } as const;

const heading = (title: string, { unit: u }: Paper): SheetPart => ({
  height: 13 * u,
  leads: true,
  draw: ({ x, y, w }) => [text(box(x, y + 5 * u, w, 7 * u), title, 4.6 * u, { bold: true, ...middle })],
});

const figure = ([name, value]: readonly [string, string], { unit: u }: Paper): SheetPart =>
  ruled(7 * u, ({ x, y, w, h }) => [
    text(box(x, y, w * 0.68, h), name, 3.8 * u, middle),
    text(box(x + w * 0.7, y, w * 0.3, h), value, 4.2 * u, { bold: true, align: 'right', ...middle }),
  ]);

/** Shares of the width: the name, then the longest bar; what is left is for the figure. */
const NAME = 0.34;
const BAR = 0.52;

const bar = ({ name, value, says }: PaperBar, most: number, { unit: u }: Paper): SheetPart => ({
  height: 6.4 * u,
  draw: ({ x, y, w, h }) => {
    const length = most === 0 ? 0 : (w * BAR * value) / most;
    return [
      text(box(x, y, w * NAME - 2 * u, h), name, 3.6 * u, { align: 'right', ...middle }),
      ...(length === 0 ? [] : [block(box(x + w * NAME, y + 1.2 * u, length, h - 2.4 * u), 0.6 * u)]),
      text(box(x + w * NAME + length + 1.6 * u, y, w * (1 - NAME - BAR), h), says, 3.8 * u, {
        bold: true,
        ...middle,
      }),
    ];
  },
});

const partRows = (part: DayReportPart, paper: Paper): readonly SheetPart[] => [
  heading(part.title, paper),
  ...('figures' in part
    ? part.figures.map((each) => figure(each, paper))
    : part.bars.map((each) => bar(each, Math.max(...part.bars.map(({ value }) => value)), paper))),
];

/** The report of a day, A4 or smaller, on as many pages as it needs. */
export function dayReport({ title, day, lines, parts, pageOf }: DayReportData, size: PageSize): LabelDoc[] {
  const paper = paperOf(size);
  return sheetPages({
    paper,
    head: sheetHead({ title, number: day, lines, code: null }, [], paper, plainLook),
    rows: parts.flatMap((part) => partRows(part, paper)),
    tail: null,
    pageOf,
    name: `${title} ${day}`,
  });
}
