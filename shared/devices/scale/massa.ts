import { found, rubbish, type ScaleProtocol, type Step } from './protocol.ts';
import { readingOf, type ScaleReading } from './reading.ts';

const HEADER = [0xf8, 0x55, 0xce] as const;
const LENGTH_AT = 3;
const BODY_AT = 5;
const LONGEST_BODY = 64;

const GET_MASSA = 0x23;
const ACK_MASSA = 0x24;
const ERROR = 0x28;
const OVERLOAD = 0x08;

/** Grams of one division, by the code the scale sends for it. */
const divisions: ReadonlyMap<number, number> = new Map([
  [0, 0.1],
  [1, 1],
  [2, 10],
  [3, 100],
  [4, 1000],
]);
/** The same codes of the older answer of five bytes. */
const oldDivisions: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [1, 0.1],
  [4, 10],
  [5, 100],
]);

/** The maker's checksum: polynomial 0x1021 from zero, each byte put in behind and not shifted out. */
export function massaCrc(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    let high = crc & 0xff00;
    for (let bit = 0; bit < 8; bit += 1) high = (high & 0x8000) === 0 ? high << 1 : (high << 1) ^ 0x1021;
    crc = ((high & 0xffff) ^ (crc << 8) ^ byte) & 0xffff;
  }
  return crc;
}

function massOf(body: DataView): ScaleReading | null {
  if (body.byteLength < 9) return null;
  const division = divisions.get(body.getUint8(5));
  if (division === undefined) return null;
  return readingOf(Math.round(body.getInt32(1, true) * division * 100) / 100, body.getUint8(6) === 1);
}

function read(body: DataView): ScaleReading | null {
  switch (body.getUint8(0)) {
    case ACK_MASSA:
      return massOf(body);
    case ERROR:
      return { kind: body.byteLength > 1 && body.getUint8(1) === OVERLOAD ? 'over' : 'fault' };
    default:
      return null;
  }
}

function next(bytes: Uint8Array): Step {
  const wrong = HEADER.findIndex((byte, at) => at < bytes.length && bytes[at] !== byte);
  if (wrong >= 0) {
    const start = bytes.indexOf(HEADER[0], 1);
    return rubbish(start < 0 ? bytes.length : start);
  }
  if (bytes.length < BODY_AT) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = view.getUint16(LENGTH_AT, true);
  if (length === 0 || length > LONGEST_BODY) return rubbish(1);
  const used = BODY_AT + length + 2;
  if (bytes.length < used) return null;
  const body = bytes.slice(BODY_AT, BODY_AT + length);
  // A wrong sum may be a wrong length: what looks like the rest of this frame may be the next one.
  if (view.getUint16(BODY_AT + length, true) !== massaCrc(body)) return rubbish(1);
  return found(used, read(new DataView(body.buffer)));
}

/** Massa-K, protocol 100: framed, with a checksum. */
export const massa100: ScaleProtocol = {
  line: { baud: 57_600, bits: 8, parity: 'none' },
  ask: Uint8Array.of(...HEADER, 1, 0, GET_MASSA, GET_MASSA, 0),
  saysUnit: true,
  next,
};

const OLD_LENGTH = 5;
const STABLE = 0x80;
const OLD_STATES = [0x00, 0x40, 0x80, 0xc0];
const SIGN = 0x80;

/** State, division, and three bytes of weight with the sign in the highest bit; there is no checksum. */
function nextOld(bytes: Uint8Array): Step {
  const [state = 0, code = 0, low = 0, middle = 0, high = 0] = bytes;
  if (!OLD_STATES.includes(state) || (bytes.length > 1 && !oldDivisions.has(code))) return rubbish(1);
  if (bytes.length < OLD_LENGTH) return null;
  const weight = low + middle * 0x100 + (high & ~SIGN) * 0x1_0000;
  const grams = weight * (oldDivisions.get(code) ?? 0) * ((high & SIGN) === 0 ? 1 : -1);
  return found(OLD_LENGTH, readingOf(Math.round(grams * 100) / 100, (state & STABLE) !== 0));
}

/** Massa-K before protocol 100: one byte asks, five answer. */
export const massaOld: ScaleProtocol = {
  line: { baud: 4800, bits: 8, parity: 'even' },
  ask: Uint8Array.of(0x4a),
  saysUnit: true,
  next: nextOld,
};
