import type { ProductFact } from './facts.ts';
import type { ProductRefusal } from './refusals.ts';

/** Facts, or why not. */
export type ProductDecision =
  | { readonly ok: true; readonly facts: readonly ProductFact[] }
  | { readonly ok: false; readonly refusal: ProductRefusal; readonly facts: readonly ProductFact[] };

/** A decision with these facts; none where there is nothing to do. */
export const yes = (...facts: readonly ProductFact[]): ProductDecision => ({ ok: true, facts });

/** A refusal. */
export const no = (refusal: ProductRefusal): ProductDecision => ({ ok: false, refusal, facts: [] });
