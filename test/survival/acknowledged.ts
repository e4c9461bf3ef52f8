import type { Now } from '../kit/station-driver.ts';

/** A code that was put under the scanner. */
export interface Sent {
  readonly code: string;
  /** When its first key was sent, ms since 1970 UTC; all keys before it were taken by then. */
  readonly at: number;
}

/** When the station made an id, ms since 1970 UTC: its ids are of UUID version 7, which carry that. */
const madeAt = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

/** A barcode of goods or a marking code; what else is scanned counts no unit. A posting's number may begin with 01 as well. */
const isOfUnit = (code: string): boolean => /^\d{8,14}$/u.test(code) || /^01\d{14}21/u.test(code);

/**
 * The id of this scan where the table says that it counted; null where it says nothing of this scan. A parcel that is taken
 * up again shows its last unit as right, under the id of the scan of its number, and no unit was ever kept under that id:
 * so neither a number counts, nor what shows as a late answer to an earlier scan.
 */
export function acknowledgedBy(sent: Sent, { verdict, scan }: Now): string | null {
  if (verdict !== 'right' || scan === null || !isOfUnit(sent.code)) return null;
  return madeAt(scan) >= sent.at ? scan : null;
}
