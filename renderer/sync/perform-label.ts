import { labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import { shopOf } from '#shared/domain/shop.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { MarketAnswer } from '#shared/bridge/calls/market.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { PrintResult } from '#shared/bridge/calls/print.ts';
import { labelWords } from '#shared/label/words.ts';
import { passes } from '#shared/printing/state.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { cancelledParcel } from '#shared/domain/posting/parcels.ts';
import { goneParcel } from './our-split.ts';
import { stickerDoc, waybillDoc } from './compose-label.ts';
import { refusedErrand } from './errand-outcomes.ts';
import { repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Pause between two looks at a label that is being made, ms; it grows where the label takes long. */
const LABEL_POLL_MS = { first: 2000, longest: 10_000, after: 30 } as const;

/** A file that is torn or another parcel's this many times in a row is no accident: a person looks at it. */
const WRONG_FILES = 5;
/** Pause between two tries of a label that a person was told of, ms: it may still come. */
const LABEL_TROUBLE_MS = 60_000;

/** Asks for a marketplace label until it lies in the station; wrong or torn files never get that far. */
export async function performFetchLabel(
  row: EffectRow,
  effect: Of<'fetch-label'>,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting === null || isGone(posting, effect.parcel)) return dropped;
  const codes = [...labelCodesOf(posting, effect.parcel)];
  const got = await parts.ask('market.label', { number: effect.parcel, codes });
  const isLate = !got.ok || got.value.state === 'pending';
  if (isLate && mayBeCancelled(row, got) && (await readsAsGone(effect, parts))) return dropped;
  if (!got.ok) return labelTrouble(row, effect, got.error, parts);
  if (got.value.state === 'pending') return { kind: 'again', afterMs: pollMs(row), trouble: 'label-pending' };
  await parts.record(effect.posting, { type: 'label-ready', parcel: effect.parcel, codes: got.value.codes });
  return { kind: 'done' };
}

const dropped: Performed = { kind: 'dropped', trouble: 'already-cancelled' };

/** Whether nothing is due for this parcel any more: its posting, or it alone, was cancelled. */
const isGone = (posting: KnownPosting, parcel: PostingNumber): boolean =>
  posting.status === 'cancelled' || cancelledParcel(posting, parcel) !== null;

/** Tries of a label between two looks at its order: for one that is cancelled it never comes. */
const LOOK_EVERY = 10;

/** Whether the answer, or how long there was none, speaks of a cancellation. */
const mayBeCancelled = ({ attempts }: EffectRow, got: MarketAnswer<unknown>): boolean =>
  (!got.ok && (got.error.kind === 'already-cancelled' || got.error.kind === 'wrong-status')) ||
  (attempts > LABEL_POLL_MS.after && attempts % LOOK_EVERY === 0);

/** Reads the parcel; a cancellation is taken over, so that whoever has it in hands hears of it (CN9). */
async function readsAsGone(
  { posting, parcel }: { readonly posting: PostingNumber; readonly parcel: PostingNumber },
  parts: PerformParts,
): Promise<boolean> {
  const read = await parts.ask('market.posting', { number: parcel });
  if (!read.ok) return false;
  await heardOfParcel(posting, read.value, parts);
  const after = await parts.posting(posting);
  return after !== null && isGone(after, parcel);
}

/** Takes over what was read of a parcel, whether it has its posting's number or one of its own. */
async function heardOfParcel(
  posting: PostingNumber,
  read: PostingSnapshot,
  parts: PerformParts,
): Promise<void> {
  if (read.number === posting) return parts.record(posting, { type: 'intake', snapshot: read });
  const gone = goneParcel(read);
  if (gone !== null) await parts.record(posting, gone);
}

const pollMs = ({ attempts }: EffectRow): number =>
  attempts < LABEL_POLL_MS.after ? LABEL_POLL_MS.first : LABEL_POLL_MS.longest;

/** What is refused twice, or wrong five times, is told to a person; the label is still asked for, since nobody else would. */
async function labelTrouble(
  row: EffectRow,
  effect: Of<'fetch-label'>,
  error: MarketError,
  parts: PerformParts,
): Promise<Performed> {
  const outcome = repeatable(error);
  const isFile = error.kind === 'garbled';
  if (outcome.kind !== 'refused' && !isFile) return outcome;
  const trouble = isFile && /^label-[a-z-]+$/u.test(error.detail) ? error.detail : wordOf(error);
  const lasting = row.trouble === trouble && (!isFile || row.attempts >= WRONG_FILES);
  if (!lasting) return { kind: 'again', afterMs: null, trouble };
  await parts.record(effect.posting, { type: 'report-problem', reason: 'label-trouble', note: trouble });
  return { kind: 'again', afterMs: LABEL_TROUBLE_MS, trouble };
}

async function settle(
  result: PrintResult,
  recorded: (outcome: PrintResult['outcome']) => Promise<void>,
): Promise<Performed> {
  if (result.outcome === 'failed' && passes(result.detail))
    return { kind: 'again', afterMs: 1500, trouble: result.detail ?? 'failed' };
  await recorded(result.outcome);
  return result.outcome === 'failed'
    ? { kind: 'refused', trouble: result.detail ?? 'failed' }
    : { kind: 'done' };
}

/** Pause before the next look at a parcel whose problem is open, ms. */
const PROBLEM_MS = 3000;

/** A cancelled posting gets no label: the marketplace is asked right before printing; a read of the last seconds counts (CN6, LB4). */
async function lookBeforePrinting(
  { posting: number, parcel }: Of<'print-label'>,
  parts: PerformParts,
): Promise<KnownPosting | null> {
  const before = await parts.posting(number);
  if (before === null || before.snapshot.source !== 'market' || isGone(before, parcel)) return before;
  const read = await parts.guard.look(parcel, shopOf(before.snapshot));
  if (read !== null) await heardOfParcel(number, read, parts);
  return parts.posting(number);
}

/** Prints a parcel's label: the kept marketplace file, or our own. Only a packed parcel has one (LB1). */
export async function performPrintLabel(effect: Of<'print-label'>, parts: PerformParts): Promise<Performed> {
  const { parcel, jobId, copy } = effect;
  const posting = await lookBeforePrinting(effect, parts);
  const recorded = (outcome: PrintResult['outcome'], detail: string | null): Promise<void> =>
    parts.record(effect.posting, { type: 'label-printed', parcel, jobId, outcome, detail });
  if (posting === null || isGone(posting, parcel) || posting.status === 'handed-over') {
    parts.larger(parcel, null);
    // Asked for a moment ago it may still lie with a printer in trouble, and would come out with the next roll (JB4).
    await parts.ask('print.settle', { jobId, say: 'withdraw' });
    return dropped;
  }
  if (posting.status === 'problem') return { kind: 'again', afterMs: PROBLEM_MS, trouble: 'problem-open' };
  if (posting.status !== 'packed' && posting.status !== 'closed') {
    await recorded('failed', 'unpacked');
    return { kind: 'dropped', trouble: 'unpacked' };
  }
  const { printer } = posting.work.plan;
  const byRule = printer === undefined ? {} : { printer };
  const result =
    posting.work.plan.labelSource === 'market'
      ? await parts.ask('print.kept', {
          jobId,
          number: parcel,
          mark: copy === 1 ? null : `${labelWords[parts.language()].reprint} ${copy - 1}`,
          ...byRule,
        })
      : await parts.ask('print.doc', {
          jobId,
          kind: 'waybill',
          copies: 1,
          owner: 'asker',
          docs: waybillDoc(posting, parcel, copy, parts.settings(), parts.language()),
          ...byRule,
        });
  parts.larger(parcel, result.larger ?? null);
  return settle(result, (outcome) => recorded(outcome, result.detail));
}

/** Prints a handling sticker on the spot. */
export async function performPrintSticker(
  row: EffectRow,
  effect: Of<'print-sticker'>,
  parts: PerformParts,
): Promise<Performed> {
  const result = await parts.ask('print.doc', {
    jobId: effect.jobId,
    kind: 'handling',
    copies: 1,
    owner: 'asker',
    docs: stickerDoc(effect.sticker, parts.settings()),
  });
  const settled = await settle(result, async () => undefined);
  return settled.kind === 'refused' ? refusedErrand(row, settled.trouble, parts) : settled;
}
