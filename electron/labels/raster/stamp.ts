import { block, box, text } from '#shared/label/build.ts';
import type { LabelDoc } from '#shared/label/doc.ts';
import { dotsPerMm, type Dpi } from '#shared/label/size.ts';
import { createBitmap, type Bitmap } from './bitmap.ts';

/** A mark such as "REPRINT 2", white on black, to be put where a page is empty. */
export const stampLabel = (words: string): LabelDoc => ({
  widthMm: 24,
  heightMm: 5.5,
  items: [
    block(box(0, 0, 24, 5.5), 1),
    text(box(1, 0.2, 22, 5.1), words, 3.6, { bold: true, align: 'center', valign: 'middle', ink: 'white' }),
  ],
});

/** White that is kept around a stamp, mm: wider than the quiet zone of any code that can be read. */
const marginMm = 3;

/** Ink above and to the left of each corner of a grid of 8 x 8 dots. */
function inkSums(bitmap: Bitmap): {
  readonly sums: Uint32Array;
  readonly columns: number;
  readonly rows: number;
} {
  const columns = bitmap.stride;
  const rows = Math.ceil(bitmap.height / 8);
  const sums = new Uint32Array((columns + 1) * (rows + 1));
  for (let row = 0; row < rows; row++) {
    let line = 0;
    for (let column = 0; column < columns; column++) {
      for (let y = row * 8; y < Math.min(bitmap.height, row * 8 + 8); y++)
        if ((bitmap.data[y * columns + column] ?? 0) !== 0) line += 1;
      const at = (row + 1) * (columns + 1) + column + 1;
      sums[at] = line + (sums[at - columns - 1] ?? 0);
    }
  }
  return { sums, columns, rows };
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * A place of so many 8-dot cells with nothing but white within `margin` cells around it, as low as possible and then as far
 * right, as far from the edge as from ink where there is room; in cells, null where there is none.
 */
function whitePlace(
  bitmap: Bitmap,
  width: number,
  height: number,
  margin: number,
  edge = margin,
): Place | null {
  const { sums, columns, rows } = inkSums(bitmap);
  const at = (column: number, row: number): number =>
    sums[Math.max(0, Math.min(rows, row)) * (columns + 1) + Math.max(0, Math.min(columns, column))] ?? 0;
  for (let y = rows - height - edge; y >= edge; y--) {
    for (let x = columns - width - edge; x >= edge; x--) {
      const [left, top, right, bottom] = [x - margin, y - margin, x + width + margin, y + height + margin];
      if (at(right, bottom) - at(left, bottom) - at(right, top) + at(left, top) === 0) return { x, y };
    }
  }
  return edge > 1 ? whitePlace(bitmap, width, height, margin, 1) : null;
}

/** The picture with the mark in a white place, clear of all ink by 3 mm; null where there is no such place. */
export function stamped(bitmap: Bitmap, mark: Bitmap, dpi: Dpi): Bitmap | null {
  const margin = Math.ceil((marginMm * dotsPerMm(dpi)) / 8);
  const width = Math.ceil(mark.width / 8);
  const height = Math.ceil(mark.height / 8);
  const place = whitePlace(bitmap, width, height, margin);
  if (place === null) return null;
  const copy = createBitmap(bitmap.width, bitmap.height);
  copy.data.set(bitmap.data);
  const top = place.y * 8;
  for (let y = 0; y < mark.height && top + y < copy.height; y++)
    copy.data.set(
      mark.data.subarray(y * mark.stride, (y + 1) * mark.stride),
      (top + y) * copy.stride + place.x,
    );
  return copy;
}
