import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import { createBitmap, type Bitmap } from '../../electron/labels/bitmap.ts';
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
  dpi: 203 | 300,
): Promise<Bitmap> {
  const perMm = dpi === 203 ? 8 : 12;
  const base64 = await zplToBase64Async(
    Buffer.from(zpl).toString('latin1'),
    width / perMm,
    height / perMm,
    perMm,
  );
  return pngDots(Buffer.from(base64, 'base64'));
}

function unpackAcs(text: string, stride: number): number[] {
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
    } else if (character === ',') row = row.padEnd(perRow, '0');
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
  return [...Buffer.from(rows.join(''), 'hex')];
}

/** A strict reader of the one ZPL shape that we write: every command known, lengths exact. */
export function readZpl(zpl: Uint8Array): { readonly bitmap: Bitmap; readonly copies: number } {
  const text = Buffer.from(zpl).toString('latin1');
  const shape =
    /^\^XA\n\^PW(\d+)\n\^LL(\d+)\n\^LH0,0\n\^FO0,0\^GFA,(\d+),(\d+),(\d+),([^^~]+)\^FS\n\^PQ(\d+)\n\^XZ\n$/.exec(
      text,
    );
  if (shape === null) throw new Error('not the ZPL that labels are made of');
  const [width = 0, height = 0, sent = 0, total = 0, stride = 0] = shape.slice(1, 6).map(Number);
  const data = shape[6] ?? '';
  const packed = /^:Z64:([A-Za-z0-9+/=]+):[0-9A-F]{4}$/.exec(data);
  const bytes =
    packed === null ? unpackAcs(data, stride) : [...inflateSync(Buffer.from(packed[1] ?? '', 'base64'))];
  if (
    stride !== Math.ceil(width / 8) ||
    total !== stride * height ||
    sent !== total ||
    bytes.length !== total
  ) {
    throw new Error(`ZPL lengths disagree: ${width}x${height}, ${stride}, ${total}, ${bytes.length}`);
  }
  const bitmap = createBitmap(width, height);
  bitmap.data.set(bytes);
  return { bitmap, copies: Number(shape[7]) };
}
