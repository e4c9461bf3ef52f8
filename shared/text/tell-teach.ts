import type { PostingRefusal } from '../domain/posting/refusals.ts';
import { said, type Telling } from './message.ts';
import { tellProductRefusal } from './tell-desk.ts';

/** Refusals that only teaching gives. */
export type TeachRefusal = Extract<
  PostingRefusal,
  { code: 'nothing-to-teach' | 'teach-by-unknown' | 'teach-refused' }
>;

/** Why a code is not taught; a product that has it already is told by its name. */
export function teachSaid(refusal: TeachRefusal): Pick<Telling, 'title' | 'hint'> {
  if (refusal.code !== 'teach-refused') return said(`teach:refused.${refusal.code}`);
  if (refusal.refusal.code === 'barcode-of-another' && refusal.owner !== null)
    return said('refusals:product.barcode-of-another', { owner: refusal.owner });
  const { title, hint } = tellProductRefusal(refusal.refusal);
  return { title, hint };
}
