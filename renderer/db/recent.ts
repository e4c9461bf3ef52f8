import equal from 'fast-deep-equal/es6/index.js';
import type { Batch } from './batch.ts';
import type { Draft, Touched } from './draft.ts';
import type { Head, PostingRow } from './rows.ts';

/** What a write is judged against. */
export interface Before {
  readonly head: Head;
  readonly touched: Touched;
}

/** So many postings are remembered: the one at the table, and those that were there a moment ago. */
const ROWS = 8;

/**
 * What the last writes left: so the next one is made without waiting for a look first, which a packer would feel. Only a
 * guess, since other transactions write too: whoever uses it compares it with what is stored, in the transaction that writes.
 */
export class Recent {
  #head: Head | null = null;
  #writing = 0;
  #crowded = false;
  readonly #rows = new Map<string, PostingRow>();

  /** Told before a write begins; what it answers is told the head that the write left, null where it failed. */
  begin(): (left: ((before: Head | null) => Head | null) | null) => void {
    const before = this.#writing === 0 ? this.#head : null;
    this.#crowded = this.#writing > 0;
    this.#writing += 1;
    this.#head = null;
    return (left) => {
      this.#writing -= 1;
      // Of two at once nobody knows here which was the later one.
      this.#head = this.#writing > 0 || this.#crowded ? null : (left?.(before) ?? null);
    };
  }

  /** Keeps the rows of a small write. */
  keep({ postings }: Draft): void {
    if (postings.length > ROWS) return;
    for (const row of postings) {
      this.#rows.delete(row.number);
      this.#rows.set(row.number, row);
    }
    for (const number of this.#rows.keys()) {
      if (this.#rows.size <= ROWS) return;
      this.#rows.delete(number);
    }
  }

  /** What these batches will most likely find; null where that is not known. */
  guess(batches: readonly Batch[]): Before | null {
    if (this.#head === null) return null;
    const postings = new Map<string, PostingRow>();
    for (const { postings: changes, products, supplies, updates } of batches) {
      if (products.length > 0 || (supplies ?? []).length > 0 || (updates ?? []).length > 0) return null;
      for (const { number } of changes) {
        const row = this.#rows.get(number);
        if (row === undefined) return null;
        postings.set(number, row);
      }
    }
    const none = new Map<string, never>();
    const touched = { postings, archived: none, products: none, supplies: none, effects: none };
    return { head: this.#head, touched };
  }
}

/** Whether a guess is what is stored: the head as a whole, and of each row its version, which says all its facts. */
export function guessedRight(guess: Before, stored: Before): boolean {
  if (!equal(guess.head, stored.head) || stored.touched.effects.size > 0) return false;
  return [...guess.touched.postings].every(
    ([number, { version }]) => stored.touched.postings.get(number)?.version === version,
  );
}
