import type { PostingNumber } from '#shared/kit/brand.ts';
import { isOfWeight } from '#shared/domain/posting/refusals.ts';
import type { Screen, Verdict } from '../view.ts';
import type { Hand } from './hand.ts';
import { leave } from './arrivals.ts';
import { okScale } from './scale-weight.ts';
import { passUnit } from './shadow.ts';
import { seen } from './stops.ts';
import { giveData } from './unit-answers.ts';
import { confirmWaybill } from './waybill-entry.ts';

/** OK: the verdict was read, else yes to what the screen asks. */
export async function ok(hand: Hand): Promise<void> {
  const { verdict, parts } = hand;
  if (verdict?.kind === 'stop') return seen(hand, verdict);
  if (verdict?.kind === 'shadow') return passUnit(hand, verdict);
  if (verdict !== null && verdict.kind !== 'right' && verdict.kind !== 'complete' && !askedTooEarly(verdict))
    return okVerdict(hand, verdict);
  const now = hand.screen();
  switch (now.kind) {
    case 'step':
      return okStep(hand, now);
    case 'photo':
      return okPicture(hand, now.posting.snapshot.number);
    case 'data':
      return now.offer === null
        ? wantsMore(hand, now.field)
        : giveData(hand, parts.ids.next(), now.offer.value);
    case 'waybill':
      if (now.entry === null) return wantsMore(hand, now.step.id);
      if (now.entry.refusal === null) return confirmWaybill(hand, now.posting.snapshot.number, now.entry);
      return;
    case 'closed':
    case 'parked':
    case 'problem':
      return leave(hand);
    case 'reason':
      hand.asking = null;
      return hand.show(null);
    default:
      return hand.show(null);
  }
}

/** OK says too little here, and silence would say nothing at all (CL4, NO1). */
const wantsMore = (hand: Hand, stepId: string): void =>
  hand.refuse(hand.parts.ids.next(), { code: 'step-needs-value', stepId });

/** OK at a scale that was not ready then is asked anew by the next OK (SL5). */
const askedTooEarly = (verdict: Verdict): boolean =>
  'refusal' in verdict && verdict.refusal.code === 'scale-waits';

/** The verdict was read; a weight that is not as usual is taken with it, where that is allowed (WG6). */
async function okVerdict(hand: Hand, read: Verdict): Promise<void> {
  const { open, table, parts } = hand;
  const refusal = 'refusal' in read ? read.refusal : null;
  if (refusal === null || !isOfWeight(refusal) || refusal.final || open === null) return hand.show(null);
  const { grams, source } = refusal;
  hand.settle(await table.weigh(open.snapshot.number, grams, source, true), parts.ids.next());
}

async function okStep(hand: Hand, now: Extract<Screen, { kind: 'step' }>): Promise<void> {
  const { table, parts, settle } = hand;
  const { number } = now.posting.snapshot;
  const { task, id } = now.step;
  const scanId = parts.ids.next();
  if (task.kind === 'box') {
    if (task.suggested === null) return wantsMore(hand, id);
    return settle(await table.box(number, task.suggested), scanId);
  }
  if (task.kind === 'weigh') {
    if (parts.scale.state().kind === 'live') return okScale(hand, number);
    const grams = now.usualGrams ?? task.expectedGrams;
    if (grams === null) return wantsMore(hand, id);
    return settle(await table.weigh(number, grams, 'calculated'), scanId);
  }
  settle(await table.step(number, id, 'ok'), scanId);
}

/** Takes the picture, or keeps the one that is shown (PH3). */
async function okPicture(hand: Hand, number: PostingNumber): Promise<void> {
  const scanId = hand.parts.ids.next();
  const answer = await hand.picture.ok(number);
  if (answer.kind === 'trouble') return hand.refuse(scanId, { code: 'no-photo', why: answer.why });
  if (answer.kind === 'look') return hand.show(null);
  hand.settle(await hand.table.photo(number, answer.photo), scanId);
}
