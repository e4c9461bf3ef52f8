import type { PostingRefusal } from '../posting/refusals.ts';
import type { SupplyFact } from './facts.ts';
import type { SupplyRefusal } from './refusals.ts';
import type { KnownSupply } from './state.ts';

/** What the table says of goods it says of a supply's in the same words; the rest is the supply's own. */
export type RefusedSupply =
  | SupplyRefusal
  | Extract<
      PostingRefusal,
      {
        code:
          | 'unknown-code'
          | 'wrong-item'
          | 'one-too-many'
          | 'times-marked'
          | 'kit-by-parts'
          | 'mark-first'
          | 'mark-unreadable'
          | 'mark-of-another'
          | 'mark-used'
          | 'mark-not-wanted'
          | 'nothing-to-undo'
          | 'wrong-label';
      }
    >;

/** Facts, or why not; a refusal leaves no trace. */
export type SupplyDecision =
  | { readonly ok: true; readonly facts: readonly SupplyFact[] }
  | { readonly ok: false; readonly refusal: RefusedSupply; readonly facts: readonly [] };

/** A decision with these facts; none where the command was done before. */
export const yes = (...facts: readonly SupplyFact[]): SupplyDecision => ({ ok: true, facts });

/** A refusal. */
export const no = (refusal: RefusedSupply): SupplyDecision => ({ ok: false, refusal, facts: [] });

/** A supply at which something may be done. */
export type OpenSupply = KnownSupply & { readonly status: 'open' };

const ofGoods: ReadonlySet<string> = new Set([
  'unknown-code',
  'wrong-item',
  'one-too-many',
  'times-marked',
  'kit-by-parts',
  'mark-first',
  'mark-unreadable',
  'mark-of-another',
  'mark-used',
  'mark-not-wanted',
  'nothing-to-undo',
  'wrong-label',
] satisfies Exclude<RefusedSupply['code'], SupplyRefusal['code']>[]);

const isOfGoods = (refusal: RefusedSupply): refusal is Exclude<RefusedSupply, SupplyRefusal> =>
  ofGoods.has(refusal.code);

/** The refusal as the table says it. */
export const saidAtTable = (refusal: RefusedSupply): PostingRefusal =>
  isOfGoods(refusal) ? refusal : { code: 'supply-refused', refusal };
