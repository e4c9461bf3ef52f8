import type { CommandOf } from './commands.ts';
import { allScannedBack, labelsToPrint } from './complete.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { evolvePosting } from './evolve.ts';
import { decidePullParcel, decideSeeParcel } from './decide-parcel.ts';
import type { PostingFact } from './facts.ts';
import { takenBack } from './said-left.ts';
import type { KnownPosting } from './state.ts';

/** Opens a closed or packed parcel again, by name and with a reason, until it was handed over (RO1-RO3, HB12). */
export function decideReopen(state: KnownPosting, command: CommandOf<'reopen'>): PostingDecision {
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status !== 'closed' && state.status !== 'packed')
    return no({ code: 'not-closed', status: state.status });
  if (command.reason.trim() === '') return no({ code: 'reason-needed' });
  const { at, by, reason } = command;
  return yes(...takenBack(state, { at, by }), { type: 'PostingReopened', at, by, reason });
}

/** Puts a posting on the work list of problems (PB1). */
export function decideReport(state: KnownPosting, command: CommandOf<'report-problem'>): PostingDecision {
  switch (state.status) {
    case 'new':
    case 'confirmed':
    case 'packing':
    case 'packed':
      return yes({
        type: 'ProblemReported',
        at: command.at,
        by: command.by,
        reason: command.reason,
        note: command.note,
      });
    case 'problem':
      return yes();
    case 'cancelled':
      return no({ code: 'cancelled', reason: state.note.reason });
    default:
      return no({ code: 'wrong-moment', status: state.status });
  }
}

/** Takes a posting off the problem list; it goes on exactly where it stood (PB2). */
export function decideResolve(state: KnownPosting, command: CommandOf<'resolve-problem'>): PostingDecision {
  if (state.status !== 'problem') return no({ code: 'no-problem' });
  const { at, by, how } = command;
  const fact: PostingFact = { type: 'ProblemResolved', at, by, how };
  const after = evolvePosting(state, fact);
  // A label that came while the posting stood still prints now (LB2).
  if (after.status === 'absent') return yes(fact);
  // The parcel that was still due was cancelled meanwhile (CN9).
  if (allScannedBack(after)) return yes(fact, { type: 'PostingClosed', at, by });
  return yes(fact, ...labelsToPrint(after, { at, by }));
}

/** Cancels a posting, whoever wanted it (CN1). */
export function decideCancel(state: KnownPosting, command: CommandOf<'cancel'>): PostingDecision {
  if (state.status === 'cancelled') return yes();
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  const { at, by, reason, initiator } = command;
  const afterShip = state.ship.state === 'requested' || state.ship.state === 'confirmed';
  return yes({ type: 'PostingCancelled', at, by, note: { reason, initiator, afterShip } });
}

/** The packer saw the stop and took the goods out (CN3). */
export function decideSeeCancellation(
  state: KnownPosting,
  command: CommandOf<'see-cancellation'>,
): PostingDecision {
  if (command.parcel !== undefined) return decideSeeParcel(state, command, command.parcel);
  if (state.status !== 'cancelled') return no({ code: 'wrong-moment', status: state.status });
  const { at, by, pulled = false } = command;
  if (state.seen && !(pulled && state.toPull)) return yes();
  return yes({ type: 'CancellationSeen', at, by, ...(pulled ? { pulled } : {}) });
}

/** Somebody says by name that he took the parcel of a cancelled order away from those that leave (CN5). */
export function decideSayPulled(state: KnownPosting, command: CommandOf<'say-pulled'>): PostingDecision {
  if (command.parcel !== undefined) return decidePullParcel(state, command, command.parcel);
  if (state.status !== 'cancelled') return no({ code: 'wrong-moment', status: state.status });
  return state.toPull ? yes({ type: 'ParcelPulled', at: command.at, by: command.by }) : yes();
}
