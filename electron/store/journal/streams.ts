import { crc32 } from 'node:zlib';
import { firstFrom } from './fingerprint.ts';

/** Which blocks of a packed segment hold facts of which stream: prints in order, and beside each the number of its block. */
export interface StreamIndex {
  readonly prints: Uint32Array;
  readonly blocks: Uint32Array;
}

/** 32 bits of a stream's name. Two streams with the same ones cost a block that is read in vain, never a wrong answer. */
export const streamPrint = (stream: string): number => crc32(stream);

const entryBytes = 8;

/** The index of a segment, from the prints of each of its blocks. */
export function indexOf(blocks: readonly ReadonlySet<number>[]): StreamIndex {
  const pairs = blocks.flatMap((prints, block) => [...prints].map((print) => [print, block] as const));
  pairs.sort(([a, i], [b, j]) => a - b || i - j);
  return {
    prints: Uint32Array.from(pairs, ([print]) => print),
    blocks: Uint32Array.from(pairs, ([, block]) => block),
  };
}

/** An index as text: for each pair four bytes of print and four of block, base64. */
export function indexAsText({ prints, blocks }: StreamIndex): string {
  const bytes = Buffer.alloc(prints.length * entryBytes);
  prints.forEach((print, at) => {
    bytes.writeUInt32LE(print, at * entryBytes);
    bytes.writeUInt32LE(blocks[at] ?? 0, at * entryBytes + 4);
  });
  return bytes.toString('base64');
}

/** An index from its text; null when it is none. */
export function indexFromText(text: string): StreamIndex | null {
  const bytes = Buffer.from(text, 'base64');
  if (bytes.length % entryBytes !== 0) return null;
  const count = bytes.length / entryBytes;
  const index = { prints: new Uint32Array(count), blocks: new Uint32Array(count) };
  for (let at = 0; at < count; at += 1) {
    index.prints[at] = bytes.readUInt32LE(at * entryBytes);
    index.blocks[at] = bytes.readUInt32LE(at * entryBytes + 4);
  }
  return index;
}

/** The blocks that may hold facts of a stream, in order. */
export function blocksWith({ prints, blocks }: StreamIndex, stream: string): readonly number[] {
  const print = streamPrint(stream);
  const first = firstFrom(prints, print);
  let end = first;
  while (prints[end] === print) end += 1;
  return [...blocks.subarray(first, end)];
}
