import { found, rubbish, type ScaleProtocol, type Step } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';
import { gramsIn, type ScaleUnit } from './units.ts';

const STX = 0x02;
const CR = 0x0d;
/** STX, up to eight characters, CR. */
const LONGEST = 10;

const MOTION = 0b0_0001;
const OVER = 0b0_0010;
const UNDER_ZERO = 0b0_0100;
const CENTRE_OF_ZERO = 0b1_0000;
/** Always set in a status, so that it is a printable character. */
const STATUS = 0b110_0000;

/** The status that stands where a weight would not be valid. */
function statusReading(status: number): ScaleReading | null {
  if ((status & STATUS) !== STATUS) return null;
  if ((status & OVER) !== 0) return { kind: 'over' };
  if ((status & MOTION) !== 0) return { kind: 'moving', grams: null };
  if ((status & UNDER_ZERO) !== 0) return { kind: 'under' };
  return (status & CENTRE_OF_ZERO) === 0 ? { kind: 'moving', grams: null } : { kind: 'zero' };
}

function read(frame: Uint8Array, unit: ScaleUnit): ScaleReading | null {
  const text = String.fromCharCode(...Array.from(frame, (byte) => byte & 0x7f));
  if (text.length === 2 && text.startsWith('?')) return statusReading(text.charCodeAt(1));
  if (!/^ *\d+(?:\.\d+)?$/u.test(text)) return null;
  const grams = gramsIn(Number(text), unit);
  return grams === null ? null : readingOf(grams, true);
}

function next(bytes: Uint8Array, unit: ScaleUnit): Step {
  if (bytes[0] !== STX) {
    const start = bytes.indexOf(STX);
    return rubbish(start < 0 ? bytes.length : start);
  }
  const again = bytes.indexOf(STX, 1);
  const end = bytes.indexOf(CR, 1);
  if (again > 0 && (end < 0 || again < end)) return rubbish(again);
  if (end < 0) return bytes.length >= LONGEST ? rubbish(bytes.length) : null;
  return found(end + 1, read(bytes.subarray(1, end), unit));
}

/** Toledo 8213 and 8217: `W` asks, a weight comes only at rest; the unit is the one the scale is set to. */
export const toledo8217: ScaleProtocol = {
  line: { baud: 9600, bits: 7, parity: 'even' },
  ask: new Uint8Array([0x57]),
  saysUnit: false,
  next,
};
