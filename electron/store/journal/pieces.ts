import type { Segment } from './names.ts';

/** Facts `first` to `last`, all of them, in one stretch of a file. */
export interface Piece {
  readonly first: number;
  readonly last: number;
  readonly segment: Segment;
  readonly offset: number;
  readonly length: number;
  /** A block of a packed segment; else lines of a plain one. */
  readonly packed: boolean;
}

/** Sequence numbers `from` to `to`, both included. */
export interface SeqRange {
  readonly from: number;
  readonly to: number;
}

const factsPerPiece = 256;

/** Where the facts lie: stretches that never overlap, in the order of the facts. What lies between them is missing. */
export class Pieces {
  #pieces: Piece[] = [];
  #facts = 0;

  /** The highest fact there is. */
  get top(): number {
    return this.#pieces.at(-1)?.last ?? 0;
  }

  /** How many facts there are. */
  get facts(): number {
    return this.#facts;
  }

  /** Position of the first piece that ends at or after a fact. */
  #at(seq: number): number {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#pieces[middle]?.last ?? 0) < seq) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  has(seq: number): boolean {
    const piece = this.#pieces[this.#at(seq)];
    return piece !== undefined && piece.first <= seq;
  }

  /** Enters a stretch; facts that are known already keep their old place. */
  add(piece: Piece): void {
    for (let { first } = piece; first <= piece.last;) {
      const at = this.#at(first);
      const known = this.#pieces[at];
      if (known !== undefined && known.first <= first) {
        first = known.last + 1;
        continue;
      }
      const last = Math.min(piece.last, (known?.first ?? Infinity) - 1);
      this.#pieces.splice(at, 0, { ...piece, first, last });
      this.#facts += last - first + 1;
      first = last + 1;
    }
  }

  /** Enters one fact of a plain segment: the stretch before it grows while it can. */
  addLine(seq: number, segment: Segment, offset: number, length: number): void {
    if (this.has(seq)) return;
    const at = this.#at(seq) - 1;
    const before = this.#pieces[at];
    const grows =
      before !== undefined &&
      !before.packed &&
      before.segment === segment &&
      before.last === seq - 1 &&
      before.offset < offset &&
      before.last - before.first + 1 < factsPerPiece;
    if (!grows) return this.add({ first: seq, last: seq, segment, offset, length, packed: false });
    this.#pieces[at] = { ...before, last: seq, length: offset + length - before.offset };
    this.#facts += 1;
  }

  /** Takes out all that lies in a segment. */
  drop(segment: Segment): void {
    this.#pieces = this.#pieces.filter((piece) => piece.segment !== segment);
    this.#facts = this.#pieces.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  }

  /** The stretch with the first fact after a number; null after the last one. */
  after(seq: number): Piece | null {
    return this.#pieces[this.#at(seq + 1)] ?? null;
  }

  /** The newest stretches that together hold so many facts, oldest first. */
  newest(facts: number): readonly Piece[] {
    let at = this.#pieces.length;
    for (let held = 0; at > 0 && held < facts; at -= 1) {
      const piece = this.#pieces[at - 1];
      held += piece === undefined ? 0 : piece.last - piece.first + 1;
    }
    return this.#pieces.slice(at);
  }

  /** What is missing below the highest fact. */
  missing(): readonly SeqRange[] {
    const holes: SeqRange[] = [];
    let next = 1;
    for (const { first, last } of this.#pieces) {
      if (first > next) holes.push({ from: next, to: first - 1 });
      next = last + 1;
    }
    return holes;
  }
}
