import type { CallName, MarketAnswer, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';

/** A call that throws where the door itself fails: that is a fault of ours, never of the outside. */
export type Ask = <K extends CallName>(name: K, request: RequestOf<K>) => Promise<ResponseOf<K>>;

/** Unwraps the door's own Result. */
export const asking =
  (api: StationApi): Ask =>
  async (name, request) => {
    const answer = await api.call(name, request);
    if (!answer.ok) throw new Error(`door ${name}: ${answer.error.kind}`);
    return answer.value;
  };

/** Any marketplace answer, whatever it carries. */
export type AnyAnswer = MarketAnswer<unknown>;
