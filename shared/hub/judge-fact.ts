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
  /** Nobody can judge it before all have told what they know: it stays with its station (HU18). */
  | { readonly kind: 'wait' }
  /** A token that this hub never gave: it has forgotten something (HU9). */
  | { readonly kind: 'ahead' };

/** What a pushed fact is judged by. */
export interface Judged {
  readonly work: Work;
  readonly pushed: PushedFact;
  /** Whether another fact made under a claim has this stream and version already. */
  readonly versionTaken: boolean;
  /** Whether the hub is gathering what it lost. */
  readonly gathering: boolean;
  /** Whether its station was put out in this epoch: its claims are over, whatever the hub forgot of them (HU20). */
  readonly putOut: boolean;
  /** No token above this one was given before the hub lost something. */
  readonly floor: number;
  /** Whether everything known under higher tokens was written after it, on the same line of versions. */
  readonly before: boolean;
  /** Whether somebody wrote on from it, of which nobody else's fact is known (HU19). */
  readonly builtUpon: boolean;
}

const taken: Verdict = { kind: 'taken' };
const conflict = (reason: ConflictReason): Verdict => ({ kind: 'conflict', reason });

/** A fact that an earlier hub answered keeps what it was told, where that agrees with what the others were told (HU18). */
function judgeAgain({ work, pushed, versionTaken, putOut, before }: Judged): Verdict {
  if (pushed.told === 'conflict') return conflict('old-token');
  if (versionTaken) return conflict('version-taken');
  // Who was put out comes last: what it holds of a number that was given again is somebody else's now.
  const free = !putOut || work.holder === null || (pushed.token ?? 0) <= work.token;
  return before && free ? taken : conflict('old-token');
}

/** Judges a fact by the claim that it names; pure, whatever the clock says (CLM4, CLM5). */
export function judgeFact(judged: Judged): Verdict {
  const { work, pushed, versionTaken, gathering, putOut, floor, builtUpon } = judged;
  const { envelope, token, told } = pushed;
  if (!needsClaim(envelope)) return taken;
  if (token === null) return conflict('no-token');
  const isHis = token === work.token && work.holder === envelope.station;
  if (told !== null && (gathering || (putOut && !isHis))) return judgeAgain(judged);
  if (gathering) return { kind: 'wait' };
  if (token < work.token) return builtUpon && !versionTaken ? taken : conflict('old-token');
  if (token > work.token) return token <= floor || putOut ? conflict('old-token') : { kind: 'ahead' };
  if (!isHis) return conflict('not-holder');
  return versionTaken ? conflict('version-taken') : taken;
}
