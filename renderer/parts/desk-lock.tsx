import { useEffect, useRef } from 'react';
import { isPin } from '#shared/domain/rules/pin.ts';
import { parseCommandCode } from '#shared/domain/rules/command-codes.ts';
import { useStarted } from '../runtime/use-runtime.ts';
import { DeskEntryForm, useDeskEntry } from './desk-entry.tsx';

/** A page that changes the house: a supervisor's badge opens it (WA1, WA2). */
export function DeskLock() {
  const { runtime, claim, log, timeZone } = useStarted();
  const entry = useDeskEntry((packer, digits) => runtime.desk.enter(packer, digits), log);
  const now = useRef(entry);
  useEffect(() => {
    now.current = entry;
  });
  useEffect(
    () =>
      claim((scan) => {
        const { asked, enter } = now.current;
        const readings = [scan.text, scan.alternate].map((text) => text.trim());
        const badge = readings.map(parseCommandCode).find((said) => said?.kind === 'badge');
        if (badge?.kind === 'badge') {
          enter(badge.packer, null);
          return true;
        }
        const pin = readings.find(isPin) ?? null;
        if (asked === null || pin === null) return false;
        enter(asked, pin);
        return true;
      }),
    [claim],
  );
  const { packers } = runtime.settings();
  const asks = (packer: string): boolean => runtime.pins.asks(packer);
  return <DeskEntryForm entry={entry} packers={packers} asks={asks} timeZone={timeZone} />;
}
