import { pick } from '../chaos/dice.ts';
import { changeJson } from './mutate-json.ts';
import { bytesOf, textOf } from './target.ts';

type Roll = () => number;

/** Longest input that is made, bytes; what seeds bring may be longer. */
const MOST_BYTES = 256 * 1024;

const numbers = [
  '0',
  '-1',
  '1',
  '255',
  '65535',
  '65536',
  '2147483647',
  '4294967295',
  '9007199254740993',
  '1e309',
  'NaN',
];
const letters = [
  '\u0000',
  '\n',
  '\r\n',
  '"',
  '\\',
  '\u001d',
  '\u0002',
  '\u0003',
  '\uFEFF',
  'я',
  '中',
  '\u{1F600}',
  '\uD800',
  '%',
  '..',
  '/',
];
const edges = [0, 1, 0x7f, 0x80, 0xff];

const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));
const at = (roll: Roll, length: number): number => Math.floor(roll() * (length + 1));

function span(roll: Roll, input: Uint8Array): readonly [number, number] {
  const from = at(roll, input.length);
  // Mostly short: long cuts are the same as truncation.
  const length = Math.floor(roll() ** 3 * (input.length - from));
  return [from, from + length];
}

type Change = (roll: Roll, input: Uint8Array, other: Uint8Array, words: readonly string[]) => Uint8Array;

const flip: Change = (roll, input) => {
  const changed = Uint8Array.from(input);
  if (changed.length > 0) {
    const place = Math.floor(roll() * changed.length);
    changed[place] = (changed[place] ?? 0) ^ (1 << Math.floor(roll() * 8));
  }
  return changed;
};

const set: Change = (roll, input) => {
  const changed = Uint8Array.from(input);
  const [from, to] = span(roll, input);
  changed.fill(pick(roll, edges), from, Math.min(to + 1, from + 8));
  return changed;
};

const cut: Change = (roll, input) => {
  const [from, to] = span(roll, input);
  return joined(input.subarray(0, from), input.subarray(to));
};

const shorten: Change = (roll, input) => input.slice(0, at(roll, input.length));

const repeat: Change = (roll, input) => {
  const [from, to] = span(roll, input);
  const times = pick(roll, [2, 3, 10, 200]);
  const piece = input.subarray(from, Math.min(to, from + Math.floor(MOST_BYTES / times)));
  return joined(input.subarray(0, from), ...Array.from({ length: times }, () => piece), input.subarray(from));
};

const strew: Change = (roll, input, _other, words) => {
  const place = at(roll, input.length);
  const word = bytesOf(
    pick(roll, roll() < 0.6 && words.length > 0 ? words : roll() < 0.5 ? numbers : letters),
  );
  const over = roll() < 0.5 ? place + word.length : place;
  return joined(input.subarray(0, place), word, input.subarray(over));
};

/** A number in the text becomes another one. */
const renumber: Change = (roll, input) => {
  const text = Buffer.from(input).toString('latin1');
  const found = [...text.slice(0, 20_000).matchAll(/\d+/gu)];
  if (found.length === 0) return flip(roll, input, input, []);
  const { index, 0: digits } = pick(roll, found);
  return joined(
    input.subarray(0, index),
    bytesOf(pick(roll, numbers)),
    input.subarray(index + digits.length),
  );
};

/** A whole number of four bytes becomes another one. */
const recount: Change = (roll, input) => {
  if (input.length < 4) return flip(roll, input, input, []);
  const changed = Buffer.from(input);
  const place = Math.floor(roll() * (input.length - 3));
  const value = pick(roll, [0, 1, 0x7fffffff, 0x80000000, 0xffffffff, input.length, input.length + 1]);
  if (roll() < 0.5) changed.writeUInt32BE(value, place);
  else changed.writeUInt32LE(value, place);
  return Uint8Array.from(changed);
};

const splice: Change = (roll, input, other) =>
  joined(input.subarray(0, at(roll, input.length)), other.subarray(at(roll, other.length)));

const shuffle: Change = (roll, input) => {
  const [from, to] = span(roll, input);
  const place = at(roll, input.length);
  const piece = input.slice(from, to);
  return joined(input.subarray(0, place), piece, input.subarray(place));
};

const changes: readonly Change[] = [
  flip,
  flip,
  set,
  cut,
  shorten,
  repeat,
  strew,
  strew,
  renumber,
  recount,
  splice,
  shuffle,
];

/** A changed input: one to several changes, of bytes or, where it is JSON, of its values. The same dice give the same. */
export function mutate(
  roll: Roll,
  input: Uint8Array,
  other: Uint8Array,
  {
    words = [],
    json = false,
  }: { readonly words?: readonly string[] | undefined; readonly json?: boolean | undefined },
): Uint8Array {
  if (json && roll() < 0.8) {
    const changed = changeJson(roll, textOf(input), words);
    if (changed !== null) return bytesOf(changed);
  }
  let changed = input;
  for (let left = 1 + Math.floor(roll() ** 2 * 5); left > 0; left -= 1)
    changed = pick(roll, changes)(roll, changed, other, words);
  return changed.length > MOST_BYTES && changed.length > input.length
    ? changed.slice(0, MOST_BYTES)
    : changed;
}
