import type { SupplyCommandOf } from './commands.ts';
import { fullCartons, openCarton, supplyProgress } from './contents.ts';
import { no, yes, type OpenSupply, type SupplyDecision } from './decision.ts';
import { openPallet } from './decide-place.ts';
import { askPlaces } from './decide-market.ts';
import type { KnownSupply } from './state.ts';

/** Closes a supply: every carton and pallet closed and under its own label; what is missing is said first (FO12). */
export function decideCloseSupply(
  supply: OpenSupply,
  { at, by, short }: SupplyCommandOf<'close-supply'>,
): SupplyDecision {
  const open = openCarton(supply);
  if (open !== null && open.deeds.length > 0) return no({ code: 'carton-open', place: open.id });
  const building = openPallet(supply);
  const stands = supply.cartons.some(({ pallet }) => pallet !== null && pallet === building?.id);
  if (building !== null && stands) return no({ code: 'pallet-open', place: building.id });
  const full = fullCartons(supply);
  if (full.length === 0) return no({ code: 'carton-empty' });
  const bare = [...full, ...supply.pallets.filter(({ status }) => status === 'closed')].find(
    ({ labelled }) => !labelled,
  );
  if (bare !== undefined) return no({ code: 'label-first', place: bare.id });
  const { packed, wanted } = supplyProgress(supply);
  if (packed < wanted && !short) return no({ code: 'supply-short', pieces: wanted - packed });
  return yes(
    { type: 'SupplyClosed', at, by, short: wanted - packed },
    ...(supply.plan.market === undefined ? [] : [askPlaces(supply, { at, by, replace: false })]),
  );
}

/** Gives a supply up: what lies in its cartons goes back to the shelves (FO13). */
export function decideGiveUp(
  supply: OpenSupply,
  { at, by, reason }: SupplyCommandOf<'give-up-supply'>,
): SupplyDecision {
  return yes({ type: 'SupplyGivenUp', at, by, reason: reason.trim().slice(0, 200) });
}

/** Takes a closed or given-up supply up again, in somebody's name; not where a marked unit of it left with another meanwhile (FO13, MK2). */
export function decideTakeUp(
  supply: KnownSupply,
  { at, by, usedBy }: SupplyCommandOf<'take-up-supply'>,
): SupplyDecision {
  if (supply.status === 'open') return yes();
  if (usedBy !== null && usedBy !== supply.number) return no({ code: 'mark-used', by: usedBy });
  return yes({ type: 'SupplyTakenUp', at, by });
}
