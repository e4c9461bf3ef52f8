import type {
  ClaimEvent,
  Conflict,
  EnrolledTable,
  Granted,
  PullAnswer,
  PushAnswer,
  Reported,
} from '#shared/hub/answers.ts';
import type { ReportedClaim } from '#shared/hub/gathering.ts';
import type { PushedFact } from '#shared/hub/hub-fact.ts';
import type { Joined } from '#shared/hub/join.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { ClaimMode } from '#shared/hub/work.ts';
import type { Result } from '#shared/kit/result.ts';

/** What a station may do: pack, or also revoke and resolve. */
export type StationRole = 'packer' | 'supervisor';

/** A station that may speak to the hub. */
export interface EnrolledStation {
  readonly id: string;
  readonly role: StationRole;
}

/** Somebody who asks, and the epoch he believes in. */
export interface Asker {
  readonly station: string;
  readonly epoch: string;
}

/** The hub at a moment. */
export interface HubStatus {
  readonly epoch: string;
  readonly lastHubSeq: number;
  /** Stations that have not reported to this epoch. */
  readonly missing: readonly string[];
}

/** How much of each thing there is, for the metrics. */
export interface HubCounts {
  readonly facts: number;
  readonly openConflicts: number;
  readonly openWork: number;
  readonly leases: number;
  readonly checkOuts: number;
  readonly stations: number;
}

type Answer<T> = Promise<Result<T, HubRefusal>>;

/** Which work is asked for: these, all or none, or the most urgent that is free. */
export type Wanted = { readonly names: readonly string[] } | { readonly count: number };

/** What a station tells a hub that lost something (HU10). */
export interface StationReport {
  readonly lastSeq: number;
  readonly highestToken: number;
  readonly held: readonly ReportedClaim[];
}

/** Who revokes or resolves, and in which words. */
export interface Signed {
  readonly by: string;
  readonly words: string;
}

/** For whom a code is made. */
export interface Invited {
  /** What people will call the table. */
  readonly name: string;
  readonly role: StationRole;
}

/** Everything the hub keeps. Every call is one transaction; one that throws has changed nothing, or its answer was lost. */
export interface HubStore {
  status(): Promise<HubStatus>;
  counts(): Promise<HubCounts>;
  /** Takes a station in, or gives it a new key; what it knew before is asked for by a report. */
  enrol(station: EnrolledStation, keyHash: string): Promise<void>;
  /** Makes a code good for so long, once; an unused one for the same name is over (JH2). */
  invite(codeHash: string, invited: Invited, ms: number): Promise<void>;
  /** Lets a station in by a code; the same wish again is answered the same. Null where the code is not good (JH4). */
  join(codeHash: string, station: string, keyHash: string): Promise<Joined | null>;
  /** Puts a station out at once: its key, and every claim it holds. False where there is none. */
  revokeStation(id: string, by: string): Promise<boolean>;
  /** Whose key it is; null for nobody's, and for revoked ones. */
  stationOf(keyHash: string): Promise<EnrolledStation | null>;
  /** Up to which of a station's facts all are here. */
  durableUpTo(station: string): Promise<number>;
  /** Begins another epoch, unless somebody did since `known` (HU9). */
  beginEpoch(known: string): Promise<void>;
  report(asker: Asker, report: StationReport): Answer<Reported>;
  push(asker: Asker, facts: readonly PushedFact[]): Answer<PushAnswer>;
  pull(asker: Asker, cursor: number, limit: number): Answer<PullAnswer>;
  claim(asker: Asker, wanted: Wanted, mode: ClaimMode): Answer<readonly Granted[]>;
  /** All that a station holds, its leases renewed. */
  renew(asker: Asker): Answer<readonly Granted[]>;
  giveBack(asker: Asker, claim: Pick<ReportedClaim, 'name' | 'token'>, lastSeq: number): Answer<null>;
  revoke(asker: Asker, name: string, signed: Signed): Answer<null>;
  history(asker: Asker, name: string): Answer<readonly ClaimEvent[]>;
  /** Conflicts after a hub sequence, oldest first, settled ones too. */
  conflicts(asker: Asker, cursor: number, limit: number): Answer<readonly Conflict[]>;
  resolve(asker: Asker, hubSeq: number, signed: Signed): Answer<null>;
  /** Every station there ever was, by name. */
  tables(asker: Asker): Answer<readonly EnrolledTable[]>;
  /** Puts a station out, as `revokeStation` does. */
  putOut(asker: Asker, station: string, by: string): Answer<null>;
  /** The asking station goes: it has sent all and holds nothing (JH9). */
  leave(asker: Asker, lastSeq: number): Answer<null>;
  putBlob(hash: string, bytes: Uint8Array): Promise<void>;
  blob(hash: string): Promise<Uint8Array | null>;
}
