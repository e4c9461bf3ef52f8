import path from 'node:path';
import pg from 'pg';
import Postgrator from 'postgrator';
import { MIGRATE_LOCK } from './locks.ts';
import { clientConfig, type PoolOptions } from './pool.ts';

/** What became of the tables. */
export type Migrated =
  | { readonly kind: 'ready'; readonly from: number; readonly to: number }
  /** A newer Packline has used this database: an older one leaves it alone. */
  | { readonly kind: 'newer-database'; readonly has: number; readonly knows: number };

/** Brings the tables up to date, forward only, all steps or none; `upTo` stops early, for tests. */
export async function migrate(options: PoolOptions, folder: string, upTo?: number): Promise<Migrated> {
  const client = new pg.Client(clientConfig(options));
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1, $2)', [...MIGRATE_LOCK]);
    const steps = new Postgrator({
      migrationPattern: path.posix.join(folder.replaceAll('\\', '/'), '*.sql'),
      driver: 'pg',
      schemaTable: 'hub_schema',
      newline: 'LF',
      execQuery: async (sql) => ({ rows: (await client.query(sql)).rows as unknown[] }),
    });
    const knows = upTo ?? (await steps.getMaxVersion());
    if (!Number.isFinite(knows)) throw new Error(`no migrations in ${folder}`);
    const has = await steps.getDatabaseVersion();
    if (has > knows) {
      await client.query('ROLLBACK');
      return { kind: 'newer-database', has, knows };
    }
    await steps.migrate(String(knows));
    await client.query('COMMIT');
    return { kind: 'ready', from: has, to: knows };
  } finally {
    await client.end();
  }
}
