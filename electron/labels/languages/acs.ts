import type { Bitmap } from '../raster/bitmap.ts';

const hexDigits = Buffer.from('0123456789ABCDEF', 'latin1');
const comma = 0x2c;
const exclamation = 0x21;
const colon = 0x3a;

/** Writes a run of one hex digit: repeat counts g..z stand for 20 to 400, G..Y for 1 to 19. */
function putRun(out: Buffer, start: number, count: number, nibble: number): number {
  let at = start;
  let left = count;
  while (left >= 400) {
    out[at++] = 0x7a;
    left -= 400;
  }
  if (left >= 20) out[at++] = 102 + Math.floor(left / 20);
  left %= 20;
  // A lone digit needs no count; behind a larger count even one more is written.
  if (left > 1 || (left === 1 && count > 1)) out[at++] = 70 + left;
  out[at++] = hexDigits[nibble] ?? 0;
  return at;
}

function splitRow(bitmap: Bitmap, y: number, nibbles: Uint8Array): void {
  const from = y * bitmap.stride;
  for (let i = 0; i < bitmap.stride; i++) {
    const byte = bitmap.data[from + i] ?? 0;
    nibbles[2 * i] = byte >> 4;
    nibbles[2 * i + 1] = byte & 15;
  }
}

function putRow(out: Buffer, start: number, nibbles: Uint8Array): number {
  const end = nibbles[nibbles.length - 1] ?? 0;
  let kept = nibbles.length;
  while (kept > 0 && nibbles[kept - 1] === end) kept--;
  // A lone digit is as short as the mark that fills the row.
  const filled = (end === 0 || end === 15) && nibbles.length - kept > 1;
  const stop = filled ? kept : nibbles.length;
  let at = start;
  for (let i = 0; i < stop;) {
    const nibble = nibbles[i] ?? 0;
    let next = i + 1;
    while (next < stop && nibbles[next] === nibble) next++;
    at = putRun(out, at, next - i, nibble);
    i = next;
  }
  if (filled) out[at++] = end === 0 ? comma : exclamation;
  return at;
}

function sameRow(bitmap: Bitmap, y: number): boolean {
  const { data, stride } = bitmap;
  for (let i = y * stride; i < (y + 1) * stride; i++) if (data[i] !== data[i - stride]) return false;
  return true;
}

/** Dots in the alternative compression scheme of ZPL's `^GF`: run lengths over hex digits, `:` for a row as above. */
export function toAcs(bitmap: Bitmap): Uint8Array {
  // A run is never longer than its digits: twice the bytes is the most.
  const out = Buffer.allocUnsafe((2 * bitmap.stride + 1) * bitmap.height);
  const nibbles = new Uint8Array(2 * bitmap.stride);
  let at = 0;
  for (let y = 0; y < bitmap.height; y++) {
    if (y > 0 && sameRow(bitmap, y)) {
      out[at++] = colon;
      continue;
    }
    splitRow(bitmap, y, nibbles);
    at = putRow(out, at, nibbles);
  }
  return out.subarray(0, at);
}
