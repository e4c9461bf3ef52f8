import type { ReadCode } from '#shared/label/engine.ts';
import { toGrey, type Bitmap } from '../raster/bitmap.ts';
import type { CodeReader } from './read-codes.ts';

/** Codes of a finely drawn page that cannot be read from the printer's dots any more. */
export async function lostCodes(
  reader: CodeReader,
  wanted: readonly ReadCode[],
  bitmap: Bitmap,
): Promise<ReadCode[]> {
  if (wanted.length === 0) return [];
  const grey = toGrey(bitmap);
  const missing = missingFrom(wanted, await reader.ofGrey(bitmap.width, bitmap.height, grey, wanted));
  // Only a second, thorough look says that a code is lost.
  return missing.length === 0
    ? []
    : missingFrom(wanted, await reader.ofGrey(bitmap.width, bitmap.height, grey));
}

function missingFrom(wanted: readonly ReadCode[], found: readonly ReadCode[]): ReadCode[] {
  const left = found.map(({ text }) => text);
  return wanted.filter((code) => {
    const at = left.indexOf(code.text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Of the lost codes those of the parcel itself, unless the same text can still be read elsewhere on the page. */
export function ownLost(
  lost: readonly ReadCode[],
  wanted: readonly ReadCode[],
  own: readonly string[],
): ReadCode[] {
  const times = (codes: readonly ReadCode[], text: string): number =>
    codes.filter((code) => code.text === text).length;
  return lost.filter(({ text }) => own.includes(text) && times(lost, text) === times(wanted, text));
}
