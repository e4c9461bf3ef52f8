import type { HubFact } from './hub-fact.ts';
import type { ConflictReason } from './judge-fact.ts';
import type { ClaimMode } from './work.ts';

/** Where a station stands with the hub. */
export interface Hello {
  readonly epoch: string;
  readonly station: string;
  /** Up to which of its own facts the hub has all. */
  readonly durableUpTo: number;
  readonly lastHubSeq: number;
  /** Stations that have not reported to this epoch yet; nothing is given out before. */
  readonly missing: readonly string[];
  /** Whether this station still has to report. */
  readonly report: boolean;
}

/** What a push came to. */
export interface PushAnswer {
  readonly durableUpTo: number;
  /** Which of the facts of this push are kept as conflicts, by the station's sequence; repeats are told again. */
  readonly conflicts: readonly { readonly seq: number; readonly reason: ConflictReason }[];
}

/** Facts of all stations in the hub's order, conflicts left out. */
export interface PullAnswer {
  readonly facts: readonly HubFact[];
  /** From where to read on. */
  readonly cursor: number;
  readonly more: boolean;
}

/** A claim that was given or renewed. */
export interface Granted {
  readonly name: string;
  readonly token: number;
  readonly mode: ClaimMode;
  /** Ends after so many ms, counted from when it was asked for; null for never (CLM3). */
  readonly leaseMs: number | null;
  /** Read on to here before work begins: whoever held it last has written up to here (CLM10). */
  readonly catchUpTo: number;
}

/** What became of a report. */
export interface Reported {
  /** Claims that the station keeps. */
  readonly kept: readonly string[];
  /** Claims that somebody else took over: put aside what is open. */
  readonly lost: readonly string[];
  readonly missing: readonly string[];
}

/** A fact that came under a claim which was over, beside what stood against it. */
export interface Conflict {
  readonly fact: HubFact;
  readonly reason: ConflictReason;
  /** Who held the work when it came, and under which token. */
  readonly holder: string | null;
  readonly heldToken: number;
  /** What the hub had taken on that stream by then: the other side's evidence (CLM5). */
  readonly rivals: readonly HubFact[];
  readonly resolved: { readonly by: string; readonly how: string; readonly at: number } | null;
}

/** What happened to a claim, and who did it. */
export interface ClaimEvent {
  readonly at: number;
  readonly name: string;
  readonly token: number;
  readonly what: 'claimed' | 'returned' | 'revoked' | 'reported';
  readonly station: string | null;
  /** A supervisor's name and reason where it was revoked. */
  readonly by: string | null;
  readonly why: string | null;
}

/** A station as the hub knows it. */
export interface EnrolledTable {
  readonly id: string;
  /** What people call it. */
  readonly name: string;
  readonly role: 'packer' | 'supervisor';
  /** Put out, or gone by itself. */
  readonly out: boolean;
  readonly durableUpTo: number;
  /** Pieces of work that it holds. */
  readonly held: number;
}
