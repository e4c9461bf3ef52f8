import type { Ask, StationApi } from '#shared/bridge/station-api.ts';

/** Unwraps the door's own Result. */
export const asking =
  (api: StationApi): Ask =>
  async (name, request) => {
    const answer = await api.call(name, request);
    if (!answer.ok) throw new Error(`door ${name}: ${answer.error.kind}`);
    return answer.value;
  };
