import { setTimeout as wait } from 'node:timers/promises';
import type { Core } from '../core.ts';
import type { Credentials } from './auth.ts';
import type { Gateway } from './gateway.ts';
import { createRateLimit } from './rate-limit.ts';

/** What a gateway needs besides its shop. */
interface GatewayOptions {
  readonly credentials: Credentials;
  /** Base address of the file server, as it is when a call comes. */
  readonly cdnUrl: () => string;
  /** Waits for slow answers; real time unless told. */
  readonly sleep?: (ms: number) => Promise<unknown>;
}

/** The gateway of a shop. */
export const openGateway = (core: Core, options: GatewayOptions): Gateway => ({
  context: () => core.context(options.cdnUrl()),
  credentials: options.credentials,
  limit: createRateLimit(core.switches.ratePerSecond, core.switches.methodLimits),
  faults: core.faults,
  journal: core.journal,
  stateOf: (path) => core.stateOf(path),
  roles: () => core.roles(),
  queue: core.queue,
  sleep: options.sleep ?? wait,
});
