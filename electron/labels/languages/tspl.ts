import type { Stock } from '#shared/label/size.ts';
import { shifted, type Bitmap } from '../bitmap.ts';

/** How a label is written for a TSPL printer; offsets in dots. */
export interface TsplOptions {
  readonly gapMm: number;
  readonly offsetX: number;
  readonly offsetY: number;
  readonly copies: number;
}

interface Tile {
  readonly column: number;
  readonly y: number;
  readonly columns: number;
  readonly rows: number;
}

// Bands of rows, and gaps of white bytes worth a tile of their own (a tile's head takes about 25 bytes).
const bandRows = 16;
const gapBytes = 4;

function inkedColumns(bitmap: Bitmap, y: number, rows: number): boolean[] {
  const ink = Array.from({ length: bitmap.stride }, () => false);
  for (let row = y; row < y + rows; row++) {
    for (let column = 0; column < bitmap.stride; column++) {
      if (bitmap.data[row * bitmap.stride + column] !== 0) ink[column] = true;
    }
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
      if (ink[column] === true) {
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

function tileBytes(bitmap: Bitmap, tile: Tile): Buffer {
  const body = Buffer.alloc(tile.columns * tile.rows);
  for (let row = 0; row < tile.rows; row++) {
    const from = (tile.y + row) * bitmap.stride + tile.column;
    // In TSPL a set bit is white.
    for (let i = 0; i < tile.columns; i++)
      body[row * tile.columns + i] = ~(bitmap.data[from + i] ?? 0) & 0xff;
  }
  const head = Buffer.from(`BITMAP ${tile.column * 8},${tile.y},${tile.columns},${tile.rows},0,`, 'latin1');
  return Buffer.concat([head, body, Buffer.from('\r\n')]);
}

/** A label as TSPL: only the tiles that carry ink, since cheap links are slow. */
export function toTspl(bitmap: Bitmap, stock: Stock, options: TsplOptions): Uint8Array {
  const moved = shifted(bitmap, options.offsetX, options.offsetY);
  const head = [
    `SIZE ${stock.widthMm} mm,${stock.heightMm} mm`,
    `GAP ${options.gapMm} mm,0 mm`,
    'DIRECTION 1',
    'REFERENCE 0,0',
    'CLS',
    '',
  ].join('\r\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    ...tilesOf(moved).map((tile) => tileBytes(moved, tile)),
    Buffer.from(`PRINT 1,${options.copies}\r\n`, 'latin1'),
  ]);
}
