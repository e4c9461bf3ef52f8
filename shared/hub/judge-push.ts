import type { PushedFact } from './hub-fact.ts';
import { judgeFact, type ConflictReason } from './judge-fact.ts';
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
  /** What is taken on these streams under claims; looked at while the hub is gathering only. */
  readonly written: readonly Written[];
}

/** A version of a stream, and the token under which it was written. */
export interface Written {
  readonly stream: string;
  readonly version: number;
  readonly token: number;
}

/** What a push comes to: facts to keep and work that changed by them; or the hub has forgotten a token. */
export type JudgedBatch =
  | {
      readonly kind: 'judged';
      readonly rows: readonly JudgedFact[];
      readonly works: ReadonlyMap<string, Work>;
    }
  | { readonly kind: 'ahead' };

/** A version of a stream as one text. */
export const placeOf = (stream: string, version: number): string => `${version} ${stream}`;

/** What was written on a stream under one token: a branch that is taken from its beginning or not at all. */
export const branchOf = (stream: string, token: number): string => `${token} ${stream}`;

/** The work after a fact was taken: a token the hub had forgotten is known again, its holder only when he reports. */
function after(work: Work, { envelope, token }: PushedFact): Work {
  const known =
    token !== null && token > work.token
      ? { ...work, token, holder: null, mode: null, leaseUntil: null }
      : work;
  // What somebody wrote before the newest holder says nothing of how the work stands now.
  return token !== null && token < work.token ? known : { ...known, ...workChange(envelope) };
}

/** Judges the facts of one push, one after another; pure. */
export function judgePush({ facts, works, taken, broken, gathering, written }: PushedBatch): JudgedBatch {
  const now = new Map<string, Work>();
  const used = new Set(taken);
  const off = new Set(broken);
  const all = gathering ? [...written] : [];
  const rows: JudgedFact[] = [];
  for (const pushed of facts) {
    const { envelope } = pushed;
    const { stream, version } = envelope;
    const fenced = needsClaim(envelope);
    if (!fenced && workChange(envelope) === null) {
      rows.push({ pushed, conflict: null, against: null });
      continue;
    }
    const work = now.get(stream) ?? works.get(stream) ?? newWork(stream);
    const place = placeOf(stream, version);
    const branch = branchOf(stream, pushed.token ?? 0);
    const versionTaken = used.has(place) || off.has(branch);
    const before = all.every(
      (other) => other.stream !== stream || other.token <= (pushed.token ?? 0) || other.version > version,
    );
    const verdict = judgeFact({ work, pushed, versionTaken, gathering, before });
    if (verdict.kind === 'ahead') return verdict;
    rows.push({ pushed, conflict: verdict.kind === 'conflict' ? verdict.reason : null, against: work });
    if (verdict.kind === 'conflict') {
      off.add(branch);
      continue;
    }
    if (fenced) {
      used.add(place);
      all.push({ stream, version, token: pushed.token ?? 0 });
    }
    now.set(stream, after(work, pushed));
  }
  return { kind: 'judged', rows, works: now };
}
