import { labelCodesOf } from '#shared/domain/posting/decide-label.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { PrintResult } from '#shared/bridge/calls.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { stickerDoc, waybillDoc } from './compose-label.ts';
import { repeatable, wordOf, type Performed, type PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Pause between two looks at a label that is being made, ms. */
const LABEL_POLL_MS = 2000;

/** A file that is torn or another parcel's this many times in a row is no accident: a person looks at it. */
const WRONG_FILES = 5;

/** Asks for a marketplace label until it lies in the station; wrong or torn files never get that far. */
export async function performFetchLabel(
  row: EffectRow,
  effect: Of<'fetch-label'>,
  parts: PerformParts,
): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting === null || posting.status === 'cancelled')
    return { kind: 'dropped', trouble: 'already-cancelled' };
  const codes = [...labelCodesOf(posting, effect.parcel)];
  const got = await parts.ask('market.label', { number: effect.parcel, codes });
  if (!got.ok) {
    const outcome =
      got.error.kind === 'garbled' && row.attempts >= WRONG_FILES
        ? ({ kind: 'refused', trouble: got.error.detail } as const)
        : repeatable(got.error);
    if (outcome.kind === 'refused') {
      await parts.record(effect.posting, {
        type: 'report-problem',
        reason: 'label-trouble',
        note: wordOf(got.error),
      });
    }
    return outcome;
  }
  if (got.value.state === 'pending')
    return { kind: 'again', afterMs: LABEL_POLL_MS, trouble: 'label-pending' };
  await parts.record(effect.posting, { type: 'label-ready', parcel: effect.parcel, codes: got.value.codes });
  return { kind: 'done' };
}

/** Reasons for which a job that failed may simply run again: not one byte went out. */
const PASSES = new Set(['unreachable', 'busy']);

async function settle(
  result: PrintResult,
  recorded: (outcome: PrintResult['outcome']) => Promise<void>,
): Promise<Performed> {
  if (result.outcome === 'failed' && PASSES.has(result.detail ?? ''))
    return { kind: 'again', afterMs: 1500, trouble: result.detail ?? 'failed' };
  await recorded(result.outcome);
  return result.outcome === 'failed'
    ? { kind: 'refused', trouble: result.detail ?? 'failed' }
    : { kind: 'done' };
}

/** What was read this recently needs no second look before printing, ms. */
const FRESH_MS = 60_000;
/** Longest the printer waits for that look, ms; without an answer the last known state counts. */
const LOOK_MS = 1500;

/** A cancelled posting gets no label: unless it was read a moment ago, the marketplace is asked right before printing (CN1, LB4). */
async function stillWanted(posting: KnownPosting, parts: PerformParts): Promise<boolean> {
  if (posting.status === 'cancelled' || posting.status === 'handed-over') return false;
  const readAt = parts.lastReadAt();
  if (posting.snapshot.source !== 'market' || (readAt !== null && parts.clock.now() - readAt < FRESH_MS))
    return true;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), LOOK_MS));
  const read = await Promise.race([parts.ask('market.posting', { number: posting.snapshot.number }), late]);
  if (read === null || !read.ok || read.value.cancellation === null) return true;
  await parts.record(posting.snapshot.number, { type: 'intake', snapshot: read.value });
  return false;
}

/** Prints a parcel's label: the kept marketplace file, or our own. */
export async function performPrintLabel(effect: Of<'print-label'>, parts: PerformParts): Promise<Performed> {
  const posting = await parts.posting(effect.posting);
  if (posting === null || !(await stillWanted(posting, parts)))
    return { kind: 'dropped', trouble: 'already-cancelled' };
  const { parcel, jobId, copy } = effect;
  const work = 'work' in posting ? posting.work : null;
  const result =
    work?.plan.labelSource === 'market'
      ? await parts.ask('print.kept', { jobId, number: parcel, copy })
      : await parts.ask('print.doc', {
          jobId,
          role: 'label',
          doc: waybillDoc(posting, parcel, copy, parts.settings(), parts.language()),
        });
  return settle(result, (outcome) =>
    parts.record(effect.posting, { type: 'label-printed', parcel, jobId, outcome, detail: result.detail }),
  );
}

/** Prints a handling sticker on the spot. */
export async function performPrintSticker(
  effect: Of<'print-sticker'>,
  parts: PerformParts,
): Promise<Performed> {
  const doc = stickerDoc(effect.sticker, parts.settings());
  const result = await parts.ask('print.doc', { jobId: effect.jobId, role: 'sticker', doc });
  return settle(result, async () => undefined);
}
