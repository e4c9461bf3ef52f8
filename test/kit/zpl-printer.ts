import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { crc16 } from '../../electron/labels/languages/zpl.ts';
import { createBitmap, type Bitmap } from '../../electron/labels/raster/bitmap.ts';
import { pngDots } from './dots.ts';

// Loaded as CommonJS: its ES module names a source map that it does not ship.
const { zplToBase64Async } = createRequire(import.meta.url)(
  'zpl-renderer-js',
) as typeof import('zpl-renderer-js');

/** Renders ZPL with zebrash, an implementation that is not ours, on paper of the given dots; it calls 300 dpi 12 dots per mm. */
export async function renderZpl(
  zpl: Uint8Array,
  width: number,
  height: number,
  dpi: 203 | 300 | 600,
): Promise<Bitmap> {
  const perMm = { 203: 8, 300: 12, 600: 24 }[dpi];
  const base64 = await zplToBase64Async(
    Buffer.from(zpl).toString('latin1'),
    width / perMm,
    height / perMm,
    perMm,
  );
  return pngDots(Buffer.from(base64, 'base64'));
}

function unpackAcs(text: string, stride: number): Buffer {
  const perRow = stride * 2;
  const rows: string[] = [];
  let row = '';
  let count = 0;
  for (const character of text) {
    if (/[G-Y]/.test(character)) count += character.charCodeAt(0) - 70;
    else if (/[g-z]/.test(character)) count += (character.charCodeAt(0) - 102) * 20;
    else if (/[0-9A-F]/.test(character)) {
      row += character.repeat(Math.max(1, count));
      count = 0;
    } else if (count !== 0) throw new Error(`a count before ${character}`);
    else if (character === ',') row = row.padEnd(perRow, '0');
    else if (character === '!') row = row.padEnd(perRow, 'F');
    else if (character === ':' && row === '') row = rows.at(-1) ?? '0'.repeat(perRow);
    else throw new Error(`unknown ACS character ${character}`);
    if (row.length > perRow) throw new Error('ACS row too long');
    if (row.length === perRow) {
      rows.push(row);
      row = '';
    }
  }
  if (row !== '' || count !== 0) throw new Error('ACS ends inside a row');
  return Buffer.from(rows.join(''), 'hex');
}

function unpackGraphic(data: string, stride: number): Buffer {
  const packed = /^:Z64:([A-Za-z0-9+/=]+):([0-9A-F]{4})$/.exec(data);
  if (packed === null) return unpackAcs(data, stride);
  if (crc16(packed[1] ?? '') !== packed[2]) throw new Error('the Z64 sum is wrong');
  return inflateSync(Buffer.from(packed[1] ?? '', 'base64'));
}

/** What a ZPL printer would put on paper, and the settings it was told; darkness is `~SD`. */
export interface ZplPage {
  readonly bitmap: Bitmap;
  readonly copies: number;
  /** Parameters by command: `MN` → `Y`. */
  readonly settings: Readonly<Record<string, string>>;
}

const allowed: Readonly<Record<string, RegExp>> = {
  MU: /^D$/,
  LH: /^0,0$/,
  LS: /^0$/,
  LT: /^0$/,
  PO: /^N$/,
  PM: /^N$/,
  LR: /^N$/,
  FW: /^N$/,
  MN: /^[YMN]$/,
  PR: /^(?:[1-9]|1[0-4])$/,
  PW: /^[1-9]\d*$/,
  LL: /^[1-9]\d*$/,
  FO: /^0,0$/,
  GF: /^A,\d+,\d+,\d+,[^^~]*$/,
  FS: /^$/,
  PQ: /^[1-9]\d*$/,
};
/** What a job must not leave to the job before it. */
const mustSay = ['MU', 'LH', 'LS', 'LT', 'PO', 'PM', 'LR', 'FW', 'PW', 'LL', 'FO', 'GF', 'FS', 'PQ'];

function graphicOf(data: string, width: number, height: number): Bitmap {
  const [, sent = 0, total = 0, stride = 0] = data.split(',', 4).map(Number);
  const bytes = unpackGraphic(data.split(',').slice(4).join(',').replaceAll('\n', ''), stride);
  const bitmap = createBitmap(width, height);
  if (stride !== bitmap.stride || total !== stride * height || sent !== total || bytes.length !== total)
    throw new Error(`ZPL lengths disagree: ${width}x${height}, ${stride}, ${total}, ${bytes.length}`);
  bitmap.data.set(bytes);
  return bitmap;
}

/** A strict ZPL printer for one label: every command known, each said once, lengths exact. */
export function readZpl(zpl: Uint8Array): ZplPage {
  const shape = /^(?:~SD([0-2]\d|30)\n)?\^XA\n([^]*)\^XZ\n$/.exec(Buffer.from(zpl).toString('latin1'));
  if (shape === null) throw new Error('not the ZPL that labels are made of');
  const settings: Record<string, string> = shape[1] === undefined ? {} : { SD: shape[1] };
  for (const part of (shape[2] ?? '').split('^').slice(1)) {
    const name = part.slice(0, 2);
    const value = part.slice(2).replace(/\n$/, '');
    if (allowed[name]?.test(value) !== true) throw new Error(`unknown ZPL: ^${part.slice(0, 40)}`);
    if (name in settings) throw new Error(`^${name} twice`);
    settings[name] = value;
  }
  const silent = mustSay.filter((name) => !(name in settings));
  if (silent.length > 0) throw new Error(`left to the job before: ${silent.join(' ')}`);
  const { PW, LL, PQ, GF = '', ...rest } = settings;
  return { bitmap: graphicOf(GF, Number(PW), Number(LL)), copies: Number(PQ), settings: rest };
}
