import type { HubCall, HubRequest, HubResponse } from '#shared/hub/calls.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import type { Result } from '#shared/kit/result.ts';

/** A station's line to a hub over HTTP; what cannot be reached, or answers 503, throws. */
export interface HubClient {
  call<C extends HubCall>(name: C, request: HubRequest<C>): Promise<Result<HubResponse<C>, HubRefusal>>;
  /** Any request with this station's key. */
  ask(path: string, init?: RequestInit): Promise<Response>;
}

/** Makes one. */
export function createHubClient(port: () => number, key: string): HubClient {
  const ask = (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`http://127.0.0.1:${port()}${path}`, {
      ...init,
      headers: { authorization: `Bearer ${key}`, ...(init.headers as Record<string, string>) },
      signal: AbortSignal.timeout(10_000),
    });
  return {
    ask,
    async call(name, request) {
      const answer = await ask(`/v1/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(request),
      });
      if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
      return (await answer.json()) as never;
    },
  };
}
