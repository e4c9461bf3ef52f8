import { err } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { HubCounts, HubStatus, HubStore } from '../store.ts';
import { asked, missingStations } from './asked.ts';
import { claimIn, giveBackIn, historyIn, renewIn, reportIn, revokeIn } from './claims.ts';
import { beginEpochIn } from './epoch.ts';
import { pushIn } from './push.ts';
import { conflictsFrom, pullFrom, resolveIn } from './reads.ts';
import {
  enrolIn,
  inviteIn,
  joinIn,
  leaveIn,
  putOutIn,
  revokeStationIn,
  stationOfKey,
  tablesIn,
} from './stations.ts';
import { inTransaction } from './pool.ts';

async function statusOf(pool: pg.Pool): Promise<HubStatus> {
  return inTransaction(pool, async (client) => {
    const { rows } = await client.query<{ epoch: string; last: number }>(
      'SELECT epoch, coalesce((SELECT max(hub_seq) FROM facts), 0)::bigint AS last FROM hub',
    );
    const [row] = rows;
    if (row === undefined) throw new Error('the table hub is empty');
    return { epoch: row.epoch, lastHubSeq: row.last, missing: await missingStations(client) };
  });
}

async function countsOf(pool: pg.Pool): Promise<HubCounts> {
  // Of facts there may be ten million: the planner's own estimate is enough for a graph.
  const { rows } = await pool.query<HubCounts>(
    `SELECT greatest((SELECT reltuples FROM pg_class WHERE oid = 'facts'::regclass), 0)::bigint AS facts,
       (SELECT count(*) FROM conflicts WHERE resolved_at IS NULL) AS "openConflicts",
       (SELECT count(*) FROM work WHERE open) AS "openWork",
       (SELECT count(*) FROM work WHERE mode = 'lease' AND lease_until > now()) AS leases,
       (SELECT count(*) FROM work WHERE mode = 'check-out') AS "checkOuts",
       (SELECT count(*) FROM stations WHERE revoked_at IS NULL) AS stations`,
  );
  const [row] = rows;
  if (row === undefined) throw new Error('nothing was counted');
  return row;
}

/** The hub's store on PostgreSQL 14 and later; tables are there already (`migrate`). */
export function createPostgresStore(pool: pg.Pool): HubStore {
  return {
    status: () => statusOf(pool),
    counts: () => countsOf(pool),
    enrol: (station, keyHash) => enrolIn(pool, station, keyHash),
    invite: (codeHash, invited, ms) => inviteIn(pool, codeHash, invited, ms),
    join: (codeHash, station, keyHash) => joinIn(pool, codeHash, station, keyHash),
    revokeStation: (id, by) => revokeStationIn(pool, id, by),
    stationOf: (keyHash) => stationOfKey(pool, keyHash),
    async durableUpTo(station) {
      const { rows } = await pool.query<{ upTo: number }>(
        'SELECT durable_up_to AS "upTo" FROM stations WHERE id = $1',
        [station],
      );
      return rows[0]?.upTo ?? 0;
    },
    beginEpoch: (known) => beginEpochIn(pool, known),
    report: (asker, report) =>
      asked(pool, asker, (client, standing) => reportIn(client, standing, report), 'UPDATE'),
    async push(asker, facts) {
      let ahead = false;
      const done = await asked(pool, asker, async (client, standing) => {
        const judged = await pushIn(client, standing, facts);
        ahead = judged === 'ahead';
        return judged === 'ahead' ? err({ kind: 'other-epoch', epoch: asker.epoch }) : judged;
      });
      if (!ahead) return done;
      await beginEpochIn(pool, asker.epoch);
      return err({ kind: 'other-epoch', epoch: (await statusOf(pool)).epoch });
    },
    pull: (asker, cursor, limit) => asked(pool, asker, (client) => pullFrom(client, cursor, limit)),
    claim: (asker, wanted, mode) =>
      asked(pool, asker, (client, standing) => claimIn(client, standing, wanted, mode)),
    renew: (asker) => asked(pool, asker, (client, standing) => renewIn(client, standing)),
    giveBack: (asker, claim, lastSeq) =>
      asked(pool, asker, (client, standing) => giveBackIn(client, standing, claim, lastSeq)),
    revoke: (asker, name, signed) => asked(pool, asker, (client) => revokeIn(client, name, signed)),
    history: (asker, name) => asked(pool, asker, (client) => historyIn(client, name)),
    conflicts: (asker, cursor, limit) => asked(pool, asker, (client) => conflictsFrom(client, cursor, limit)),
    resolve: (asker, hubSeq, signed) => asked(pool, asker, (client) => resolveIn(client, hubSeq, signed)),
    tables: (asker) => asked(pool, asker, tablesIn),
    putOut: (asker, station, by) => asked(pool, asker, (client) => putOutIn(client, station, by)),
    leave: (asker, lastSeq) => asked(pool, asker, (client, standing) => leaveIn(client, standing, lastSeq)),
    async putBlob(hash, bytes) {
      await pool.query('INSERT INTO blobs (hash, bytes) VALUES ($1, $2) ON CONFLICT (hash) DO NOTHING', [
        hash,
        Buffer.from(bytes),
      ]);
    },
    async blob(hash) {
      const { rows } = await pool.query<{ bytes: Buffer }>('SELECT bytes FROM blobs WHERE hash = $1', [hash]);
      return rows[0] === undefined ? null : new Uint8Array(rows[0].bytes);
    },
  };
}
