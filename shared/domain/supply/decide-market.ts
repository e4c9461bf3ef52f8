import type { SupplyCommandOf } from './commands.ts';
import { no, yes, type SupplyDecision } from './decision.ts';
import type { SupplyFact } from './facts.ts';
import type { KnownSupply } from './state.ts';

/** The marketplace is to be told of the places as they are now (FM2). */
export const askPlaces = (
  { told }: KnownSupply,
  { at, by, replace }: { readonly at: number; readonly by: string; readonly replace: boolean },
): SupplyFact => ({ type: 'PlacesAsked', at, by, no: (told?.no ?? 0) + 1, replace });

/** Tells again what was refused, or was never told; nothing where it is under way or done (FM5). */
export function decideTellPlaces(
  supply: KnownSupply,
  command: SupplyCommandOf<'tell-places'>,
): SupplyDecision {
  if (supply.status !== 'closed') return no({ code: 'supply-not-closed' });
  if (supply.plan.market === undefined) return no({ code: 'supply-not-ordered' });
  const ended = supply.told === undefined || supply.told.end?.kind === 'refused';
  return ended ? yes(askPlaces(supply, command)) : yes();
}

/** Somebody looked after the refused places elsewhere (FM5). */
export const decideLeavePlaces = (
  { told }: KnownSupply,
  { at, by }: SupplyCommandOf<'leave-places'>,
): SupplyDecision =>
  told?.end?.kind === 'refused' ? yes({ type: 'PlacesLeft', at, by, no: told.no }) : yes();

/** Keeps what became of a telling; of an older one nobody asks any more (FM4). */
export function decidePlacesEnded(
  { told }: KnownSupply,
  command: SupplyCommandOf<'places-told' | 'places-refused'>,
): SupplyDecision {
  if (told === undefined || told.no !== command.no || told.end !== null) return yes();
  const { at, by } = command;
  if (command.type === 'places-told')
    return yes({ type: 'PlacesTold', at, by, no: command.no, ids: command.ids });
  const { words, rows } = command;
  return yes({ type: 'PlacesRefused', at, by, no: command.no, words, rows });
}
