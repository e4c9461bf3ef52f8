import type pg from 'pg';
import type { EnrolledStation } from '../store.ts';
import { WAKE_CHANNEL } from './locks.ts';
import { inTransaction } from './pool.ts';

/** Takes a station in, or gives it a new key. Who comes while the hub gathers reports as well: it may be one that was forgotten. */
export async function enrolIn(pool: pg.Pool, { id, role }: EnrolledStation, keyHash: string): Promise<void> {
  await pool.query(
    `INSERT INTO stations (id, role, key_hash, reported_epoch)
     SELECT $1, $2, $3, CASE WHEN NOT EXISTS (
       SELECT FROM stations WHERE revoked_at IS NULL AND reported_epoch IS DISTINCT FROM h.epoch
     ) THEN h.epoch END FROM hub h
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, key_hash = excluded.key_hash,
       revoked_at = NULL, revoked_by = NULL`,
    [id, role, keyHash],
  );
}

/** Puts a station out: its key, then every claim it holds. False where there is none. */
export async function revokeStationIn(pool: pg.Pool, id: string, by: string): Promise<boolean> {
  return inTransaction(pool, async (client) => {
    const { rowCount } = await client.query(
      // Nobody waits for what it knows: in this epoch it has said all it ever will (HU20).
      `UPDATE stations SET revoked_at = now(), revoked_by = $2, put_out_in = h.epoch, reported_epoch = h.epoch
       FROM hub h WHERE id = $1 AND revoked_at IS NULL`,
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
