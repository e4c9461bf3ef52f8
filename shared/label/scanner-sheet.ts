import { checkCodes, checkNames, type CheckName } from '../domain/rules/check-codes.ts';
import { block, box, code, text } from './build.ts';
import type { ScannerSheetData } from './data-lists.ts';
import type { Box, LabelDoc, LabelItem } from './doc.ts';
import { plainLook, type Look } from './look.ts';
import { paperOf, type Paper } from './paper.ts';
import { sheetHead } from './sheet-head.ts';
import { sheetPages, type SheetPart } from './sheet.ts';
import type { PageSize } from './size.ts';

/** How much of a sheet each code takes, in units of its paper; the square one is as high as it is wide. */
const heights: Readonly<Record<CheckName, number>> = { letters: 24, matrix: 34, digits: 24 };

/** The code itself: bars over the width, or the square in its middle. */
function codeOf(name: CheckName, at: Box): LabelItem {
  if (name !== 'matrix') return code(at, 'code128', checkCodes[name], 0.375);
  const side = Math.min(at.w, at.h);
  return code(box(at.x + (at.w - side) / 2, at.y, side, side), 'gs1datamatrix', checkCodes[name], 0.75);
}

function row(name: CheckName, index: number, paper: Paper, words: ScannerSheetData['words']): SheetPart {
  const u = paper.unit;
  const height = heights[name] * u;
  return {
    height,
    draw: ({ x, y, w }) => [
      block(box(x, y + 1.4 * u, 6 * u, 6 * u), 1.2 * u),
      text(box(x, y + 1.4 * u, 6 * u, 6 * u), String(index + 1), 4.2 * u, {
        bold: true,
        align: 'center',
        valign: 'middle',
        ink: 'white',
      }),
      text(box(x + 8 * u, y + 1.4 * u, w - 8 * u, 6 * u), words.scannerCheck.codes[name], 4 * u, {
        bold: true,
        valign: 'middle',
      }),
      codeOf(name, box(x, y + 9 * u, w, height - 11 * u)),
    ],
  };
}

/** The three codes with which a scanner is checked, in the order in which they are asked for (WD7). */
export function scannerSheet(
  { words, station }: ScannerSheetData,
  size: PageSize,
  look: Look = plainLook,
): LabelDoc[] {
  const paper = paperOf(size);
  const { title, hint } = words.scannerCheck;
  const head = sheetHead({ title, number: station, lines: [hint], code: null }, [], paper, look);
  return sheetPages({
    paper,
    head,
    rows: checkNames.map((name, i) => row(name, i, paper, words)),
    tail: null,
    pageOf: words.pageOf,
    name: `${title} · ${station}`,
  });
}
