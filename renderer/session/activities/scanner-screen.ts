import type { CheckName } from '#shared/domain/rules/check-codes.ts';
import type { ScannerNote, ScannerTrouble } from '../../scan/diagnose.ts';
import type { ShownKey } from '../../scan/shown-keys.ts';

/** A scanner is being checked: which code is asked for, and what is wrong with the last one. */
export interface ScannerScreen {
  readonly kind: 'scanner';
  /** Null where all were scanned. */
  readonly asked: CheckName | null;
  /** Codes that are dealt with. */
  readonly done: number;
  readonly trouble: ScannerTrouble | null;
  /** The serial scanner that sent the last code; null where it came by keys (SR7). */
  readonly from: string | null;
  /** What arrived, where it was wrong. */
  readonly arrived: readonly ShownKey[] | null;
  /** What the scanner's own manual must mend. */
  readonly left: readonly ScannerTrouble[];
  readonly notes: readonly ScannerNote[];
  /** What became of the codes on paper, where they were asked for last (WD7). */
  readonly sheet: 'sent' | 'waits' | 'failed' | null;
}
