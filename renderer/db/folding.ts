import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import { foldPosting, postingRow } from './posting-row.ts';
import { foldProduct, productRow } from './product-row.ts';
import { readFact } from './reads.ts';
import type { PostingFold, PostingRow, ProductRow, SupplyRow } from './rows.ts';
import { isSupplyStream, postingOf } from './streams.ts';
import { foldSupply, supplyRow } from './supply-row.ts';

/** Where rows are put down when memory would grow too far, and taken up again. */
export interface RowShelf {
  postings(numbers: readonly string[]): Promise<readonly PostingRow[]>;
  savePostings(rows: readonly PostingRow[]): Promise<void>;
  saveProducts(rows: readonly ProductRow[]): Promise<void>;
  saveSupplies(rows: readonly SupplyRow[]): Promise<void>;
}

/** Postings that are folded in memory at a time; some ten megabytes. */
const IN_HAND = 10_000;

/**
 * Folds all facts there are, in the order of their numbers, into rows, with a bounded number of postings in memory. Pure
 * but for the shelf: the same facts make the same rows, however they are paged.
 */
export class Folding {
  /** Streams with a fact missing before one that is there: their rows may be wrong. */
  readonly incomplete = new Set<string>();
  facts = 0;
  lastSeq = 0;
  private readonly shelf: RowShelf;
  private readonly inHand: number;
  private readonly folds = new Map<string, PostingFold>();
  private readonly products = new Map<string, ProductRow>();
  private readonly supplies = new Map<string, SupplyRow>();
  private readonly shelved = new Set<string>();

  constructor(shelf: RowShelf, inHand = IN_HAND) {
    this.shelf = shelf;
    this.inHand = inHand;
  }

  /** How many postings and products there are so far. */
  counts(): { readonly postings: number; readonly products: number } {
    let here = 0;
    for (const number of this.folds.keys()) if (!this.shelved.has(number)) here += 1;
    return { postings: this.shelved.size + here, products: this.products.size };
  }

  /** The next facts, in rising order. */
  async take(envelopes: readonly Envelope[]): Promise<void> {
    const away = new Set<string>();
    for (const { stream } of envelopes) {
      const number = postingOf(stream);
      if (number !== null && !this.folds.has(number) && this.shelved.has(number)) away.add(number);
    }
    if (away.size > 0)
      for (const row of await this.shelf.postings([...away])) this.folds.set(row.number, row);
    for (const envelope of envelopes) this.one(envelope);
    if (this.folds.size > this.inHand) await this.putDown();
  }

  /** Puts everything down; there are no more facts. */
  async done(): Promise<void> {
    await this.putDown();
    await this.shelf.saveProducts([...this.products.values()]);
    await this.shelf.saveSupplies([...this.supplies.values()]);
  }

  private async putDown(): Promise<void> {
    await this.shelf.savePostings([...this.folds.values()].map(postingRow));
    for (const number of this.folds.keys()) this.shelved.add(number);
    this.folds.clear();
  }

  private one(envelope: Envelope): void {
    const { stream, version, seq } = envelope;
    this.facts += 1;
    this.lastSeq = seq;
    const number = postingOf(stream);
    const before =
      number === null ? (this.products.get(stream) ?? this.supplies.get(stream)) : this.folds.get(number);
    // Folding goes on after a hole: what was shipped or closed must not look open because a scan is missing.
    if (version !== (before?.version ?? 0) + 1) this.incomplete.add(stream);
    const fact = readFact(envelope);
    if (number !== null) {
      const next = foldPosting(this.folds.get(number) ?? null, fact as PostingFact, seq);
      if (next === null) this.incomplete.add(stream);
      else this.folds.set(number, { ...next, version });
    } else if (isSupplyStream(stream)) {
      const next = foldSupply(this.supplies.get(stream) ?? null, fact as SupplyFact, seq);
      if (next === null) this.incomplete.add(stream);
      else this.supplies.set(stream, { ...supplyRow(next), version });
    } else {
      const next = foldProduct(this.products.get(stream) ?? null, fact as ProductFact, seq);
      if (next === null) this.incomplete.add(stream);
      else this.products.set(stream, { ...productRow(next), version });
    }
  }
}
