import { placeOf } from '#shared/domain/supply/contents.ts';
import { passes } from '#shared/printing/state.ts';
import type { Effect } from '#shared/process/effects.ts';
import { cargoDoc } from './compose-cargo.ts';
import type { Performed, PerformParts } from './performed.ts';

/** Pause before a printer in trouble is asked again, ms. */
const PRINTER_MS = 1500;

/** Prints the label of a carton or pallet; one that was opened again meanwhile gets none (FO9, FO10). */
export async function performPrintCargo(
  { supply: number, place, jobId }: Extract<Effect, { kind: 'print-cargo' }>,
  parts: PerformParts,
): Promise<Performed> {
  const supply = await parts.supply(number);
  const found = supply === null ? null : placeOf(supply, place);
  if (supply === null || supply.status === 'given-up' || found?.print?.jobId !== jobId)
    return withdrawn(jobId, parts);
  if (found.status === 'open') return withdrawn(jobId, parts);
  const docs = cargoDoc(supply, place, parts.settings(), parts.language());
  const request = { jobId, kind: 'cargo-place', docs, copies: 1, owner: 'asker' } as const;
  const { outcome, detail } = await parts.ask('print.doc', request);
  if (outcome === 'failed' && passes(detail))
    return { kind: 'again', afterMs: PRINTER_MS, trouble: detail ?? 'failed' };
  await parts.recordSupply(number, { type: 'cargo-printed', place, jobId, outcome, detail });
  return outcome === 'failed' ? { kind: 'refused', trouble: detail ?? 'failed' } : { kind: 'done' };
}

/** It may still lie with a printer in trouble, and would come out with the next roll. */
async function withdrawn(jobId: string, parts: PerformParts): Promise<Performed> {
  await parts.ask('print.settle', { jobId, say: 'withdraw' });
  return { kind: 'dropped', trouble: 'opened-again' };
}
