import type { WantedCharacter, WaybillRefusal } from '../domain/rules/waybill/refusals.ts';
import { assertNever } from '../kit/assert-never.ts';
import { listed, message, said, type Param, type Telling } from './message.ts';

const wantedName = (wanted: WantedCharacter): Param => ({
  say: message(
    `refusals:wanted.${wanted.kind}`,
    wanted.kind === 'exactly' ? { oneOf: listed(wanted.oneOf, 'or') } : {},
  ),
});

const carriers = (codes: Extract<WaybillRefusal, { kind: 'which-carrier' }>['candidates']): Param =>
  listed(
    codes.map((carrier) => ({ carrier })),
    'or',
  );

/** Why a waybill number is not taken; places count from 1. */
export function waybillSaid(refusal: WaybillRefusal): Pick<Telling, 'title' | 'hint'> {
  switch (refusal.kind) {
    case 'empty':
    case 'check-digit':
    case 'unknown-format':
      return said(`refusals:waybill.${refusal.kind}`);
    case 'wrong-length':
      return said('refusals:waybill.wrong-length', {
        got: refusal.got,
        expected: listed(refusal.expected, 'or'),
      });
    case 'wrong-characters': {
      const found = { place: refusal.at + 1, char: refusal.char };
      return refusal.wanted === null
        ? said('refusals:waybill.never-such', found)
        : said('refusals:waybill.wrong-characters', { ...found, wanted: wantedName(refusal.wanted) });
    }
    case 'cyrillic': {
      const found = { place: refusal.at + 1, char: refusal.char };
      return refusal.readings.length === 0
        ? said('refusals:waybill.cyrillic-unclear', found)
        : said('refusals:waybill.cyrillic', { ...found, readings: listed(refusal.readings, 'or') });
    }
    case 'foreign-carrier':
      return said('refusals:waybill.foreign-carrier', { carriers: carriers(refusal.recognised) });
    case 'foreign-country':
      return said('refusals:waybill.foreign-country', {
        country: refusal.country,
        expected: listed(refusal.expected, 'or'),
      });
    case 'missing-letters':
      return said('refusals:waybill.missing-letters', { letters: refusal.letters });
    case 'parcel-count':
      return said('refusals:waybill.parcel-count', { no: refusal.no, of: refusal.of });
    case 'which-carrier':
      return said('refusals:waybill.which-carrier', { carriers: carriers(refusal.candidates) });
    default:
      return assertNever(refusal);
  }
}
