import type { EnrolledTable } from '#shared/hub/answers.ts';
import type { Joined } from '#shared/hub/join.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { EnrolledStation, Invited, StationRole } from '../store.ts';
import type { Standing } from './asked.ts';
import { WAKE_CHANNEL } from './locks.ts';
import { inTransaction } from './pool.ts';

/** Takes a station in, or gives it a new key. Who comes while the hub gathers reports as well: it may be one that was forgotten. */
export async function enrolIn(
  pool: Pick<pg.Pool, 'query'>,
  { id, role }: EnrolledStation,
  keyHash: string,
  name: string | null = null,
): Promise<void> {
  await pool.query(
    `INSERT INTO stations (id, role, key_hash, name, reported_epoch)
     SELECT $1, $2, $3, $4, CASE WHEN NOT EXISTS (
       SELECT FROM stations WHERE revoked_at IS NULL AND reported_epoch IS DISTINCT FROM h.epoch
     ) THEN h.epoch END FROM hub h
     ON CONFLICT (id) DO UPDATE SET role = excluded.role, key_hash = excluded.key_hash,
       name = coalesce(excluded.name, stations.name),
       revoked_at = NULL, revoked_by = NULL`,
    [id, role, keyHash, name],
  );
}

/** Makes a code good for so long; those that are over are forgotten. */
export async function inviteIn(
  pool: pg.Pool,
  codeHash: string,
  { name, role }: Invited,
  ms: number,
): Promise<void> {
  await inTransaction(pool, async (client) => {
    await client.query('DELETE FROM invites WHERE until <= now() OR (name = $1 AND used_by IS NULL)', [name]);
    await client.query(
      `INSERT INTO invites (code_hash, name, role, until)
       VALUES ($1, $2, $3, now() + make_interval(secs => $4::float8))`,
      [codeHash, name, role, ms / 1_000],
    );
  });
}

interface InviteRow {
  readonly name: string;
  readonly role: StationRole;
  readonly used_by: string | null;
  readonly used_key: string | null;
}

/** Lets a station in by a code; two at once wait for each other, and the second finds it used. */
export async function joinIn(
  pool: pg.Pool,
  codeHash: string,
  station: string,
  keyHash: string,
): Promise<Joined | null> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<InviteRow>(
      'SELECT name, role, used_by, used_key FROM invites WHERE code_hash = $1 AND until > now() FOR UPDATE',
      [codeHash],
    );
    const [invite] = rows;
    if (invite === undefined) return null;
    const { name, role } = invite;
    if (invite.used_by === null) {
      await enrolIn(client, { id: station, role }, keyHash, name);
      await client.query('UPDATE invites SET used_by = $2, used_key = $3 WHERE code_hash = $1', [
        codeHash,
        station,
        keyHash,
      ]);
      return { station, name, role };
    }
    // Its answer was lost: it is in, unless it was put out since.
    const same = invite.used_by === station && invite.used_key === keyHash;
    const { rowCount } = await client.query(
      'SELECT 1 FROM stations WHERE id = $1 AND key_hash = $2 AND revoked_at IS NULL',
      [station, keyHash],
    );
    return same && rowCount === 1 ? { station, name, role } : null;
  });
}

const tellOut = (client: pg.PoolClient, id: string): Promise<unknown> =>
  client.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, `out ${id}`]);

/** Puts a station out: its key, then every claim it holds. False where there is none. */
async function putOut(client: pg.PoolClient, id: string, by: string): Promise<boolean> {
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
  await tellOut(client, id);
  return true;
}

/** Puts a station out on the word of whoever runs the hub. */
export const revokeStationIn = (pool: pg.Pool, id: string, by: string): Promise<boolean> =>
  inTransaction(pool, (client) => putOut(client, id, by));

/** Puts a station out on the word of a supervisor's station. */
export const putOutIn = async (
  client: pg.PoolClient,
  id: string,
  by: string,
): Promise<Result<null, HubRefusal>> =>
  (await putOut(client, id, by)) ? ok(null) : err({ kind: 'no-station' });

/** Lets a station go that has sent all and holds nothing. */
export async function leaveIn(
  client: pg.PoolClient,
  { station, durableUpTo }: Standing,
  lastSeq: number,
): Promise<Result<null, HubRefusal>> {
  if (durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo });
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM work WHERE holder = $1 ORDER BY name COLLATE "C" FOR UPDATE',
    [station],
  );
  if (rows.length > 0) return err({ kind: 'holds-work', names: rows.map(({ name }) => name) });
  await client.query(`UPDATE stations SET revoked_at = now(), revoked_by = 'left' WHERE id = $1`, [station]);
  await tellOut(client, station);
  return ok(null);
}

/** Every station there ever was, by name. */
export async function tablesIn(client: pg.PoolClient): Promise<Result<readonly EnrolledTable[], HubRefusal>> {
  const { rows } = await client.query<EnrolledTable>(
    `SELECT id, coalesce(name, id) AS name, role, revoked_at IS NOT NULL AS out,
       durable_up_to AS "durableUpTo", (SELECT count(*) FROM work WHERE holder = s.id) AS held
     FROM stations s ORDER BY coalesce(name, id) COLLATE "C", id COLLATE "C"`,
  );
  return ok(rows);
}

/** Whose key this is; null for nobody's. */
export async function stationOfKey(pool: pg.Pool, keyHash: string): Promise<EnrolledStation | null> {
  const { rows } = await pool.query<EnrolledStation>(
    'SELECT id, role FROM stations WHERE key_hash = $1 AND revoked_at IS NULL',
    [keyHash],
  );
  return rows[0] ?? null;
}
