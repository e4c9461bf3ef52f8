import type { CommandOf } from './commands.ts';
import { labelsToPrint } from './complete.ts';
import { parcelGone } from './decide-parcel.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { evolvePosting } from './evolve.ts';
import type { PostingFact } from './facts.ts';
import { shipRequest } from './ship.ts';
import type { KnownPosting } from './state.ts';

/** The marketplace assembled it, under these numbers, one per parcel (SH3, SH4). */
export function decideShipConfirmed(
  state: KnownPosting,
  command: CommandOf<'ship-confirmed'>,
): PostingDecision {
  if (state.ship.state === 'confirmed') return yes();
  const { at, by, numbers, cancelled = [] } = command;
  const facts: PostingFact[] = [{ type: 'ShipConfirmed', at, by, numbers }];
  let after = evolvePosting(state, { type: 'ShipConfirmed', at, by, numbers });
  for (const gone of cancelled) {
    const more = after.status === 'absent' ? [] : parcelGone(after, gone, command);
    facts.push(...more);
    after = more.reduce(evolvePosting, after);
  }
  // A split posting gets its own numbers only now; own labels for them can go out at once.
  return after.status === 'absent' ? yes(...facts) : yes(...facts, ...labelsToPrint(after, { at, by }));
}

/** The marketplace will not assemble it: that becomes a problem with a person's choice (SH5). */
export function decideShipRefused(state: KnownPosting, command: CommandOf<'ship-refused'>): PostingDecision {
  const { at, by, generation, why } = command;
  if (state.ship.state !== 'requested' || state.ship.generation !== generation) return yes();
  const facts: PostingFact[] = [{ type: 'ShipRefused', at, by, generation, why }];
  if (
    state.status === 'new' ||
    state.status === 'confirmed' ||
    state.status === 'packing' ||
    state.status === 'packed'
  ) {
    facts.push({ type: 'ProblemReported', at, by, reason: 'ship-refused', note: why });
  }
  return yes(...facts);
}

/** A person decided to ask again after a refusal (SH5). */
export function decideShipAgain(state: KnownPosting, command: CommandOf<'ship-again'>): PostingDecision {
  if (state.ship.state !== 'refused') return yes();
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  const work =
    state.status === 'packed' || state.status === 'closed' || state.status === 'handed-over'
      ? state.work
      : null;
  return yes(shipRequest(state, command.at, command.by, work));
}
