import { LEASE_MARGIN_MS, LEASE_MS } from './limits.ts';
import type { ClaimMode, Work } from './work.ts';

/** Whether nobody holds it any more, by the hub's clock (CLM2); what was checked out stays so (CLM6). */
export const isFree = ({ holder, mode, leaseUntil }: Work, hubNow: number): boolean =>
  holder === null || (mode === 'lease' && leaseUntil !== null && leaseUntil <= hubNow);

/** When a claim that is given now ends by itself; null for never. */
export const endOf = (mode: ClaimMode, hubNow: number): number | null =>
  mode === 'lease' ? hubNow + LEASE_MS : null;

/** A claim as its station remembers it. */
export interface HeldClaim {
  readonly name: string;
  readonly token: number;
  readonly mode: ClaimMode;
  /** When the request was sent that gave or renewed it, ms of an uptime that nobody can set. */
  readonly askedAt: number;
}

/** Whether a station may still go by its claim: it counts from the moment it asked, and stops early (CLM3). */
export const stillHolds = ({ mode, askedAt }: HeldClaim, uptime: number): boolean =>
  mode === 'check-out' || uptime - askedAt < LEASE_MS - LEASE_MARGIN_MS;

/** Whether a label may be printed before the hub has the fact that asks for it (CLM8). */
export const mayPrintUnheard = ({ mode }: HeldClaim): boolean => mode === 'check-out';
