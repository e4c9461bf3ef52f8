import type { ClaimMode, Work } from './work.ts';

/** What a station knows of the hub it spoke to last. */
export interface KnownHub {
  /** The epoch it knows; null for a station that never spoke to this hub. */
  readonly epoch: string | null;
  /** Up to which of its facts the hub said that they are durable. */
  readonly acknowledged: number;
  /** Up to which hub sequence it has read. */
  readonly cursor: number;
}

/** What the hub has of it. */
export interface HubHas {
  readonly epoch: string;
  readonly durableUpTo: number;
  readonly lastHubSeq: number;
}

/** Whether the hub lacks what it once had: an older state was put back under it (HU9). */
export const wentBack = (known: KnownHub, has: HubHas): boolean =>
  known.epoch === has.epoch && (known.acknowledged > has.durableUpTo || known.cursor > has.lastHubSeq);

/** Claims that a station reports to a hub that lost its own record of them. */
export interface ReportedClaim {
  readonly name: string;
  readonly token: number;
  readonly mode: ClaimMode;
}

/** Whether a reported claim is the newest that anybody knows of (HU10). */
export const isNewest = (work: Work, claim: ReportedClaim, station: string): boolean =>
  claim.token > work.token ||
  (claim.token === work.token && (work.holder === null || work.holder === station));
