import { crc32, deflateSync } from 'node:zlib';
import type { Bitmap } from '../raster/bitmap.ts';

function chunk(type: string, body: Uint8Array): Buffer {
  const name = Buffer.from(type, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.concat([name, body])));
  return Buffer.concat([length, name, body, sum]);
}

/** A one-bit PNG that knows its size on paper; exactly the dots a printer would burn. */
export function toPng(bitmap: Bitmap, dotsPerMm: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(bitmap.width, 0);
  head.writeUInt32BE(bitmap.height, 4);
  head[8] = 1; // bit depth; colour type stays 0, grey
  const density = Buffer.alloc(9);
  density.writeUInt32BE(Math.round(dotsPerMm * 1000), 0);
  density.writeUInt32BE(Math.round(dotsPerMm * 1000), 4);
  density[8] = 1; // per metre
  const rows = Buffer.alloc((bitmap.stride + 1) * bitmap.height);
  for (let y = 0; y < bitmap.height; y++) {
    for (let i = 0; i < bitmap.stride; i++) {
      rows[y * (bitmap.stride + 1) + 1 + i] = ~(bitmap.data[y * bitmap.stride + i] ?? 0) & 0xff;
    }
  }
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('pHYs', density),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
