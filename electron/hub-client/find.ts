import type { Service } from 'bonjour-service';
import { HUB_SERVICE } from '#shared/hub/announcing.ts';
import type { HubPlace } from '#shared/hub/join-code.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';

/** A hub that announces itself. */
export interface FoundHub extends HubPlace {
  readonly name: string;
  /** The beginning of its fingerprint, as it says itself: nothing is trusted for it. */
  readonly says: string;
}

/** Whoever announces more is no warehouse. */
const MOST = 50;

const isIp4 = (address: string): boolean => /^\d{1,3}(?:\.\d{1,3}){3}$/u.test(address);

function found({ name, addresses = [], referer, host, port, txt }: Service): FoundHub {
  const said: unknown = (txt as Record<string, unknown> | undefined)?.['fp'];
  const sender = referer !== undefined && isIp4(referer.address) ? referer.address : host;
  const says = typeof said === 'string' ? said.slice(0, 20) : '';
  return { name: name.slice(0, 100), host: addresses.find(isIp4) ?? sender, port, says };
}

/** Listens on the local network for hubs that announce themselves, for so long (JH6). */
export async function findHubs(listenMs: number): Promise<Result<readonly FoundHub[], 'no-network'>> {
  const { Bonjour } = await import('bonjour-service');
  let broken = false;
  const hubs = new Map<string, FoundHub>();
  const bonjour = new Bonjour({}, () => (broken = true));
  try {
    const heard = (service: Service): void => {
      const hub = found(service);
      if (hubs.size < MOST) hubs.set(`${hub.host} ${hub.port}`, hub);
    };
    const browser = bonjour.find({ type: HUB_SERVICE }, heard);
    await new Promise((resolve) => setTimeout(resolve, listenMs));
    browser.stop();
  } finally {
    bonjour.destroy();
  }
  return broken && hubs.size === 0 ? err('no-network') : ok([...hubs.values()]);
}
