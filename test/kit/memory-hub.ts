import { createMemoryStore, type MemoryHubStore } from '../../electron/hub/memory/store.ts';
import { createHubServer, type HubServerParts } from '../../electron/hub/http/server.ts';
import { uuidOf } from './hub-facts.ts';

/** A hub on loopback that keeps everything in memory, with the real server before it. */
export interface MemoryHub {
  readonly port: number;
  readonly store: MemoryHubStore;
  /** Ends the server; what it kept stays, and another may be opened over it. */
  close(): Promise<void>;
}

const wide = { burst: 100_000, perSecond: 100_000 };

/** Opens one, over what another has kept if that is given. */
export async function openMemoryHub(
  options: {
    readonly store?: MemoryHubStore;
    readonly port?: number;
    readonly tls?: HubServerParts['tls'];
  } = {},
): Promise<MemoryHub> {
  const clock = { now: () => Date.now() };
  let ids = 0;
  const store = options.store ?? createMemoryStore(clock, { next: () => uuidOf('epoch', (ids += 1)) });
  const server = createHubServer({
    // PostgreSQL tells all hub processes of a push; here there is one.
    store: {
      ...store,
      async push(asker, facts) {
        const answer = await store.push(asker, facts);
        server.sockets.wake();
        return answer;
      },
      async putOut(asker, station, by) {
        const answer = await store.putOut(asker, station, by);
        server.sockets.put(station);
        return answer;
      },
    },
    clock,
    log: () => undefined,
    isLeader: () => true,
    codeOf: () => 'memory',
    pace: wide,
    tls: options.tls,
  });
  const port = await server.listen('127.0.0.1', options.port ?? 0);
  return { port, store, close: () => server.close() };
}
