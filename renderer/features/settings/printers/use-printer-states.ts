import { useEffect, useState } from 'react';
import type { PrinterState } from '#shared/printing/state.ts';
import { useStarted } from '../../../runtime/use-runtime.ts';

/** How often printers are asked while somebody looks at them, ms. */
const LOOK_MS = 4000;

/** How the printers stand, kept up to date while the page is shown. Counts up `beat` with every news. */
export function usePrinterStates(): {
  readonly stateOf: (printer: string) => PrinterState | null;
  readonly beat: number;
} {
  const { runtime, log } = useStarted();
  const [{ states, beat }, setNews] = useState<{ states: readonly PrinterState[]; beat: number }>({
    states: [],
    beat: 0,
  });
  useEffect(() => {
    let gone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (news: readonly PrinterState[]): void => {
      if (!gone) setNews((before) => ({ states: news, beat: before.beat + 1 }));
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
  return { stateOf: (printer) => states.find((state) => state.printer === printer) ?? null, beat };
}
