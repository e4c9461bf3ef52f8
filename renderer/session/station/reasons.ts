import { lacks } from '#shared/bridge/settings.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { reprintReasons } from '#shared/domain/posting/facts.ts';
import { lastPrint, parcelNumbers, type KnownPosting } from '#shared/domain/posting/state.ts';
import { answersTo } from '../larger.ts';
import { packerReasons } from '../screen.ts';
import { stuckWhy } from '../stuck-labels.ts';
import type { Hand } from './hand.ts';

/** A word that answers what is asked: why a problem, why printed again, or what to do with a label that is too large. */
export async function giveReason(hand: Hand, reason: string): Promise<void> {
  const { parts, table, open, asking } = hand;
  const scanId = parts.ids.next();
  if (asking === null && (await answered(hand, reason))) return hand.show(null);
  if (open === null || asking === null) return hand.refuse(scanId, { code: 'wrong-moment', status: 'queue' });
  const { number } = open.snapshot;
  if (asking === 'problem') {
    const known = packerReasons.find((candidate) => candidate === reason);
    if (known === undefined) return hand.refuse(scanId, { code: 'reason-needed' });
    hand.asking = null;
    return hand.settle(
      await table.run(number, { type: 'report-problem', reason: known, note: null }),
      scanId,
    );
  }
  const known = reprintReasons.find((candidate) => candidate === reason);
  if (known === undefined) return hand.refuse(scanId, { code: 'reason-needed' });
  hand.asking = null;
  const parcel = labelAtHand(hand, open);
  hand.settle(await table.run(number, { type: 'print-label', parcel, reason: known }), scanId);
}

/** The question on the label screen, answered with one of the words it offers (LB7). */
async function answered(hand: Hand, word: string): Promise<boolean> {
  const { parts } = hand;
  const now = hand.screen();
  const page = now.kind === 'label' ? parts.larger(now.parcel) : null;
  const answer = page === null ? undefined : answersTo(page).find((each) => each === word);
  if (page === null || answer === undefined) return false;
  await parts.answerLarger(page, answer);
  return true;
}

function labelAtHand(hand: Hand, posting: KnownPosting): PostingNumber {
  const now = hand.screen();
  return now.kind === 'label' ? now.parcel : (parcelNumbers(posting).at(-1) ?? posting.snapshot.number);
}

/** The parcel whose label waits for an answer or did not come out, the most urgent first (NO6). */
function stuckParcel({ parts: { book, larger } }: Hand): KnownPosting | null {
  for (const { number } of book.rows()) {
    const posting = book.posting(number)?.state;
    if (posting?.status !== 'packed') continue;
    if (stuckWhy(posting) !== null || parcelNumbers(posting).some((parcel) => larger(parcel) !== null))
      return posting;
  }
  return null;
}

/** Asks why the label at hand is to be printed again; where nothing is open, takes up the parcel that waits for it. */
export function askReprint(hand: Hand, scanId: string): void {
  const { open } = hand;
  const stuck = open === null ? stuckParcel(hand) : null;
  if (stuck !== null) {
    hand.open = stuck;
    return hand.show(null);
  }
  if (open === null || open.status === 'packing')
    return hand.refuse(scanId, { code: 'wrong-moment', status: open?.status ?? 'queue' });
  const last = lastPrint(open, labelAtHand(hand, open));
  if (last === null) return hand.refuse(scanId, { code: 'label-not-ready' });
  const onPaper = last.outcome === 'printed' || last.outcome === 'maybe';
  if (onPaper && lacks(hand.parts.settings(), hand.by(), 'reprint'))
    return hand.refuse(scanId, { code: 'not-permitted', what: 'reprint' });
  hand.asking = 'reprint';
  hand.show(null);
}
