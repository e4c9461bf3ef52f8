import { rule, text, box } from './build.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import type { Paper } from './paper.ts';
import { ofMany } from './words.ts';

/** A part of a document as wide as the paper between its margins; height in mm. */
export interface SheetPart {
  readonly height: number;
  readonly draw: (at: Box) => readonly LabelItem[];
  /** Never the last on its page: a heading. */
  readonly leads?: boolean;
}

/** A document of any length: the head stands on every page, the tail on the last. */
export interface Sheet {
  readonly paper: Paper;
  readonly head: SheetPart;
  readonly rows: readonly SheetPart[];
  readonly tail: SheetPart | null;
  /** Template of the page count, and what the document is called beside it. */
  readonly pageOf: string;
  readonly name: string;
}

const footHeight = 5;

/** Rows by page, as many on each as `room` mm hold; a heading moves on with what it heads. */
function dealt(rows: readonly SheetPart[], room: number, last: number): SheetPart[][] {
  const pages: SheetPart[][] = [[]];
  let left = room;
  rows.forEach((row, i) => {
    const next = row.leads === true ? (rows[i + 1]?.height ?? 0) : 0;
    if (row.height + next > left && pages.at(-1)?.length !== 0) {
      pages.push([]);
      left = room;
    }
    pages.at(-1)?.push(row);
    left -= row.height;
  });
  if (last > left && pages.at(-1)?.length !== 0) pages.push([]);
  return pages;
}

function stacked(parts: readonly SheetPart[], paper: Paper, top: number): LabelItem[] {
  let y = top;
  return parts.flatMap((part) => {
    const at = box(paper.margin, y, paper.inner, part.height);
    y += part.height;
    return part.draw(at);
  });
}

/** Lays a document out on as many pages as it needs; none of its rows is lost or split. */
export function sheetPages({ paper, head, rows, tail, pageOf, name }: Sheet): LabelDoc[] {
  const { unit, margin } = paper;
  const room = paper.heightMm - 2 * margin - head.height;
  const last = tail?.height ?? 0;
  const alone = dealt(rows, room, last);
  const pages = alone.length === 1 ? alone : dealt(rows, room - footHeight * unit, last);
  const y = paper.heightMm - margin - (footHeight - 1) * unit;
  const foot = (i: number): LabelItem[] => [
    text(box(margin, y, paper.inner * 0.58, 4 * unit), name, 2.9 * unit, { valign: 'middle' }),
    text(
      box(margin + paper.inner * 0.6, y, paper.inner * 0.4, 4 * unit),
      ofMany(pageOf, i, pages.length),
      2.9 * unit,
      { valign: 'middle', align: 'right' },
    ),
  ];
  return pages.map((page, p) => ({
    widthMm: paper.widthMm,
    heightMm: paper.heightMm,
    items: [
      ...stacked([head, ...page, ...(tail !== null && p === pages.length - 1 ? [tail] : [])], paper, margin),
      ...(pages.length > 1 ? foot(p + 1) : []),
    ],
  }));
}

/** A row with a thin line under it. */
export const ruled = (height: number, draw: (at: Box) => readonly LabelItem[]): SheetPart => ({
  height,
  draw: (at) => [...draw(at), rule(at.x, at.y + height, at.w, 0.125)],
});
