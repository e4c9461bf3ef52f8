import { deflateSync } from 'node:zlib';
import type { MediaKind } from '#shared/label/languages.ts';
import type { Bitmap } from '../raster/bitmap.ts';
import { toAcs } from './acs.ts';
import type { Tuning } from './tuning.ts';

/** CRC-16 (polynomial 0x1021, start 0) of a text, as `:Z64:` data carries it. */
export function crc16(text: string): string {
  let crc = 0;
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at) << 8;
    for (let i = 0; i < 8; i++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    crc &= 0xffff;
  }
  return crc.toString(16).padStart(4, '0').toUpperCase();
}

function graphic(bitmap: Bitmap, compression: Tuning['compression']): Uint8Array {
  if (compression === 'hex' || compression === 'none')
    return Buffer.from(Buffer.from(bitmap.data).toString('hex').toUpperCase(), 'latin1');
  if (compression !== 'z64') return toAcs(bitmap);
  const base64 = deflateSync(bitmap.data).toString('base64');
  return Buffer.from(`:Z64:${base64}:${crc16(base64)}`, 'latin1');
}

const tracking: Record<MediaKind, string> = { gap: '^MNY', mark: '^MNM', continuous: '^MNN' };

/** What other jobs and other programs may have left behind: units, origin, shift, top, turning, mirror, reverse, rotation. */
const clean = ['^MUD', '^LH0,0', '^LS0', '^LT0', '^PON', '^PMN', '^LRN', '^FWN'];

function settings({ media, speed }: Tuning): string[] {
  return [
    ...(media === undefined ? [] : [tracking[media]]),
    ...(speed === undefined ? [] : [`^PR${Math.round(speed)}`]),
  ];
}

/**
 * A label as ZPL II: the whole of it one `^GFA` picture, since fonts and code pages differ between printers.
 * Darkness (`~SD`, 0 to 30), speed and media are left alone where they are not said.
 */
export function toZpl(bitmap: Bitmap, tuning: Tuning): Uint8Array {
  const total = bitmap.stride * bitmap.height;
  const { darkness, compression, copies } = tuning;
  const head = [
    ...(darkness === undefined ? [] : [`~SD${String(Math.round(darkness)).padStart(2, '0')}`]),
    '^XA',
    ...clean,
    ...settings(tuning),
    `^PW${bitmap.width}`,
    `^LL${bitmap.height}`,
    `^FO0,0^GFA,${total},${total},${bitmap.stride},`,
  ].join('\n');
  return Buffer.concat([
    Buffer.from(head, 'latin1'),
    graphic(bitmap, compression),
    Buffer.from(`^FS\n^PQ${copies}\n^XZ\n`, 'latin1'),
  ]);
}
