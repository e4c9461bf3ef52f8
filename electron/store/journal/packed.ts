import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { Disk } from '../disk.ts';
import { linesIn, readPiece, type Line } from '../lines.ts';
import { blocksIn, salvageBlock, unpackBlock } from './block.ts';
import { packedFile, type Segment } from './names.ts';
import { contentOf } from './scan.ts';
import type { Block, Summary } from './sidecar.ts';
import { Summing } from './summary.ts';

/** Every line of a packed segment that can be read, those of damaged blocks among them. */
export async function* linesOfPacked(disk: Disk, dir: string, segment: Segment): AsyncGenerator<Line> {
  const packed = await disk.readFile(path.join(dir, packedFile(segment)));
  for (const { bytes } of blocksIn(packed))
    yield* linesIn((await unpackBlock(bytes)) ?? (await salvageBlock(bytes)));
}

/** The lines of one block; null where it is damaged. */
export async function linesOfBlock(
  disk: Disk,
  dir: string,
  segment: Segment,
  { offset, length }: Pick<Block, 'offset' | 'length'>,
): Promise<Iterable<Line> | null> {
  const bytes = await readPiece(path.join(dir, packedFile(segment)), offset, length, disk);
  const lines = await unpackBlock(bytes);
  return lines === null ? null : linesIn(lines);
}

/** Whether a block on the disk is as it was written. */
export async function isWhole(disk: Disk, dir: string, segment: Segment, block: Block): Promise<boolean> {
  const bytes = await readPiece(path.join(dir, packedFile(segment)), block.offset, block.length, disk);
  return crc32(bytes) === block.sum;
}

/** Makes a segment's summary again from its packed file; `whole` is false where a block or line was damaged. */
export async function summaryOf(
  disk: Disk,
  dir: string,
  segment: Segment,
): Promise<{ readonly summary: Summary | null; readonly whole: boolean }> {
  const packed = await disk.readFile(path.join(dir, packedFile(segment)));
  const summing = new Summing();
  let storeId: string | null = null;
  let whole = true;
  for (const { bytes } of blocksIn(packed)) {
    const lines = await unpackBlock(bytes);
    whole &&= lines !== null;
    for (const line of linesIn(lines ?? (await salvageBlock(bytes)))) {
      const content = contentOf(line);
      if (content.kind === 'damage') whole = false;
      if (content.kind === 'head') storeId ??= content.storeId;
      if (content.kind === 'record') summing.take(content.found);
    }
    summing.endBlock(bytes);
  }
  return { summary: storeId === null ? null : summing.done(storeId), whole: whole && storeId !== null };
}
