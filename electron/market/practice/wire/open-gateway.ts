import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '../core.ts';
import type { Ctx } from '../methods/context.ts';
import type { Credentials } from './auth.ts';
import type { Gateway } from './gateway.ts';
import { createRateLimit } from './rate-limit.ts';

/** What a gateway needs besides its shop. */
interface GatewayOptions {
  readonly credentials: Credentials;
  /** A context for one call: what was due has happened. */
  readonly context: () => Ctx;
  /** Waits for slow answers; real time unless told. */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** The gateway of a shop. */
export const openGateway = (core: Core, options: GatewayOptions): Gateway => ({
  context: options.context,
  credentials: options.credentials,
  limit: createRateLimit(core.switches.ratePerSecond, core.switches.methodLimits),
  faults: core.faults,
  journal: core.journal,
  stateOf: (path) => core.stateOf(path),
  roles: () => core.roles(),
  queue: core.queue,
  sleep: options.sleep ?? wait,
});
