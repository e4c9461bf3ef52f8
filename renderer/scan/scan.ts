import type { KeyLike } from './key-like.ts';
import type { KeyEnd } from './strokes.ts';

/** What can end a scan. */
export type ScanEnd = KeyEnd | 'silence';

/** One code that a scanner sent. Which of the two readings is right, `interpretScan` tells. */
export interface Scan {
  /** Of this one physical scan; commands that come from it carry it, so that none counts twice. */
  readonly id: string;
  /** Read by physical key as a scanner set to the US layout sends it; GS is U+001D. */
  readonly text: string;
  /** Read by what the layout of this PC made of the keys. */
  readonly alternate: string;
  /** Symbology identifier (ISO/IEC 15424) the scanner sent ahead of the data, `]C1`, `]d2`; null where it sent none. */
  readonly aim: string | null;
  /** When it was complete; ms since 1970 UTC. */
  readonly at: number;
  readonly device: 'wedge' | 'serial';
  /** What people call the scanner, where it is a serial one. */
  readonly from?: string;
  /** What ended it: its last key, or nothing more coming. */
  readonly end: ScanEnd;
  /** The keys it came by, without Shift and the one that ended it; for whoever checks a scanner. None from a serial scanner. */
  readonly keys: readonly KeyLike[];
  /** Ms from the end of the same code before this one to its first key, where that is short enough to be one pull of the trigger too many. */
  readonly repeatWithinMs: number | null;
  /** Whether CapsLock seems to be on; for whoever checks a scanner. */
  readonly capsLock: boolean;
}
