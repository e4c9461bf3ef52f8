import type { ClaimEvent } from '#shared/hub/answers.ts';
import type { HubFact } from '#shared/hub/hub-fact.ts';
import type { ConflictReason } from '#shared/hub/judge-fact.ts';
import { newWork, type Work } from '#shared/hub/work.ts';
import type { StationRole } from '../store.ts';

/** A station as the memory store keeps it. */
export interface StationRow {
  readonly id: string;
  /** What people call it. */
  name: string;
  role: StationRole;
  keyHash: string;
  revoked: boolean;
  durableUpTo: number;
  reportedEpoch: string | null;
  /** The epoch in which it was put out last. */
  putOutIn: string | null;
}

/** A kept fact, taken or not. */
export interface FactRow extends HubFact {
  readonly conflict: ConflictReason | null;
  /** Made under a claim, and taken. */
  readonly fenced: boolean;
}

/** A code that lets one station in. */
export interface InviteRow {
  readonly name: string;
  readonly role: StationRole;
  /** Ms by the hub's clock. */
  readonly until: number;
  usedBy: { readonly station: string; readonly keyHash: string } | null;
}

/** A conflict beside its fact. */
export interface ConflictRow {
  readonly hubSeq: number;
  readonly holder: string | null;
  readonly heldToken: number;
  resolved: { by: string; how: string; at: number } | null;
}

/** Everything the memory store keeps; a plain value, so that a backup is a clone. */
export interface HubState {
  epoch: string;
  floor: number;
  readonly stations: Map<string, StationRow>;
  readonly invites: Map<string, InviteRow>;
  readonly facts: FactRow[];
  readonly conflicts: ConflictRow[];
  readonly works: Map<string, Work>;
  readonly events: ClaimEvent[];
  readonly blobs: Map<string, Uint8Array>;
}

/** A hub that nobody has spoken to. */
export const emptyState = (epoch: string): HubState => ({
  epoch,
  floor: 0,
  stations: new Map(),
  invites: new Map(),
  facts: [],
  conflicts: [],
  works: new Map(),
  events: [],
  blobs: new Map(),
});

/** The work of this name, known or not. */
export const workIn = (state: HubState, name: string): Work => state.works.get(name) ?? newWork(name);

/** Stations that have not reported to this epoch. */
export const missingIn = (state: HubState): string[] =>
  [...state.stations.values()]
    .filter(({ revoked, reportedEpoch }) => !revoked && reportedEpoch !== state.epoch)
    .map(({ id }) => id)
    .toSorted();
