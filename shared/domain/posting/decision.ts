import type { PostingFact } from './facts.ts';
import type { PostingRefusal } from './refusals.ts';

/** Facts, or why not. A refusal may carry facts too: mistakes that somebody will ask about later (PK4). */
export type PostingDecision =
  | { readonly ok: true; readonly facts: readonly PostingFact[] }
  | { readonly ok: false; readonly refusal: PostingRefusal; readonly facts: readonly PostingFact[] };

/** A decision with these facts; none where the command was done before. */
export const yes = (...facts: readonly PostingFact[]): PostingDecision => ({ ok: true, facts });

/** A refusal that leaves no trace. */
export const no = (refusal: PostingRefusal): PostingDecision => ({ ok: false, refusal, facts: [] });

/** A refusal that is remembered. */
export const noted = (refusal: PostingRefusal, ...facts: readonly PostingFact[]): PostingDecision => ({
  ok: false,
  refusal,
  facts,
});
