import { crc32 } from 'node:zlib';
import { isOpen } from '#shared/process/effects.ts';
import { fingerprint } from './fingerprint.ts';
import { timeOf } from './record.ts';
import type { Found } from './scan.ts';
import type { Block, OpenRow, Summary } from './sidecar.ts';
import { indexOf, streamPrint } from './streams.ts';

/** Gathers a segment's summary while its lines go by, block after block. */
export class Summing {
  readonly #blocks: Block[] = [];
  readonly #rows = new Map<string, OpenRow>();
  #offset = 0;
  #lastAt: number | null = null;
  #first = 0;
  #last = 0;
  #inBlock = 0;
  readonly #streams: ReadonlySet<number>[] = [];
  #here = new Set<number>();

  /** A record of the present block. */
  take({ record, length, sum }: Pick<Found, 'record' | 'length' | 'sum'>): void {
    if (record.kind === 'effect') {
      this.#inBlock += 1;
      this.#rows.set(record.row.id, { row: record.row, length, sum });
      return;
    }
    const { seq, stream } = record.envelope;
    this.#here.add(streamPrint(stream));
    if (this.#first === 0) this.#first = seq;
    this.#last = seq;
    const at = timeOf(record);
    if (at !== null) this.#lastAt = Math.max(this.#lastAt ?? at, at);
  }

  /** The present block ends: its bytes as they lie in the file. */
  endBlock(bytes: Buffer): void {
    this.#blocks.push({
      offset: this.#offset,
      length: bytes.length,
      sum: crc32(bytes),
      first: this.#first,
      last: this.#last,
      rows: this.#inBlock,
    });
    this.#offset += bytes.length;
    this.#streams.push(this.#here);
    this.#here = new Set();
    [this.#first, this.#last, this.#inBlock] = [0, 0, 0];
  }

  /** All that was gathered. */
  done(storeId: string): Summary {
    const rows = [...this.#rows.values()];
    return {
      storeId,
      bytes: this.#offset,
      lastAt: this.#lastAt,
      blocks: this.#blocks,
      open: rows.filter(({ row }) => isOpen(row)),
      closed: Float64Array.from(
        rows.filter(({ row }) => !isOpen(row)).map(({ row }) => fingerprint(row.id)),
      ).sort(),
      streams: indexOf(this.#streams),
    };
  }
}
