import { useEffect, useState } from 'react';
import type { PrinterModel } from '#shared/printing/model.ts';
import { useStarted } from '../runtime/use-runtime.ts';

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
