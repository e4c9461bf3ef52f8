import type { PushedFact } from './hub-fact.ts';
import { needsClaim, type Work } from './work.ts';

/** Why a fact is kept as a conflict instead of taken. */
export const conflictReasons = ['no-token', 'old-token', 'not-holder', 'version-taken'] as const;
/** One of `conflictReasons`. */
export type ConflictReason = (typeof conflictReasons)[number];

/** What the hub makes of a pushed fact. */
export type Verdict =
  | { readonly kind: 'taken' }
  | { readonly kind: 'conflict'; readonly reason: ConflictReason }
  /** A token that this hub never gave: it has forgotten something (HU9). */
  | { readonly kind: 'ahead' };

/** What a pushed fact is judged by. */
export interface Judged {
  readonly work: Work;
  readonly pushed: PushedFact;
  /** Whether another fact made under a claim has this stream and version already. */
  readonly versionTaken: boolean;
  /** Whether the hub is gathering what it lost: then the higher token knows better (HU10). */
  readonly gathering: boolean;
  /** Whether everything known under higher tokens was written after it, on the same line of versions. */
  readonly before: boolean;
}

const conflict = (reason: ConflictReason): Verdict => ({ kind: 'conflict', reason });

/** Judges a fact by the claim that it names; pure, whatever the clock says (CLM4, CLM5). */
export function judgeFact({ work, pushed, versionTaken, gathering, before }: Judged): Verdict {
  const { envelope, token } = pushed;
  if (!needsClaim(envelope)) return { kind: 'taken' };
  if (token === null) return conflict('no-token');
  if (token < work.token) {
    // A hub that lost its facts hears of them in any order: what others built upon was right in its time.
    const wasRight = gathering && before && !versionTaken;
    return wasRight ? { kind: 'taken' } : conflict('old-token');
  }
  if (token > work.token && !gathering) return { kind: 'ahead' };
  // Gathering: the holder may be unknown until all have reported.
  const strange =
    work.holder !== envelope.station && !(gathering && (token > work.token || work.holder === null));
  if (strange) return conflict('not-holder');
  return versionTaken ? conflict('version-taken') : { kind: 'taken' };
}
