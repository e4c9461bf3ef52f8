import type { PostingNumber, Sku, SupplyNumber } from '#shared/kit/brand.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { ProductFact } from '#shared/domain/product/facts.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import type { SupplyFact } from '#shared/domain/supply/facts.ts';
import type { KnownSupply } from '#shared/domain/supply/state.ts';
import type { EffectRow, PlannedEffect } from '#shared/process/effects.ts';
import type { EffectPatch } from './effect-row.ts';
import type { Kept, MetaRow } from './rows.ts';

/** New facts of one posting; `expectedVersion` is the version they were decided on, 0 for a new one. */
export interface PostingChange {
  readonly number: PostingNumber;
  readonly expectedVersion: number;
  readonly facts: readonly PostingFact[];
}

/** New facts of one product. */
export interface ProductChange {
  readonly sku: Sku;
  readonly expectedVersion: number;
  readonly facts: readonly ProductFact[];
}

/** New facts of one supply. */
export interface SupplyChange {
  readonly number: SupplyNumber;
  readonly expectedVersion: number;
  readonly facts: readonly SupplyFact[];
}

/** A change of one outbox row. */
export interface EffectUpdate {
  readonly id: string;
  readonly patch: EffectPatch;
}

/** What is written together or not at all. */
export interface Batch {
  readonly postings: readonly PostingChange[];
  readonly products: readonly ProductChange[];
  readonly supplies?: readonly SupplyChange[];
  /** An effect whose id is in the outbox already is left alone. */
  readonly effects: readonly PlannedEffect[];
  /** Outbox rows whose outcome these facts are. */
  readonly updates?: readonly EffectUpdate[];
  /** Small values, for instance the cursor of the page these facts come from. */
  readonly meta?: readonly MetaRow[];
}

/** What was written. `rows`: outbox rows that are new or changed, the ones the journal has to see. */
export interface Committed {
  readonly envelopes: readonly Envelope[];
  readonly rows: readonly EffectRow[];
  /** The postings, products and supplies as they are now. */
  readonly postings: readonly Kept<KnownPosting>[];
  readonly products: readonly Kept<KnownProduct>[];
  readonly supplies: readonly Kept<KnownSupply>[];
}

/** Nothing to write. */
export const isEmptyBatch = (batch: Batch): boolean =>
  batch.postings.every(({ facts }) => facts.length === 0) &&
  batch.products.every(({ facts }) => facts.length === 0) &&
  (batch.supplies ?? []).every(({ facts }) => facts.length === 0) &&
  batch.effects.length === 0 &&
  (batch.updates ?? []).length === 0 &&
  (batch.meta ?? []).length === 0;
