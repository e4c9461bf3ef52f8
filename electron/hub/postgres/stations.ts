import type pg from 'pg';
import type { EnrolledStation } from '../store.ts';
import { WAKE_CHANNEL } from './locks.ts';
import { inTransaction } from './pool.ts';

/** Takes a station in, or gives it a new key: then it reports first, whoever was here before may hold work. */
export async function enrolIn(pool: pg.Pool, { id, role }: EnrolledStation, keyHash: string): Promise<void> {
  await pool.query(
    `INSERT INTO stations (id, role, key_hash, reported_epoch) SELECT $1, $2, $3, epoch FROM hub
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, key_hash = excluded.key_hash, reported_epoch = NULL,
       revoked_at = NULL, revoked_by = NULL`,
    [id, role, keyHash],
  );
}

/** Puts a station out: its key, then every claim it holds. False where there is none. */
export async function revokeStationIn(pool: pg.Pool, id: string, by: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      'UPDATE stations SET revoked_at = now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL',
      [id, by],
    );
    if (rowCount === 0) return false;
    await client.query(
      `WITH out AS (
         UPDATE work SET holder = NULL, mode = NULL, lease_until = NULL, token = token + 1
         WHERE holder = $1 RETURNING name, token
       )
       INSERT INTO claim_events (name, token, what, station, by, why)
       SELECT name, token, 'revoked', $1, $2, 'station' FROM out`,
      [id, by],
    );
    await client.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, `out ${id}`]);
    return true;
  });
}

/** Whose key this is; null for nobody's. */
export async function stationOfKey(pool: pg.Pool, keyHash: string): Promise<EnrolledStation | null> {
  const { rows } = await pool.query<EnrolledStation>(
    'SELECT id, role FROM stations WHERE key_hash = $1 AND revoked_at IS NULL',
    [keyHash],
  );
  return rows[0] ?? null;
}
