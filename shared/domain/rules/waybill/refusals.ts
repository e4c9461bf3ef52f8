import type { CarrierCode } from './carriers.ts';

/** Why a waybill number is not taken; every place is an index into the text as it was typed (SPEC WB20). */
export type WaybillRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-length'; readonly got: number; readonly expected: readonly number[] }
  | {
      readonly kind: 'wrong-characters';
      readonly at: number;
      readonly char: string;
      /** What the carrier's format has there; null where no waybill ever has such a character. */
      readonly wanted: WantedCharacter | null;
    }
  | {
      readonly kind: 'cyrillic';
      readonly at: number;
      readonly char: string;
      /** Numbers that may have been meant: none, or several; a single one would have been taken. */
      readonly readings: readonly string[];
    }
  | { readonly kind: 'check-digit'; readonly at: number; readonly expected: string; readonly got: string }
  | { readonly kind: 'foreign-carrier'; readonly recognised: readonly CarrierCode[] }
  | { readonly kind: 'foreign-country'; readonly country: string; readonly expected: readonly string[] }
  | { readonly kind: 'missing-letters'; readonly letters: string }
  | { readonly kind: 'parcel-count'; readonly no: number; readonly of: number }
  | { readonly kind: 'which-carrier'; readonly candidates: readonly CarrierCode[] }
  | { readonly kind: 'unknown-format' };

/** One place of a format: a class of characters, or exactly one character. */
export type WantedCharacter =
  | { readonly kind: 'digit' }
  | { readonly kind: 'digit-not-0' }
  | { readonly kind: 'letter' }
  | { readonly kind: 'letter-or-digit' }
  | { readonly kind: 'exactly'; readonly oneOf: readonly string[] };
