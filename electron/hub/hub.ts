import type { Clock } from '#shared/kit/clock.ts';
import { createHubServer, type HubServer, type HubServerParts } from './http/server.ts';
import type { HubLog } from './log.ts';
import { noticePlace } from './postgres/epoch.ts';
import { createListener, type HubListener } from './postgres/listener.ts';
import { codeOf, createPool } from './postgres/pool.ts';
import { createPostgresStore } from './postgres/store.ts';

/** A hub process that answers. */
export interface RunningHub {
  readonly port: number;
  isLeader(): boolean;
  /** Ends it: open answers are finished, connections given back. */
  close(): Promise<void>;
}

/** What a hub process is made of. */
export interface HubOptions {
  readonly url: string;
  readonly host: string;
  readonly port: number;
  readonly clock: Clock;
  readonly log: HubLog;
  /** Connections to the database at most. */
  readonly connections?: number;
  /** How often it stands for election and looks where its database is, ms. */
  readonly everyMs?: number;
  /** How long a call waits for a connection, ms. */
  readonly waitMs?: number;
  /** Certificate and key; missing: plain HTTP. */
  readonly tls?: HubServerParts['tls'];
  /** Calls a station may make. */
  readonly pace?: NonNullable<HubServerParts['pace']>;
}

/** Opens a hub process over a database whose tables are up to date. */
export async function openHub(options: HubOptions): Promise<RunningHub> {
  const {
    url,
    host,
    port,
    clock,
    log,
    connections = 20,
    everyMs = 2_000,
    waitMs = 5_000,
    pace,
    tls,
  } = options;
  const reach = { url, waitMs };
  const pool = createPool({ ...reach, most: connections }, (code) =>
    log('warn', 'hub.connection-lost', { code }),
  );
  const store = createPostgresStore(pool);
  const look = async (): Promise<void> => {
    if (await noticePlace(pool)) log('warn', 'hub.new-epoch', { why: 'other-place' });
  };
  let listener: HubListener | null = null;
  let server: HubServer | null = null;
  try {
    await look();
    const made = createHubServer({
      store,
      clock,
      log,
      codeOf,
      tls,
      ...(pace === undefined ? {} : { pace }),
      isLeader: () => listener?.isLeader() ?? false,
    });
    server = made;
    const heard = createListener({
      ...reach,
      everyMs,
      log: (event, code) => log('info', event, { code }),
      onWake(wake) {
        if (wake.kind === 'out') made.sockets.put(wake.station);
        else made.sockets.wake();
      },
      // Behind the same address there may be another server now.
      onConnect: look,
    });
    listener = heard;
    const at = await made.listen(host, port);
    log('info', 'hub.listening', { port: at });
    return {
      port: at,
      isLeader: () => heard.isLeader(),
      async close() {
        await made.close();
        await heard.close();
        await pool.end();
      },
    };
  } catch (thrown) {
    await server?.close();
    await listener?.close();
    await pool.end();
    throw thrown;
  }
}
