import { realDisk, type Disk } from './disk.ts';

/** A line of a file with its place; `ended` is false for a last line without line feed. */
export interface Line {
  readonly bytes: Buffer;
  readonly offset: number;
  /** Length on disk, line feed included. */
  readonly length: number;
  readonly ended: boolean;
}

const lineFeed = 0x0a;
const chunkBytes = 256 * 1024;

/** The lines of bytes that lie in memory; `at` is the place of the first byte. */
export function* linesIn(bytes: Buffer, at = 0): Generator<Line> {
  let start = 0;
  for (let end = bytes.indexOf(lineFeed); end >= 0; end = bytes.indexOf(lineFeed, start)) {
    yield { bytes: bytes.subarray(start, end), offset: at + start, length: end + 1 - start, ended: true };
    start = end + 1;
  }
  if (start < bytes.length)
    yield { bytes: bytes.subarray(start), offset: at + start, length: bytes.length - start, ended: false };
}

/** Reads a file line by line, in pieces: a segment of any size costs the same memory. */
export async function* linesOf(file: string, disk: Pick<Disk, 'open'> = realDisk): AsyncGenerator<Line> {
  const handle = await disk.open(file, 'r');
  try {
    let rest: Buffer = Buffer.alloc(0);
    let offset = 0;
    for (let at = 0; ;) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const { bytesRead } = await handle.read(chunk, 0, chunkBytes, at);
      if (bytesRead === 0) break;
      at += bytesRead;
      rest = Buffer.concat([rest, chunk.subarray(0, bytesRead)]);
      const end = rest.lastIndexOf(lineFeed) + 1;
      yield* linesIn(rest.subarray(0, end), offset);
      rest = rest.subarray(end);
      offset += end;
    }
    yield* linesIn(rest, offset);
  } finally {
    await handle.close();
  }
}

/** A piece of a file; shorter than asked for where the file ends. */
export async function readPiece(
  file: string,
  offset: number,
  length: number,
  disk: Pick<Disk, 'open'> = realDisk,
): Promise<Buffer> {
  const handle = await disk.open(file, 'r');
  try {
    const bytes = Buffer.allocUnsafe(length);
    const { bytesRead } = await handle.read(bytes, 0, length, offset);
    return bytes.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
