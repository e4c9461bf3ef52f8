import type { PrinterModel } from '#shared/printing/model.ts';

/** The model of that id; null where it is not known or not yet read. */
export const modelIn = (models: readonly PrinterModel[] | null, id: string): PrinterModel | null =>
  models?.find((model) => model.id === id) ?? null;

/** Models that stand for every printer of a language. */
export const isGeneric = (model: PrinterModel): boolean => model.id.startsWith('generic-');

/** Maker and name, as a person would say it. */
export const modelName = (model: PrinterModel): string => `${model.maker} ${model.name}`.trim();
