import { useEffect, useState } from 'react';
import type { PrinterState } from '#shared/printing/state.ts';
import { useStarted } from '../runtime/use-runtime.ts';

/** How often printers are asked while somebody looks at them, ms. */
const LOOK_MS = 4000;

/** How the printers stand, kept up to date while the page is shown. */
export function usePrinterStates(): { readonly stateOf: (printer: string) => PrinterState | null } {
  const { runtime, log } = useStarted();
  const [states, setStates] = useState<readonly PrinterState[]>([]);
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (news: readonly PrinterState[]): void => {
      if (!gone) setStates(news);
    };
    const look = (): void => {
      runtime
        .ask('printers.states', undefined)
        .then(tell, (fault: unknown) => log('printers.states', String(fault)))
        .finally(() => {
          if (!gone) timer = setTimeout(look, LOOK_MS);
        });
    };
    look();
    const deaf = runtime.hear('printers.states', tell);
    return () => {
      gone = true;
      clearTimeout(timer);
      deaf();
    };
  }, [runtime, log]);
  return { stateOf: (printer) => states.find((state) => state.printer === printer) ?? null };
}
