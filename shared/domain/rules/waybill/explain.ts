import { fit, type Fit } from './fit.ts';
import { allows, lengthOf, wantedAt, type WaybillFormat } from './format.ts';
import type { ReadNumber } from './read.ts';
import type { WantedCharacter, WaybillRefusal } from './refusals.ts';

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

/** The formats whose letters the number begins with; else those it could begin; else all. */
const meant = (formats: readonly WaybillFormat[], { text }: ReadNumber): readonly WaybillFormat[] => {
  const lettered = formats.filter((format) =>
    format.lead.some((lead) => isLetters(lead) && text.startsWith(lead)),
  );
  if (lettered.length > 0) return lettered;
  const begun = formats.filter((format) => {
    const wanted = wantedAt(format, text, 0);
    return wanted !== null && allows(wanted, text.charAt(0));
  });
  return begun.length > 0 ? begun : formats;
};

const isLetters = (lead: string): boolean => /^[A-Z]{2}/.test(lead);

/** The letters a number lacks to be one of a carrier told by its letters alone: SF, YT, JT, JD typed without them. */
export function missingLead(formats: readonly WaybillFormat[], { text }: ReadNumber): WaybillRefusal | null {
  for (const format of formats) {
    const [lead] = format.lead;
    if (format.certainty !== 'certain' || lead?.length !== 2) continue;
    if (fit(format, lead + text).kind === 'fits') return { kind: 'missing-letters', letters: lead };
  }
  return null;
}

function wrongLength(formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal | null {
  const expected = [...new Set(meant(formats, number).map(lengthOf))].sort((a, b) => a - b);
  const got = number.text.length;
  return expected.includes(got) ? null : { kind: 'wrong-length', got, expected };
}

/** The first wrong character by the formats that go along with the number furthest. */
function wrongCharacter(formats: readonly WaybillFormat[], number: ReadNumber): WaybillRefusal | null {
  const wrong = meant(formats, number)
    .map((format) => fit(format, number.text))
    .filter((result): result is Fit & { kind: 'character' } => result.kind === 'character');
  if (wrong.length === 0) return null;
  const at = Math.max(...wrong.map((result) => result.at));
  const [first, ...more] = wrong.filter((result) => result.at === at).map((result) => result.wanted);
  if (!first) return null;
  const exact = [first, ...more].flatMap((wanted) => (wanted.kind === 'exactly' ? wanted.oneOf : []));
  const wanted: WantedCharacter = first.kind === 'exactly' ? { kind: 'exactly', oneOf: exact } : first;
  return { kind: 'wrong-characters', at: rawPlace(number, at), char: number.text.charAt(at), wanted };
}
