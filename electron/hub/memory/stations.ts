import type { EnrolledTable } from '#shared/hub/answers.ts';
import type { Joined } from '#shared/hub/join.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { EnrolledStation, Invited } from '../store.ts';
import { released } from './claims.ts';
import { missingIn, type HubState, type StationRow } from './state.ts';

/** Takes a station in, or gives it a new key. */
export function enrolIn(
  state: HubState,
  { id, role }: EnrolledStation,
  keyHash: string,
  name?: string,
): void {
  const known = state.stations.get(id);
  if (known === undefined)
    state.stations.set(id, {
      id,
      role,
      keyHash,
      name: name ?? id,
      revoked: false,
      durableUpTo: 0,
      // Among those that a gathering hub has forgotten it may have been: then it reports, too.
      reportedEpoch: missingIn(state).length === 0 ? state.epoch : null,
      putOutIn: null,
    });
  // What it held in this epoch is written here; of one from before it reports.
  else Object.assign(known, { role, keyHash, name: name ?? known.name, revoked: false });
}

/** Makes a code good until a moment by the hub's clock. */
export function inviteIn(state: HubState, codeHash: string, { name, role }: Invited, until: number): void {
  for (const [hash, invite] of state.invites)
    if (invite.name === name && invite.usedBy === null) state.invites.delete(hash);
  state.invites.set(codeHash, { name, role, until, usedBy: null });
}

/** Lets a station in by a code; null where it is not good. */
export function joinIn(
  state: HubState,
  codeHash: string,
  wish: { readonly station: string; readonly keyHash: string },
  now: number,
): Joined | null {
  const invite = state.invites.get(codeHash);
  if (invite === undefined || invite.until <= now) return null;
  const { name, role, usedBy } = invite;
  const { station, keyHash } = wish;
  if (usedBy === null) {
    invite.usedBy = wish;
    enrolIn(state, { id: station, role }, keyHash, name);
    return { station, name, role };
  }
  // Its answer was lost: it is in, unless it was put out since.
  const row = state.stations.get(station);
  const same = usedBy.station === station && usedBy.keyHash === keyHash && row?.keyHash === keyHash;
  return same && !row.revoked ? { station, name, role } : null;
}

/** Puts a station out, with every claim it holds. False where there is none. */
export function putOutIn(state: HubState, id: string, by: string, at: number): boolean {
  const row = state.stations.get(id);
  if (row === undefined || row.revoked) return false;
  // Nobody waits for what it knows: in this epoch it has said all it ever will (HU20).
  Object.assign(row, { revoked: true, putOutIn: state.epoch, reportedEpoch: state.epoch });
  for (const work of state.works.values()) {
    if (work.holder !== id) continue;
    const next = released(work, true);
    state.works.set(work.name, next);
    const { name, token } = next;
    state.events.push({ at, name, token, what: 'revoked', station: id, by, why: 'station' });
  }
  return true;
}

const heldBy = (state: HubState, id: string): readonly string[] =>
  [...state.works.values()].flatMap(({ holder, name }) => (holder === id ? [name] : [])).toSorted();

/** Every station there ever was, by name. */
export const tablesIn = (state: HubState): readonly EnrolledTable[] =>
  [...state.stations.values()]
    .map(({ id, name, role, revoked, durableUpTo }) => {
      const held = heldBy(state, id).length;
      return { id, name, role, out: revoked, durableUpTo, held };
    })
    .toSorted((a, b) => (`${a.name} ${a.id}` < `${b.name} ${b.id}` ? -1 : 1));

/** Lets a station go that has sent all and holds nothing. */
export function leaveIn(state: HubState, row: StationRow, lastSeq: number): Result<null, HubRefusal> {
  if (row.durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo: row.durableUpTo });
  const names = heldBy(state, row.id);
  if (names.length > 0) return err({ kind: 'holds-work', names });
  row.revoked = true;
  return ok(null);
}
