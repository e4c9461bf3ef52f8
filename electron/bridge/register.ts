import * as v from 'valibot';
import { calls } from '#shared/bridge/calls.ts';
import type { BridgeError, CallName, RequestOf, ResponseOf } from '#shared/bridge/calls.ts';
import { CALL_CHANNEL } from '#shared/bridge/station-api.ts';
import { faultPlace } from '#shared/kit/fault.ts';
import { err, ok } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { Log } from '../log.ts';
import { isStationUrl } from '../origin.ts';
import { CodedError } from './coded-error.ts';
import type { DoorPace } from './door-pace.ts';

/** One handler for every call of the table; the compiler misses what is missing. */
export type Handlers = {
  readonly [K in CallName]: (request: RequestOf<K>) => Promise<ResponseOf<K>>;
};

/** The handlers of one area. */
export type HandlersOf<K extends CallName> = Pick<Handlers, K>;

/** Who sent a call; the frame is null when it is gone already. */
export interface CallEvent {
  readonly senderFrame: { readonly url: string } | null;
}

/** What `register` needs of Electron's ipcMain. */
export interface CallPort {
  handle(channel: string, listener: (event: CallEvent, ...args: unknown[]) => Promise<unknown>): void;
}

type Answer = Result<unknown, BridgeError>;

const isCallName = (name: unknown): name is CallName =>
  typeof name === 'string' && Object.hasOwn(calls, name);

async function run(handlers: Handlers, log: Log, name: CallName, request: unknown): Promise<Answer> {
  const parsed = v.safeParse(calls[name].request, request);
  if (!parsed.success) {
    const where = [name, ...parsed.issues.slice(0, 1).map((issue) => v.getDotPath(issue) ?? '')]
      .join(' ')
      .trim();
    log.warn('call.bad-request', { where });
    return err({ kind: 'bad-request', where });
  }
  const handler = handlers[name] as (request: unknown) => Promise<unknown>;
  try {
    return ok(await handler(parsed.output));
  } catch (thrown) {
    const coded = thrown instanceof CodedError;
    const where = coded ? `${name}:${thrown.code}` : name;
    const what = thrown instanceof Error ? thrown.name : typeof thrown;
    log.error('call.broken', { where, what, place: faultPlace(thrown) });
    return err({ kind: 'broken', where });
  }
}

/**
 * Opens the one door: sender check → pace → schema check → handler → Result. Nothing that happens behind it throws through.
 * Calls that come before the handlers are there wait for them.
 */
export function register(
  port: CallPort,
  handlers: Handlers | Promise<Handlers>,
  log: Log,
  pace: DoorPace,
): void {
  port.handle(CALL_CHANNEL, async (event, name, request): Promise<Answer> => {
    if (event.senderFrame === null || !isStationUrl(event.senderFrame.url)) {
      log.warn('call.foreign-sender');
      return err({ kind: 'foreign-sender' });
    }
    if (!isCallName(name)) {
      log.warn('call.unknown');
      return err({ kind: 'bad-request', where: 'name' });
    }
    if (!(await pace.admit(name))) return err({ kind: 'flooded', where: name });
    return run(await handlers, log, name, request);
  });
}
