import type { Result } from '#shared/kit/result.ts';
import type { FoundPrinter } from '#shared/printing/found.ts';

/** Why a way of looking could not be used. `no-network`: nothing to look on; `no-support`: this system has no such way. */
export type NotLooked = 'unreachable' | 'no-permission' | 'no-network' | 'no-support' | 'timed-out';

/** One way of looking around. Never rejects, ends by itself. */
export interface Way {
  readonly by: FoundPrinter['by'];
  look(): Promise<Result<readonly FoundPrinter[], NotLooked>>;
}
