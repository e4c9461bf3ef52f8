import { useEffect, useReducer, useState } from 'react';
import type { StationCommand } from '#shared/domain/rules/command-codes.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { interpretScan } from '../../scan/interpret.ts';
import { keyLikeOf } from '../../scan/key-like.ts';
import type { Scan } from '../../scan/scan.ts';
import { checkScanner } from '../../session/activities/scanner.ts';
import type { ScannerScreen } from '../../session/activities/scanner-screen.ts';
import { createHeard } from '../../session/heard.ts';

/** The check of a scanner, away from the table: the same one that the table runs (WD1-WD5). */
export interface ScannerCheck {
  readonly screen: ScannerScreen;
  readonly scanned: (scan: Scan) => void;
  readonly command: (said: StationCommand) => void;
}

const isCheckScreen = (screen: { readonly kind: string }): screen is ScannerScreen =>
  screen.kind === 'scanner';

/** Begins with the first code; what it finds out about the scanner is kept at once. */
export function useScannerCheck(): ScannerCheck {
  const { runtime, ids, log } = useStarted();
  const [, changed] = useReducer((count: number) => count + 1, 0);
  const [heard] = useState(createHeard);
  const [check] = useState(() =>
    checkScanner(
      {
        heard,
        ids,
        ask: runtime.ask,
        settings: runtime.settings,
        tellScanner: async (next) => {
          const before = runtime.settings();
          await runtime.saveSettings({ ...before, scanner: { ...before.scanner, ...next } });
        },
      },
      { changed },
    ),
  );
  // Keys that were no scan tell why nothing arrived.
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => heard.key(keyLikeOf(event));
    window.addEventListener('keydown', hear);
    return () => window.removeEventListener('keydown', hear);
  }, [heard]);
  const told = (work: Promise<unknown>): void =>
    void work.then(changed, (fault: unknown) => log('first-run.scanner', String(fault)));
  const screen = check.screen();
  if (!isCheckScreen(screen)) throw new Error('the check of a scanner shows another screen');
  return {
    screen,
    scanned: (scan) => {
      heard.scan(scan);
      const read = interpretScan(scan);
      if (read.kind === 'command' || read.kind === 'bad-command') return;
      told(check.scanned(scan.id, read, null));
    },
    command: (said) => told(check.command(said)),
  };
}
