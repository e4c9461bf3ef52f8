import { isOwnCarrier } from '../rules/waybill/carriers.ts';
import { checkWaybill, recogniseWaybill } from '../rules/waybill/check.ts';
import { checkOwnWaybill } from '../rules/waybill/own.ts';
import { awaiting } from './awaiting.ts';
import type { CommandOf } from './commands.ts';
import { withCompletion } from './complete.ts';
import { no, yes, type PostingDecision } from './decision.ts';
import type { PlanStep, StepTask } from './plan.ts';
import { currentParcel, goodsOf, stepSettled, unitsLeft, type PackWork } from './progress.ts';
import { doubtWeight } from '../rules/weight.ts';
import type { PostingRefusal, WeightRefusal } from './refusals.ts';
import { hasUnverified, shadowNote } from './shadow.ts';
import type { KnownPosting } from './state.ts';

/** Lightest and heaviest weight anybody can mean, grams: a bare envelope, and more than one person lifts (WG2). */
const PLAUSIBLE_GRAMS = { min: 5, max: 60_000 } as const;

/** Why no step may be settled yet: goods and marks come first (CL3); null where one may. */
export function goodsFirst(work: PackWork): PostingRefusal | null {
  const left = unitsLeft(work);
  if (left > 0) return { code: 'goods-first', left };
  return awaiting(work);
}

/** Steps that OK alone does not settle (CL4, PH2). */
const wantsValue: ReadonlySet<StepTask['kind']> = new Set(['box', 'weigh', 'waybill', 'photo'] as const);

const stepOf = (work: PackWork, kind: StepTask['kind']): PlanStep | null =>
  work.plan.steps.find((step) => step.task.kind === kind) ?? null;

/** Confirms or skips one checklist step; required ones cannot be skipped, and steps that ask for a value need it (CL2-CL4). */
export function decideStep(state: KnownPosting, command: CommandOf<'step'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const { at, by, stepId, how } = command;
  const step = state.work.plan.steps.find((candidate) => candidate.id === stepId);
  if (step === undefined) return no({ code: 'no-such-step', stepId });
  if (stepSettled(state.work, step)) return yes();
  const early = goodsFirst(state.work);
  if (early !== null) return no(early);
  if (how === 'skipped') {
    if (step.required) return skipRequired(state, command, step);
  } else if (wantsValue.has(step.task.kind)) {
    return no({ code: 'step-needs-value', stepId });
  }
  return withCompletion(state, [{ type: 'StepDone', at, by, stepId, how }]);
}

/** Only shadow mode leaves out what must be, and notes it; never a waybill, which the marketplace is told (SW2, SW5). */
function skipRequired(
  state: KnownPosting & { readonly work: PackWork },
  { at, by, stepId }: CommandOf<'step'>,
  { task }: PlanStep,
): PostingDecision {
  const refusal = { code: 'step-required', stepId } as const;
  const note = task.kind === 'waybill' ? null : shadowNote(state.work, { at, by }, stepId, refusal);
  if (note === null) return no(refusal);
  return withCompletion(state, [note, { type: 'StepDone', at, by, stepId, how: 'skipped' }]);
}

/** Takes the box the packer chose; a second choice replaces the first (BX2). */
export function decideBox(state: KnownPosting, command: CommandOf<'box'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const step = stepOf(state.work, 'box');
  if (step === null) return no({ code: 'no-such-step', stepId: 'box' });
  const early = goodsFirst(state.work);
  if (early !== null) return no(early);
  const { at, by, box } = command;
  const only = step.task.kind === 'box' ? step.task.only : undefined;
  if (only !== undefined && !only.includes(box)) return no({ code: 'box-not-allowed', box, only });
  return withCompletion(state, [{ type: 'BoxChosen', at, by, stepId: step.id, box }]);
}

/** What speaks against this weight, the marketplace's limits first (WG6, WG8). */
function doubtful(work: PackWork, { grams, source, against }: CommandOf<'weigh'>): WeightRefusal | null {
  if (against === undefined) return null;
  const { maxGrams, tooLarge, usual, word } = against;
  const given = { grams, source, final: word === 'final' };
  if (maxGrams !== null && grams > maxGrams) return { code: 'weight-over', ...given, limit: maxGrams };
  if (tooLarge) return { code: 'size-over', ...given };
  const doubt = doubtWeight(grams, usual, goodsOf(work.plan));
  return doubt === null ? null : { code: 'weight-off', ...given, doubt };
}

/** Takes the parcel's weight; a second weighing replaces the first (WG1). */
export function decideWeigh(state: KnownPosting, command: CommandOf<'weigh'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const step = stepOf(state.work, 'weigh');
  if (step === null) return no({ code: 'no-such-step', stepId: 'weigh' });
  const early = goodsFirst(state.work);
  if (early !== null) return no(early);
  const { at, by, grams, source } = command;
  if (!Number.isInteger(grams) || grams < PLAUSIBLE_GRAMS.min || grams > PLAUSIBLE_GRAMS.max) {
    return no({ code: 'weight-implausible', grams });
  }
  const doubt = doubtful(state.work, command);
  const accepted = command.against?.word === 'accepted';
  const note = doubt === null || accepted ? null : shadowNote(state.work, command, step.id, doubt);
  if (doubt !== null && !accepted && note === null) return no(doubt);
  const despite = doubt === null ? {} : { despite: doubt.code };
  const weighed = { type: 'Weighed', at, by, stepId: step.id, grams, source, ...despite } as const;
  return withCompletion(state, note === null ? [weighed] : [note, weighed]);
}

function checkedNumber({ raw, carrier, own = [] }: CommandOf<'waybill'>) {
  if (carrier === null) return recogniseWaybill(raw);
  return isOwnCarrier(carrier) ? checkOwnWaybill(raw, carrier, own) : checkWaybill(raw, carrier);
}

/** Takes the waybill number: format, check digit and carrier verified, used ones refused (WB rules, WY4). */
export function decideWaybill(state: KnownPosting, command: CommandOf<'waybill'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  const step = stepOf(state.work, 'waybill');
  if (step === null) return no({ code: 'waybill-not-due' });
  const early = goodsFirst(state.work);
  if (early !== null) return no(early);
  const { at, by } = command;
  const checked = checkedNumber(command);
  if (!checked.ok) return no({ code: 'waybill-refused', refusal: checked.error });
  if (command.usedBy !== null && command.usedBy !== state.snapshot.number) {
    return no({ code: 'waybill-used', by: command.usedBy });
  }
  const { number, carrier } = checked.value;
  return withCompletion(state, [{ type: 'WaybillTaken', at, by, stepId: step.id, number, carrier }]);
}

/** Closes the box at hand and goes on in another one, before the ship call only (SP1-SP3). */
export function decideSplit(state: KnownPosting, command: CommandOf<'split'>): PostingDecision {
  if (state.status !== 'packing') return no({ code: 'not-packing', status: state.status });
  if (state.work.plan.split === 'none') return no({ code: 'split-impossible', why: 'way' });
  if (state.ship.state === 'requested' || state.ship.state === 'confirmed')
    return no({ code: 'split-impossible', why: 'shipping' });
  const first = awaiting(state.work);
  if (first !== null) return no(first);
  const lastParcel = state.work.deeds.findLastIndex((deed) => deed.kind === 'parcel');
  if (hasUnverified(state.work)) return no({ code: 'split-impossible', why: 'unverified' });
  const filled = state.work.deeds.slice(lastParcel + 1).some((deed) => deed.kind === 'unit');
  if (!filled) return no({ code: 'split-impossible', why: 'empty-box' });
  if (unitsLeft(state.work) === 0) return no({ code: 'split-impossible', why: 'nothing-left' });
  return yes({
    type: 'NextParcelStarted',
    at: command.at,
    by: command.by,
    parcel: currentParcel(state.work) + 1,
  });
}
