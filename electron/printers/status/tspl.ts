import { firstOf, garbled, type Question, type Reading } from './reading.ts';

/**
 * Reads the one byte that answers `ESC ! ?` (TSC and Gprinter, TSPL programming manuals). The two makers differ in the
 * highest bit: "other error" and "too hot"; either way it does not print, and heat passes by waiting.
 */
export function readTsplByte(answer: Buffer): Reading | null {
  const [byte] = answer;
  if (byte === undefined) return null;
  if (answer.length > 1) return garbled;
  const set = (mask: number): boolean => (byte & mask) !== 0;
  return {
    condition: firstOf([
      [set(0x41), 'head-open'],
      [set(0x04), 'paper-out'],
      [set(0x08), 'ribbon-out'],
      [set(0x02), 'jam'],
      [set(0x80), 'overheated'],
      [set(0x10), 'paused'],
    ]),
    working: set(0x20),
  };
}

/** `ESC ! ?`, answered at once even in an error. The line end keeps clones that do not know it from gluing the next line on. */
export const tsplStatus: Question = { bytes: Buffer.from('\u001b!?\r\n', 'latin1'), read: readTsplByte };
