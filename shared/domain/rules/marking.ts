import { err, ok, type Result } from '../../kit/result.ts';
import { gtin14, isGtin } from './gtin.ts';

/** The group separator between variable fields of a GS1 code; it belongs to the code and is never dropped (MK3). */
export const GS = '\u001d';

/** One Honest Sign code, taken apart. `text` is byte-exact what goes to the marketplace. */
export interface MarkingCode {
  readonly text: string;
  /** GTIN-14. */
  readonly gtin: string;
  readonly serial: string;
  /** Verification key (AI 91) and crypto tail (AI 92 or 93); the marketplace refuses a code without its tail. */
  readonly cryptoTail: boolean;
}

/** Why a text is not a usable marking code. */
export type MarkingTrouble = 'not-a-marking-code' | 'gtin-check-digit' | 'separator-lost' | 'tail-missing';

const GS_PICTURES = /\u241d|<GS>|\\u001d|\\x1d/giu;

/** Brings scanner spellings of GS back to U+001D and drops a leading FNC1 or AIM identifier (MK3). */
export function normaliseMarking(text: string): string {
  const restored = text.replace(/^\](d2|C1|Q3)/u, '').replaceAll(GS_PICTURES, GS);
  return restored.startsWith(GS) ? restored.slice(1) : restored;
}

/**
 * Reads `01<gtin>21<serial>GS91….GS92…` (Честный знак technical rules; serial up to 20 characters).
 * A code whose separators were swallowed by the scanner is told apart from one that has none (MK3).
 */
export function parseMarkingCode(raw: string): Result<MarkingCode, MarkingTrouble> {
  const text = normaliseMarking(raw);
  const head = /^01(\d{14})21/u.exec(text);
  const gtin = head?.[1];
  if (head === null || gtin === undefined) return err('not-a-marking-code');
  if (!isGtin(gtin)) return err('gtin-check-digit');
  const [serial = '', ...fields] = text.slice(head[0].length).split(GS);
  if (serial.length > 20) return err('separator-lost');
  if (serial.length === 0) return err('not-a-marking-code');
  const cryptoTail = fields.some((field) => /^9[123]/u.test(field));
  if (!cryptoTail) return err(/9[123]/u.test(serial.slice(5)) ? 'separator-lost' : 'tail-missing');
  return ok({ text, gtin: gtin14(gtin), serial, cryptoTail });
}

/** Whether a barcode of the catalogue names the same trade item as a marking code. */
export const gtinMatches = (gtin: string, barcode: string): boolean =>
  isGtin(barcode) && gtin14(barcode) === gtin14(gtin);

/** Identity of one physical unit: a code is used once in a lifetime (MK2). */
export const markIdentity = (mark: MarkingCode): string => `${mark.gtin}:${mark.serial}`;
