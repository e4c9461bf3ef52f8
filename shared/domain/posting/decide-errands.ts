import { checkWaybill, recogniseWaybill } from '../rules/waybill/check.ts';
import type { CommandOf } from './commands.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import { ask, deliverySteps, refusedErrands, type Errand, type ErrandRecord } from './errands.ts';
import type { PostingFact } from './facts.ts';
import { afterMarks, isOutdated } from './marks-anew.ts';
import { isSplit } from './parcels.ts';
import { isOnItsWay } from './said-left.ts';
import { parcelNumbers, type KnownPosting } from './state.ts';

/** The marketplace took it. */
export function decideErrandDone(state: KnownPosting, command: CommandOf<'errand-done'>): PostingDecision {
  const { at, by, id, errand, receipt } = command;
  if (state.errands.some((record) => record.id === id && record.state === 'done')) return yes();
  const fact: PostingFact = { type: 'ErrandDone', at, by, id, errand, receipt };
  return yes(fact, ...afterMarks(state, errand, command));
}

/** Whatever is refused for good becomes a person's choice (OB7); of a cancelled posting nothing is wanted any more. */
export function decideErrandRefused(
  state: KnownPosting,
  command: CommandOf<'errand-refused'>,
): PostingDecision {
  const { at, by, id, errand, why } = command;
  // What came back of a cancelled one is still to be answered.
  if (state.status === 'cancelled' && errand.what !== 'return-answer') return yes();
  const known = state.errands.find((record) => record.id === id);
  if (known !== undefined && known.state !== 'asked') return yes();
  if (errand.what === 'marks' && isOutdated(state, id)) return yes();
  return yes({ type: 'ErrandRefused', at, by, id, errand, why });
}

/** What a person said of it: once more, with another number, or left as it is (OB8). */
export function decideSettleErrand(
  state: KnownPosting,
  command: CommandOf<'settle-errand'>,
): PostingDecision {
  const { at, by, id, choice } = command;
  const record = refusedErrands(state).find((each) => each.id === id);
  if (record === undefined) return yes();
  const fact: PostingFact = { type: 'ErrandSettled', at, by, id, choice };
  if (choice === 'leave') return yes(fact);
  if (state.status === 'cancelled') return no({ code: 'cancelled', reason: state.note.reason });
  if (choice === 'again')
    return yes(fact, ...renewed(state, record.errand).map((errand) => ask(state, errand, command)));
  return corrected(state, record, command, fact);
}

function corrected(
  state: KnownPosting,
  record: ErrandRecord,
  command: CommandOf<'settle-errand'>,
  settled: PostingFact,
): PostingDecision {
  if (record.errand.what !== 'tracking' || command.number === null)
    return no({ code: 'wrong-moment', status: state.status });
  const { raw, carrier, usedBy } = command.number;
  const checked = carrier === null ? recogniseWaybill(raw) : checkWaybill(raw, carrier);
  if (!checked.ok) return no({ code: 'waybill-refused', refusal: checked.error });
  if (usedBy !== null && usedBy !== state.snapshot.number) return no({ code: 'waybill-used', by: usedBy });
  return yes(settled, ask(state, { what: 'tracking', trackingNumber: checked.value.number }, command));
}

const isAsked = (state: KnownPosting, what: Errand['what']): boolean =>
  state.errands.some((record) => record.errand.what === what && record.state === 'asked');

/** Cancels of a whole posting: once it was split, one of each parcel that stands, under its own number (CN13). */
function cancels(
  state: KnownPosting,
  why: { readonly reasonId: string; readonly message: string },
): readonly Errand[] {
  const { reasonId, message } = why;
  const whole = { what: 'cancel', reasonId, message } as const;
  return state.ship.state === 'confirmed' && isSplit(state)
    ? parcelNumbers(state).map((parcel) => ({ ...whole, parcel }))
    : [whole];
}

/** The same once more; what was asked of the whole before it was known to be split goes to its parcels now (CN13). */
const renewed = (state: KnownPosting, errand: Errand): readonly Errand[] =>
  errand.what === 'cancel' && errand.parcel === undefined ? cancels(state, errand) : [errand];

/** Asks the marketplace to cancel: all of it, or some units. Costs rating, cannot be undone, so only a person does it (CN8). */
export function decideAskCancel(state: KnownPosting, command: CommandOf<'ask-cancel'>): PostingDecision {
  if (state.status === 'cancelled') return yes();
  if (state.status === 'handed-over') return no({ code: 'handed-over' });
  if (state.status === 'sent-virtually' || state.snapshot.source !== 'market')
    return no({ code: 'wrong-moment', status: state.status });
  const { reasonId, message, lines } = command;
  if (reasonId === '') return no({ code: 'reason-needed' });
  if (isAsked(state, 'cancel') || isAsked(state, 'cancel-units')) return yes();
  if (lines === null)
    return yes(...cancels(state, { reasonId, message }).map((errand) => ask(state, errand, command)));
  if (!isPart(state, lines)) return no({ code: 'wrong-moment', status: state.status });
  return yes(ask(state, { what: 'cancel-units', reasonId, message, lines }, command));
}

/** Some, and not all, of what the posting holds; everything is cancelled as a whole. */
function isPart(state: KnownPosting, lines: readonly { sku: string; quantity: number }[]): boolean {
  const there = new Map<string, number>();
  for (const { sku, quantity } of state.snapshot.lines) there.set(sku, (there.get(sku) ?? 0) + quantity);
  for (const { sku, quantity } of lines) there.set(sku, (there.get(sku) ?? 0) - quantity);
  const rests = [...there.values()];
  return lines.length > 0 && rests.every((rest) => rest >= 0) && rests.some((rest) => rest > 0);
}

/** Reports how far a parcel is that the seller delivers himself, step by step (HO3). */
export function decideReportStep(state: KnownPosting, command: CommandOf<'report-step'>): PostingDecision {
  const { snapshot, errands } = state;
  // Of what was sent without a parcel and owes none, the steps are told all the same (VS5).
  const left =
    state.status === 'handed-over' ||
    (state.status === 'closed' && isOnItsWay(state)) ||
    (state.status === 'sent-virtually' && state.virtual?.dueAt === null);
  if (!left || snapshot.way !== 'non-integrated' || snapshot.source !== 'market')
    return no({ code: 'wrong-moment', status: state.status });
  const isSaid = (step: string): boolean =>
    errands.some(
      ({ errand, state: stands }) =>
        errand.what === 'step' && errand.step === step && (stands === 'asked' || stands === 'done'),
    );
  if (isSaid(command.step) || command.step === 'delivering') return yes();
  const before = deliverySteps[deliverySteps.indexOf(command.step) - 1];
  // The first step goes out by itself with the hand-over.
  if (before !== undefined && before !== 'delivering' && !isSaid(before))
    return no({ code: 'wrong-moment', status: state.status });
  return yes(ask(state, { what: 'step', step: command.step }, command));
}
