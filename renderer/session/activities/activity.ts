import type { StationCommand, Work } from '#shared/domain/rules/command-codes.ts';
import type { ScanMeaning } from '../../scan/interpret.ts';
import type { Speak } from '../speak.ts';
import type { Table } from '../table.ts';
import type { Screen, Verdict } from '../view.ts';

/** A scan as an activity hears it: commands come by `command`. */
export type ActivityScan = Exclude<ScanMeaning, { kind: 'command' | 'bad-command' }>;

/** A scan as the scanner sent it. */
export const readAs = (read: ActivityScan): string => (read.kind === 'code' ? read.text : read.raw);

/**
 * One kind of work at the table besides packing: picking, handing over, returns. While it is at hand and no posting lies
 * open, scans go to it. Badge, stop and leave stay with the table.
 */
export interface Activity {
  /** What it asks now. */
  screen(): Screen;
  /** One scan; answers the verdict to show, null for none, `table` where it is meant for the table. `scanId` is unique per physical scan; `times` how often it counts, where that was said (SC5). */
  scanned(scanId: string, read: ActivityScan, times: number | null): Promise<Verdict | null | 'table'>;
  /** A command that the table does not take itself; null where it means nothing here, and the table says so; `table` where it is the table's after all. */
  command(said: StationCommand): Promise<{ readonly verdict: Verdict | null } | null | 'table'>;
  /** The store changed from outside: look again. */
  refresh(): Promise<void>;
}

/** What the table gives to the work at it. */
export interface AtWork {
  /** Who works here now; facts are attributed to him. */
  readonly who: () => string;
  /** A deed on a posting, stamped with time and person. */
  readonly run: Table['run'];
  /** Says aloud what is wanted without looking, a slot number first of all. */
  readonly speak: Speak;
  /** The store would not keep a fact, or cannot be read: the person is told at once. */
  readonly notKept: (kind: string) => void;
  /** The screen is another now, though nobody scanned. */
  readonly changed: () => void;
}

/** How each kind of work besides packing begins. */
export type Activities = Readonly<Partial<Record<Work, (at: AtWork) => Activity>>>;
