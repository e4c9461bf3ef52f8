import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import { isRetired } from '#shared/domain/posting/parcels.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingOfEffect, type EffectRow } from '#shared/process/effects.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import { goneParcel } from './our-split.ts';
import { doneErrand, earlyOrRefused, refusedErrand } from './errand-outcomes.ts';
import { readBackFirst, repeatable, type Performed, type PerformParts } from './performed.ts';

/** A call that is not harmless to repeat, and the read that tells whether it happened (OB4, OB6). */
export interface ReadBackCall {
  /** What the posting as read says: it happened, it can no longer happen (in the vendor's or our word), or it may be asked for. */
  judge(read: PostingSnapshot): 'happened' | 'open' | { readonly impossible: string };
  call(): Promise<MarketAnswer<{ readonly error: string | null; readonly receipt?: string | null }>>;
  /** The parcel of a split that is read instead of the posting; what became of it is said to the posting (CN9). */
  readonly parcel?: PostingNumber;
  /** Whether a yes is only believed when it is read back. */
  readonly verified: boolean;
}

/** Pause between two looks at what was taken and does not show yet, ms. */
const LOOK_MS = 1500;
/** What was taken and never showed: a person looks at it. */
const NOT_SEEN = 'NOT_SEEN_AFTER_YES';
/** First word of a receipt that says that the call was taken; the answer's own word stands behind it. */
const TAKEN = 'taken';

const wasTaken = ({ receipt }: EffectRow): boolean => receipt?.[0] === TAKEN;

/** Reads the posting, and calls only where that says that it has not happened. */
export async function readThenCall(
  row: EffectRow,
  how: ReadBackCall,
  parts: PerformParts,
): Promise<Performed> {
  const number = how.parcel ?? postingOfEffect(row.effect);
  if (number === null) throw new Error(`no posting: ${row.id}`);
  const read = await parts.ask('market.posting', { number });
  if (!read.ok) {
    if (row.state === 'unknown') return look(row, LOOK_MS * 2, read.error.kind);
    const outcome = repeatable(read.error);
    return outcome.kind === 'refused' ? refusedErrand(row, outcome.trouble, parts) : outcome;
  }
  const says = how.judge(read.value);
  // Whatever was read is taken over: a cancellation stops the table, a changed content is packed anew.
  if (read.value.cancellation !== null || says === 'happened') await takenOver(read.value, row, how, parts);
  if (says === 'happened') return doneErrand(row, parts, wasTaken(row) ? (row.receipt?.[1] ?? null) : null);
  if (says !== 'open' && isRetired(read.value)) return refusedErrand(row, says.impossible, parts);
  if (read.value.cancellation !== null) return { kind: 'dropped', trouble: 'already-cancelled' };
  if (says !== 'open') return refusedErrand(row, says.impossible, parts);
  return row.state === 'unknown' ? notHappened(row, parts) : called(row, how, parts);
}

async function takenOver(
  snapshot: PostingSnapshot,
  { effect }: EffectRow,
  { parcel }: ReadBackCall,
  parts: PerformParts,
): Promise<void> {
  const posting = postingOfEffect(effect);
  if (posting === null) return;
  if (parcel === undefined) return parts.record(posting, { type: 'intake', snapshot });
  const gone = goneParcel(snapshot);
  if (gone !== null) await parts.record(posting, gone);
}

const look = (row: EffectRow, afterMs: number, trouble: string | null): Performed => ({
  kind: 'verify',
  afterMs,
  trouble,
  receipt: row.receipt,
});

function notHappened(row: EffectRow, parts: PerformParts): Performed | Promise<Performed> {
  const left = parts.settling.leftMs(row.id);
  if (left > 0) return look(row, wasTaken(row) ? LOOK_MS : left, row.trouble);
  if (wasTaken(row)) return refusedErrand(row, NOT_SEEN, parts);
  return { kind: 'again', afterMs: 0, trouble: row.trouble ?? 'timeout' };
}

async function called(row: EffectRow, how: ReadBackCall, parts: PerformParts): Promise<Performed> {
  parts.settling.sent(row.id);
  const sent = await how.call();
  if (sent.ok) {
    const { error, receipt = null } = sent.value;
    if (error !== null) return earlyOrRefused(row, error, parts);
    if (!how.verified) return doneErrand(row, parts, receipt);
    return {
      kind: 'verify',
      afterMs: LOOK_MS,
      trouble: null,
      receipt: receipt === null ? [TAKEN] : [TAKEN, receipt],
    };
  }
  const { error } = sent;
  if (error.kind === 'already-cancelled' || error.kind === 'already-shipped')
    return { kind: 'verify', afterMs: LOOK_MS, trouble: error.kind, receipt: null };
  const outcome = readBackFirst(error);
  return outcome.kind === 'refused' ? earlyOrRefused(row, outcome.trouble, parts) : outcome;
}
