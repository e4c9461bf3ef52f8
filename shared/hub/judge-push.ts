import type { PushedFact } from './hub-fact.ts';
import { judgeFact, type ConflictReason } from './judge-fact.ts';
import { isBefore, isBuiltUpon, isOverruled, type Written } from './written.ts';
import { needsClaim, newWork, workChange, type Work } from './work.ts';

/** A fact as it will be kept. */
export interface JudgedFact {
  readonly pushed: PushedFact;
  readonly conflict: ConflictReason | null;
  /** The work as it was when the fact came; null for streams that nobody claims. */
  readonly against: Work | null;
}

/** What a push is judged by. */
export interface PushedBatch {
  /** New ones only, in the station's order. */
  readonly facts: readonly PushedFact[];
  readonly works: ReadonlyMap<string, Work>;
  /** Places (`placeOf`) that facts made under a claim have taken. */
  readonly taken: ReadonlySet<string>;
  /** Claims (`branchOf`) of this station of which a fact became a conflict: what follows it does, too. */
  readonly broken: ReadonlySet<string>;
  readonly gathering: boolean;
  /** Whether the station was put out in this epoch. */
  readonly putOut: boolean;
  /** No token above this one was given before the hub lost something; 0 for a hub that never did. */
  readonly floor: number;
  /** What is taken on these streams; looked at by a hub that lost something only. */
  readonly written: readonly Written[];
}

/** What a push comes to: facts to keep and work that changed by them; or the hub has forgotten a token. */
export type JudgedBatch =
  | {
      readonly kind: 'judged';
      /** From the first one on; fewer than were pushed where the rest has to wait (HU18). */
      readonly rows: readonly JudgedFact[];
      readonly works: ReadonlyMap<string, Work>;
    }
  | { readonly kind: 'ahead' };

/** A version of a stream as one text. */
export const placeOf = (stream: string, version: number): string => `${version} ${stream}`;

/** What was written on a stream under one token: a branch that is taken from its beginning or not at all. */
export const branchOf = (stream: string, token: number): string => `${token} ${stream}`;

/** The work after a fact was taken: a token the hub had forgotten is known again, its holder only when he reports. */
function after(work: Work, { envelope, token }: PushedFact, overruled: boolean): Work {
  const known =
    token !== null && token > work.token
      ? { ...work, token, holder: null, mode: null, leaseUntil: null }
      : work;
  return overruled ? known : { ...known, ...workChange(envelope) };
}

/** Judges the facts of one push, one after another; pure. */
export function judgePush(batch: PushedBatch): JudgedBatch {
  const { facts, works, taken, broken, gathering, putOut, floor } = batch;
  const now = new Map<string, Work>();
  const used = new Set(taken);
  const off = new Set(broken);
  const written = [...batch.written];
  const rows: JudgedFact[] = [];
  for (const pushed of facts) {
    const { envelope } = pushed;
    const { stream, version } = envelope;
    const fenced = needsClaim(envelope);
    const change = workChange(envelope);
    if (!fenced && change === null) {
      rows.push({ pushed, conflict: null, against: null });
      written.push({ stream, version, token: null, standing: false });
      continue;
    }
    const work = now.get(stream) ?? works.get(stream) ?? newWork(stream);
    const place = placeOf(stream, version);
    const branch = branchOf(stream, pushed.token ?? 0);
    const verdict = judgeFact({
      work,
      pushed,
      versionTaken: used.has(place) || off.has(branch),
      gathering,
      putOut,
      floor,
      before: isBefore(pushed, written),
      builtUpon: isBuiltUpon(pushed, written, floor),
    });
    if (verdict.kind === 'ahead') return verdict;
    if (verdict.kind === 'wait') break;
    rows.push({ pushed, conflict: verdict.kind === 'conflict' ? verdict.reason : null, against: work });
    if (verdict.kind === 'conflict') {
      off.add(branch);
      continue;
    }
    if (fenced) used.add(place);
    const again = pushed.told !== null && (gathering || putOut);
    now.set(stream, after(work, pushed, again && isOverruled(pushed, written)));
    const token = fenced ? pushed.token : null;
    written.push({ stream, version, token, standing: change?.open !== undefined });
  }
  return { kind: 'judged', rows, works: now };
}
