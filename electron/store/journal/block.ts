import { promisify } from 'node:util';
import { crc32, createInflateRaw, deflateRaw, gunzip } from 'node:zlib';

const deflate = promisify(deflateRaw);
const inflate = promisify(gunzip);

const headBytes = 20;
const tailBytes = 8;
/** RFC 1952: magic, deflate, a header with an extra field of 8 bytes, of which ours is the subfield `PL`. */
const magic = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 255, 8, 0, 0x50, 0x4c, 4, 0]);

/**
 * Lines as one gzip member that says in its header how long it is, so that a damaged one never hides the one after it.
 * A packed segment is a row of them; any gunzip reads the whole.
 */
export async function packBlock(lines: Buffer): Promise<Buffer> {
  const body = await deflate(lines);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(headBytes + body.length + tailBytes);
  const tail = Buffer.alloc(tailBytes);
  tail.writeUInt32LE(crc32(lines));
  tail.writeUInt32LE(lines.length, 4);
  return Buffer.concat([magic, size, body, tail]);
}

/** The lines of a block; null when one byte of it is not as it was written. */
export async function unpackBlock(block: Buffer): Promise<Buffer | null> {
  if (blockSize(block, 0) !== block.length) return null;
  return inflate(block).catch(() => null);
}

/** What can still be read of a damaged block: everything before the damage, and perhaps noise after it. */
export function salvageBlock(block: Buffer): Promise<Buffer> {
  return new Promise((resolve) => {
    const whole: Buffer[] = [];
    // Small steps: what lies in the same step as the damage is thrown away with it.
    const stream = createInflateRaw({ chunkSize: 256 });
    const end = (): void => resolve(Buffer.concat(whole));
    stream.on('data', (part: Buffer) => whole.push(part));
    stream.on('error', end);
    stream.on('end', end);
    for (let at = headBytes; at < block.length - tailBytes; at += 64)
      stream.write(block.subarray(at, Math.min(at + 64, block.length - tailBytes)));
    stream.end();
  });
}

function blockSize(bytes: Buffer, at: number): number | null {
  if (bytes.length - at < headBytes || bytes.compare(magic, 0, magic.length, at, at + magic.length) !== 0)
    return null;
  return bytes.readUInt32LE(at + magic.length);
}

/** The blocks of a packed segment one after another, damaged ones among them, each up to where the next one begins. */
export function* blocksIn(packed: Buffer): Generator<{ readonly offset: number; readonly bytes: Buffer }> {
  for (let at = 0; at < packed.length;) {
    const size = blockSize(packed, at);
    const next = packed.indexOf(magic, at + 1);
    // A length that runs over the next block is part of the damage.
    const room = (next < 0 ? packed.length : next) - at;
    const length = size !== null && size > headBytes ? Math.min(size, room) : room;
    yield { offset: at, bytes: packed.subarray(at, at + length) };
    at += length;
  }
}
