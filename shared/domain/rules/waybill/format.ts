import type { CarrierCode } from './carriers.ts';
import type { CheckScheme } from './check-digits.ts';
import type { WantedCharacter } from './refusals.ts';
import type { SourceId } from './sources.ts';

/** How much a fitting number says about its carrier (WB4). */
export type Certainty = 'certain' | 'likely' | 'possible';

/** One shape of number one carrier uses: a lead out of a few, then a body of fixed length. */
export interface WaybillFormat {
  readonly id: string;
  readonly carrier: CarrierCode;
  /** Beginnings, all of one length; none where the carrier is not told by its beginning. */
  readonly lead: readonly string[];
  /** `#` digit, `%` digit but 0, `@` letter, `*` letter or digit; any other character stands for itself. */
  readonly body: string;
  /** Sizes of the groups it is shown in; they add up to its length. */
  readonly groups: readonly number[];
  readonly certainty: Certainty;
  readonly check: CheckScheme | null;
  readonly source: SourceId;
}

/** One line of a table of formats; a digit count stands for that many digits as the body. */
export const row = (
  carrier: CarrierCode,
  id: string,
  lead: readonly string[],
  body: number | string,
  groups: readonly number[],
  certainty: Certainty,
  source: SourceId,
  check: CheckScheme | null = null,
): WaybillFormat => ({
  id,
  carrier,
  lead,
  body: typeof body === 'number' ? '#'.repeat(body) : body,
  groups,
  certainty,
  check,
  source,
});

/** How many characters a number of this format has. */
export const lengthOf = (format: WaybillFormat): number => (format.lead[0]?.length ?? 0) + format.body.length;

/** Whether its beginning or its ending tells the carrier. */
export const hasPrefix = (format: WaybillFormat): boolean =>
  format.lead.length > 0 || /[A-Z]/.test(format.body);

/** What the format has at a place (0-based) of a number that was right so far; null behind its end. */
export function wantedAt(format: WaybillFormat, number: string, at: number): WantedCharacter | null {
  const leadLength = format.lead[0]?.length ?? 0;
  if (at < leadLength) {
    const leads = format.lead.filter((lead) => lead.startsWith(number.slice(0, at)));
    return { kind: 'exactly', oneOf: [...new Set(leads.map((lead) => lead.charAt(at)))] };
  }
  const sign = format.body[at - leadLength];
  if (sign === undefined) return null;
  if (sign === '#') return { kind: 'digit' };
  if (sign === '%') return { kind: 'digit-not-0' };
  if (sign === '@') return { kind: 'letter' };
  return sign === '*' ? { kind: 'letter-or-digit' } : { kind: 'exactly', oneOf: [sign] };
}

const classes = {
  digit: /^\d$/,
  'digit-not-0': /^[1-9]$/,
  letter: /^[A-Z]$/,
  'letter-or-digit': /^[A-Z\d]$/,
} as const;

/** Whether one character (upper case Latin or digit) may stand where this is wanted. */
export const allows = (wanted: WantedCharacter, char: string): boolean =>
  wanted.kind === 'exactly' ? wanted.oneOf.includes(char) : classes[wanted.kind].test(char);
