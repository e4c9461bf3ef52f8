import pg from 'pg';
import { LEADER_LOCK, WAKE_CHANNEL } from './locks.ts';
import { clientConfig, codeOf, type PoolOptions } from './pool.ts';

/** What another hub process, or this one, has told all of them. */
export type Wake = { readonly kind: 'news' } | { readonly kind: 'out'; readonly station: string };

/** A connection of its own that hears of changes and stands for election. */
export interface HubListener {
  /** Whether this process is the one that speaks to the marketplace. */
  isLeader(): boolean;
  /** Whether the connection stands. */
  isUp(): boolean;
  close(): Promise<void>;
}

/** What a listener needs to be told. */
export interface ListenerOptions extends PoolOptions {
  readonly onWake: (wake: Wake) => void;
  readonly log: (event: string, code: string) => void;
  /** Is awaited after every connecting, before anybody is woken. */
  readonly onConnect: () => Promise<void>;
  /** How often it stands for election, and tries to connect again, ms. */
  readonly everyMs?: number;
}

const QUERY_MS = 10_000;

const wakeOf = (payload: string): Wake =>
  payload.startsWith('out ') ? { kind: 'out', station: payload.slice(4) } : { kind: 'news' };

async function stand(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ won: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS won', [
    ...LEADER_LOCK,
  ]);
  return rows[0]?.won === true;
}

/** Listens until it is closed; a connection that broke is made anew, and whatever was missed is told as news. */
export function createListener({
  onWake,
  onConnect,
  log,
  everyMs = 2_000,
  ...reach
}: ListenerOptions): HubListener {
  let client: pg.Client | null = null;
  let leader = false;
  let closed = false;
  let timer: NodeJS.Timeout | null = null;
  let turn: Promise<void> = Promise.resolve();

  const lose = (lost: pg.Client, code: string): void => {
    if (client !== lost) return;
    client = null;
    // The lock went with the connection: whoever gets it now is the one.
    leader = false;
    if (!closed) log('hub.listener-lost', code);
  };

  async function connect(): Promise<void> {
    const next = new pg.Client({ ...clientConfig(reach), query_timeout: QUERY_MS });
    next.on('error', (error) => lose(next, codeOf(error)));
    next.on('end', () => lose(next, 'end'));
    next.on('notification', ({ payload }) => onWake(wakeOf(payload ?? '')));
    try {
      await next.connect();
      await next.query(`LISTEN ${WAKE_CHANNEL}`);
      client = next;
      await onConnect();
      onWake({ kind: 'news' });
    } catch (thrown) {
      client = null;
      log('hub.listener-cannot-connect', codeOf(thrown));
      await next.end().catch((error: unknown) => log('hub.listener-end', codeOf(error)));
    }
  }

  async function look(): Promise<void> {
    if (client === null) await connect();
    const now = client;
    if (now === null) return;
    try {
      // A server that hangs is as good as gone: whoever leads asks whether it is still there.
      if (leader) {
        await now.query('SELECT 1');
        return;
      }
      const won = await stand(now);
      if (!won || client !== now) return;
      leader = true;
      log('hub.leader', 'elected');
    } catch (thrown) {
      lose(now, codeOf(thrown));
      await now.end().catch((error: unknown) => log('hub.listener-end', codeOf(error)));
    }
  }

  function again(): void {
    turn = look().finally(() => {
      if (!closed) timer = setTimeout(again, everyMs);
    });
  }
  again();

  return {
    isLeader: () => leader,
    isUp: () => client !== null,
    async close() {
      closed = true;
      if (timer !== null) clearTimeout(timer);
      await turn;
      const last = client;
      client = null;
      leader = false;
      await last?.end();
    },
  };
}
