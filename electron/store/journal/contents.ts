import type { KnownEffect } from './known-effects.ts';
import { KnownEffects } from './known-effects.ts';
import { KnownStreams } from './known-streams.ts';
import type { Segment } from './names.ts';
import { Pieces, type Piece, type SeqRange } from './pieces.ts';
import { timeOf } from './record.ts';
import type { Found } from './scan.ts';
import type { Block, Summary } from './sidecar.ts';
import type { ShopId } from '#shared/domain/shop.ts';

/** A segment as it lies on the disk; `blocks` is null while it is plain. */
export interface SegmentState {
  readonly bytes: number;
  readonly blocks: readonly Block[] | null;
}

/** Facts whose ids are remembered, to notice two histories under one store id. */
const remembered = 4_096;

/**
 * What the journal keeps in memory: where things lie, not the things; some 150 bytes for 256 facts,
 * 8 for a closed effect and for each stream of a block.
 */
export class Contents {
  readonly #pieces = new Pieces();
  readonly #effects = new KnownEffects();
  readonly #streams = new KnownStreams();
  readonly #segments = new Map<Segment, SegmentState>();
  readonly #ids = new Map<number, string>();
  #lastAt: number | null = null;

  /** The highest fact there is. */
  get lastSeq(): number {
    return this.#pieces.top;
  }

  /** How many facts there are. */
  get facts(): number {
    return this.#pieces.facts;
  }

  /** Time of the newest fact, ms UTC. */
  get lastAt(): number | null {
    return this.#lastAt;
  }

  /** Segments, oldest first. */
  get segments(): readonly Segment[] {
    return [...this.#segments.keys()].sort();
  }

  /** Size of all segments on the disk. */
  get bytes(): number {
    return [...this.#segments.values()].reduce((sum, { bytes }) => sum + bytes, 0);
  }

  /** One segment; null for a stranger. */
  segment(name: Segment): SegmentState | null {
    return this.#segments.get(name) ?? null;
  }

  /** Enters a plain segment, or how long it is now. */
  setPlain(segment: Segment, bytes: number): void {
    this.#segments.set(segment, { bytes, blocks: null });
  }

  /** Enters a record of a plain segment. */
  addLine({ record, offset, length, sum }: Found, segment: Segment): void {
    if (record.kind === 'effect') return this.#effects.add(record.row, segment, offset, length, sum);
    const { seq, id, stream } = record.envelope;
    this.#streams.add(stream, seq, segment);
    this.#pieces.addLine(seq, segment, offset, length);
    this.remember(seq, id);
    this.#newest(timeOf(record));
  }

  /** Enters a packed segment in place of all that was known of it. */
  setPacked(segment: Segment, summary: Summary): void {
    this.#pieces.drop(segment);
    for (const { first, last, offset, length } of summary.blocks)
      if (first > 0) this.#pieces.add({ first, last, segment, offset, length, packed: true });
    this.#effects.addPacked(segment, summary);
    this.#streams.setPacked(segment, summary);
    this.#segments.set(segment, { bytes: summary.bytes, blocks: summary.blocks });
    this.#newest(summary.lastAt);
  }

  /** Notes the id of one of the newest facts. */
  remember(seq: number, id: string): void {
    if (seq <= this.lastSeq - remembered) return;
    this.#ids.set(seq, id);
    this.#ids.delete(seq - remembered);
  }

  #newest(at: number | null): void {
    if (at !== null) this.#lastAt = Math.max(this.#lastAt ?? at, at);
  }

  /** Whether a fact of that seq is known under another id. */
  contradicts(seq: number, id: string): boolean {
    const known = this.#ids.get(seq);
    return known !== undefined && known !== id;
  }

  /** Whether a fact is there. */
  hasFact(seq: number): boolean {
    return this.#pieces.has(seq);
  }

  /** Facts below the highest one that are not there. */
  missing(): readonly SeqRange[] {
    return this.#pieces.missing();
  }

  /** Where the first fact after a number lies. */
  after(seq: number): Piece | null {
    return this.#pieces.after(seq);
  }

  /** Where the facts of a stream lie, among others; in the order of the facts. */
  piecesOf(stream: string): readonly Piece[] {
    const found = new Map<number, Piece>();
    for (const { from, to } of this.#streams.rangesOf(stream))
      for (
        let piece = this.after(from - 1);
        piece !== null && piece.first <= to;
        piece = this.after(piece.last)
      )
        found.set(piece.first, piece);
    return [...found.values()].sort((a, b) => a.first - b.first);
  }

  /** Where the newest facts lie whose ids are remembered. */
  newest(): readonly Piece[] {
    return this.#pieces.newest(remembered);
  }

  /** Whether an effect was ever written. */
  has(effectId: string, shop?: ShopId): boolean {
    return this.#effects.has(effectId, shop);
  }

  /** Whether an effect's latest row is this very line. */
  isLatest(effectId: string, length: number, sum: number): boolean {
    return this.#effects.isLatest(effectId, length, sum);
  }

  /** Whether an effect's latest row is known, not only that there is one. */
  knows(effectId: string): boolean {
    return this.#effects.knows(effectId);
  }

  /** Effects of the plain segments, and all that are open. */
  effects(): readonly KnownEffect[] {
    return this.#effects.known();
  }
}
