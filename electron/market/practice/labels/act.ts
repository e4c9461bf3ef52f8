import { createCanvas, PDFDocument, type SKRSContext2D } from '@napi-rs/canvas';
import { drawCode128 } from './bars.ts';
import { families, registerFonts, type FontFiles } from './fonts.ts';

/** What a paper of hand-over says, from top to bottom. */
export interface Paper {
  readonly title: string;
  readonly lines: readonly string[];
  /** The code that is scanned at hand-over; "" for none. */
  readonly code: string;
  /** Rows of the table: number, goods. */
  readonly rows: readonly (readonly [number: string, goods: string])[];
}

const POINTS_PER_MM = 72 / 25.4;
const A4 = { width: 210, height: 297 };
const CARGO = { width: 75, height: 120 };
const ROWS_A_PAGE = 38;
const PIXELS_PER_MM = 8;

function write(ctx: SKRSContext2D, text: string, x: number, y: number, size: number, bold = false): void {
  ctx.font = `${size}px "${bold ? families.bold : families.regular}"`;
  ctx.fillText(text, x, y);
}

/** A code with its text centred under it; millimetres. */
function drawCode(
  ctx: SKRSContext2D,
  code: string,
  at: { readonly cx: number; readonly y: number; readonly height: number; readonly maxWidth: number },
): void {
  drawCode128(ctx, code, { ...at, dots: 3 });
  ctx.textAlign = 'center';
  write(ctx, code, at.cx, at.y + at.height + 4.5, 3.6);
  ctx.textAlign = 'left';
}

function page(pdf: PDFDocument, size: typeof A4, draw: (ctx: SKRSContext2D) => void): void {
  const ctx = pdf.beginPage(size.width * POINTS_PER_MM, size.height * POINTS_PER_MM);
  ctx.scale(POINTS_PER_MM, POINTS_PER_MM);
  ctx.fillStyle = '#000';
  draw(ctx as unknown as SKRSContext2D);
  pdf.endPage();
}

/** A paper on A4, as many pages as its rows need. */
export function renderPaper(paper: Paper, fonts: FontFiles): Uint8Array {
  registerFonts(fonts);
  const pdf = new PDFDocument({ title: paper.title, producer: 'practice marketplace' });
  const pages = Math.max(1, Math.ceil(paper.rows.length / ROWS_A_PAGE));
  for (let index = 0; index < pages; index += 1) {
    page(pdf, A4, (ctx) => {
      write(ctx, paper.title, 15, 20, 6, true);
      paper.lines.forEach((line, at) => write(ctx, line, 15, 38 + at * 5.5, 3.6));
      if (paper.code !== '') drawCode(ctx, paper.code, { cx: 160, y: 10, height: 14, maxWidth: 70 });
      ctx.fillRect(15, 60, 180, 0.3);
      paper.rows.slice(index * ROWS_A_PAGE, (index + 1) * ROWS_A_PAGE).forEach(([number, goods], at) => {
        const y = 66 + at * 5.8;
        write(ctx, String(index * ROWS_A_PAGE + at + 1), 15, y, 3.2);
        write(ctx, number, 25, y, 3.2, true);
        write(ctx, goods.slice(0, 60), 75, y, 3.2);
      });
      write(ctx, `${index + 1} / ${pages}`, 190, 288, 3);
    });
  }
  return pdf.close();
}

/** Labels of cargo places, one page each. */
export function renderCargoLabels(
  places: readonly { readonly title: string; readonly lines: readonly string[]; readonly code: string }[],
  fonts: FontFiles,
): Uint8Array {
  registerFonts(fonts);
  const pdf = new PDFDocument({ title: 'cargo places', producer: 'practice marketplace' });
  for (const place of places) {
    page(pdf, CARGO, (ctx) => {
      write(ctx, place.title, 5, 14, 9, true);
      place.lines.forEach((line, at) => write(ctx, line, 5, 26 + at * 6, 3.6));
      drawCode(ctx, place.code, { cx: CARGO.width / 2, y: 72, height: 26, maxWidth: 70 });
    });
  }
  return pdf.close();
}

/** A code as a picture, for the screen of a phone or a desk. */
export function renderCode(code: string, fonts: FontFiles): Uint8Array {
  registerFonts(fonts);
  const canvas = createCanvas(100 * PIXELS_PER_MM, 30 * PIXELS_PER_MM);
  const ctx = canvas.getContext('2d');
  ctx.fillStyle = '#fff';
  ctx.fillRect(0, 0, canvas.width, canvas.height);
  ctx.scale(PIXELS_PER_MM, PIXELS_PER_MM);
  ctx.fillStyle = '#000';
  drawCode(ctx, code, { cx: 50, y: 3, height: 18, maxWidth: 96 });
  return canvas.toBuffer('image/png');
}
