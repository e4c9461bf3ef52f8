import type { CallName } from '#shared/bridge/calls.ts';
import type { Ask } from '#shared/bridge/station-api.ts';

/** The door to handlers of main that run in the same process; what crosses it is copied, as it is in the app. */
export function mainAsk(handlers: () => object): Ask {
  return (async (name: CallName, request: unknown) => {
    const handler: unknown = Reflect.get(handlers(), name);
    if (typeof handler !== 'function') throw new Error(`not played: ${name}`);
    const answer: unknown = await handler(structuredClone(request));
    return structuredClone(answer);
  }) as Ask;
}
