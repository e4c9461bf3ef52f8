import type { Reported } from '#shared/hub/answers.ts';
import { isNewest } from '#shared/hub/gathering.ts';
import { endOf } from '#shared/hub/lease.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type { StationReport } from '../store.ts';
import { missingIn, workIn, type HubState, type StationRow } from './state.ts';

/** Takes down what a station still holds; the newest token of a piece of work is believed (HU10). */
export function reportIn(
  state: HubState,
  station: StationRow,
  { lastSeq, highestToken, held }: StationReport,
  now: number,
): Result<Reported, HubRefusal> {
  const { durableUpTo, id } = station;
  if (durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo });
  const newest = held.filter((claim) => isNewest(workIn(state, claim.name), claim, id));
  for (const { name, token, mode } of newest) {
    const work = workIn(state, name);
    state.works.set(name, { ...work, holder: id, token, mode, leaseUntil: endOf(mode, now) });
    state.events.push({ at: now, name, token, what: 'reported', station: id, by: null, why: null });
  }
  const kept = newest.map(({ name }) => name);
  const lost = held.filter((claim) => !newest.includes(claim)).map(({ name }) => name);
  state.floor = Math.max(state.floor, highestToken);
  station.reportedEpoch = state.epoch;
  return ok({ kept, lost, missing: missingIn(state) });
}
