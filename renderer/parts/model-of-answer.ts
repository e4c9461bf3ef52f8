import type { Identified } from '#shared/printing/found.ts';
import type { PrinterModel } from '#shared/printing/model.ts';
import { isGeneric } from './model-names.ts';

/** The model a printer named, else the one that stands for its language; null where it said neither. */
export function modelOfAnswer(answer: Identified, models: readonly PrinterModel[]): PrinterModel | null {
  const named = models.find(({ id }) => id === answer.model);
  if (named !== undefined) return named;
  const speakers = models.filter((model) => isGeneric(model) && model.language === answer.language);
  return speakers.find(({ dpi }) => dpi === answer.dpi) ?? speakers[0] ?? null;
}
