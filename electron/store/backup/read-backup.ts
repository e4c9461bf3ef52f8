import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { JournalRecord } from '#shared/bridge/calls/storage.ts';
import { diskCode } from '../disk.ts';
import { linesIn } from '../lines.ts';
import { backupLine, type BackupFoot, type BackupHead, type BackupLine } from './format.ts';
import { Trouble } from './trouble.ts';

const lineFeed = 0x0a;
/** Longer than any line that was ever written, bytes; a few kilobytes of gzip can unpack to gigabytes without one line end. */
const mostLine = 64 * 1024 * 1024;

async function* plainLines(file: string): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  pipeline(createReadStream(file), gunzip, () => undefined);
  let rest: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of gunzip as AsyncIterable<Buffer>) {
      const end = chunk.lastIndexOf(lineFeed) + 1;
      if (end > 0) {
        // Put together once a line, not once a chunk.
        const whole = Buffer.concat([...rest, chunk.subarray(0, end)]);
        for (const { bytes } of linesIn(whole)) yield bytes;
        [rest, size] = [[], 0];
      }
      if (end === chunk.length) continue;
      rest.push(chunk.subarray(end));
      size += chunk.length - end;
      if (size > mostLine) throw new Trouble('damaged', 'line');
    }
  } catch (thrown) {
    // What gzip says is damage; what the file system says is not.
    if (thrown instanceof Trouble) throw thrown;
    throw diskCode(thrown).startsWith('Z_') || diskCode(thrown) === 'unknown'
      ? new Trouble('damaged')
      : thrown;
  } finally {
    gunzip.destroy();
  }
  if (size > 0) throw new Trouble('damaged', 'torn');
}

/** First line of a backup; reads no more than that. Throws `Trouble`. */
export async function readHead(file: string): Promise<BackupHead> {
  for await (const bytes of plainLines(file)) {
    const line = backupLine(bytes.toString('utf8'));
    if (line?.kind === 'newer') throw new Trouble('newer-format', String(line.format));
    if (line?.kind === 'head') return line;
    break;
  }
  throw new Trouble('damaged', 'head');
}

/** What a backup says of itself at both ends. */
export interface WholeBackup {
  readonly head: BackupHead;
  readonly foot: BackupFoot;
  /** Whether it lacks no fact below its last one. */
  readonly complete: boolean;
}

/** The order of the lines, and what they add up to. */
class Proof {
  #head: BackupHead | null = null;
  #foot: BackupFoot | null = null;
  #settings = false;
  #facts = 0;
  #rows = 0;
  #lastSeq = 0;
  readonly #sum = createHash('sha256');

  take(line: BackupLine, bytes: Buffer): void {
    if (this.#foot !== null) throw new Trouble('damaged', 'after the foot');
    if (line.kind === 'foot') this.#foot = line;
    else this.#sum.update(bytes).update('\n');
    if (line.kind === 'newer') throw new Trouble('newer-format', String(line.format));
    if (line.kind === 'head' && this.#head !== null) throw new Trouble('damaged', 'two heads');
    if (line.kind === 'head') this.#head = line;
    else if (this.#head === null) throw new Trouble('damaged', 'head');
    if (line.kind === 'settings') this.#settings = true;
    if (line.kind === 'record') this.#count(line.record);
  }

  #count(record: JournalRecord): void {
    if (record.kind === 'effect') {
      this.#rows += 1;
      return;
    }
    if (record.envelope.seq <= this.#lastSeq) throw new Trouble('damaged', `fact ${record.envelope.seq}`);
    this.#lastSeq = record.envelope.seq;
    this.#facts += 1;
  }

  done(): WholeBackup {
    const [head, foot] = [this.#head, this.#foot];
    if (head === null || foot === null || !this.#settings) throw new Trouble('damaged', 'no end');
    const fits =
      foot.facts === this.#facts &&
      foot.rows === this.#rows &&
      foot.lastSeq === this.#lastSeq &&
      foot.sha256 === this.#sum.digest('hex');
    if (!fits) throw new Trouble('damaged', 'sum');
    return { head, foot, complete: foot.facts === foot.lastSeq };
  }
}

/**
 * Reads a backup from end to end and hands over its records; they count only when it resolves, since the proof is the last
 * line. Throws `Trouble` (`damaged`, `newer-format`).
 */
export async function readBackup(
  file: string,
  take: (record: JournalRecord) => Promise<void> | void = () => undefined,
): Promise<WholeBackup> {
  const proof = new Proof();
  for await (const bytes of plainLines(file)) {
    const line = backupLine(bytes.toString('utf8'));
    if (line === null) throw new Trouble('damaged', 'line');
    proof.take(line, bytes);
    if (line.kind === 'record') await take(line.record);
  }
  return proof.done();
}
