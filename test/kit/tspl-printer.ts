import { createBitmap, fillDots, type Bitmap } from '../../electron/labels/bitmap.ts';

/** What a TSPL printer would put on paper: each label with its copies. */
export interface TsplPage {
  readonly bitmap: Bitmap;
  readonly copies: number;
  readonly widthMm: number;
  readonly heightMm: number;
}

const setting = /^(GAP [\d.]+ mm,[\d.]+ mm|DIRECTION [01]|REFERENCE \d+,\d+|DENSITY \d+|SPEED [\d.]+)$/;

class Reader {
  readonly bytes: Buffer;
  at = 0;
  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes);
  }
  get done(): boolean {
    return this.at >= this.bytes.length;
  }
  take(length: number): Buffer {
    const part = this.bytes.subarray(this.at, this.at + length);
    if (part.length !== length) throw new Error(`TSPL ends inside a picture at byte ${this.at}`);
    this.at += length;
    return part;
  }
  line(): string {
    const end = this.bytes.indexOf('\r\n', this.at);
    if (end < 0) throw new Error(`TSPL line without its end at byte ${this.at}`);
    return this.take(end - this.at + 2)
      .toString('latin1')
      .slice(0, -2);
  }
}

function picture(reader: Reader, page: Bitmap): boolean {
  const peek = reader.bytes.toString('latin1', reader.at, reader.at + 60);
  const head = /^BITMAP (\d+),(\d+),(\d+),(\d+),0,/.exec(peek);
  if (head === null) return false;
  const [x = 0, y = 0, columns = 0, rows = 0] = head.slice(1).map(Number);
  reader.take(head[0].length);
  const body = reader.take(columns * rows);
  if (reader.take(2).toString('latin1') !== '\r\n')
    throw new Error(`no line end behind a picture at ${reader.at}`);
  if (y + rows > page.height || Math.floor(x / 8) + columns > page.stride)
    throw new Error('picture leaves the label');
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns * 8; column++) {
      const byte = body[row * columns + (column >> 3)] ?? 0;
      const black = ((byte >> (7 - (column & 7))) & 1) === 0;
      if (black && x + column >= page.width) throw new Error('ink beyond the right edge');
      fillDots(page, x + column, y + row, 1, 1, black);
    }
  }
  return true;
}

/** A strict TSPL printer: knows only what our labels need and refuses anything else, by its byte. */
export function printTspl(bytes: Uint8Array, dotsPerMm: number): TsplPage[] {
  const reader = new Reader(bytes);
  const pages: TsplPage[] = [];
  let size: { widthMm: number; heightMm: number } | null = null;
  let page: Bitmap | null = null;
  while (!reader.done) {
    if (page !== null && picture(reader, page)) continue;
    const at = reader.at;
    const line = reader.line();
    const sized = /^SIZE ([\d.]+) mm,([\d.]+) mm$/.exec(line);
    const printed = /^PRINT 1,(\d+)$/.exec(line);
    if (sized !== null) size = { widthMm: Number(sized[1]), heightMm: Number(sized[2]) };
    else if (line === 'CLS' && size !== null) {
      page = createBitmap(Math.round(size.widthMm * dotsPerMm), Math.round(size.heightMm * dotsPerMm));
    } else if (printed !== null && page !== null && size !== null) {
      pages.push({ bitmap: page, copies: Number(printed[1]), ...size });
      page = null;
    } else if (!setting.test(line)) throw new Error(`unknown TSPL at byte ${at}: ${line.slice(0, 60)}`);
  }
  return pages;
}
