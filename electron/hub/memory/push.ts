import type { PushAnswer } from '#shared/hub/answers.ts';
import type { PushedFact } from '#shared/hub/hub-fact.ts';
import { branchOf, judgePush, placeOf, type JudgedFact } from '#shared/hub/judge-push.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { needsClaim, workChange } from '#shared/hub/work.ts';
import type { Written } from '#shared/hub/written.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import { missingIn, type FactRow, type HubState, type StationRow } from './state.ts';

/** A repeated fact that is not the one which was taken under its number, or under whose id; null where all are the same. */
function otherFact(state: HubState, station: StationRow, facts: readonly PushedFact[]): HubRefusal | null {
  for (const { envelope } of facts) {
    const same = state.facts.find(
      ({ envelope: kept }) =>
        kept.id === envelope.id || (kept.station === station.id && kept.seq === envelope.seq),
    );
    if (same === undefined) continue;
    const { envelope: kept } = same;
    if (kept.id !== envelope.id || kept.station !== station.id || kept.seq !== envelope.seq)
      return { kind: 'other-fact', seq: envelope.seq };
  }
  return null;
}

const asWritten = ({ envelope, token, fenced }: FactRow): Written => ({
  stream: envelope.stream,
  version: envelope.version,
  token: fenced ? token : null,
  standing: workChange(envelope)?.open !== undefined,
});

function keep(state: HubState, { pushed, conflict, against }: JudgedFact): void {
  const hubSeq = (state.facts.at(-1)?.hubSeq ?? 0) + 1;
  const fenced = conflict === null && needsClaim(pushed.envelope);
  const { envelope, token } = pushed;
  state.facts.push({ envelope, token, hubSeq, conflict, fenced });
  if (conflict !== null)
    state.conflicts.push({
      hubSeq,
      holder: against?.holder ?? null,
      heldToken: against?.token ?? 0,
      resolved: null,
    });
}

/** Takes a station's facts in; repeats are told what became of them. 'ahead' where a token was forgotten. */
export function pushInto(
  state: HubState,
  station: StationRow,
  facts: readonly PushedFact[],
  judge: typeof judgePush = judgePush,
): Result<PushAnswer, HubRefusal> | 'ahead' {
  const from = facts[0]?.envelope.seq ?? 0;
  if (from > station.durableUpTo + 1) return err({ kind: 'hole', durableUpTo: station.durableUpTo });
  const other = otherFact(state, station, facts);
  if (other !== null) return err(other);
  const fresh = facts.filter(({ envelope }) => envelope.seq > station.durableUpTo);
  const taken = new Set(
    state.facts
      .filter(({ fenced }) => fenced)
      .map(({ envelope }) => placeOf(envelope.stream, envelope.version)),
  );
  const broken = new Set(
    state.facts
      .filter(({ conflict, envelope }) => conflict !== null && envelope.station === station.id)
      .map(({ envelope, token }) => branchOf(envelope.stream, token ?? 0)),
  );
  const missing = missingIn(state);
  const streams = new Set(fresh.map(({ envelope }) => envelope.stream));
  const putOut = station.putOutIn === state.epoch;
  const judged = judge({
    facts: fresh,
    works: state.works,
    taken,
    broken,
    gathering: missing.length > 0,
    putOut,
    floor: state.floor,
    written: state.facts
      .filter(({ conflict, envelope }) => conflict === null && streams.has(envelope.stream))
      .map(asWritten),
  });
  if (judged.kind === 'ahead') return 'ahead';
  if (fresh.length > 0 && judged.rows.length === 0) return err({ kind: 'gathering', missing });
  for (const row of judged.rows) keep(state, row);
  for (const work of judged.works.values()) state.works.set(work.name, work);
  station.durableUpTo += judged.rows.length;
  const last = from + facts.length - 1;
  const conflicts = state.facts.flatMap(({ envelope: { seq, station: of }, conflict }) =>
    of === station.id && seq >= from && seq <= last && conflict !== null ? [{ seq, reason: conflict }] : [],
  );
  return ok({ durableUpTo: station.durableUpTo, conflicts });
}
