import type { Answer } from './answer.ts';

/** What the key is good for. */
export interface MarketAccount {
  readonly company: string | null;
  /** When the key ends; ms since 1970 UTC, null where unknown. */
  readonly keyExpiresAt: number | null;
  readonly roles: readonly string[];
}

/** Who we are at the marketplace. */
export interface AccountPort {
  account(): Answer<MarketAccount>;
}
