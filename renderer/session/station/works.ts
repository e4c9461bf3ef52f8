import { allLabelCodesOf } from '#shared/domain/posting/decide-label.ts';
import type { StationCommand, Work } from '#shared/domain/rules/command-codes.ts';
import type { Activity, ActivityScan } from '../activities/activity.ts';
import { busy } from '../moments.ts';
import type { Verdict } from '../view.ts';
import type { Hand } from './hand.ts';

/** Another kind of work begins; a parcel that is in somebody's hands comes first. */
export function begin(hand: Hand, scanId: string, work: Work): void {
  const { open, parts, by, table } = hand;
  if (busy(open)) return hand.refuse(scanId, { code: 'wrong-moment', status: open.status });
  const beginning = parts.activities[work];
  if (beginning === undefined) return hand.refuse(scanId, { code: 'unknown-code', read: work });
  hand.free();
  const { speak, notKept, changed } = parts;
  hand.activity = beginning({ who: by, run: table.run, speak, notKept, changed });
  hand.show(null);
}

/** Whether the work at hand took the command, or nobody is to have it. */
export async function commandTo(
  hand: Hand,
  doing: Activity,
  scanId: string,
  said: StationCommand,
): Promise<boolean> {
  const { verdict } = hand;
  if (said.kind === 'ok' && verdict?.kind === 'stop') return false;
  // A verdict that stays until OK is answered first.
  if (said.kind === 'ok' && verdict !== null && verdict.kind !== 'right' && verdict.kind !== 'complete') {
    hand.show(null);
    return true;
  }
  const answer = await doing.command(said);
  if (answer === 'table') return false;
  if (answer === null) hand.refuse(scanId, { code: 'wrong-moment', status: doing.screen().kind });
  else hand.show(answer.verdict);
  return true;
}

/** What an activity says of a scan; at a stop that it gives, the parcel is in somebody's hands (CN5). */
export function judged(hand: Hand, said: Verdict | null): void {
  hand.inHand = said?.kind === 'stop' ? said.posting.snapshot.number : null;
  hand.show(said);
}

/** A parcel packed in between is done: the next scan is for the work at hand again, unless it is the trigger pulled twice on the last label (SB4). */
export function backToWork(hand: Hand, read: ActivityScan): Activity | null {
  const { open, activity } = hand;
  if (busy(open)) return null;
  if (open?.status === 'closed' && read.kind === 'code' && allLabelCodesOf(open).includes(read.text))
    return null;
  if (activity !== null) hand.free();
  return activity;
}
