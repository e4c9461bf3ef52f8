import path from 'node:path';
import { crc32 } from 'node:zlib';
import type { FileHandle } from 'node:fs/promises';
import { CodedError } from '../../bridge/coded-error.ts';
import { syncFolder } from '../atomic-file.ts';
import type { Disk } from '../disk.ts';
import { readPiece, type Line } from '../lines.ts';
import { packBlock, unpackBlock } from './block.ts';
import { packedFile, sidecarFile, type Segment } from './names.ts';
import { headLine } from './record.ts';
import { contentOf, type Found } from './scan.ts';
import { writeSidecar, type Summary } from './sidecar.ts';
import { Summing } from './summary.ts';

const factsPerBlock = 256;
const bytesPerBlock = 128 * 1024;
const effectMark = '"kind":"effect"';

/** Lines of a segment, as often as they are asked for; damaged ones are passed over. */
export type LinesAgain = () => AsyncIterable<Line>;

/** Writes lines as blocks; each holds a run of facts without a gap, and the rows between them. */
class BlockFile {
  readonly #file: FileHandle;
  readonly summing = new Summing();
  #lines: Buffer[];
  #bytes = 0;
  #facts = 0;
  #last = 0;

  constructor(file: FileHandle, head: Buffer) {
    this.#file = file;
    this.#lines = [head];
  }

  async take(found: Found, line: Buffer): Promise<void> {
    const seq = found.record.kind === 'fact' ? found.record.envelope.seq : null;
    const breaks = seq !== null && this.#facts > 0 && seq !== this.#last + 1;
    if (breaks || this.#facts === factsPerBlock || this.#bytes >= bytesPerBlock) await this.end();
    this.summing.take(found);
    // A copy: the line is a window on a large piece of the file.
    this.#lines.push(Buffer.from(line), Buffer.from('\n'));
    this.#bytes += line.length + 1;
    if (seq === null) return;
    this.#facts += 1;
    this.#last = seq;
  }

  async end(): Promise<void> {
    if (this.#lines.length === 0) return;
    const block = await packBlock(Buffer.concat(this.#lines));
    await this.#file.writeFile(block);
    this.summing.endBlock(block);
    this.#lines = [];
    this.#bytes = 0;
    this.#facts = 0;
  }
}

/** Which line is the last of its effect; older rows of the same segment are not packed. */
async function lastRows(lines: AsyncIterable<Line>): Promise<ReadonlySet<number>> {
  const last = new Map<string, number>();
  let at = 0;
  for await (const line of lines) {
    // Most lines are facts, and reading them is the most of the work.
    const content = line.bytes.includes(effectMark) ? contentOf(line) : null;
    if (content?.kind === 'record' && content.found.record.kind === 'effect')
      last.set(content.found.record.row.id, at);
    at += 1;
  }
  return new Set(last.values());
}

async function writePacked(disk: Disk, file: string, storeId: string, lines: LinesAgain): Promise<Summary> {
  const rows = await lastRows(lines());
  const handle = await disk.open(file, 'w', 0o600);
  try {
    const packed = new BlockFile(handle, headLine(storeId));
    let at = 0;
    for await (const line of lines()) {
      const content = contentOf(line);
      if (content.kind === 'record' && (content.found.record.kind === 'fact' || rows.has(at)))
        await packed.take(content.found, line.bytes);
      at += 1;
    }
    await packed.end();
    await handle.sync();
    return packed.summing.done(storeId);
  } finally {
    await handle.close();
  }
}

/** Whether a packed file holds what was meant to be written. */
async function readsBack(disk: Disk, file: string, { blocks }: Summary): Promise<boolean> {
  for (const { offset, length, sum } of blocks) {
    const bytes = await readPiece(file, offset, length, disk);
    if (crc32(bytes) !== sum || (await unpackBlock(bytes)) === null) return false;
  }
  return true;
}

/**
 * Packs a segment. The packed file is read back before it takes its name, its summary is written last: until then the
 * segment counts as not packed. Throws where the disk refuses; the plain segment is untouched in any case.
 */
export async function packSegment(
  disk: Disk,
  dir: string,
  segment: Segment,
  storeId: string,
  lines: LinesAgain,
): Promise<Summary> {
  const file = path.join(dir, packedFile(segment));
  const unfinished = `${file}.tmp`;
  try {
    const summary = await writePacked(disk, unfinished, storeId, lines);
    if (!(await readsBack(disk, unfinished, summary))) throw new CodedError('disk');
    await disk.rm(path.join(dir, sidecarFile(segment)), { force: true });
    await disk.rename(unfinished, file);
    await syncFolder(dir, disk);
    await writeSidecar(disk, dir, segment, summary);
    return summary;
  } catch (thrown) {
    await disk.rm(unfinished, { force: true }).catch(() => undefined);
    throw thrown;
  }
}
