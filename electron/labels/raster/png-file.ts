import { crc32 } from 'node:zlib';

/** What a PNG says of itself before a dot of it is unpacked. */
export interface PngHead {
  readonly width: number;
  readonly height: number;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and checks every sum. Decoders draw what they can of a torn picture, and half
 * a logo must not be printed.
 */
export function readPngHead(bytes: Buffer): PngHead | 'not-a-png' | 'damaged' {
  if (!bytes.subarray(0, 8).equals(signature)) return 'not-a-png';
  let head: PngHead | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return 'damaged';
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (head === null && (type !== 'IHDR' || length !== 13)) return 'damaged';
    head ??= { width: bytes.readUInt32BE(at + 8), height: bytes.readUInt32BE(at + 12) };
    if (type === 'IEND') return head.width > 0 && head.height > 0 ? head : 'damaged';
    at = end + 4;
  }
  return 'damaged';
}
