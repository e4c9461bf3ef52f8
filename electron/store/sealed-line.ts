import { crc32c } from './crc32c.ts';

/** A record ready to be appended, line feed included, and the sum of its JSON. */
export interface SealedLine {
  readonly bytes: Buffer;
  readonly sum: number;
}

/**
 * One record of an append-only file: `<crc32c, 8 hex digits> <length of the JSON in bytes> <JSON>\n`. The sum covers the
 * JSON; JSON holds no raw line feed, so a damaged record never hides the one after it.
 */
export function sealLine(json: string): SealedLine {
  const body = Buffer.from(json, 'utf8');
  const sum = crc32c(body);
  const head = `${sum.toString(16).padStart(8, '0')} ${body.length} `;
  return { bytes: Buffer.concat([Buffer.from(head, 'latin1'), body, Buffer.from('\n')]), sum };
}

const space = 0x20;

/** The JSON of a line (without its line feed) and its sum; null when the line is torn or damaged. */
export function openLine(line: Buffer): { readonly json: string; readonly sum: number } | null {
  const second = line.indexOf(space, 9);
  if (second < 0 || line[8] !== space) return null;
  const head = /^([0-9a-f]{8}) (\d{1,9})$/u.exec(line.toString('latin1', 0, second));
  const body = line.subarray(second + 1);
  if (head === null || Number(head[2]) !== body.length) return null;
  const sum = crc32c(body);
  return sum === Number.parseInt(head[1] ?? '', 16) ? { json: body.toString('utf8'), sum } : null;
}
