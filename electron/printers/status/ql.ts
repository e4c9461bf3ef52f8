import { firstOf, garbled, type Question, type Reading } from './reading.ts';

const length = 32;

function readOne(answer: Buffer): Reading | null {
  const [mark, size, maker] = answer;
  if (mark === undefined) return null;
  if (mark !== 0x80 || (size ?? 0x20) !== 0x20 || (maker ?? 0x42) !== 0x42) return garbled;
  if (answer.length < length) return null;
  const [one = 0, two = 0] = answer.subarray(8, 10);
  const [type = 0, phase = 0] = answer.subarray(18, 20);
  if (type > 6) return garbled;
  return {
    condition: firstOf([
      [(two & 0x10) !== 0, 'head-open'],
      // "Replace media" too: the roll that is in is not the one the job was made for.
      [(one & 0x03) !== 0 || (two & 0x01) !== 0, 'paper-out'],
      [(one & 0x04) !== 0, 'cutter'],
      [(two & 0x40) !== 0, 'jam'],
      [(one & 0x80) !== 0, 'overheated'],
      [type === 4, 'unreachable'],
      [one !== 0 || two !== 0 || type === 2, 'garbled'],
    ]),
    working: phase === 1,
  };
}

/** Reads the 32 bytes that answer `ESC i S` (Brother, QL raster command reference, "Status"). */
export const readQlStatus = (answer: Buffer): Reading | null =>
  answer.length > length ? garbled : readOne(answer);

/**
 * Reads what a QL says by itself while it prints: one block of 32 bytes at each change of phase. Done is the block
 * "printing completed" (1), or any that names an error.
 */
export function readQlNews(answer: Buffer): Reading | null {
  for (let at = 0; at < answer.length; at += length) {
    const block = answer.subarray(at, at + length);
    const reading = readOne(block);
    if (reading === null) return null;
    if (reading.condition !== 'ready') return reading;
    if (block[18] === 1) return { condition: 'ready', working: false };
  }
  return null;
}

/** `ESC i S`; not while it prints, the maker says. */
export const qlStatus: Question = { bytes: Uint8Array.of(0x1b, 0x69, 0x53), read: readQlStatus };

/** Nothing is asked: a QL speaks by itself when a label is out. */
export const qlNews: Question = { bytes: new Uint8Array(), read: readQlNews };
