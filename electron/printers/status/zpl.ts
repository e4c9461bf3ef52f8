import { firstOf, garbled, type Question, type Reading } from './reading.ts';

/** Longest answer looked at; a printer that says more says something else. */
const most = 4096;

const stx = '\u0002';
const etx = '\u0003';

/** Nothing yet, or a first string, maybe behind the line end of an answer before it. */
const beginsWell = (text: string): boolean => text.trimStart() === '' || text.trimStart().startsWith(stx);

/** What stands between each STX and the next ETX; an unfinished last one is left out. */
const framed = (text: string): string[] =>
  text
    .split(etx)
    .slice(0, -1)
    .map((part) => part.slice(part.lastIndexOf(stx) + 1));

const isFlag = (field: string | undefined): boolean => field === '0' || field === '1';
const isCount = (field: string | undefined): boolean => /^\d{1,8}$/u.test(field ?? '');

/**
 * Reads the three strings of `~HS`, each between STX and ETX (Zebra, ZPL programming guide, "~HS"). Printers count the
 * fields of the second string differently, so only those up to the batch count must be there.
 */
export function readHostStatus(answer: Buffer): Reading | null {
  if (answer.length > most) return garbled;
  const text = answer.toString('latin1');
  if (!beginsWell(text)) return garbled;
  const strings = framed(text).map((body) => body.split(','));
  if (strings.length < 3) return null;
  const [first = [], second = [], third = []] = strings;
  const wellFormed =
    strings.length === 3 &&
    first.length >= 12 &&
    second.length >= 9 &&
    third.length >= 2 &&
    [first[1], first[2], first[5], first[7], first[10], first[11], second[2], second[3]].every(isFlag) &&
    [first[3], first[4], second[8]].every(isCount);
  if (!wellFormed) return garbled;
  return {
    condition: firstOf([
      [second[2] === '1', 'head-open'],
      [first[1] === '1', 'paper-out'],
      [second[3] === '1', 'ribbon-out'],
      [first[11] === '1', 'overheated'],
      [first[2] === '1', 'paused'],
    ]),
    working: Number(first[4]) > 0 || Number(second[8]) > 0 || first[7] === '1',
  };
}

const errorsLine = /ERRORS:\s+([01])\s+([0-9A-F]{8})\s+([0-9A-F]{8})/u;

/**
 * Reads `~HQES`: a flag and two groups of eight hex digits, the second one holding the errors from its right end (Zebra,
 * ZPL programming guide, "~HQ"). An error we have no word for is `garbled`: it is not ready, and nobody knows what it is.
 */
export function readErrorStatus(answer: Buffer): Reading | null {
  if (answer.length > most) return garbled;
  const text = answer.toString('latin1');
  if (!beginsWell(text)) return garbled;
  if (!text.includes(etx)) return null;
  const found = /PRINTER STATUS/u.test(text) ? errorsLine.exec(text) : null;
  if (found === null) return garbled;
  const errors = Number.parseInt(found[3] ?? '0', 16);
  const set = (mask: number): boolean => (errors & mask) !== 0;
  return {
    condition: firstOf([
      [set(0x4), 'head-open'],
      [set(0x1), 'paper-out'],
      [set(0x2), 'ribbon-out'],
      [set(0x8), 'cutter'],
      [set(0x30), 'overheated'],
      [set(0xb000), 'jam'],
      // Desktop printers use the lower bit, kiosk printers the higher one.
      [set(0x90000), 'paused'],
      [found[1] === '1' || errors !== 0, 'garbled'],
    ]),
    working: false,
  };
}

/** `~HS`. The line end belongs to no command; it keeps a printer of another language from gluing the next line on. */
export const hostStatus: Question = { bytes: Buffer.from('~HS\r\n'), read: readHostStatus };

/** `~HQES`. */
export const errorStatus: Question = { bytes: Buffer.from('~HQES\r\n'), read: readErrorStatus };
