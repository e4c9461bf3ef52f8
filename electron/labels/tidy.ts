import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Frees the pixels of the last label now. The canvas hands out copies of millions of bytes that the collector hardly sees:
 * left to itself it lets dozens of them pile up. A young collection takes a tenth of a millisecond.
 */
export function createTidy(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('typeof gc === "function" ? gc : null');
  // Nothing but memory is lost where a runtime keeps its collector to itself.
  return typeof collect === 'function' ? () => void collect({ type: 'minor' }) : () => undefined;
}
