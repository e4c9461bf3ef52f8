import type { PostingNumber, Sku, SupplyNumber } from '../kit/brand.ts';
import type { PostingFact } from './posting/facts.ts';
import type { ProductFact } from './product/facts.ts';
import type { SupplyFact } from './supply/facts.ts';

/** Any fact of the station. */
export type AnyFact = PostingFact | ProductFact | SupplyFact;

/**
 * A fact as it is kept: `id` UUIDv7, `stream` names the aggregate, `version` counts within the stream from 1,
 * `seq` counts within the station from 1 without holes (what a hub or the journal compares).
 */
export interface Envelope<F extends AnyFact = AnyFact> {
  readonly id: string;
  readonly stream: string;
  readonly version: number;
  readonly seq: number;
  readonly station: string;
  readonly fact: F;
}

/** The stream of a posting's facts. */
export const postingStream = (number: PostingNumber): string => `posting:${number}`;

/** The stream of a product's facts. */
export const productStream = (sku: Sku): string => `product:${sku}`;

/** The stream of a supply's facts. */
export const supplyStream = (number: SupplyNumber): string => `supply:${number}`;
