import {
  postingStream,
  productStream,
  supplyStream,
  type AnyFact,
  type Envelope,
} from '#shared/domain/envelope.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { Batch, Committed, EffectUpdate, PostingChange, ProductChange, SupplyChange } from './batch.ts';
import { newEffect } from './effect-row.ts';
import { Archived, LostRace } from './errors.ts';
import { foldPosting, postingRow } from './posting-row.ts';
import { foldProduct, productRow } from './product-row.ts';
import type { EffectRow, PlannedEffect } from '#shared/process/effects.ts';
import { watchMeta } from './watch.ts';
import type { ArchivedRow, Head, MetaRow, PostingRow, ProductRow, SupplyRow } from './rows.ts';
import { foldSupply, supplyRow } from './supply-row.ts';

/** What a store is made with. */
export interface StoreParts {
  readonly station: string;
  readonly ids: Ids;
  readonly clock: Clock;
}

/** Stored rows that batches touch, by key. */
export interface Touched {
  readonly postings: Map<string, PostingRow>;
  /** Of the postings that are not in the working set. */
  readonly archived: Map<string, ArchivedRow>;
  readonly products: Map<string, ProductRow>;
  readonly supplies: Map<string, SupplyRow>;
  readonly effects: Map<string, EffectRow>;
}

/** Everything a transaction writes. */
export interface Draft {
  readonly head: Head;
  readonly envelopes: readonly Envelope[];
  readonly postings: readonly PostingRow[];
  readonly products: readonly ProductRow[];
  readonly supplies: readonly SupplyRow[];
  readonly effects: readonly EffectRow[];
  readonly meta: readonly MetaRow[];
}

/**
 * Computes what batches write, in order; throws `LostRace` where a version is not the expected one, `Archived` where a
 * posting has to come back to the working set first.
 */
export function draftOf(parts: StoreParts, head: Head, touched: Touched, batches: readonly Batch[]): Draft {
  const draft = new Drafting(parts, head, touched);
  for (const batch of batches) {
    for (const change of batch.postings) draft.posting(change);
    for (const change of batch.products) draft.product(change);
    for (const change of batch.supplies ?? []) draft.supply(change);
    for (const planned of batch.effects) draft.effect(planned);
    for (const update of batch.updates ?? []) draft.update(update);
    for (const row of batch.meta ?? []) draft.meta.set(row.key, row);
  }
  return draft.done();
}

/** What the caller of a transaction gets to know. */
export const committedOf = (draft: Draft): Committed => ({
  envelopes: draft.envelopes,
  rows: draft.effects,
  postings: draft.postings.map(({ state, version }) => ({ state, version })),
  products: draft.products.map(({ state, version }) => ({ state, version })),
  supplies: draft.supplies.map(({ state, version }) => ({ state, version })),
});

class Drafting {
  readonly meta = new Map<string, MetaRow>();
  private readonly envelopes: Envelope[] = [];
  private readonly postings = new Map<string, PostingRow>();
  private readonly products = new Map<string, ProductRow>();
  private readonly supplies = new Map<string, SupplyRow>();
  private readonly effects = new Map<string, EffectRow>();
  private readonly parts: StoreParts;
  private readonly head: Head;
  private readonly touched: Touched;
  private effectSeq: number;

  constructor(parts: StoreParts, head: Head, touched: Touched) {
    this.parts = parts;
    this.head = head;
    this.touched = touched;
    this.effectSeq = head.lastEffectSeq;
  }

  posting({ number, expectedVersion, facts }: PostingChange): void {
    const stream = postingStream(number);
    const before = this.postings.get(number) ?? this.touched.postings.get(number) ?? null;
    const archived = before === null ? this.touched.archived.get(number) : undefined;
    if ((before?.version ?? archived?.version ?? 0) !== expectedVersion) throw new LostRace(stream);
    if (archived !== undefined) throw new Archived(number);
    let fold: ReturnType<typeof foldPosting> = before;
    for (const fact of facts) {
      fold = foldPosting(fold, fact, this.nextSeq());
      if (fold === null) throw new Error(`fact of an absent posting: ${fact.type}`);
      this.append(stream, fold.version, fact);
    }
    if (fold === null || fold === before) return;
    const row = postingRow(fold);
    this.postings.set(number, row);
    for (const watched of watchMeta(row, before)) this.meta.set(watched.key, watched);
  }

  product({ sku, expectedVersion, facts }: ProductChange): void {
    const stream = productStream(sku);
    const before = this.products.get(sku) ?? this.touched.products.get(sku) ?? null;
    if ((before?.version ?? 0) !== expectedVersion) throw new LostRace(stream);
    let fold: ReturnType<typeof foldProduct> = before;
    for (const fact of facts) {
      fold = foldProduct(fold, fact, this.nextSeq());
      if (fold === null) throw new Error(`fact of an absent product: ${fact.type}`);
      this.append(stream, fold.version, fact);
    }
    if (fold !== null && fold !== before) this.products.set(sku, productRow(fold));
  }

  supply({ number, expectedVersion, facts }: SupplyChange): void {
    const stream = supplyStream(number);
    const before = this.supplies.get(number) ?? this.touched.supplies.get(number) ?? null;
    if ((before?.version ?? 0) !== expectedVersion) throw new LostRace(stream);
    let fold: ReturnType<typeof foldSupply> = before;
    for (const fact of facts) {
      fold = foldSupply(fold, fact, this.nextSeq());
      if (fold === null) throw new Error(`fact of an absent supply: ${fact.type}`);
      this.append(stream, fold.version, fact);
    }
    if (fold !== null && fold !== before) this.supplies.set(number, supplyRow(fold));
  }

  effect(planned: PlannedEffect): void {
    if (this.effects.has(planned.id) || this.touched.effects.has(planned.id)) return;
    this.effectSeq += 1;
    this.effects.set(planned.id, newEffect(planned, this.effectSeq, this.parts.clock.now()));
  }

  update({ id, patch }: EffectUpdate): void {
    const row = this.effects.get(id) ?? this.touched.effects.get(id);
    if (row === undefined) throw new Error(`no such effect: ${id}`);
    this.effects.set(id, { ...row, ...patch });
  }

  done(): Draft {
    const lastSeq = this.head.lastSeq + this.envelopes.length;
    const kept = (this.head.kept ?? 0) + this.envelopes.length;
    return {
      head: { ...this.head, lastSeq, kept, lastEffectSeq: this.effectSeq },
      envelopes: this.envelopes,
      postings: [...this.postings.values()],
      products: [...this.products.values()],
      supplies: [...this.supplies.values()],
      effects: [...this.effects.values()],
      meta: [...this.meta.values()],
    };
  }

  private nextSeq(): number {
    return this.head.lastSeq + this.envelopes.length + 1;
  }

  private append(stream: string, version: number, fact: AnyFact): void {
    const { ids, station } = this.parts;
    this.envelopes.push({ id: ids.next(), stream, version, seq: this.nextSeq(), station, fact });
  }
}
