import { fit, type Fit } from './fit.ts';
import { lengthOf, type WaybillFormat } from './format.ts';
import type { ReadNumber } from './read.ts';
import type { WaybillRefusal } from './refusals.ts';

/** What is wrong with a number that no carrier has: a check digit, the country of another post, or all of it. */
export const explainUnknown = (formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal =>
  wrongCheckDigit(formats, number) ?? foreignCountry(formats, number) ?? { kind: 'unknown-format' };

/** What is wrong with a number that is none of one carrier's formats, the most helpful reason first (WB20). */
export const explainFor = (formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal =>
  wrongCheckDigit(formats, number) ??
  foreignCountry(formats, number) ??
  wrongLength(formats, number) ??
  wrongCharacter(formats, number) ?? { kind: 'unknown-format' };

const rawPlace = (number: ReadNumber, at: number): number => number.at[at] ?? number.at.length;

function wrongCheckDigit(formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal | null {
  for (const format of formats) {
    const result = fit(format, number.text);
    if (result.kind === 'check-digit') return { ...result, at: rawPlace(number, result.at) };
  }
  return null;
}

/** A right S10 shape with the country of another post. */
function foreignCountry(formats: readonly WaybillFormat[], { text }: ReadNumber): WaybillRefusal | null {
  const posts = formats.filter((format) => format.check === 's10').map((format) => format.body.slice(-2));
  const country = /^[A-Z]{2}\d{9}([A-Z]{2})$/.exec(text)?.[1];
  if (country === undefined || posts.length === 0 || posts.includes(country)) return null;
  return { kind: 'foreign-country', country, expected: [...new Set(posts)] };
}

/** The formats whose letters the number begins with, or all where it begins with none of them. */
const meant = (formats: readonly WaybillFormat[], { text }: ReadNumber): readonly WaybillFormat[] => {
  const lettered = formats.filter(({ lead }) =>
    lead.some((start) => /^[A-Z]{2}/.test(start) && text.startsWith(start)),
  );
  return lettered.length > 0 ? lettered : formats;
};

function wrongLength(formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal | null {
  const expected = [...new Set(meant(formats, number).map(lengthOf))].sort((a, b) => a - b);
  const got = number.text.length;
  return expected.includes(got) ? null : { kind: 'wrong-length', got, expected };
}

/** The first wrong character by the format that goes along with the number furthest. */
function wrongCharacter(formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal | null {
  const wrong = meant(formats, number)
    .map((format) => fit(format, number.text))
    .filter((result): result is Fit & { kind: 'character' } => result.kind === 'character')
    .sort((a, b) => b.at - a.at)[0];
  if (!wrong) return null;
  const { at, wanted } = wrong;
  return { kind: 'wrong-characters', at: rawPlace(number, at), char: number.text.charAt(at), wanted };
}
