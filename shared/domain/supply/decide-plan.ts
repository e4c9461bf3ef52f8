import type { SupplyCommandOf } from './commands.ts';
import { piecesOf } from './contents.ts';
import { no, yes, type SupplyDecision } from './decision.ts';
import { readSupplyNumber } from './place.ts';
import { MOST_GOODS, MOST_PIECES, type SupplyPlan } from './plan.ts';
import type { RefusedSupply } from './decision.ts';
import type { KnownSupply, SupplyState } from './state.ts';

function troubleOf({ goods }: SupplyPlan): RefusedSupply | null {
  if (goods.length === 0) return { code: 'supply-empty' };
  if (goods.length > MOST_GOODS) return { code: 'supply-too-many', most: MOST_GOODS };
  const bad = goods.find(
    ({ quantity }) => !Number.isInteger(quantity) || quantity < 1 || quantity > MOST_PIECES,
  );
  return bad === undefined ? null : { code: 'supply-quantity', name: bad.name, quantity: bad.quantity };
}

/** What lies in cartons stays in the plan (FO2). */
function packedMore(state: KnownSupply, plan: SupplyPlan): RefusedSupply | null {
  for (const [lineId, packed] of piecesOf(state)) {
    const wanted = plan.lines.find(({ id }) => id === lineId)?.quantity ?? 0;
    if (packed <= wanted) continue;
    const name = state.plan.lines.find(({ id }) => id === lineId)?.name ?? lineId;
    return { code: 'supply-packed-more', name, packed };
  }
  return null;
}

/** Takes a supply in, or plans it anew (FO1, FO2). */
export function decidePlan(state: SupplyState, command: SupplyCommandOf<'plan-supply'>): SupplyDecision {
  const { at, by, plan, source, anew } = command;
  const number = readSupplyNumber(command.number);
  if (number === null) return no({ code: 'supply-number', read: command.number });
  const trouble = troubleOf(plan);
  if (trouble !== null) return no(trouble);
  if (state.status !== 'absent') {
    if (!anew) return no({ code: 'supply-exists' });
    if (state.status !== 'open') return no({ code: 'supply-not-open', status: state.status });
    const more = packedMore(state, plan);
    if (more !== null) return no(more);
    if (JSON.stringify(state.plan) === JSON.stringify(plan)) return yes();
  }
  return yes({ type: 'SupplyPlanned', at, by, number, source, plan });
}
