import { createReadStream } from 'node:fs';

/** A line of a file with its place; `ended` is false for a last line without line feed. */
export interface Line {
  readonly bytes: Buffer;
  readonly offset: number;
  /** Length on disk, line feed included. */
  readonly length: number;
  readonly ended: boolean;
}

const lineFeed = 0x0a;

/** Reads a file line by line from an offset, in pieces: a segment of any size costs the same memory. */
export async function* linesOf(file: string, from = 0): AsyncGenerator<Line> {
  let rest: Buffer = Buffer.alloc(0);
  let offset = from;
  for await (const chunk of createReadStream(file, { start: from, highWaterMark: 256 * 1024 })) {
    rest = rest.length === 0 ? (chunk as Buffer) : Buffer.concat([rest, chunk as Buffer]);
    let start = 0;
    for (let end = rest.indexOf(lineFeed); end >= 0; end = rest.indexOf(lineFeed, start)) {
      yield { bytes: rest.subarray(start, end), offset, length: end + 1 - start, ended: true };
      offset += end + 1 - start;
      start = end + 1;
    }
    rest = rest.subarray(start);
  }
  if (rest.length > 0) yield { bytes: rest, offset, length: rest.length, ended: false };
}
