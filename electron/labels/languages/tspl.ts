import type { MediaKind } from '#shared/label/languages.ts';
import type { Stock } from '#shared/label/size.ts';
import type { Bitmap } from '../raster/bitmap.ts';
import { mm, type Tuning } from './tuning.ts';

interface Tile {
  readonly column: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

// Bands of rows, and gaps of white bytes worth a tile of their own (a tile's head takes about 25 bytes).
const bandRows = 16;
const gapBytes = 4;

function inkedColumns(bitmap: Bitmap, y: number, rows: number): Uint8Array {
  const ink = new Uint8Array(bitmap.stride);
  for (let row = y; row < y + rows; row++) {
    const from = row * bitmap.stride;
    for (let i = 0; i < bitmap.stride; i++) ink[i] = (ink[i] ?? 0) | (bitmap.data[from + i] ?? 0);
  }
  return ink;
}

function tilesOf(bitmap: Bitmap): Tile[] {
  const tiles: Tile[] = [];
  for (let y = 0; y < bitmap.height; y += bandRows) {
    const rows = Math.min(bandRows, bitmap.height - y);
    const ink = inkedColumns(bitmap, y, rows);
    let start = -1;
    let last = -1;
    for (let column = 0; column <= bitmap.stride; column++) {
      if ((ink[column] ?? 0) !== 0) {
        if (start < 0) start = column;
        last = column;
      } else if (start >= 0 && (column === bitmap.stride || column - last >= gapBytes)) {
        tiles.push({ column: start, y, columns: last - start + 1, rows });
        start = -1;
      }
    }
  }
  return tiles;
}

function tileBytes(bitmap: Bitmap, tile: Tile): readonly Buffer[] {
  const body = Buffer.allocUnsafe(tile.columns * tile.rows);
  for (let row = 0; row < tile.rows; row++) {
    const from = (tile.y + row) * bitmap.stride + tile.column;
    // In TSPL a set bit is white.
    for (let i = 0; i < tile.columns; i++)
      body[row * tile.columns + i] = ~(bitmap.data[from + i] ?? 0) & 0xff;
  }
  const head = Buffer.from(`BITMAP ${tile.column * 8},${tile.y},${tile.columns},${tile.rows},0,`, 'latin1');
  return [head, body, Buffer.from('\r\n')];
}

const mediaLines: Record<MediaKind, (mmOfGap: number) => string> = {
  gap: (gap) => `GAP ${mm(gap)} mm,0 mm`,
  mark: (mark) => `BLINE ${mm(mark)} mm,0 mm`,
  continuous: () => 'GAP 0 mm,0 mm',
};

function mediaLine({ media, gapMm }: Tuning): string[] {
  if (media === undefined && gapMm === undefined) return [];
  return [mediaLines[media ?? 'gap'](gapMm ?? 2)];
}

/** To a thousandth: rounded to a hundredth, an odd size could be announced a row shorter than its picture. */
const sizeMm = (value: number): string => String(Math.round(value * 1000) / 1000);

/**
 * A label as TSPL: only the tiles that carry ink, since cheap links are slow, or one picture where compression is `none`.
 * Origin, direction, offset and shift are set back, since other programs leave theirs behind.
 */
export function toTspl(bitmap: Bitmap, stock: Stock, tuning: Tuning): Uint8Array {
  const { darkness, speed, compression, copies } = tuning;
  const head = [
    `SIZE ${sizeMm(stock.widthMm)} mm,${sizeMm(stock.heightMm)} mm`,
    ...mediaLine(tuning),
    ...(darkness === undefined ? [] : [`DENSITY ${Math.round(darkness)}`]),
    ...(speed === undefined ? [] : [`SPEED ${speed}`]),
    'DIRECTION 1,0',
    'REFERENCE 0,0',
    'OFFSET 0 mm',
    'SHIFT 0',
    'CLS',
    '',
  ].join('\r\n');
  const whole: Tile = { column: 0, y: 0, columns: bitmap.stride, rows: bitmap.height };
  const tiles = compression === 'none' ? [whole] : tilesOf(bitmap);
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    ...tiles.flatMap((tile) => tileBytes(bitmap, tile)),
    Buffer.from(`PRINT 1,${copies}\r\n`, 'latin1'),
  ]);
}
