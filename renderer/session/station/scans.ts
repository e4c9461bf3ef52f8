import { isPin } from '#shared/domain/rules/pin.ts';
import { allLabelCodesOf } from '#shared/domain/posting/decide-label.ts';
import type { ScanMeaning } from '../../scan/interpret.ts';
import type { ActivityScan } from '../activities/activity.ts';
import { postingNamed } from '../find.ts';
import { busy, notListening } from '../moments.ts';
import type { ScanHow } from '../table.ts';
import { pinned } from './arrivals.ts';
import { command } from './commands.ts';
import type { Hand } from './hand.ts';
import { markIdle, productOfMark, scanIdle } from './idle-scans.ts';
import { scanOpen } from './open-scans.ts';
import { scannedWhileShelving } from './shelve-answers.ts';
import { scannedWhileTeaching } from './teach-answers.ts';
import { askedTwice, mayBeTwice } from './twice.ts';
import { answersData, giveData } from './unit-answers.ts';
import { backToWork, judged } from './works.ts';

type Code = Extract<ScanMeaning, { kind: 'code' }>;

/** Of the readings of one code, the first that anybody knows; else the likeliest. */
const known = ({ parts: { book } }: Hand, { text, others }: Code): string =>
  [text, ...others].find(
    (reading) => book.byBarcode(reading) !== null || postingNamed(reading, book) !== null,
  ) ?? text;

/** What one scan means now. `again`: the same code a moment after itself. */
export async function scanned(hand: Hand, scanId: string, read: ScanMeaning, again: boolean): Promise<void> {
  const { verdict } = hand;
  if (verdict?.kind === 'stop' && (again || !(read.kind === 'command' && read.command.kind === 'ok')))
    return hand.parts.announce(verdict);
  if (again) return scannedAgain(hand, scanId, read);
  switch (read.kind) {
    case 'command':
      return command(hand, read.command);
    case 'bad-command':
      return hand.refuse(scanId, { code: 'unknown-code', read: read.text });
    case 'marking':
    case 'code':
      return heard(hand, scanId, read);
  }
}

/** A PIN, then the work at hand, then the table: the first that wants the scan has it. */
async function heard(hand: Hand, scanId: string, read: ActivityScan): Promise<void> {
  if (hand.who.entering() !== null && read.kind === 'code' && isPin(read.text))
    return pinned(hand, scanId, read.text);
  const deaf = notListening(hand.moment());
  if (deaf !== null) return hand.refuse(scanId, deaf);
  const { teaching, shelving } = hand;
  if (teaching !== null && scannedWhileTeaching(hand, teaching, scanId, read)) return;
  if (shelving !== null && (await scannedWhileShelving(hand, shelving, scanId, read))) return;
  const times = hand.nextScan.take();
  const doing = hand.atHand() ?? backToWork(hand, read);
  const answer = doing === null ? 'table' : await doing.scanned(scanId, read, times);
  if (answer !== 'table') return judged(hand, answer);
  if (read.kind === 'marking') return scanMark(hand, scanId, read.raw, times);
  const unitData = answersData(hand.screen(), read);
  if (unitData !== null) return giveData(hand, scanId, unitData);
  return scanCode(hand, scanId, known(hand, read), times === null ? {} : { times });
}

async function scanCode(hand: Hand, scanId: string, text: string, how: ScanHow): Promise<void> {
  const { open } = hand;
  if (busy(open)) return scanOpen(hand, scanId, text, open, how);
  const closed = open?.status === 'closed' ? open : null;
  // The trigger pulled twice on the last label: closed stays closed (SB4).
  if (closed !== null && allLabelCodesOf(closed).includes(text))
    return hand.settle(await hand.table.scanBack(closed.snapshot.number, scanId, text), scanId);
  return scanIdle(hand, scanId, text, how);
}

async function scanMark(hand: Hand, scanId: string, raw: string, times: number | null): Promise<void> {
  const { open } = hand;
  const held = times === null ? null : productOfMark(hand, raw);
  if (held !== null) return hand.refuse(scanId, { code: 'times-marked', thing: held });
  if (open?.status === 'packing')
    return hand.settle(await hand.table.mark(open.snapshot.number, scanId, raw), scanId);
  if (busy(open)) return hand.refuse(scanId, { code: 'wrong-moment', status: open.status });
  return markIdle(hand, scanId, raw);
}

/** The same code a moment after itself: asked about where it would count a unit, else nothing new (SC1-SC4). */
async function scannedAgain(hand: Hand, scanId: string, read: ScanMeaning): Promise<void> {
  if (read.kind !== 'code' || !mayBeTwice(hand)) return;
  const { table, parts } = hand;
  const text = known(hand, read);
  const goods = parts.book.byBarcode(text)?.product ?? null;
  const doing = hand.atHand();
  if (doing !== null) {
    if (goods === null) return;
    const refusal = {
      code: 'scanned-twice',
      thing: { sku: goods.sku, name: goods.name },
      read: text,
    } as const;
    hand.show({ kind: 'many', scanId, refusal, got: goods, expected: null, work: null });
    return askedTwice(hand, async () => {
      const answer = await doing.scanned(scanId, read, null);
      return answer === 'table' ? scanCode(hand, scanId, text, {}) : hand.show(answer);
    });
  }
  const { open } = hand;
  if (open?.status !== 'packing' || postingNamed(text, parts.book) !== null) return;
  if (hand.screen().kind === 'waybill' && goods === null) return;
  const { number } = open.snapshot;
  const outcome = await table.scan(number, scanId, text, { again: true });
  if (outcome.kind === 'done') return;
  hand.settle(outcome, scanId);
  if (outcome.kind === 'refused' && outcome.refusal.code === 'scanned-twice')
    askedTwice(hand, async () => hand.settle(await table.scan(number, scanId, text), scanId));
}
