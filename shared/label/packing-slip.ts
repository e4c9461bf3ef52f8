import { box, postingRuns, text } from './build.ts';
import type { PackingSlipData, SlipLine } from './data.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import { plainLook, shows, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { pair, sheetHead } from './sheet-head.ts';
import { ruled, sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';

const countWidth = 15;

function row(line: SlipLine, paper: Paper, look: Look): SheetPart {
  const u = paper.unit;
  const article = shows(look, 'article');
  return ruled(12 * u, (at) => {
    const w = at.w - (countWidth + 2) * u;
    return [
      text(box(at.x, at.y + 0.5 * u, w, (article ? 7 : 11) * u), line.name, 3.7 * u, {
        maxLines: 2,
        valign: 'middle',
        fit: { order: 'shrink-first', smallest: 0.72 },
      }),
      ...(article
        ? [text(box(at.x, at.y + 7.6 * u, w, 3.8 * u), line.article, 2.9 * u, { valign: 'middle' })]
        : []),
      text(box(at.x + at.w - countWidth * u, at.y, countWidth * u, at.h), String(line.quantity), 6.4 * u, {
        bold: true,
        align: 'right',
        valign: 'middle',
      }),
    ];
  });
}

function tail(data: PackingSlipData, paper: Paper, look: Look): SheetPart {
  const u = paper.unit;
  const total = data.lines.reduce((sum, line) => sum + line.quantity, 0);
  const note = shows(look, 'note') ? data.note : null;
  const draw = (at: Box): LabelItem[] => [
    text(box(at.x + at.w / 2, at.y + 1.5 * u, at.w / 2, 7 * u), pair(data.words.total, total), 5.2 * u, {
      align: 'right',
      valign: 'middle',
    }),
    ...(note === null
      ? []
      : [text(box(at.x, at.y + 9 * u, at.w, 11 * u), note, 3.8 * u, { maxLines: 3, valign: 'middle' })]),
  ];
  return { height: (note === null ? 9 : 20) * u, draw };
}

/** The list that goes into the box, on as many pages as it needs; the total stands on the last. */
export function packingSlip(data: PackingSlipData, size: PageSize, look: Look = plainLook): LabelDoc[] {
  const paper = paperOf(size);
  const u = paper.unit;
  const { words } = data;
  const lines = [
    ...(shows(look, 'date') ? [data.date] : []),
    ...(shows(look, 'seller') ? [data.seller] : []),
  ];
  const head = sheetHead(
    {
      title: words.packingSlip,
      number: postingRuns(data.posting),
      lines,
      code: shows(look, 'code') ? data.posting : null,
    },
    [
      { title: words.item, x: 0, w: 60 * u },
      { title: words.quantity, x: paper.inner - 22 * u, w: 22 * u, align: 'right' },
    ],
    paper,
    look,
  );
  return sheetPages({
    paper,
    head,
    rows: data.lines.map((line) => row(line, paper, look)),
    tail: tail(data, paper, look),
    pageOf: words.pageOf,
    name: `${words.packingSlip} ${data.posting}`,
  });
}
