import { trackingNumber } from '../../../kit/brand.ts';
import { err, ok, type Result } from '../../../kit/result.ts';
import { ownCarrier, type CarrierCode } from './carriers.ts';
import type { ParsedWaybill } from './check.ts';
import { clean } from './clean.ts';
import type { WaybillMatch } from './match.ts';
import type { WaybillRefusal } from './refusals.ts';

/** A carrier of the house's own, by the form of its numbers (CA2). */
export interface OwnFormat {
  readonly name: string;
  /** `#` digit, `@` letter, `*` letter or digit; any other letter, digit or dash stands for itself. */
  readonly pattern: string;
}

/** Why a text is no form of numbers. */
export type PatternRefusal = 'empty' | 'too-long' | 'wrong-sign' | 'nothing-open';

const LONGEST = 34;

/** Signs of a form without blanks and dashes, which count for nothing in a number. */
const signsOf = (pattern: string): string => pattern.toUpperCase().replaceAll(/[\s-]+/gu, '');

/** Accepts a form of numbers: letters, digits and the three signs, with at least four places that may differ (CA2). */
export function checkPattern(pattern: string): Result<string, PatternRefusal> {
  const signs = signsOf(pattern);
  if (signs === '') return err('empty');
  if (signs.length > LONGEST) return err('too-long');
  if (!/^[A-Z\d#@*]+$/u.test(signs)) return err('wrong-sign');
  return signs.replaceAll(/[^#@*]/gu, '').length < 4 ? err('nothing-open') : ok(signs);
}

const classes: Readonly<Record<string, RegExp>> = { '#': /^\d$/u, '@': /^[A-Z]$/u, '*': /^[A-Z\d]$/u };

/** Whether a number has this form; blanks, dashes and case do not count (CA2). */
export function fitsPattern(raw: string, pattern: string): boolean {
  const { text, stray } = clean(raw);
  const signs = signsOf(pattern);
  if (stray !== null) return false;
  if (text.length !== signs.length || text === '') return false;
  return Array.from(signs).every((sign, i) => {
    const char = text.charAt(i);
    return classes[sign]?.test(char) ?? sign === char;
  });
}

const groupsOf = (text: string): string[] => text.match(/.{1,4}/gu) ?? [text];

/** Own carriers whose numbers look like this one; never surer than "likely", since anybody may write such a form. */
export const ownMatches = (raw: string, formats: readonly OwnFormat[]): readonly WaybillMatch[] =>
  formats
    .filter(({ pattern }) => fitsPattern(raw, pattern))
    .map(({ name, pattern }) => {
      const number = trackingNumber(clean(raw).text);
      return {
        number,
        carrier: ownCarrier(name),
        certainty: 'likely',
        groups: groupsOf(number),
        checks: {
          length: true,
          prefix: /^[A-Z\d]/u.test(signsOf(pattern)) ? 'match' : 'none',
          checkDigit: 'none',
        },
        format: 'own',
        confidence: 'observed',
      };
    });

/** Checks a number for an own carrier that a person named. */
export function checkOwnWaybill(
  raw: string,
  carrier: CarrierCode,
  formats: readonly OwnFormat[],
): Result<WaybillMatch, WaybillRefusal> {
  const match = ownMatches(raw, formats).find((each) => each.carrier === carrier);
  return match === undefined ? err({ kind: 'unknown-format' }) : ok(match);
}

/** A number as it was read, with the own carriers it may belong to: behind what is certain, before what is only likely. */
export function withOwn(parsed: ParsedWaybill, raw: string, formats: readonly OwnFormat[]): ParsedWaybill {
  const own = ownMatches(raw, formats);
  const [first] = own;
  if (first === undefined) return parsed;
  const certain = parsed.candidates.filter(({ certainty }) => certainty === 'certain');
  const rest = parsed.candidates.filter(({ certainty }) => certainty !== 'certain');
  return { ...parsed, number: first.number, candidates: [...certain, ...own, ...rest], refusal: null };
}
