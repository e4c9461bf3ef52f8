import pg from 'pg';

const INT8 = 20;

/** Numbers of the hub stay below 2^53: they come as numbers. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === INT8 && format !== 'binary'
      ? Number
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};

/** How a database is reached; waits are ms. */
export interface PoolOptions {
  readonly url: string;
  /** Connections at most. */
  readonly most?: number;
  /** How long a call waits for a connection before it fails. */
  readonly waitMs?: number;
}

/** Connection settings that every client of the hub uses. */
export const clientConfig = ({ url, waitMs = 5_000 }: PoolOptions): pg.ClientConfig => ({
  connectionString: url,
  connectionTimeoutMillis: waitMs,
  application_name: 'packline-hub',
  keepAlive: true,
  types,
});

/** Opens a pool; `told` hears of connections that broke while nobody used them. */
export function createPool(options: PoolOptions, told: (code: string) => void): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(options),
    max: options.most ?? 20,
    idleTimeoutMillis: 30_000,
    statement_timeout: 15_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection can break while somebody has it, between two of his queries: his next one then fails, nothing else.
  pool.on('connect', (client) => client.on('error', (error) => told(codeOf(error))));
  pool.on('error', () => undefined);
  return pool;
}

/** SQLSTATE or system code of a failure: no text of the database gets into a log. */
export function codeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'unknown';
}

const DEADLOCK = '40P01';
const TRIES = 3;

async function once<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN');
    const value = await work(client);
    await client.query('COMMIT');
    return value;
  } catch (thrown) {
    // A connection that cannot even roll back is thrown away.
    await client.query('ROLLBACK').catch((error: Error) => (broken = error));
    throw thrown;
  } finally {
    client.release(broken);
  }
}

/** Runs work in one transaction; where two wait for each other, one begins again. */
export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once(pool, work);
    } catch (thrown) {
      if (codeOf(thrown) !== DEADLOCK || tries >= TRIES) throw thrown;
    }
  }
}
