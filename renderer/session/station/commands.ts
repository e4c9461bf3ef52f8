import { lacks } from '#shared/bridge/settings.ts';
import { inShadow } from '#shared/domain/posting/shadow.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { notListening, wrongMoment } from '../moments.ts';
import type { TableOutcome } from '../table.ts';
import { arrived, away, leave, notMe } from './arrivals.ts';
import type { Hand } from './hand.ts';
import { ok } from './ok.ts';
import { passRest } from './shadow.ts';
import { openSlot } from './opening.ts';
import { askReprint, giveReason } from './reasons.ts';
import { beginShelving } from './shelve.ts';
import { saidWhileShelving } from './shelve-answers.ts';
import { beginTeaching } from './teach.ts';
import { saidWhileTeaching } from './teach-answers.ts';
import { asksGrams, giveData } from './unit-answers.ts';
import { forgetWaybill, nextCarrier } from './waybill-entry.ts';
import { begin, commandTo } from './works.ts';

/** Commands that mean the same whatever work is at hand. */
const ofTheTable: ReadonlySet<StationCommand['kind']> = new Set([
  'badge',
  'leave',
  'out',
  'work',
  'teach',
  'shelf',
]);

/** A command by code, key or touch: for the stop, the work at hand, or the table, in that order. */
export async function command(hand: Hand, said: StationCommand): Promise<void> {
  const { verdict, parts, nextScan } = hand;
  const scanId = parts.ids.next();
  if (verdict?.kind === 'stop' && said.kind !== 'ok') return parts.announce(verdict);
  const { teaching, shelving } = hand;
  if (teaching !== null && (await saidWhileTeaching(hand, teaching, scanId, said))) return;
  if (shelving !== null && (await saidWhileShelving(hand, shelving, scanId, said))) return;
  const second = said.kind === 'times' && said.times === 2 ? nextScan.second(verdict) : null;
  if (second !== null && notListening(hand.moment()) === null) return second();
  // Taking back "×5" is no undo of a deed (SC6).
  if (nextScan.take() !== null && (said.kind === 'ok' || said.kind === 'undo')) return hand.show(null);
  const doing = ofTheTable.has(said.kind) ? null : hand.atHand();
  if (doing !== null && (await commandTo(hand, doing, scanId, said))) return;
  const wrong = wrongMoment(said, hand.moment());
  if (wrong !== null) return hand.refuse(scanId, wrong);
  return toTable(hand, scanId, said);
}

/** What each command means at the table. */
async function toTable(hand: Hand, scanId: string, said: StationCommand): Promise<void> {
  const { table } = hand;
  switch (said.kind) {
    case 'times':
      return arm(hand, scanId, said.times);
    case 'badge':
      return arrived(hand, scanId, hand.who.badge(said.packer));
    case 'ok':
      return ok(hand);
    case 'leave':
      if (hand.who.entering() !== null) return notMe(hand);
      hand.activity = hand.open === null ? null : hand.activity;
      return leave(hand);
    case 'out':
      hand.activity = null;
      return away(hand);
    case 'work':
      return begin(hand, scanId, said.work);
    case 'teach':
      return beginTeaching(hand, scanId);
    case 'shelf':
      return beginShelving(hand, scanId, said.shelf);
    case 'undo':
      return undo(hand, scanId);
    case 'skip':
      return skip(hand, scanId);
    case 'next-box':
      return withOpen(hand, scanId, ({ snapshot }) => table.run(snapshot.number, { type: 'split' }));
    case 'park':
      if (hand.open?.status === 'packed' && hand.open.shelf !== null) return leave(hand);
      return withOpen(hand, scanId, ({ snapshot }) => table.park(snapshot.number));
    case 'reprint':
      return askReprint(hand, scanId);
    case 'problem':
      hand.asking = 'problem';
      return said.reason === null ? hand.show(null) : giveReason(hand, said.reason);
    case 'reason':
      return giveReason(hand, said.reason);
    case 'box':
      return withOpen(hand, scanId, ({ snapshot }) => table.box(snapshot.number, said.box));
    case 'absent':
      return giveData(hand, scanId, null);
    case 'country':
      return giveData(hand, scanId, said.country);
    case 'grams':
      if (asksGrams(hand.screen())) return giveData(hand, scanId, String(said.grams));
      return withOpen(hand, scanId, ({ snapshot }) => table.weigh(snapshot.number, said.grams, 'typed'));
    case 'slot':
      return openSlot(hand, scanId, said.slot);
  }
}

/** Commands that need an open posting; without one they are a scan in the wrong moment. */
async function withOpen(
  hand: Hand,
  scanId: string,
  act: (posting: KnownPosting) => Promise<TableOutcome>,
): Promise<void> {
  const { open, who } = hand;
  if (open === null)
    return hand.refuse(scanId, { code: 'wrong-moment', status: who.packer() === null ? 'start' : 'queue' });
  hand.settle(await act(open), scanId);
}

function arm(hand: Hand, scanId: string, times: number): void {
  if (hand.parts.settings().packing.manyAtOnce === 'off') return hand.refuse(scanId, { code: 'times-off' });
  hand.nextScan.arm(times);
  hand.show(null);
}

/** Whether the last deed of the parcel was there when it was taken over. */
const isOthers = ({ open, others }: Hand): boolean =>
  open?.status === 'packing' && open.work.deeds.length > 0 && open.work.deeds.length <= others;

/** Takes back what was last: a number or a picture that was not taken yet, else the last deed. */
async function undo(hand: Hand, scanId: string): Promise<void> {
  if (hand.waybill !== null) return forgetWaybill(hand);
  if (hand.picture.again()) return hand.show(null);
  if (isOthers(hand) && lacks(hand.parts.settings(), hand.by(), 'undo-others'))
    return hand.refuse(scanId, { code: 'not-permitted', what: 'undo-others' });
  return withOpen(hand, scanId, ({ snapshot }) => hand.table.run(snapshot.number, { type: 'undo' }));
}

async function skip(hand: Hand, scanId: string): Promise<void> {
  const now = hand.screen();
  if (now.kind === 'scan' && inShadow(now.work, hand.parts.clock.now())) return passRest(hand, scanId);
  if (now.kind !== 'step' && now.kind !== 'waybill' && now.kind !== 'photo')
    return hand.refuse(scanId, { code: 'wrong-moment', status: now.kind });
  if (now.kind === 'waybill' && nextCarrier(hand)) return hand.show(null);
  hand.picture.again();
  hand.settle(await hand.table.step(now.posting.snapshot.number, now.step.id, 'skipped'), scanId);
}
