import { found, rubbish, type ScaleProtocol, type Step } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';
import { gramsIn } from './units.ts';

const [SOH, STX, ETX, EOT, ENQ, ACK, NAK, DC1] = [0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x15, 0x11];
/** Six or seven characters of weight: where ETX stands then. */
const ENDS = [13, 14] as const;

/** Status, sign, weight, two of the unit, and the exclusive or of all of them. */
function read(frame: Uint8Array): ScaleReading | null {
  const data = frame.subarray(2, -2);
  const sum = data.reduce((sofar, byte) => sofar ^ byte, 0);
  if (sum !== frame[frame.length - 2]) return null;
  const text = String.fromCharCode(...data);
  const {
    state = '',
    sign = '',
    digits = '',
    unit = '',
  } = /^(?<state>[SU])(?<sign>[ -]) *(?<digits>\d*\.?\d+) *(?<unit>[a-z]{1,2})$/iu.exec(text)?.groups ?? {};
  const grams = gramsIn(Number(digits) * (sign === '-' ? -1 : 1), unit);
  return digits === '' || grams === null ? null : readingOf(grams, state === 'S');
}

function next(bytes: Uint8Array): Step {
  const [first] = bytes;
  if (first === ACK) return { used: 1, reply: Uint8Array.of(DC1) };
  if (first === NAK || first === EOT) return { used: 1, pause: true };
  if ((first ?? 0) % 0x80 !== SOH) return rubbish(1);
  if (bytes[1] !== undefined && bytes[1] !== STX) return rubbish(1);
  if (bytes.length <= ENDS[0]) return null;
  const end = ENDS.find((place) => bytes[place] === ETX);
  if (end === undefined) return bytes.length <= ENDS[1] ? null : rubbish(1);
  return found(end + 1, read(bytes.subarray(0, end + 1)));
}

/** CAS scales of the AP, PD, AD and SW kind: asked whether they are ready, then for the weight. */
export const cas: ScaleProtocol = {
  line: { baud: 9600, bits: 8, parity: 'none' },
  ask: Uint8Array.of(ENQ),
  saysUnit: true,
  next,
};
