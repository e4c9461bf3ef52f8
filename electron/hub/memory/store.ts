import type { Conflict } from '#shared/hub/answers.ts';
import type { HubFact } from '#shared/hub/hub-fact.ts';
import { judgePush } from '#shared/hub/judge-push.ts';
import { endOf } from '#shared/hub/lease.ts';
import { MOST_RIVALS } from '#shared/hub/limits.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { Work } from '#shared/hub/work.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Asker, HubStore } from '../store.ts';
import { claimIn, granted, released } from './claims.ts';
import { pushInto } from './push.ts';
import { reportIn } from './report.ts';
import { enrolIn, inviteIn, joinIn, leaveIn, putOutIn, tablesIn } from './stations.ts';
import { emptyState, missingIn, type FactRow, type HubState, type StationRow } from './state.ts';

/** A hub's store that forgets everything at its end: for simulation, and to compare PostgreSQL with. */
export interface MemoryHubStore extends HubStore {
  /** A piece of work as it stands; null for one that nobody knows. */
  work(name: string): Work | null;
  /** Everything it keeps, as it is now. */
  backup(): HubState;
  /** Falls back to a backup; `silently` without beginning another epoch. */
  restore(backup: HubState, silently?: boolean): void;
}

const factOf = ({ envelope, token, hubSeq }: FactRow): HubFact => ({ envelope, token, hubSeq });

/** Makes an empty one; a simulation may judge wrongly, to see that it is noticed. */
export function createMemoryStore(
  clock: Clock,
  ids: Ids,
  judge: typeof judgePush = judgePush,
): MemoryHubStore {
  let state = emptyState(ids.next());

  const renewEpoch = (): void => {
    state.epoch = ids.next();
  };

  /** Runs a call for a station that may ask, in the epoch it believes in. */
  function asked<T>(
    { station, epoch }: Asker,
    call: (row: StationRow) => Result<T, HubRefusal>,
  ): Promise<Result<T, HubRefusal>> {
    const row = state.stations.get(station);
    if (row === undefined || row.revoked) return Promise.resolve(err({ kind: 'not-allowed' }));
    if (epoch !== state.epoch) return Promise.resolve(err({ kind: 'other-epoch', epoch: state.epoch }));
    return Promise.resolve(call(row));
  }

  function conflictAt(hubSeq: number): Conflict {
    const row = state.facts.find((fact) => fact.hubSeq === hubSeq);
    const conflict = state.conflicts.find((each) => each.hubSeq === hubSeq);
    if (row?.conflict == null || conflict === undefined) throw new Error(`no conflict at ${hubSeq}`);
    const { holder, heldToken, resolved } = conflict;
    const rivals = state.facts
      .filter(
        (fact) => fact.fenced && fact.envelope.stream === row.envelope.stream && fact.hubSeq < row.hubSeq,
      )
      .slice(-MOST_RIVALS)
      .map(factOf);
    return { fact: factOf(row), reason: row.conflict, holder, heldToken, rivals, resolved };
  }

  return {
    status: () =>
      Promise.resolve({
        epoch: state.epoch,
        lastHubSeq: state.facts.at(-1)?.hubSeq ?? 0,
        missing: missingIn(state),
      }),
    counts() {
      const held = [...state.works.values()].filter(({ holder }) => holder !== null);
      return Promise.resolve({
        facts: state.facts.length,
        openConflicts: state.conflicts.filter(({ resolved }) => resolved === null).length,
        openWork: [...state.works.values()].filter(({ open }) => open).length,
        leases: held.filter(({ mode }) => mode === 'lease').length,
        checkOuts: held.filter(({ mode }) => mode === 'check-out').length,
        stations: [...state.stations.values()].filter(({ revoked }) => !revoked).length,
      });
    },
    enrol(station, keyHash) {
      enrolIn(state, station, keyHash);
      return Promise.resolve();
    },
    invite(codeHash, invited, ms) {
      inviteIn(state, codeHash, invited, clock.now() + ms);
      return Promise.resolve();
    },
    join: (codeHash, station, keyHash) =>
      Promise.resolve(joinIn(state, codeHash, { station, keyHash }, clock.now())),
    revokeStation: (id, by) => Promise.resolve(putOutIn(state, id, by, clock.now())),
    stationOf(keyHash) {
      const row = [...state.stations.values()].find((each) => each.keyHash === keyHash && !each.revoked);
      return Promise.resolve(row === undefined ? null : { id: row.id, role: row.role });
    },
    durableUpTo: (station) => Promise.resolve(state.stations.get(station)?.durableUpTo ?? 0),
    beginEpoch(known) {
      if (state.epoch === known) renewEpoch();
      return Promise.resolve();
    },
    report: (asker, report) => asked(asker, (row) => reportIn(state, row, report, clock.now())),
    push: (asker, facts) =>
      asked(asker, (row) => {
        const done = pushInto(state, row, facts, judge);
        if (done !== 'ahead') return done;
        renewEpoch();
        return err({ kind: 'other-epoch', epoch: state.epoch });
      }),
    pull: (asker, cursor, limit) =>
      asked(asker, () => {
        const rest = state.facts.filter(({ hubSeq, conflict }) => hubSeq > cursor && conflict === null);
        const facts = rest.slice(0, limit).map(factOf);
        return ok({ facts, cursor: facts.at(-1)?.hubSeq ?? cursor, more: rest.length > facts.length });
      }),
    claim: (asker, wanted, mode) =>
      asked(asker, ({ id }) => {
        const missing = missingIn(state);
        if (missing.length > 0) return err({ kind: 'gathering', missing });
        return claimIn(state, { station: id, wanted, mode, now: clock.now() });
      }),
    renew: (asker) =>
      asked(asker, ({ id }) => {
        // A lease that was over for long would come alive again: a newer one may be forgotten.
        const missing = missingIn(state);
        if (missing.length > 0) return err({ kind: 'gathering', missing });
        const his = [...state.works.values()]
          .filter(({ holder }) => holder === id)
          .map((work) => ({ ...work, leaseUntil: endOf(work.mode ?? 'lease', clock.now()) }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1));
        for (const work of his) state.works.set(work.name, work);
        return ok(his.map((work) => granted(state, work)));
      }),
    giveBack: (asker, { name, token }, lastSeq) =>
      asked(asker, ({ id, durableUpTo }) => {
        if (durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo });
        const work = state.works.get(name);
        if (work?.holder !== id || work.token !== token) return err({ kind: 'not-held' });
        state.works.set(name, released(work, false));
        const at = clock.now();
        state.events.push({ at, name, token, what: 'returned', station: id, by: null, why: null });
        return ok(null);
      }),
    revoke: (asker, name, { by, words }) =>
      asked(asker, () => {
        const work = state.works.get(name);
        if (work === undefined || work.holder === null) return err({ kind: 'not-held' });
        const next = released(work, true);
        state.works.set(name, next);
        const { holder: station } = work;
        const at = clock.now();
        state.events.push({ at, name, token: next.token, what: 'revoked', station, by, why: words });
        return ok(null);
      }),
    history: (asker, name) => asked(asker, () => ok(state.events.filter((event) => event.name === name))),
    conflicts: (asker, cursor, limit) =>
      asked(asker, () =>
        ok(
          state.conflicts
            .filter(({ hubSeq }) => hubSeq > cursor)
            .slice(0, limit)
            .map(({ hubSeq }) => conflictAt(hubSeq)),
        ),
      ),
    resolve: (asker, hubSeq, { by, words }) =>
      asked(asker, () => {
        const conflict = state.conflicts.find((each) => each.hubSeq === hubSeq);
        if (conflict === undefined) return err({ kind: 'no-conflict' });
        conflict.resolved ??= { by, how: words, at: clock.now() };
        return ok(null);
      }),
    tables: (asker) => asked(asker, () => ok(tablesIn(state))),
    putOut: (asker, station, by) =>
      asked(asker, () =>
        putOutIn(state, station, by, clock.now()) ? ok(null) : err({ kind: 'no-station' }),
      ),
    leave: (asker, lastSeq) => asked(asker, (row) => leaveIn(state, row, lastSeq)),
    putBlob(hash, bytes) {
      state.blobs.set(hash, bytes);
      return Promise.resolve();
    },
    blob: (hash) => Promise.resolve(state.blobs.get(hash) ?? null),
    work: (name) => state.works.get(name) ?? null,
    backup: () => structuredClone(state),
    restore(backup, silently = false) {
      state = structuredClone(backup);
      if (!silently) renewEpoch();
    },
  };
}
