import type { PostingNumber } from '../../kit/brand.ts';
import { vouched } from '../schema.ts';
import { whichShop } from '../shops.ts';

/** What is still to be done for a shop, as the journal has it (SHP15). */
export interface OpenWork {
  readonly postings: number;
  /** Supplies ordered there that are packed still or were not taken; absent where there is none (FM8). */
  readonly supplies?: number;
  /** Effects that were not told yet. */
  readonly unsent: number;
  /** Closed parcels that lie in no batch, the oldest first; some of them where there are many, absent where there is none. */
  readonly closed?: readonly { readonly number: PostingNumber; readonly closedAt: number }[];
}

/** All that is still to be done for a shop, in pieces. */
export const piecesOfWork = ({ postings, supplies = 0, unsent }: OpenWork): number =>
  postings + supplies + unsent;

/** Calls about the shops of the house. */
export const shopCalls = {
  /** Reads the whole journal, unless nothing was written since it last did: for the moment in which a shop is to go, and no other. */
  'shops.openWork': { request: whichShop, response: vouched<OpenWork>() },
} as const;
