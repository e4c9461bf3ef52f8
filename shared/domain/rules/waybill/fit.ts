import { checkDigitOf } from './check-digits.ts';
import { allows, lengthOf, wantedAt, type WaybillFormat } from './format.ts';
import { expressFormats } from './formats-express.ts';
import { postFormats } from './formats-post.ts';
import type { WantedCharacter } from './refusals.ts';

/** Every format of every carrier; order breaks ties between equally good matches. */
export const waybillFormats: readonly WaybillFormat[] = [...postFormats, ...expressFormats];

/** How a clean number (upper case Latin and digits only) stands to one format; places are 0-based in the clean number. */
export type Fit =
  | { readonly kind: 'fits' }
  | { readonly kind: 'length' }
  | { readonly kind: 'character'; readonly at: number; readonly wanted: WantedCharacter }
  | { readonly kind: 'check-digit'; readonly at: number; readonly expected: string; readonly got: string };

/** Holds a clean number against a format and tells the first thing that is wrong. */
export function fit(format: WaybillFormat, number: string): Fit {
  if (number.length !== lengthOf(format)) return { kind: 'length' };
  for (const [at, char] of number.split('').entries()) {
    const wanted = wantedAt(format, number, at);
    if (wanted && !allows(wanted, char)) return { kind: 'character', at, wanted };
  }
  if (format.check === null) return { kind: 'fits' };
  const { at, expected } = checkDigitOf(format.check, number);
  const got = number.charAt(at);
  return got === expected ? { kind: 'fits' } : { kind: 'check-digit', at, expected, got };
}
