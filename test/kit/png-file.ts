import { crc32 } from 'node:zlib';

function chunk(type: string, body: Uint8Array): Buffer {
  const part = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(body.length, 0);
  frame.writeUInt32BE(crc32(part), 4);
  return Buffer.concat([frame.subarray(0, 4), part, frame.subarray(4)]);
}

/** A grey PNG that claims a size, with these bytes as its packed pixels; its sums are right. */
export function pngFile(width: number, height: number, packed: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('IDAT', packed),
    chunk('IEND', new Uint8Array(0)),
  ]);
}
