/** When mismatches are noted and block nothing; ms since 1970 UTC. `afterSeq`: the store's last fact when it began. */
export interface ShadowTime {
  readonly since: number;
  readonly until: number;
  readonly afterSeq: number;
}

/** Longest that shadow mode lasts: it is for getting used to scanning, and ends (SW1). */
export const SHADOW_DAYS_MOST = 28;

/** Until when a parcel that is opened now is packed in shadow mode; null where that is off, or over (SW1). */
export const shadowUntil = (shadow: ShadowTime | null, at: number): number | null =>
  shadow !== null && at >= shadow.since && at < shadow.until ? shadow.until : null;
