import { HUB_SERVICE, START_SHOWN } from '#shared/hub/announcing.ts';
import { Bonjour } from 'bonjour-service';

/** What is announced on the local network. */
export interface Announced {
  readonly name: string;
  readonly port: number;
  readonly fingerprint: string;
}

/** Announces the hub by mDNS until it is ended (JH6); a network that cannot is told to `failed` and hinders nothing. */
export function announce({ name, port, fingerprint }: Announced, failed: () => void): () => Promise<void> {
  const bonjour = new Bonjour({}, failed);
  const txt = { v: '1', fp: fingerprint.slice(0, START_SHOWN) };
  bonjour.publish({ name, type: HUB_SERVICE, port, txt }).on('error', failed);
  return () =>
    new Promise((resolve) => {
      bonjour.unpublishAll(() => {
        bonjour.destroy();
        resolve();
      });
    });
}
