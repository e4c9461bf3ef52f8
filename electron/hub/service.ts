import { asPushed } from '#shared/hub/hub-fact.ts';
import {
  hubCalls,
  supervisorCalls,
  type HubCall,
  type HubRequest,
  type HubResponse,
} from '#shared/hub/calls.ts';
import { wentBack } from '#shared/hub/gathering.ts';
import { inTodaysWords } from '#shared/hub/protocol.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import * as v from 'valibot';
import type { EnrolledStation, HubStore } from './store.ts';

type Answer<C extends HubCall> = Promise<Result<HubResponse<C>, HubRefusal>>;
type Handlers = {
  readonly [C in HubCall]: (station: EnrolledStation, request: HubRequest<C>) => Answer<C>;
};

async function hello(
  store: HubStore,
  { id }: EnrolledStation,
  { epoch, acknowledged, cursor }: HubRequest<'hello'>,
): Answer<'hello'> {
  const durableUpTo = await store.durableUpTo(id);
  const before = await store.status();
  const has = { epoch: before.epoch, durableUpTo, lastHubSeq: before.lastHubSeq };
  const back = wentBack({ epoch, acknowledged, cursor }, has);
  if (back) await store.beginEpoch(before.epoch);
  const now = back ? await store.status() : before;
  const { missing, lastHubSeq } = now;
  return ok({
    epoch: now.epoch,
    station: id,
    durableUpTo,
    lastHubSeq,
    missing,
    report: missing.includes(id),
  });
}

function push(
  store: HubStore,
  { id }: EnrolledStation,
  { epoch, station, facts }: HubRequest<'push'>,
): Answer<'push'> {
  const isHis = station === id && facts.every(({ envelope }) => envelope.station === id);
  if (!isHis) return Promise.resolve(err({ kind: 'other-station' }));
  const from = facts[0]?.envelope.seq ?? 0;
  const isRow = facts.every(({ envelope }, i) => envelope.seq === from + i);
  const ids = new Set(facts.map(({ envelope }) => envelope.id));
  if (!isRow || ids.size < facts.length) return Promise.resolve(err({ kind: 'bad-request', where: 'facts' }));
  return store.push({ station: id, epoch }, facts.map(asPushed));
}

function handlersOf(store: HubStore): Handlers {
  const as = ({ id: station }: EnrolledStation, { epoch }: { readonly epoch: string }) => ({
    station,
    epoch,
  });
  return {
    hello: (who, request) => hello(store, who, request),
    push: (who, request) => push(store, who, request),
    pull: (who, request) => store.pull(as(who, request), request.cursor, request.limit),
    claim: (who, request) => store.claim(as(who, request), { names: request.names }, request.mode),
    claimNext: (who, request) => store.claim(as(who, request), { count: request.count }, request.mode),
    renew: (who, request) => store.renew(as(who, request)),
    giveBack: (who, request) => store.giveBack(as(who, request), request, request.lastSeq),
    report: (who, request) => store.report(as(who, request), request),
    revoke: (who, request) =>
      store.revoke(as(who, request), request.name, { by: request.by, words: request.why }),
    history: (who, request) => store.history(as(who, request), request.name),
    conflicts: (who, request) => store.conflicts(as(who, request), request.cursor, request.limit),
    tables: (who, request) => store.tables(as(who, request)),
    putOut: (who, request) => store.putOut(as(who, request), request.station, request.by),
    leave: (who, request) => store.leave(as(who, request), request.lastSeq),
    resolve: (who, request) =>
      store.resolve(as(who, request), request.hubSeq, { by: request.by, words: request.how }),
  };
}

/** Whether a text names a call. */
export const isHubCall = (name: string): name is HubCall => Object.hasOwn(hubCalls, name);

/** The hub behind whatever carries its messages. */
export interface HubService {
  /** Answers a message of a station in some version of the protocol; throws only where the store cannot be reached. */
  answer(
    station: EnrolledStation,
    version: number,
    call: HubCall,
    message: unknown,
  ): Promise<Result<unknown, HubRefusal>>;
}

const isMessage = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Makes the hub's service over a store; it keeps nothing itself. */
export function createHubService(store: HubStore): HubService {
  const handlers = handlersOf(store);
  return {
    async answer(station, version, call, message) {
      if (!isMessage(message)) return err({ kind: 'bad-request', where: 'message' });
      const today = inTodaysWords(version, call, message);
      if (!today.ok) return today;
      if (supervisorCalls.has(call) && station.role !== 'supervisor') return err({ kind: 'not-allowed' });
      const parsed = v.safeParse(hubCalls[call].request, today.value);
      if (!parsed.success)
        return err({ kind: 'bad-request', where: v.getDotPath(parsed.issues[0]) ?? 'message' });
      const handle = handlers[call] as (who: EnrolledStation, request: unknown) => Answer<HubCall>;
      return handle(station, parsed.output);
    },
  };
}
