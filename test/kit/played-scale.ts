import type { ScaleProtocolName } from '#shared/devices/scale/names.ts';

/** What lies on a scale: whole grams, and whether it has come to rest. `over`: more than it can weigh. */
export interface OnScale {
  readonly grams: number;
  readonly rests: boolean;
  readonly over?: boolean;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (char) => char.charCodeAt(0));
const joined = (...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));

/** Kilograms with three places, right-aligned. */
const kilos = (grams: number, width: number): string => (Math.abs(grams) / 1000).toFixed(3).padStart(width);
const signOf = (grams: number): string => (grams < 0 ? '-' : '+');

function commaFrame({ grams, rests, over }: OnScale): Uint8Array {
  if (over === true) return ascii('OL,GS,+9999999kg\r\n');
  return ascii(`${rests ? 'ST' : 'US'},GS,${signOf(grams)}${kilos(grams, 8)}kg\r\n`);
}

function sicsFrame({ grams, rests, over }: OnScale): Uint8Array {
  if (over === true) return ascii('S +\r\n');
  const weight = `${grams < 0 ? '-' : ''}${Math.abs(grams)}.0`.padStart(10);
  return ascii(`S ${rests ? 'S' : 'D'} ${weight} g\r\n`);
}

/** This one has no word for an overload: it shows it on its display, and is not at rest. */
function casFrame({ grams, rests, over }: OnScale): Uint8Array {
  const state = rests && over !== true ? 'S' : 'U';
  const data = ascii(`${state}${grams < 0 ? '-' : ' '}${kilos(grams, 6)}kg`);
  return joined([0x01, 0x02], data, [data.reduce((sum, byte) => sum ^ byte, 0), 0x03, 0x04]);
}

/** The remainder of the bytes as one long polynomial, by long division: slow, and plainly right. */
function remainder(bytes: readonly number[]): number {
  let rest = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  for (let length = rest.toString(2).length; length > 16; length = rest.toString(2).length)
    rest ^= 0x1_1021n << BigInt(length - 17);
  return Number(rest);
}

/** A body of Massa-K's protocol 100 with its header, its length and its checksum. */
export function massaFrame(body: readonly number[]): Uint8Array {
  const crc = remainder(body);
  return Uint8Array.of(0xf8, 0x55, 0xce, body.length, 0, ...body, crc % 256, Math.floor(crc / 256));
}

function massa100Frame({ grams, rests, over }: OnScale): Uint8Array {
  if (over === true) return massaFrame([0x28, 0x08]);
  const weight = new Uint8Array(new Int32Array([grams]).buffer);
  return massaFrame([0x24, ...weight, 1, rests ? 1 : 0, 0, grams === 0 ? 1 : 0, 0, 0, 0, 0]);
}

function massaOldFrame({ grams, rests }: OnScale): Uint8Array {
  const size = Math.abs(grams);
  const state = (rests ? 0x80 : 0) + (rests && grams === 0 ? 0x40 : 0);
  return Uint8Array.of(
    state,
    0,
    size % 256,
    Math.floor(size / 256) % 256,
    Math.floor(size / 65_536) + (grams < 0 ? 0x80 : 0),
  );
}

function toledo8217Frame({ grams, rests, over }: OnScale): Uint8Array {
  const status = (bits: number): Uint8Array => Uint8Array.of(0x02, 0x3f, 0x60 + bits, 0x0d);
  if (over === true) return status(0b10);
  if (!rests) return status(0b1);
  if (grams < 0) return status(0b100);
  return ascii(`\u0002${(grams / 1000).toFixed(3).padStart(6, '0')}\r`);
}

function toledoContinuousFrame({ grams, rests, over }: OnScale): Uint8Array {
  const b = 0x30 + (grams < 0 ? 2 : 0) + (over === true ? 4 : 0) + (rests ? 0 : 8);
  const digits = String(Math.abs(grams)).padStart(6);
  const frame = joined([0x02, 0x2d, b, 0x20], ascii(`${digits}000000`), [0x0d]);
  const sum = frame.reduce((all, byte) => all + byte, 0);
  return joined(frame, [(128 - (sum % 128)) % 128]);
}

/** The bytes a real scale of each kind sends. */
export const scaleFrames: Readonly<Record<ScaleProtocolName, (on: OnScale) => Uint8Array>> = {
  comma: commaFrame,
  sics: sicsFrame,
  cas: casFrame,
  'massa-100': massa100Frame,
  'massa-old': massaOldFrame,
  'toledo-8217': toledo8217Frame,
  'toledo-continuous': toledoContinuousFrame,
};

/** What a scale says when it is asked with these bytes; nothing where it was not asked. */
export function answerOf(protocol: ScaleProtocolName, asked: Uint8Array, on: OnScale): Uint8Array | null {
  const text = String.fromCharCode(...asked);
  switch (protocol) {
    case 'sics':
      return text === 'SI\r\n' ? sicsFrame(on) : null;
    case 'cas':
      if (text === '\u0005') return Uint8Array.of(0x06);
      return text === '\u0011' ? casFrame(on) : null;
    case 'massa-100':
      return text === '\u00f8\u0055\u00ce\u0001\u0000\u0023\u0023\u0000' ? massa100Frame(on) : null;
    case 'massa-old':
      return text === '\u004a' ? massaOldFrame(on) : null;
    case 'toledo-8217':
      return text === 'W' ? toledo8217Frame(on) : null;
    default:
      return null;
  }
}
