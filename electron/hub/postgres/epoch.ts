import type pg from 'pg';
import { WAKE_CHANNEL } from './locks.ts';
import { codeOf } from './pool.ts';

/** Another epoch, unless somebody began one since `known`. */
export async function beginEpochIn(pool: pg.Pool, known: string): Promise<void> {
  await pool.query(
    `WITH begun AS (UPDATE hub SET epoch = gen_random_uuid(), began_at = now() WHERE epoch = $1::uuid RETURNING 1)
     SELECT pg_notify($2, 'epoch') FROM begun`,
    [known, WAKE_CHANNEL],
  );
}

const NOT_ALLOWED = '42501';

/** Which cluster, history of it and database this is; null where the server does not say. */
async function placeOf(pool: pg.Pool): Promise<string | null> {
  try {
    const { rows } = await pool.query<{ place: string }>(
      `SELECT s.system_identifier || '/' || c.timeline_id || '/' || d.oid AS place
       FROM pg_control_system() s, pg_control_checkpoint() c, pg_database d WHERE d.datname = current_database()`,
    );
    return rows[0]?.place ?? null;
  } catch (thrown) {
    // Some managed servers keep this to themselves: then stations notice, or a person says so.
    if (codeOf(thrown) === NOT_ALLOWED) return null;
    throw thrown;
  }
}

/** Begins another epoch where the tables were put into another place: a restored backup, a copy, a promoted replica (HU9). True where it did. */
export async function noticePlace(pool: pg.Pool): Promise<boolean> {
  const place = await placeOf(pool);
  if (place === null) return false;
  const { rows } = await pool.query<{ moved: boolean }>(
    `UPDATE hub h SET written_in = $1,
       epoch = CASE WHEN h.written_in IS NULL THEN h.epoch ELSE gen_random_uuid() END,
       began_at = CASE WHEN h.written_in IS NULL THEN h.began_at ELSE now() END
     FROM (SELECT written_in FROM hub) old WHERE h.written_in IS DISTINCT FROM $1
     RETURNING old.written_in IS NOT NULL AS moved`,
    [place],
  );
  const moved = rows[0]?.moved === true;
  if (moved) await pool.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, 'epoch']);
  return moved;
}
