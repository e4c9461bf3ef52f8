import type { Granted } from '#shared/hub/answers.ts';
import { endOf, isFree } from '#shared/hub/lease.ts';
import { LEASE_MS } from '#shared/hub/limits.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { ClaimMode, Work } from '#shared/hub/work.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { Wanted } from '../store.ts';
import type { HubState } from './state.ts';

/** A claim as its station is told of it. */
export function granted(state: HubState, work: Work): Granted {
  const mode = work.mode ?? 'lease';
  const last = state.facts.findLast(({ envelope }) => envelope.stream === work.name);
  return {
    name: work.name,
    token: work.token,
    mode,
    leaseMs: mode === 'lease' ? LEASE_MS : null,
    catchUpTo: last?.hubSeq ?? 0,
  };
}

/** Asked for again by whoever has it: the answer was lost, and the claim is the same. */
const isHis = (work: Work, station: string, mode: ClaimMode): boolean =>
  work.holder === station && work.mode === mode;

const byUrgency = (a: Work, b: Work): number =>
  (a.cutoff ?? Infinity) - (b.cutoff ?? Infinity) || (a.name < b.name ? -1 : 1);

/** Gives work out, each piece with a token above every one before (CLM1). */
export function claimIn(
  state: HubState,
  { station, wanted, mode, now }: { station: string; wanted: Wanted; mode: ClaimMode; now: number },
): Result<readonly Granted[], HubRefusal> {
  let found: readonly Work[];
  if ('names' in wanted) {
    found = wanted.names.flatMap((name) => {
      const work = state.works.get(name);
      return work !== undefined && (isFree(work, now) || isHis(work, station, mode)) ? [work] : [];
    });
    const free = new Set(found.map(({ name }) => name));
    const names = wanted.names.filter((name) => !free.has(name));
    if (names.length > 0) return err({ kind: 'not-free', names: names.toSorted() });
  } else {
    found = [...state.works.values()]
      .filter((work) => work.open && isFree(work, now))
      .toSorted(byUrgency)
      .slice(0, wanted.count);
  }
  const given = found.map((work): Work => ({
    ...work,
    holder: station,
    token: isHis(work, station, mode) ? work.token : Math.max(work.token, state.floor) + 1,
    mode,
    leaseUntil: endOf(mode, now),
  }));
  for (const work of given) {
    const { name, token } = work;
    const isNew = state.works.get(name)?.token !== token;
    state.works.set(name, work);
    if (isNew) state.events.push({ at: now, name, token, what: 'claimed', station, by: null, why: null });
  }
  return ok(given.toSorted(byUrgency).map((work) => granted(state, work)));
}

/** The work after a claim on it is over; a revoked one gets a token that nobody was given. */
export const released = (work: Work, revoked: boolean): Work => ({
  ...work,
  holder: null,
  mode: null,
  leaseUntil: null,
  token: revoked ? work.token + 1 : work.token,
});
