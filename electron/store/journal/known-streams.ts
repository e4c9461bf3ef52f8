import type { Segment } from './names.ts';
import type { SeqRange } from './pieces.ts';
import type { Summary } from './sidecar.ts';
import { blocksWith, streamPrint, type StreamIndex } from './streams.ts';

interface PackedStreams {
  readonly index: StreamIndex;
  /** First and last fact of each block. */
  readonly ranges: readonly SeqRange[];
}

/**
 * Where the facts of a stream may be found: of plain segments the very numbers, of packed ones the blocks, eight bytes for
 * each stream of a block.
 */
export class KnownStreams {
  readonly #plain = new Map<Segment, Map<number, number[]>>();
  readonly #packed = new Map<Segment, PackedStreams>();

  /** Enters a fact of a plain segment. */
  add(stream: string, seq: number, segment: Segment): void {
    const known = this.#plain.get(segment) ?? new Map<number, number[]>();
    this.#plain.set(segment, known);
    const print = streamPrint(stream);
    const seqs = known.get(print);
    if (seqs === undefined) known.set(print, [seq]);
    else seqs.push(seq);
  }

  /** Enters a packed segment in place of all that was known of it. */
  setPacked(segment: Segment, { streams, blocks }: Pick<Summary, 'streams' | 'blocks'>): void {
    this.#plain.delete(segment);
    const ranges = blocks.map(({ first, last }) => ({ from: first, to: last }));
    this.#packed.set(segment, { index: streams, ranges });
  }

  /** Numbers among which all facts of a stream are, and others. */
  rangesOf(stream: string): readonly SeqRange[] {
    const found: SeqRange[] = [];
    for (const { index, ranges } of this.#packed.values())
      for (const block of blocksWith(index, stream)) {
        const range = ranges[block];
        if (range !== undefined) found.push(range);
      }
    const print = streamPrint(stream);
    for (const known of this.#plain.values())
      for (const seq of known.get(print) ?? []) found.push({ from: seq, to: seq });
    return found;
  }
}
