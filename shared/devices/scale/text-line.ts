import { rubbish, type Step } from './protocol.ts';
import type { ScaleReading } from './reading.ts';

const CR = 0x0d;
const LF = 0x0a;
/** Longer than any line a scale sends. */
const LONGEST = 80;

/** Characters of ASCII; the eighth bit is the parity of a line that was set to seven. */
const asciiOf = (bytes: Uint8Array): string =>
  String.fromCharCode(...Array.from(bytes, (byte) => byte & 0x7f));

/** One line of text, ended by CR, LF or both; `read` answers null for one that is none of the protocol's. */
export function nextLine(bytes: Uint8Array, read: (line: string) => ScaleReading | null): Step {
  const end = bytes.findIndex((byte) => byte === CR || byte === LF);
  if (end < 0) return bytes.length > LONGEST ? rubbish(bytes.length) : null;
  const line = asciiOf(bytes.subarray(0, end)).trim();
  const used = end + 1;
  if (line === '') return { used, pause: true };
  const reading = end > LONGEST ? null : read(line);
  return reading === null ? rubbish(used) : { used, reading };
}

/** A number as scales write it: blanks behind the sign, a comma or a point. */
export const numberIn = (sign: string, digits: string): number =>
  Number(digits.replaceAll(' ', '').replace(',', '.')) * (sign === '-' ? -1 : 1);
