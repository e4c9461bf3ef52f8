import { shopOf } from '../shop.ts';
import type { CommandOf } from './commands.ts';
import { contentOf, sameContent } from './content.ts';
import { parcelGone } from './decide-parcel.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import type { PostingFact } from './facts.ts';
import { isBlocking } from './findings.ts';
import { marksUpdate, stillMarked } from './marks-anew.ts';
import { heardOf } from './parcels.ts';
import { mayShipAhead, shipRequest } from './ship.ts';
import { mayBeAssembled, type PostingSnapshot } from './snapshot.ts';
import type { KnownPosting, PostingState } from './state.ts';

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const assembled = (snapshot: PostingSnapshot): boolean =>
  snapshot.phase === 'registering' ||
  snapshot.phase === 'shipped' ||
  snapshot.phase === 'delivering' ||
  snapshot.phase === 'delivered';

/** Whether another shop speaks of a posting than the one it belongs to (SHP8). One of a file has no shop yet. */
export const isOthers = (state: KnownPosting, snapshot: PostingSnapshot): boolean =>
  state.snapshot.source === 'market' &&
  snapshot.source === 'market' &&
  shopOf(state.snapshot) !== shopOf(snapshot);

/** Takes a posting in, or takes over what changed since (SPEC IN1-IN6). */
export function decideIntake(state: PostingState, command: CommandOf<'intake'>): PostingDecision {
  const { at, by } = command;
  if (state.status !== 'absent' && isOthers(state, command.snapshot)) return yes();
  const { snapshot, parcelGone: isPart } =
    state.status === 'absent'
      ? { snapshot: command.snapshot, parcelGone: false }
      : heardOf(state, stillMarked(state, command.snapshot));
  const facts: PostingFact[] = [];
  if (state.status === 'absent') facts.push({ type: 'PostingTakenIn', at, by, snapshot });
  else if (!same(state.snapshot, snapshot)) {
    if (snapshot.source === 'file' && state.snapshot.source === 'market') return yes(); // IN5: a file never overrides the marketplace
    facts.push({ type: 'PostingChanged', at, by, snapshot });
    // Offered before it was for the marks of then; those told since have asked by themselves.
    if (!state.snapshot.actions.includes('update_cis'))
      facts.push(...marksUpdate(state, snapshot.actions, command));
    // A cancelled one is not packed anew: its parcel stands as it is until somebody pulls it (CN5).
    const goesOn = snapshot.cancellation === null;
    if (goesOn && contentMatters(state) && !sameContent(state.snapshot.lines, snapshot.lines)) {
      facts.push({ type: 'PackingAbandoned', at, by, why: 'content-changed' });
    }
  }
  const note = command.snapshot.cancellation;
  if (isPart && note !== null && state.status !== 'absent') {
    const { number, lines } = command.snapshot;
    facts.push(...parcelGone(state, { parcel: number, note, lines: contentOf(lines) }, command));
  } else if (snapshot.cancellation !== null && state.status !== 'cancelled') {
    facts.push({ type: 'PostingCancelled', at, by, note: snapshot.cancellation });
  } else if (assembled(snapshot) && (state.status === 'absent' || notKnownAsShipped(state))) {
    facts.push({ type: 'ShipConfirmed', at, by, numbers: [snapshot.number] });
  }
  return yes(...facts);
}

/** Statuses in which something lies in a box already. */
const inBox = (status: KnownPosting['status']): boolean =>
  status === 'packing' || status === 'packed' || status === 'closed';

const contentMatters = (state: KnownPosting): boolean =>
  inBox(state.status === 'problem' ? state.before.status : state.status);

// A split into several parcels is read back by whoever asked for it, since only he knows how many numbers to expect (SH4).
const notKnownAsShipped = (state: KnownPosting): boolean =>
  state.ship.state === 'none' ||
  state.ship.state === 'refused' ||
  (state.ship.state === 'requested' && state.ship.packages.length < 2);

/** Keeps what the check found (CK1). */
export function decideCheck(state: KnownPosting, command: CommandOf<'check'>): PostingDecision {
  if (same(state.findings, command.findings)) return yes();
  return yes({ type: 'PostingChecked', at: command.at, by: command.by, findings: command.findings });
}

/** Confirms a posting for packing; where policy and way allow, asks for assembly at once so that the label is there first (SH1). */
export function decideConfirm(state: KnownPosting, command: CommandOf<'confirm'>): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status !== 'new')
    return state.status === 'confirmed' ? yes() : no({ code: 'not-confirmable', status: state.status });
  const findings = (state.findings ?? []).filter(isBlocking);
  if (findings.length > 0 && !command.despiteFindings) return no({ code: 'check-failed', findings });
  const { phase } = state.snapshot;
  const early = phase === 'unready' && !mayBeAssembled(state.snapshot);
  if (early || phase === 'unknown' || phase === 'disputed')
    return no({ code: 'not-confirmable', status: state.snapshot.rawStatus });
  const { at, by } = command;
  const facts: PostingFact[] = [
    {
      type: 'PostingConfirmed',
      at,
      by,
      ...(findings.length > 0 ? { despite: [...new Set(findings.map(({ code }) => code))] } : {}),
    },
  ];
  if (command.policy === 'at-confirmation' && mayShipAhead(state))
    facts.push(shipRequest(state, at, by, null));
  return yes(...facts);
}
