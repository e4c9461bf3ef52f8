import { mayReach } from './address.ts';
import type { BaseAddress } from './address.ts';

/** Thrown before anything leaves: the address is not among those that main may reach. */
class ForeignAddress extends Error {
  override readonly name = 'ForeignAddress';
  constructor() {
    super('foreign address');
  }
}

/**
 * The one way out to the web: whatever the code around it was told, nothing leaves for a host that is not on the list, keys go to
 * the marketplace's own address alone, and no redirect is followed unseen (HD10).
 */
export function reaching(send: typeof fetch, base: BaseAddress): typeof fetch {
  return async (input, init) => {
    const address = typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const keyed = new Headers(init?.headers).has('Api-Key');
    if (init?.redirect !== 'manual' || !mayReach(address, base, keyed)) throw new ForeignAddress();
    return send(input, init);
  };
}
