import { crc32, inflateSync } from 'node:zlib';

/** A PNG as far as it can be told without drawing it. */
export interface PngFile {
  readonly width: number;
  readonly height: number;
  /** Bytes its pixels take unpacked, each row with its filter byte; an upper bound for interlaced ones. */
  readonly unpacked: number;
  readonly interlaced: boolean;
  /** The packed pixels. */
  readonly packed: Buffer;
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples per pixel by colour type. */
const samples: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

function headOf(body: Buffer): Omit<PngFile, 'packed'> | null {
  const [width, height] = [body.readUInt32BE(0), body.readUInt32BE(4)];
  const bits = (body[8] ?? 0) * (samples[body[9] ?? -1] ?? 0);
  if (width === 0 || height === 0 || bits === 0) return null;
  const interlaced = body[12] !== 0;
  // Seven passes have up to seven times the filter bytes and padding.
  const rows = height * (Math.ceil((width * bits) / 8) + 1);
  return { width, height, interlaced, unpacked: interlaced ? 2 * rows + 64 : rows };
}

/**
 * Walks the chunks of a PNG (ISO/IEC 15948) and checks every sum. Decoders draw what they can of a torn picture, and half
 * a logo must not be printed.
 */
export function readPng(bytes: Buffer): PngFile | 'not-a-png' | 'damaged' {
  if (!bytes.subarray(0, 8).equals(signature)) return 'not-a-png';
  let head: Omit<PngFile, 'packed'> | null = null;
  const packed: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length || crc32(bytes.subarray(at + 4, end)) !== bytes.readUInt32BE(end))
      return 'damaged';
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (head === null && type === 'IHDR' && length === 13) head = headOf(bytes.subarray(at + 8, end));
    if (head === null) return 'damaged';
    if (type === 'IDAT') packed.push(bytes.subarray(at + 8, end));
    if (type === 'IEND') return { ...head, packed: Buffer.concat(packed) };
    at = end + 4;
  }
  return 'damaged';
}

/** True where the packed pixels are there to the last byte. Unpacks them: ask after looking at the size. */
export function isWhole({ packed, unpacked, interlaced }: PngFile): boolean {
  try {
    const { length } = inflateSync(packed, { maxOutputLength: unpacked + 1 });
    return interlaced ? length <= unpacked : length === unpacked;
  } catch {
    // zlib throws for data that is no stream of its own, and for more than was announced.
    return false;
  }
}
