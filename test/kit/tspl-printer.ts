import { createBitmap, fillDots, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { ByteReader } from './byte-reader.ts';

/** What a TSPL printer would put on paper: each label with its copies and the settings it was printed with. */
export interface TsplPage {
  readonly bitmap: Bitmap;
  readonly copies: number;
  readonly widthMm: number;
  readonly heightMm: number;
  /** Last value of each setting, such as `GAP` → `2 mm,0 mm`. */
  readonly settings: Readonly<Record<string, string>>;
}

const numeral = String.raw`(?:0|[1-9]\d*)(?:\.\d{1,2})?`;
const allowed: Readonly<Record<string, RegExp>> = {
  GAP: new RegExp(`^${numeral} mm,0 mm$`),
  BLINE: new RegExp(`^${numeral} mm,0 mm$`),
  DIRECTION: /^[01],0$/,
  REFERENCE: /^0,0$/,
  OFFSET: /^0 mm$/,
  SHIFT: /^0$/,
  DENSITY: /^(?:[0-9]|1[0-5])$/,
  SPEED: /^(?:1\.5|[1-9]|1[0-8])$/,
};

function picture(reader: ByteReader, page: Bitmap): boolean {
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
  const reader = new ByteReader(bytes);
  const pages: TsplPage[] = [];
  const settings: Record<string, string> = {};
  let size: { widthMm: number; heightMm: number } | null = null;
  let page: Bitmap | null = null;
  while (!reader.done) {
    if (page !== null && picture(reader, page)) continue;
    const at = reader.at;
    const line = reader.until('\r\n');
    const sized = /^SIZE ([\d.]+) mm,([\d.]+) mm$/.exec(line);
    const printed = /^PRINT 1,([1-9]\d*)$/.exec(line);
    const [name = '', ...rest] = line.split(' ');
    if (sized !== null) size = { widthMm: Number(sized[1]), heightMm: Number(sized[2]) };
    else if (line === 'CLS' && size !== null) {
      page = createBitmap(Math.round(size.widthMm * dotsPerMm), Math.round(size.heightMm * dotsPerMm));
    } else if (printed !== null && page !== null && size !== null) {
      pages.push({ bitmap: page, copies: Number(printed[1]), ...size, settings: { ...settings } });
      page = null;
    } else if (page === null && allowed[name]?.test(rest.join(' ')) === true) settings[name] = rest.join(' ');
    else throw new Error(`unknown TSPL at byte ${at}: ${line.slice(0, 60)}`);
  }
  if (page !== null) throw new Error('a label that was never printed');
  return pages;
}
