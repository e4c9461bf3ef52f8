import type { SKRSContext2D } from '@napi-rs/canvas';
import { drawCode128, drawDataMatrix } from './bars.ts';
import { families } from './fonts.ts';

/** What one label says. */
export interface LabelContent {
  readonly postingNumber: string;
  /** "" or "0" where the posting has none. */
  readonly upper: string;
  readonly lower: string;
  readonly scanit: string;
  readonly scanitSymbology: 'code128' | 'datamatrix';
  readonly sortingCentre: string;
  readonly method: string;
  readonly trackingNumber: string;
  /** Assemble-until as `dd.mm hh:mm`. */
  readonly until: string;
  readonly products: readonly {
    readonly name: string;
    readonly offerId: string;
    readonly quantity: number;
  }[];
  readonly weight: number;
  /** `1/2` of several boxes, or "". */
  readonly box: string;
}

/** Millimetres. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface TextAt {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly bold?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  readonly max?: number;
}

/** Cuts a text to a width, with an ellipsis. */
function fitted(ctx: SKRSContext2D, text: string, max: number): string {
  if (ctx.measureText(text).width <= max) return text;
  let cut = text;
  while (cut.length > 1 && ctx.measureText(`${cut}…`).width > max) cut = cut.slice(0, -1);
  return `${cut}…`;
}

function write(ctx: SKRSContext2D, text: string, at: TextAt): void {
  ctx.font = `${at.size}px "${at.bold ? families.bold : families.regular}"`;
  ctx.textAlign = at.align ?? 'left';
  ctx.fillText(at.max === undefined ? text : fitted(ctx, text, at.max), at.x, at.y);
}

/** Millimetres one product takes: its name and its article. */
const PRODUCT_MM = 7.4;

/** The label's face has no Chinese. */
const printable = (text: string): string => text.replaceAll(/\p{Script=Han}/gu, '').trim();

const isCode = (code: string): boolean => code !== '' && code !== '0';

/** The code that a scanner reads back from the label, and its symbology. */
function mainCode(content: LabelContent): { text: string; matrix: boolean } {
  if (isCode(content.scanit))
    return { text: content.scanit, matrix: content.scanitSymbology === 'datamatrix' };
  if (isCode(content.lower)) return { text: content.lower, matrix: false };
  return { text: isCode(content.upper) ? content.upper : content.postingNumber, matrix: false };
}

function drawMain(
  ctx: SKRSContext2D,
  content: LabelContent,
  box: { cx: number; y: number; height: number; width: number; dots: number },
): void {
  const code = mainCode(content);
  if (code.matrix) drawDataMatrix(ctx, code.text, { cx: box.cx, y: box.y, size: box.height });
  else
    drawCode128(ctx, code.text, {
      cx: box.cx,
      y: box.y,
      height: box.height,
      maxWidth: box.width,
      dots: box.dots,
    });
  write(ctx, code.text, { x: box.cx, y: box.y + box.height + 2.8, size: 2.6, align: 'center' });
}

function drawProducts(
  ctx: SKRSContext2D,
  content: LabelContent,
  top: number,
  bottom: number,
  width: number,
): void {
  const rows = Math.floor((bottom - top) / PRODUCT_MM);
  const shown = content.products.slice(0, content.products.length > rows ? rows - 1 : rows);
  shown.forEach((product, index) => {
    const y = top + index * PRODUCT_MM;
    write(ctx, product.name, { x: 4, y, size: 2.9, max: width - 20 });
    write(ctx, `${product.quantity} шт.`, {
      x: width - 4,
      y,
      size: 2.9,
      bold: product.quantity > 1,
      align: 'right',
    });
    write(ctx, printable(product.offerId), { x: 4, y: y + 3.3, size: 2.5, max: width - 20 });
  });
  const left = content.products.length - shown.length;
  if (left > 0) write(ctx, `… и ещё ${left}`, { x: 4, y: top + shown.length * PRODUCT_MM, size: 2.9 });
}

/** Draws the big label; the page is in millimetres. */
export function drawBigLabel(ctx: SKRSContext2D, content: LabelContent, { width, height }: PageSize): void {
  const cx = width / 2;
  write(ctx, content.sortingCentre, { x: 4, y: 7.5, size: 4.6, bold: true, max: width - 30 });
  write(ctx, content.until, { x: width - 4, y: 7.5, size: 4, bold: true, align: 'right' });
  if (isCode(content.upper)) {
    drawCode128(ctx, content.upper, { cx, y: 11, height: 16, maxWidth: width, dots: 3 });
    write(ctx, content.upper, { x: cx, y: 30, size: 2.6, align: 'center' });
  }
  const tail = content.postingNumber.split('-').at(-2) ?? '';
  write(ctx, content.postingNumber, { x: cx, y: 38, size: 5.6, bold: true, align: 'center', max: width - 6 });
  write(ctx, tail, { x: 4, y: 51, size: 11, bold: true });
  write(ctx, content.method, { x: width - 4, y: 46, size: 2.8, align: 'right', max: width - 36 });
  write(ctx, content.trackingNumber, {
    x: width - 4,
    y: 50.5,
    size: 3.4,
    bold: true,
    align: 'right',
    max: width - 36,
  });
  ctx.fillRect(4, 54, width - 8, 0.4);
  drawProducts(ctx, content, 59, height - 32, width);
  ctx.fillRect(4, height - 31, width - 8, 0.4);
  write(ctx, `${(content.weight / 1000).toFixed(2)} кг`, { x: 4, y: height - 26.5, size: 2.8 });
  if (content.box !== '')
    write(ctx, `Коробка ${content.box}`, {
      x: width - 4,
      y: height - 26.5,
      size: 3.4,
      bold: true,
      align: 'right',
    });
  drawMain(ctx, content, { cx, y: height - 24, height: 18, width, dots: 3 });
}

/** Draws the small label; the page is in millimetres. */
export function drawSmallLabel(ctx: SKRSContext2D, content: LabelContent, { width, height }: PageSize): void {
  const cx = width / 2;
  write(ctx, content.sortingCentre, { x: 3, y: 5, size: 3, bold: true, max: width - 24 });
  write(ctx, content.box === '' ? content.until : content.box, {
    x: width - 3,
    y: 5,
    size: 2.8,
    align: 'right',
  });
  drawMain(ctx, content, { cx, y: 7, height: 15, width, dots: 2 });
  write(ctx, content.postingNumber, { x: cx, y: 30, size: 4, bold: true, align: 'center', max: width - 6 });
  const [first] = content.products;
  if (first) write(ctx, first.name, { x: 3, y: 34, size: 2.4, max: width - 6 });
  const units = content.products.reduce((sum, product) => sum + product.quantity, 0);
  write(ctx, `${units} шт. · ${(content.weight / 1000).toFixed(2)} кг`, { x: 3, y: height - 2.4, size: 2.4 });
}

/** Draws a page that lists the goods of a posting, for picking. */
export function drawProductList(
  ctx: SKRSContext2D,
  content: LabelContent,
  { width, height }: PageSize,
): void {
  write(ctx, content.postingNumber, { x: 4, y: 6, size: 3.4, bold: true, max: width - 8 });
  drawProducts(ctx, content, 11, height - 2, width);
}
