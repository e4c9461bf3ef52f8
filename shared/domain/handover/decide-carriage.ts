import type { CommandOf } from '../posting/commands.ts';
import { no, yes, type PostingDecision } from '../posting/decision.ts';
import { ask, type ErrandRecord } from '../posting/errands.ts';
import type { KnownPosting } from '../posting/state.ts';

/** What was asked of carriages for this posting's batch, in the order of asking. */
const carriagesOf = ({ errands }: KnownPosting): readonly ErrandRecord[] =>
  errands.filter(({ errand }) => errand.what === 'carriage');

/** How giving this carriage up stands, as far as it was asked; null where nobody did. */
export const givingUp = ({ errands }: KnownPosting, carriage: string): ErrandRecord | null =>
  errands.findLast(({ errand }) => errand.what === 'give-up-carriage' && errand.carriage === carriage) ??
  null;

/** Gives the marketplace's carriage of this posting's batch up: asked for by a person, once (HV6). */
export function decideGiveUp(state: KnownPosting, command: CommandOf<'give-up-carriage'>): PostingDecision {
  if (carriagesOf(state).length === 0) return no({ code: 'wrong-moment', status: state.status });
  const before = givingUp(state, command.carriage);
  if (before !== null && before.state !== 'settled' && before.state !== 'refused') return yes();
  return yes(ask(state, { what: 'give-up-carriage', carriage: command.carriage }, command));
}

/** Makes another carriage of the same parcels, once the one before was given up; asked twice it is made once (HV6). */
export function decideCarriageAnew(
  state: KnownPosting,
  command: CommandOf<'carriage-anew'>,
): PostingDecision {
  const gone = givingUp(state, command.carriage);
  const last = carriagesOf(state).at(-1);
  if (last === undefined || gone?.state !== 'done') return no({ code: 'wrong-moment', status: state.status });
  const again = carriagesOf(state).some(
    ({ state: stands, at }) => stands === 'asked' || (stands === 'done' && at > gone.at),
  );
  return again ? yes() : yes(ask(state, last.errand, command));
}
