import { firstOf, garbled, type Question, type Reading } from './reading.ts';

/** Bits that are the same in every answer to `DLE EOT`; they tell an answer from noise. */
const isStatusByte = (byte: number): boolean => (byte & 0x93) === 0x12;

/** Reads the four bytes that answer `DLE EOT 1` to `4`: printer, why off-line, error, paper (Epson, ESC/POS command reference). */
export function readRealTimeStatus(answer: Buffer): Reading | null {
  if (answer.length > 4 || !answer.every(isStatusByte)) return garbled;
  const [printer, offline, error, paper] = answer;
  if (printer === undefined || offline === undefined || error === undefined || paper === undefined)
    return null;
  return {
    condition: firstOf([
      [(offline & 0x04) !== 0, 'head-open'],
      [(paper & 0x60) !== 0 || (offline & 0x20) !== 0, 'paper-out'],
      [(error & 0x08) !== 0, 'cutter'],
      [(error & 0x40) !== 0, 'overheated'],
      [(error & 0x24) !== 0 || (offline & 0x40) !== 0, 'jam'],
      [(printer & 0x08) !== 0 || (offline & 0x08) !== 0, 'paused'],
    ]),
    working: false,
  };
}

/** Reads the byte that answers `GS r 1`: the paper sensors. It waits its turn behind what is to be printed. */
export function readPaperInTurn(answer: Buffer): Reading | null {
  const [byte] = answer;
  if (byte === undefined) return null;
  if (answer.length > 1 || (byte & 0xf0) !== 0) return garbled;
  return { condition: (byte & 0x0c) === 0 ? 'ready' : 'paper-out', working: false };
}

/** `DLE EOT 1` to `4`, answered at once. Only outside a job: inside a picture it would be taken for a question too. */
export const realTimeStatus: Question = {
  bytes: Uint8Array.of(0x10, 4, 1, 0x10, 4, 2, 0x10, 4, 3, 0x10, 4, 4),
  read: readRealTimeStatus,
};

/** `GS r 1`, answered when everything before it was worked off. */
export const paperInTurn: Question = { bytes: Uint8Array.of(0x1d, 0x72, 1), read: readPaperInTurn };
