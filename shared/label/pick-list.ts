import { box, frame, text } from './build.ts';
import type { PickLine, PickListData } from './data-lists.ts';
import type { LabelDoc, TextRun } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { dateRuns, pair, sheetHead } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';
import type { LabelWords } from './words.ts';

const shelves = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Lines along the way of whoever picks: shelf names by their numbers, what has no shelf at the end. */
export const alongShelves = (lines: readonly PickLine[]): PickLine[] =>
  lines.toSorted((a, b) => {
    if (a.shelf === null || b.shelf === null) return Number(a.shelf === null) - Number(b.shelf === null);
    return shelves.compare(a.shelf, b.shelf) || shelves.compare(a.article, b.article);
  });

/** Where each column stands, mm from the left margin. */
interface Columns {
  readonly tick: number;
  readonly shelf: { readonly x: number; readonly w: number };
  readonly item: { readonly x: number; readonly w: number };
  readonly slots: { readonly x: number; readonly w: number };
  readonly count: { readonly x: number; readonly w: number };
}

function columnsOf(paper: Paper, look: Look): Columns {
  const u = paper.unit;
  const wide = paper.inner > 120;
  const gap = 2 * u;
  const tick = shows(look, 'tick') ? 4.5 * u : 0;
  const shelf = { x: tick === 0 ? 0 : tick + gap, w: (wide ? 26 : 17) * u };
  const count = { x: paper.inner - 11 * u, w: 11 * u };
  const slotWidth = shows(look, 'slots') ? (wide ? 34 : 15) * u : 0;
  const slots = { x: count.x - gap - slotWidth, w: slotWidth };
  const left = shelf.x + shelf.w + gap;
  return { tick, shelf, item: { x: left, w: slots.x - (slotWidth === 0 ? 0 : gap) - left }, slots, count };
}

const slotRuns = (line: PickLine): TextRun[] =>
  line.slots.flatMap(({ slot, quantity }, i): TextRun[] => [
    { text: `${i === 0 ? '' : ', '}${slot}`, weight: 700 },
    ...(quantity > 1 ? [{ text: `\u00A0×${quantity}`, weight: 400, scale: 0.8 } as const] : []),
  ]);

function row(line: PickLine, at: Columns, paper: Paper, look: Look, words: LabelWords): SheetPart {
  const u = paper.unit;
  const article = shows(look, 'article');
  return ruled(13.6 * u, ({ x, y, h }) => [
    ...(at.tick === 0 ? [] : [frame(box(x, y + (h - at.tick) / 2, at.tick, at.tick), 0.375, 0.6 * u)]),
    text(
      box(x + at.shelf.x, y + u, at.shelf.w, h - 2 * u),
      line.shelf ?? words.noShelf,
      (line.shelf === null ? 3.4 : 5.4) * u,
      {
        bold: line.shelf !== null,
        valign: 'middle',
        maxLines: 2,
        fit: { order: 'shrink-first', smallest: 0.55 },
      },
    ),
    text(box(x + at.item.x, y + 0.7 * u, at.item.w, (article ? 8.7 : 12.2) * u), line.name, 3.4 * u, {
      maxLines: 3,
      valign: 'middle',
      fit: { order: 'wrap-first', smallest: 0.84 },
    }),
    ...(article
      ? [
          text(box(x + at.item.x, y + 9.5 * u, at.item.w, 3.5 * u), line.article, 2.8 * u, {
            valign: 'middle',
          }),
        ]
      : []),
    ...(at.slots.w === 0
      ? []
      : [
          text(box(x + at.slots.x, y + u, at.slots.w, h - 2 * u), slotRuns(line), 4.4 * u, {
            valign: 'middle',
            maxLines: 3,
            fit: { order: 'wrap-first', smallest: 0.5 },
          }),
        ]),
    text(box(x + at.count.x, y, at.count.w, h), String(line.quantity), 8 * u, {
      bold: true,
      align: 'right',
      valign: 'middle',
    }),
  ]);
}

/** What to fetch for a wave, in the order of the shelves, on as many pages as it needs; one code for the whole list. */
export function pickList(data: PickListData, size: PageSize, look: Look = plainLook): LabelDoc[] {
  const paper = paperOf(size);
  const at = columnsOf(paper, look);
  const { words } = data;
  const units = data.lines.reduce((sum, line) => sum + line.quantity, 0);
  const cutOff = shows(look, 'cut-off') ? data.cutOff : null;
  const picker = data.picker === null || !shows(look, 'picker') ? [] : [pair(words.picker, data.picker)];
  const counts: TextRun[] = [
    ...pair(words.lines, data.lines.length),
    { text: '   ', weight: 400 },
    ...pair(words.units, units),
  ];
  const head = sheetHead(
    {
      title: words.pickList,
      number: pair(words.wave, data.wave),
      lines: [dateRuns(data.date, words.cutOff, cutOff), counts, ...picker],
      code: data.code,
    },
    [
      { title: words.shelf, ...at.shelf },
      { title: words.item, ...at.item },
      ...(at.slots.w === 0 ? [] : [{ title: words.slots, ...at.slots }]),
      {
        title: words.quantity,
        x: at.count.x - 6 * paper.unit,
        w: at.count.w + 6 * paper.unit,
        align: 'right',
      },
    ],
    paper,
    look,
  );
  return sheetPages({
    paper,
    head,
    rows: alongShelves(data.lines).map((line) => row(line, at, paper, look, words)),
    tail: null,
    pageOf: words.pageOf,
    name: `${words.pickList} ${data.wave}`,
  });
}
