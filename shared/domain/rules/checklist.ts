import type { Sku } from '../../kit/brand.ts';
import type { PackPlan, PlanLine, PlanStep } from '../posting/plan.ts';
import type { PostingSnapshot } from '../posting/snapshot.ts';
import type { KnownProduct } from '../product/state.ts';
import type { BoxType, BoxUse } from './boxes.ts';
import { guideSteps, type KnowsGuide } from './guides.ts';
import { parcelView } from './house-rules/parcel-view.ts';
import { stepsAsked } from './house-rules/plan-steps.ts';
import { resolveRules } from './house-rules/resolve.ts';
import type { HouseRule } from './house-rules/rule.ts';
import { rulesOf } from './house-rules/starter.ts';
import type { PhotoRule } from './photo.ts';

/** A card or gift that goes into every parcel that fits the condition (CL6). */
export interface InsertRule {
  /** Our own article; it is also the code that is scanned. */
  readonly sku: string;
  readonly name: string;
  readonly required: boolean;
  readonly grams: number;
  /** Only into parcels worth at least this, kopecks; 0 for all. */
  readonly fromKopecks: number;
}

/** What the supervisor decided about packing in this warehouse. */
export interface PackingRules {
  readonly inspect: 'required' | 'optional' | 'off';
  readonly bubbleLayers: number;
  readonly weigh: 'required' | 'optional' | 'off';
  readonly chooseBox: 'required' | 'optional' | 'off';
  readonly inserts: readonly InsertRule[];
  readonly boxes: readonly BoxType[];
  readonly photo?: PhotoRule;
  /** The house's own rules; none, or null, stands for the starter set made of the above (RL10). */
  readonly rules?: readonly HouseRule[] | null;
}

/** Where a catalogue is asked for a product. */
export type ProductLookup = (sku: Sku) => KnownProduct | null;

/** Whether the seller names the carrier and its number (WY4). */
const wantsWaybill = (snapshot: PostingSnapshot): boolean =>
  snapshot.source === 'market' &&
  (snapshot.way === 'non-integrated' || snapshot.way === 'integrated') &&
  snapshot.trackingNumber === null;

/** The waybill is nobody's rule: the marketplace asks for it. */
const waybillStep = (snapshot: PostingSnapshot): readonly PlanStep[] =>
  wantsWaybill(snapshot) ? [{ id: 'waybill', required: true, task: { kind: 'waybill' } }] : [];

const splitOf = (snapshot: PostingSnapshot, lines: readonly PlanLine[]): PackPlan['split'] => {
  if (snapshot.source === 'file' || lines.some((line) => line.partOf !== null)) return 'none';
  if (snapshot.way === 'fbs') return 'postings';
  return snapshot.way === 'aggregator' && snapshot.multibox ? 'boxes' : 'none';
};

/** Whose label goes on the box (WY1-WY6): the marketplace's where it makes one, else ours. */
export const labelSourceOf = (snapshot: PostingSnapshot): PackPlan['labelSource'] =>
  snapshot.source === 'market' &&
  (snapshot.way === 'fbs' ||
    snapshot.way === 'aggregator' ||
    snapshot.actions.some((action) => action.startsWith('label_download')))
    ? 'market'
    : 'own';

/** Builds what one parcel needs from its lines, the products' traits and the house's rules (CL1-CL7, RL1). Digital lines need no parcel. */
export function buildPlan(
  snapshot: PostingSnapshot,
  rules: PackingRules,
  lookup: ProductLookup,
  used: readonly BoxUse[] = [],
  knows: KnowsGuide = () => false,
): PackPlan {
  const view = parcelView(snapshot, lookup);
  const asked = stepsAsked(resolveRules(rulesOf(rules), view, rules), view, rules, lookup, used);
  const lines = [...view.goods.map(({ line }) => line), ...asked.inserts];
  return {
    content: snapshot.lines.map((line) => ({ sku: line.sku, quantity: line.quantity })),
    lines,
    steps: [...guideSteps(view, lookup, knows), ...asked.steps, ...waybillStep(snapshot)],
    split: splitOf(snapshot, lines),
    labelSource: labelSourceOf(snapshot),
    ...asked.extras,
  };
}
