import { lineAwaitingMark, nextStep, unitsLeft, type PackWork } from './progress.ts';
import type { PostingRefusal } from './refusals.ts';
import { dataAsked } from './unit-records.ts';

/** What must be answered of the unit in the hand before anything else is taken, as a refusal; null where nothing (MK1, DF1). */
export function awaiting(
  work: PackWork,
): Extract<PostingRefusal, { code: 'mark-first' | 'data-first' }> | null {
  const marked = lineAwaitingMark(work);
  if (marked !== null) return { code: 'mark-first', thing: { sku: marked.sku, name: marked.name } };
  const asked = dataAsked(work);
  if (asked === null) return null;
  const { line, field } = asked;
  return { code: 'data-first', thing: { sku: line.sku, name: line.name }, field };
}

/** Whether every unit is verified, with its mark and all that is wanted of it. */
export const goodsSettled = (work: PackWork): boolean => unitsLeft(work) === 0 && awaiting(work) === null;

/** Whether goods, marks, data and every required step are complete and no step is left to be asked (CL2). */
export const isComplete = (work: PackWork): boolean => goodsSettled(work) && nextStep(work) === null;
