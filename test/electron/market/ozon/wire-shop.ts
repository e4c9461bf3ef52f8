import { afterEach } from 'vitest';
import type { Marketplace } from '#shared/market/port.ts';
import { createOzonMarketplace } from '../../../../electron/market/ozon/adapter.ts';
import { startPeer } from '../peer.ts';
import type { Handler, Peer } from '../peer.ts';

const open: Peer[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((peer) => peer.close()));
});

/** A peer that is closed after the test. */
export async function openPeer(handle: Handler): Promise<Peer> {
  const peer = await startPeer(handle);
  open.push(peer);
  return peer;
}

/** The adapter in front of a scripted peer; waits cost no time. */
export async function wireShop(handle: Handler): Promise<{ market: Marketplace; peer: Peer }> {
  const peer = await openPeer(handle);
  const market = createOzonMarketplace({
    baseUrl: peer.url,
    clientId: '4711',
    apiKey: 'practice-key',
    clock: { now: () => 0 },
    random: () => 0,
    sleep: () => Promise.resolve(),
  });
  return { market, peer };
}

/** A shop that answers everything with one thing. */
export const saying = (answer: unknown): ReturnType<typeof wireShop> => wireShop(() => answer);

/** A request body as the peer received it. */
export const sentBody = (peer: Peer, index = 0): unknown =>
  JSON.parse(peer.received[index]?.text ?? 'null') as unknown;
