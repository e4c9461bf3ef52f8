import { useEffect, useState } from 'react';
import type { PrinterModel } from '#shared/printing/model.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';

/** Every model the program knows; null until main has told. */
export function useModels(): readonly PrinterModel[] | null {
  const { runtime, log } = useStarted();
  const [models, setModels] = useState<readonly PrinterModel[] | null>(null);
  useEffect(() => {
    let gone = false;
    runtime.ask('printers.models', undefined).then(
      (known) => (gone ? undefined : setModels(known)),
      (fault: unknown) => log('printers.models', String(fault)),
    );
    return () => {
      gone = true;
    };
  }, [runtime, log]);
  return models;
}

/** The model of that id; null where it is not known or not yet read. */
export const modelIn = (models: readonly PrinterModel[] | null, id: string): PrinterModel | null =>
  models?.find((model) => model.id === id) ?? null;

/** Models that stand for every printer of a language. */
export const isGeneric = (model: PrinterModel): boolean => model.id.startsWith('generic-');

/** Maker and name, as a person would say it. */
export const modelName = (model: PrinterModel): string => `${model.maker} ${model.name}`.trim();
