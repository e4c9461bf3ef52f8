import { barsFit, barsOrSquare } from './bars-or-square.ts';
import { block, box, code, text } from './build.ts';
import { commandSections, type CommandSection, type NamedCommand } from './command-list.ts';
import type { CommandSheetData } from './data-lists.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import { plainLook, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetPages, type SheetPart } from './sheet.ts';
import { stockOf, type PageSize } from './size.ts';

const gap = 4;

/** Words over bars, the code's text under them. */
function barsCell(command: NamedCommand, at: Box, u: number): LabelItem[] {
  return [
    text(box(at.x, at.y + 1.2 * u, at.w, 5.4 * u), command.name, 4.4 * u, {
      bold: true,
      align: 'center',
      valign: 'middle',
    }),
    code(box(at.x, at.y + 6.8 * u, at.w, at.h - 8 * u), 'code128', command.code, 0.375, 2.6 * u),
  ];
}

/** A square code with the words beside it. */
function squareCell(command: NamedCommand, at: Box, u: number): LabelItem[] {
  const side = at.h - 1.5 * u;
  const left = at.x + side + u;
  return [
    code(box(at.x - 1.5 * u, at.y, side, side), 'qr', command.code, 0.5),
    text(box(left, at.y + 1.5 * u, at.x + at.w - left, 8.6 * u), command.name, 3.9 * u, {
      bold: true,
      valign: 'bottom',
      maxLines: 2,
      fit: { order: 'wrap-first', smallest: 0.6 },
    }),
    text(box(left, at.y + 10.6 * u, at.x + at.w - left, 3.4 * u), command.code, 2.4 * u, { valign: 'top' }),
  ];
}

function sectionParts(section: CommandSection, paper: Paper): SheetPart[] {
  const u = paper.unit;
  const across = paper.inner > 120 ? 3 : 2;
  const w = (paper.inner - (across - 1) * gap) / across;
  const bars = section.commands.every((command) => barsFit(command.code, w));
  const height = (bars ? 20 : 18) * u;
  const rows = Array.from({ length: Math.ceil(section.commands.length / across) }, (_, r) =>
    section.commands.slice(r * across, (r + 1) * across),
  );
  const title: SheetPart = {
    height: 9 * u,
    leads: true,
    draw: (at) => [
      block(box(at.x, at.y + 2.4 * u, at.w, 5.4 * u), 0.8 * u),
      text(box(at.x + 2 * u, at.y + 2.4 * u, at.w - 4 * u, 5.4 * u), section.title, 3.8 * u, {
        bold: true,
        valign: 'middle',
        ink: 'white',
      }),
    ],
  };
  return [
    title,
    ...rows.map((row): SheetPart => ({
      height,
      draw: (at) =>
        row.flatMap((command, i) => {
          const cell = box(at.x + i * (w + gap), at.y, w, height);
          return bars ? barsCell(command, cell, u) : squareCell(command, cell, u);
        }),
    })),
  ];
}

/** One command to a label, to stick where it is wanted. */
function sticker(command: NamedCommand, title: string): LabelDoc {
  const { widthMm: w, heightMm: h } = stockOf('58x40');
  return {
    widthMm: w,
    heightMm: h,
    items: [
      text(box(3, 2, w - 6, 4), title, 2.8, { align: 'center', valign: 'middle' }),
      text(box(3, 6, w - 6, 9), command.name, 7, {
        bold: true,
        align: 'center',
        valign: 'middle',
        maxLines: 2,
      }),
      barsOrSquare(box(0.5, 15.6, w - 1, 22), command.code, 0.5, 3),
    ],
  };
}

/** Everything that can be said to the station by scanning: a sheet of codes, or a sticker each on small stock. */
export function commandSheet(
  data: CommandSheetData,
  size: PageSize | '58x40',
  look: Look = plainLook,
): LabelDoc[] {
  const sections = commandSections(data, look);
  if (size === '58x40')
    return sections.flatMap(({ title, commands }) => commands.map((command) => sticker(command, title)));
  const paper = paperOf(size);
  const words = data.words.commands;
  const head = sheetHead(
    { title: words.title, number: data.station, lines: [words.hint], code: null },
    [],
    paper,
    look,
  );
  return sheetPages({
    paper,
    head,
    rows: sections.flatMap((section) => sectionParts(section, paper)),
    tail: null,
    pageOf: data.words.pageOf,
    name: `${words.title} · ${data.station}`,
  });
}
