import type { KeyLike } from '../scan/key-like.ts';
import type { Scan } from '../scan/scan.ts';

/** What the scanner and the keyboard sent last, as it came; for whoever checks a scanner. */
export interface Heard {
  scan(scan: Scan): void;
  readonly key: (key: KeyLike) => void;
  /** The scan with this id, where it was the last one. */
  readonly of: (scanId: string) => Scan | null;
  /** Keys that went down last, oldest first. */
  readonly keys: () => readonly KeyLike[];
}

/** Longer than any code a scanner is checked with. */
const KEPT = 120;

/** Remembers nothing yet. */
export function createHeard(): Heard {
  let last: Scan | null = null;
  let keys: KeyLike[] = [];
  return {
    scan: (scan) => {
      last = scan;
      keys = [];
    },
    key: (key) => {
      if (key.type === 'up' || key.repeat || key.key.length !== 1) return;
      keys.push(key);
      if (keys.length > KEPT) keys = keys.slice(-KEPT / 2);
    },
    of: (scanId) => (last?.id === scanId ? last : null),
    keys: () => keys,
  };
}
