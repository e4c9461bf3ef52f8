import { trackingNumber, type TrackingNumber } from '../../../kit/brand.ts';
import { err, ok, type Result } from '../../../kit/result.ts';
import { COMMAND_PREFIX } from '../command-codes.ts';
import type { CarrierCode } from './carriers.ts';
import { clean } from './clean.ts';
import { matchesOf } from './match.ts';

/** Why a virtual number or its parts are refused. */
export type VirtualNumberRefusal =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong-characters'; readonly at: number; readonly char: string }
  | { readonly kind: 'wrong-prefix'; readonly expected: string; readonly got: string }
  | { readonly kind: 'wrong-form'; readonly expected: string }
  | { readonly kind: 'no-such-day'; readonly got: string }
  | { readonly kind: 'wrong-count'; readonly got: number }
  | { readonly kind: 'carrier-number'; readonly carriers: readonly CarrierCode[] };

/** Why a text cannot be the prefix of virtual numbers. */
export type VirtualPrefixRefusal =
  | { readonly kind: 'wrong-form' }
  | { readonly kind: 'command-code' }
  | { readonly kind: 'carrier-number'; readonly carriers: readonly CarrierCode[] };

/** The prefix until the seller sets another. */
const VIRTUAL_PREFIX = 'VIRT';

/** Accepts 2-8 Latin letters whose numbers would read neither as a carrier's nor as a command code (WB23). */
export function checkVirtualPrefix(text: string): Result<string, VirtualPrefixRefusal> {
  const prefix = text.trim().toUpperCase();
  if (!/^[A-Z]{2,8}$/.test(prefix)) return err({ kind: 'wrong-form' });
  if (`${prefix}-` === COMMAND_PREFIX) return err({ kind: 'command-code' });
  const carriers = matchesOf(`${prefix}202601310001`).map((match) => match.carrier);
  return carriers.length > 0 ? err({ kind: 'carrier-number', carriers }) : ok(prefix);
}

/** Writes the virtual number of a day (`YYYY-MM-DD`) and a running number 1..9999; checked as when reading one. */
export const virtualNumber = (
  date: string,
  no: number,
  prefix = VIRTUAL_PREFIX,
): Result<TrackingNumber, VirtualNumberRefusal> =>
  checkVirtualNumber(`${prefix}-${date}-${String(no).padStart(4, '0')}`, prefix);

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/**
 * Checks a virtual number, the number of a posting marked sent though no parcel moves: `VIRT-20260131-0001` (WB22). The
 * seller's own prefix, the day it was given, a running number of that day: unique without asking anybody, sorted by day, and
 * no carrier's. Dashes, blanks and case do not matter; the answer is always written with dashes.
 */
export function checkVirtualNumber(
  raw: string,
  prefix = VIRTUAL_PREFIX,
): Result<TrackingNumber, VirtualNumberRefusal> {
  const { text, stray, cyrillic } = clean(raw);
  const foreign = stray ?? cyrillic;
  if (foreign) return err({ kind: 'wrong-characters', ...foreign });
  if (text === '') return err({ kind: 'empty' });
  if (!text.startsWith(prefix)) {
    const carriers = matchesOf(text).map((match) => match.carrier);
    if (carriers.length > 0) return err({ kind: 'carrier-number', carriers });
    return err({ kind: 'wrong-prefix', expected: prefix, got: /^[A-Z]*/.exec(text)?.[0] ?? '' });
  }
  const parts = /^(\d{4})(\d{2})(\d{2})(\d{4})$/.exec(text.slice(prefix.length));
  if (!parts) return err({ kind: 'wrong-form', expected: `${prefix}-YYYYMMDD-NNNN` });
  const [, year = '', month = '', day = '', count = ''] = parts;
  const date = `${year}-${month}-${day}`;
  if (year < '2000' || !isDay(Number(year), Number(month), Number(day)))
    return err({ kind: 'no-such-day', got: date });
  if (Number(count) === 0) return err({ kind: 'wrong-count', got: 0 });
  return ok(trackingNumber(`${prefix}-${year}${month}${day}-${count}`));
}
