import { found, rubbish, type ScaleProtocol, type Step } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';
import { gramsIn } from './units.ts';

const STX = 0x02;
const CR = 0x0d;
/** STX, three status words, six digits of weight, six of tare, CR; a checksum may follow. */
const LENGTH = 17;

const NEGATIVE = 0b10;
const OUT_OF_RANGE = 0b100;
const MOTION = 0b1000;
const KILOGRAMS = 0b1_0000;
/** Every status word is a printable character. */
const PRINTABLE = 0b10_0000;

/** The unit: kilograms or pounds by the second status word, unless the third names another. */
function unitOf(b: number, c: number): string | null {
  switch (c & 0b111) {
    case 0:
      return (b & KILOGRAMS) === 0 ? 'lb' : 'kg';
    case 1:
      return 'g';
    case 3:
      return 'oz';
    default:
      return null;
  }
}

function read(frame: Uint8Array): ScaleReading | null {
  const [a = 0, b = 0, c = 0] = Array.from(frame.subarray(1, 4), (byte) => byte & 0x7f);
  const digits = String.fromCharCode(...Array.from(frame.subarray(4, 10), (byte) => byte & 0x7f)).trim();
  const unit = unitOf(b, c);
  if ((a & PRINTABLE) === 0 || unit === null || !/^\d{1,6}$/u.test(digits)) return null;
  const negative = (b & NEGATIVE) !== 0;
  if ((b & OUT_OF_RANGE) !== 0) return { kind: negative ? 'under' : 'over' };
  const grams = gramsIn(Number(digits) * 10 ** (2 - (a & 0b111)) * (negative ? -1 : 1), unit);
  return grams === null ? null : readingOf(grams, (b & MOTION) === 0);
}

/** What makes the seven lower bits of a frame add up to nothing. */
const checksumOf = (frame: Uint8Array): number =>
  (0x80 - (frame.reduce((sum, byte) => sum + (byte & 0x7f), 0) & 0x7f)) & 0x7f;

function next(bytes: Uint8Array): Step {
  if (bytes[0] !== STX) {
    const start = bytes.indexOf(STX);
    return rubbish(start < 0 ? bytes.length : start);
  }
  if (bytes.length < LENGTH) return null;
  const frame = bytes.subarray(0, LENGTH);
  if (frame[LENGTH - 1] !== CR) return rubbish(1);
  const behind = bytes[LENGTH];
  const checked = behind !== undefined && behind !== STX && (behind & 0x7f) === checksumOf(frame);
  return found(checked ? LENGTH + 1 : LENGTH, read(frame));
}

/** Toledo's continuous output, with or without its checksum. */
export const toledoContinuous: ScaleProtocol = {
  line: { baud: 9600, bits: 7, parity: 'even' },
  ask: null,
  saysUnit: true,
  next,
};
