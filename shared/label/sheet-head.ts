import { box, code, rule, text } from './build.ts';
import type { Box, LabelItem, TextRun } from './doc.ts';
import { logoIn, type Look } from './look.ts';
import type { Paper } from './paper.ts';
import type { SheetPart } from './sheet.ts';

/** What stands at the top of each page of a document. */
export interface HeadContent {
  readonly title: string;
  /** The number by which the document is known. */
  readonly number: string | readonly TextRun[];
  /** Small lines beneath, at most three. */
  readonly lines: readonly (string | readonly TextRun[])[];
  /** Text of the QR code; null for none. */
  readonly code: string | null;
}

/** A column of a table: its heading and where it stands between the margins, mm. */
export interface Column {
  readonly title: string;
  readonly x: number;
  readonly w: number;
  readonly align?: 'left' | 'center' | 'right';
}

const logoHeight = 9;

/** Head of a document: title, number, a few lines, the code to scan at the right, the logo above. */
export function sheetHead(
  content: HeadContent,
  columns: readonly Column[],
  paper: Paper,
  look: Look,
): SheetPart {
  const u = paper.unit;
  const band = look.logo === null ? 0 : (logoHeight + 2) * u;
  const lines = content.lines.slice(0, 3);
  const qr = content.code === null ? 0 : 22 * u;
  const body = Math.max(qr - 3.5 * u, (15.4 + lines.length * 4.5) * u);
  const heads = columns.length === 0 ? 0 : 6 * u;
  // Codes right under the line would have it in their quiet zone.
  const below = columns.length === 0 ? 2 * u : 0;
  const draw = (at: Box): LabelItem[] => {
    const top = at.y + band;
    const w = at.w - (qr === 0 ? 0 : qr - 2 * u);
    const line = (y: number, h: number, what: string | readonly TextRun[], size: number, bold = false) =>
      text(box(at.x, top + y * u, w, h * u), what, size * u, { bold, valign: 'middle' });
    // The quiet zone of the code lies over the margin, so that its squares align with the edge of the text.
    const codes =
      content.code === null
        ? []
        : [code(box(at.x + at.w - qr + 3 * u, top - 3 * u, qr, qr), 'qr', content.code, 0.75 * u)];
    return [
      ...logoIn(look, box(at.x, at.y, Math.min(40 * u, at.w), logoHeight * u), 'left'),
      line(0, 8, content.title, 6, true),
      line(7.6, 7.4, content.number, 5.4, true),
      ...lines.map((each, i) => line(15.4 + i * 4.5, 4.5, each, 3.3)),
      ...codes,
      ...columns.map(({ title, x, w: width, align }) =>
        text(box(at.x + x, top + body + 0.8 * u, width, heads - 1.2 * u), title, 2.9 * u, {
          valign: 'middle',
          align: align ?? 'left',
        }),
      ),
      rule(at.x, at.y + band + body + heads + 0.2 * u, at.w),
    ];
  };
  return { height: band + body + heads + 0.4 * u + below, draw };
}

/** Date and cut-off on one line. */
export const dateRuns = (date: string, word: string, cutOff: string | null): TextRun[] => [
  { text: date, weight: 400 },
  ...(cutOff === null
    ? []
    : [{ text: `   ${word} `, weight: 400 } as const, { text: cutOff, weight: 700 } as const]),
];

/** A word and what it stands for, the latter bold. */
export const pair = (word: string, value: string | number): TextRun[] => [
  { text: `${word}: `, weight: 400 },
  { text: String(value), weight: 700 },
];
