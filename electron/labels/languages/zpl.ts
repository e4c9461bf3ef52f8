import { deflateSync } from 'node:zlib';
import { shifted, type Bitmap } from '../bitmap.ts';

/** How a label is written for a ZPL printer; offsets in dots. */
export interface ZplOptions {
  readonly packing: 'acs' | 'z64' | 'hex';
  readonly offsetX: number;
  readonly offsetY: number;
  readonly copies: number;
}

const hexDigits = '0123456789ABCDEF';

// Repeat counts of the alternative compression scheme: g..z are 20 to 400, G..Y are 1 to 19.
function repeated(count: number, digit: string): string {
  let left = count;
  let text = '';
  while (left >= 400) {
    text += 'z';
    left -= 400;
  }
  if (left >= 20) text += String.fromCharCode(102 + Math.floor(left / 20));
  left %= 20;
  if (left === 0) return text === '' ? '' : text + digit;
  return left === 1 && text === '' ? digit : text + String.fromCharCode(70 + left) + digit;
}

function packRow(hex: string): string {
  const white = /0+$/.exec(hex);
  const black = white === null ? /F+$/.exec(hex) : null;
  const tail = white?.[0].length ?? black?.[0].length ?? 0;
  // A lone digit is as short as the mark that fills the row.
  const kept = tail > 1 ? hex.slice(0, hex.length - tail) : hex;
  let text = '';
  for (let i = 0; i < kept.length;) {
    let end = i;
    while (end < kept.length && kept[end] === kept[i]) end++;
    text += repeated(end - i, kept[i] ?? '0');
    i = end;
  }
  return tail > 1 ? text + (white === null ? '!' : ',') : text;
}

function rowHex(bitmap: Bitmap, y: number): string {
  let hex = '';
  for (let i = 0; i < bitmap.stride; i++) {
    const byte = bitmap.data[y * bitmap.stride + i] ?? 0;
    hex += (hexDigits[byte >> 4] ?? '') + (hexDigits[byte & 15] ?? '');
  }
  return hex;
}

function acs(bitmap: Bitmap): string {
  let text = '';
  let before = '';
  for (let y = 0; y < bitmap.height; y++) {
    const row = rowHex(bitmap, y);
    text += row === before ? ':' : packRow(row);
    before = row;
  }
  return text;
}

/** CRC-16 (polynomial 0x1021, start 0) of a text, as `:Z64:` data carries it. */
export function crc16(text: string): string {
  let crc = 0;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let i = 0; i < 8; i++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    crc &= 0xffff;
  }
  return crc.toString(16).padStart(4, '0').toUpperCase();
}

function graphic(bitmap: Bitmap, packing: ZplOptions['packing']): string {
  if (packing === 'acs') return acs(bitmap);
  if (packing === 'hex') return Array.from({ length: bitmap.height }, (_, y) => rowHex(bitmap, y)).join('');
  const base64 = deflateSync(bitmap.data).toString('base64');
  return `:Z64:${base64}:${crc16(base64)}`;
}

/** A label as ZPL II: the whole of it one `^GFA` picture, since fonts and code pages differ between printers. */
export function toZpl(bitmap: Bitmap, options: ZplOptions): Uint8Array {
  const moved = shifted(bitmap, options.offsetX, options.offsetY);
  const total = moved.stride * moved.height;
  const lines = [
    '^XA',
    `^PW${moved.width}`,
    `^LL${moved.height}`,
    '^LH0,0',
    `^FO0,0^GFA,${total},${total},${moved.stride},${graphic(moved, options.packing)}^FS`,
    `^PQ${options.copies}`,
    '^XZ',
    '',
  ];
  return Buffer.from(lines.join('\n'), 'latin1');
}
