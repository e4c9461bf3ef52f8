import { checkVirtualNumber } from '../rules/waybill/virtual.ts';
import type { CommandOf } from './commands.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { ask } from './errands.ts';
import { evolvePosting } from './evolve.ts';
import type { PostingFact } from './facts.ts';
import type { PostingRefusal } from './refusals.ts';
import { mustShip, shipRequest } from './ship.ts';
import type { PostingSnapshot } from './snapshot.ts';
import type { KnownPosting } from './state.ts';

type Send = CommandOf<'send-virtually'>;

/** Ways in which a carrier of the marketplace, or one that reports to it, comes for a parcel (VS3). */
const awaited: ReadonlySet<PostingSnapshot['way']> = new Set(['fbs', 'aggregator', 'integrated']);

/** Whether the marketplace is told of it: it knows no more of a seller's own delivery than the seller says (VS5). */
const isTold = ({ way, source }: PostingSnapshot): boolean => way === 'non-integrated' && source === 'market';

/** Whether what is physical in it is accounted for: promised by a date, or in another parcel that is named (VS2). */
const isCovered = (state: KnownPosting, { why, presaleUntil, along }: Send): boolean =>
  why === 'presale'
    ? presaleUntil !== null
    : (why === 'gift' || why === 'sample') && along !== null && along !== state.snapshot.number;

/** What the marketplace wants of single units before it assembles: nobody can tell it of goods that are not there (VS2). */
const wantedOf = (state: KnownPosting): readonly string[] =>
  mustShip(state)
    ? state.snapshot.lines.flatMap(({ wants, marking }) =>
        marking === 'required' ? ['marking', ...wants] : wants,
      )
    : [];

function refusalOf(state: KnownPosting, command: Send): PostingRefusal | null {
  const { at, why, physical, presaleUntil, note, number, prefix, usedBy } = command;
  if (physical.length > 0 && !isCovered(state, command)) return { code: 'not-virtual', physical };
  if (physical.length > 0 && state.snapshot.source === 'market' && awaited.has(state.snapshot.way))
    return { code: 'virtual-way' };
  if (why === 'presale' && presaleUntil === null) return { code: 'presale-date' };
  if (presaleUntil !== null && presaleUntil <= at) return { code: 'presale-date' };
  const wants = wantedOf(state);
  if (wants.length > 0) return { code: 'check-failed', findings: [{ code: 'wants-data', what: wants }] };
  if (note.trim() === '') return { code: 'reason-needed' };
  if (!checkVirtualNumber(number, prefix).ok) return { code: 'virtual-number', read: number };
  return usedBy === null || usedBy === state.snapshot.number ? null : { code: 'waybill-used', by: usedBy };
}

/** What the marketplace is told, each once and in this order: assembly, the number, and that it is under way where nothing else is due (VS5). */
function told(sent: KnownPosting, { at, by, why }: Send, number: string): readonly PostingFact[] {
  const ship = mustShip(sent) ? [shipRequest(sent, at, by, null)] : [];
  if (!isTold(sent.snapshot)) return ship;
  const tracking = ask(sent, { what: 'tracking', trackingNumber: number }, { at, by });
  const step = ask(sent, { what: 'step', step: 'delivering' }, { at, by });
  return why === 'presale' ? [...ship, tracking] : [...ship, tracking, step];
}

/** Marks a posting as sent although nothing moves; refused where a physical thing is due and nothing accounts for it (VR1-VR3, VS1-VS5). */
export function decideVirtual(state: KnownPosting, command: Send): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status === 'sent-virtually') return yes();
  // One whose goods came is packed: it was sent without a parcel once.
  if ((state.status !== 'new' && state.status !== 'confirmed') || state.virtual !== undefined)
    return no({ code: 'wrong-moment', status: state.status });
  const refusal = refusalOf(state, command);
  if (refusal !== null) return no(refusal);
  const number = checkVirtualNumber(command.number, command.prefix);
  if (!number.ok) return no({ code: 'virtual-number', read: command.number });
  const { at, by, note, why, along } = command;
  const dueAt = why === 'presale' ? command.presaleUntil : null;
  const fact: PostingFact = { type: 'VirtualSent', at, by, number: number.value, note, why, dueAt, along };
  const after = evolvePosting(state, fact);
  return after.status === 'absent' ? yes(fact) : yes(fact, ...told(after, command, number.value));
}

/** The goods of a pre-sale came: its real parcel is packed at the table like any other (VS7). */
export function decidePresaleReady(
  state: KnownPosting,
  { at, by }: CommandOf<'presale-ready'>,
): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.virtual?.dueAt == null) return no({ code: 'wrong-moment', status: state.status });
  return state.status === 'sent-virtually' ? yes({ type: 'PresaleReady', at, by }) : yes();
}

/** Another date is promised for a pre-sale, by name (VS8). */
export function decideMovePresale(
  state: KnownPosting,
  { at, by, dueAt }: CommandOf<'move-presale'>,
): PostingDecision {
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  const { virtual } = state;
  if (virtual === undefined || virtual.dueAt === null)
    return no({ code: 'wrong-moment', status: state.status });
  if (dueAt <= at) return no({ code: 'presale-date' });
  return virtual.dueAt === dueAt ? yes() : yes({ type: 'PresaleMoved', at, by, dueAt });
}
