import type { PackPlan } from '../../posting/plan.ts';
import type { PostingSnapshot } from '../../posting/snapshot.ts';
import { buildPlan, type PackingRules, type ProductLookup } from '../checklist.ts';
import { goodsMeant } from './match.ts';
import { parcelView, type ParcelView } from './parcel-view.ts';
import { stepsAsked } from './plan-steps.ts';
import { resolveRules, type Fate, type House } from './resolve.ts';
import type { HouseRule } from './rule.ts';
import { rulesOf } from './starter.ts';

/** What the rules would make of one posting, and what became of each of their deeds (RL13). */
export interface WouldGet {
  readonly plan: PackPlan;
  readonly fates: readonly Fate[];
}

/** Puts what could not be done in this parcel into the fate of the deed. */
const troubled = (fates: readonly Fate[], troubles: ReturnType<typeof stepsAsked>['troubles']): Fate[] =>
  fates.map((fate) => {
    const found = troubles.find(({ rule, deed }) => rule === fate.rule && deed === fate.deed);
    return found === undefined ? fate : { ...fate, fate: 'impossible', trouble: found.trouble };
  });

/** The fates of all deeds in one parcel. */
function fatesIn(
  view: ParcelView,
  rules: PackingRules,
  lookup: ProductLookup,
  house: Pick<House, 'printers'> = {},
): readonly Fate[] {
  const resolved = resolveRules(rulesOf(rules), view, { ...rules, ...house });
  return troubled(resolved.fates, stepsAsked(resolved, view, rules, lookup, []).troubles);
}

/** What a posting would get if it were opened now; boxes learnt from packers are left out of it (RL13). */
export const planFor = (
  snapshot: PostingSnapshot,
  rules: PackingRules,
  lookup: ProductLookup,
  house: Pick<House, 'printers'> = {},
): WouldGet => ({
  plan: buildPlan(snapshot, rules, lookup),
  fates: fatesIn(parcelView(snapshot, lookup), rules, lookup, house),
});

/** Whether a rule touches a parcel (RL13). */
export const touches = (rule: HouseRule, view: ParcelView): boolean =>
  rule.on && goodsMeant(view, rule) !== null;
