import type pg from 'pg';
import { afterAll, beforeAll } from 'vitest';
import { createPool } from '../../../electron/hub/postgres/pool.ts';
import { createPostgresStore } from '../../../electron/hub/postgres/store.ts';
import { hubStoreContract } from '../../contracts/hub-store.contract.ts';
import { withTables } from '../../kit/hub-database.ts';
import { startPostgres, type PrivatePostgres } from '../../kit/postgres.ts';

let server: PrivatePostgres;
let pool: pg.Pool;

beforeAll(async () => {
  // Power cuts are shown elsewhere.
  server = await startPostgres('fsync=off');
  pool = createPool({ url: await withTables(await server.database()) }, (code) => {
    throw new Error(code);
  });
});

afterAll(async () => {
  await pool.end();
  server.stop();
});

hubStoreContract('PostgreSQL', async () => {
  await pool.query(
    'TRUNCATE hub, stations, facts, work, claim_events, conflicts, blobs RESTART IDENTITY CASCADE',
  );
  await pool.query('INSERT INTO hub DEFAULT VALUES');
  return {
    store: createPostgresStore(pool),
    // The clock of a database cannot be turned: the leases are moved into the past instead.
    async pass(ms) {
      await pool.query('UPDATE invites SET until = until - make_interval(secs => $1::float8)', [ms / 1_000]);
      await pool.query('UPDATE work SET lease_until = lease_until - make_interval(secs => $1::float8)', [
        ms / 1_000,
      ]);
    },
  };
});
