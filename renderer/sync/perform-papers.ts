import type { PrintResult } from '#shared/bridge/calls/print.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { passes } from '#shared/printing/state.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { manifestDoc } from './compose-manifest.ts';
import { doneErrand, refusedErrand } from './errand-outcomes.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

type Of<K extends Effect['kind']> = Extract<Effect, { kind: K }>;

/** Pause before a printer in trouble is asked again, ms. */
const PRINTER_MS = 1500;

/** A paper that did not come out for good is a person's choice; the job id prints once, whatever happens (OB6). */
function printed(row: EffectRow, result: PrintResult, parts: PerformParts): Performed | Promise<Performed> {
  if (result.outcome !== 'failed') return doneErrand(row, parts);
  if (passes(result.detail))
    return { kind: 'again', afterMs: PRINTER_MS, trouble: result.detail ?? 'failed' };
  // A paper has nobody before it who could say what shall become of too large a page.
  const word = result.larger === undefined ? (result.detail ?? 'failed') : 'label-larger-than-stock';
  return refusedErrand(row, word, parts);
}

/** Prints the marketplace's act: fetched whole and kept first, so that it can be printed again. */
export async function performPrintAct(
  row: EffectRow,
  { carriage, jobId }: Of<'print-act'>,
  parts: PerformParts,
): Promise<Performed> {
  const kept = await parts.ask('market.carriageAct', { id: carriage });
  if (!kept.ok) {
    const outcome = repeatable(kept.error);
    return outcome.kind === 'refused' ? refusedErrand(row, outcome.trouble, parts) : outcome;
  }
  return printed(row, await parts.ask('print.act', { jobId, id: carriage }), parts);
}

/** Prints our own list of a batch. */
export async function performPrintManifest(
  row: EffectRow,
  { batch, parcels, jobId }: Of<'print-manifest'>,
  parts: PerformParts,
): Promise<Performed> {
  const postings = new Map<string, KnownPosting>();
  for (const { posting: number } of parcels) {
    const posting = await parts.posting(number);
    if (posting !== null) postings.set(number, posting);
  }
  const docs = manifestDoc({ batch, parcels, postings }, parts.settings(), parts.language());
  const result = await parts.ask('print.doc', { jobId, kind: 'manifest', docs, copies: 1, owner: 'asker' });
  return printed(row, result, parts);
}
