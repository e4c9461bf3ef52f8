import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, type Result } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { Asker } from '../store.ts';
import { inTransaction } from './pool.ts';

/** The asking station and the hub, as they are for the length of a transaction. */
export interface Standing {
  readonly station: string;
  readonly durableUpTo: number;
  readonly floor: number;
  /** Whether this station was put out in this epoch, and let in again. */
  readonly putOut: boolean;
  /** Stations that have not reported to the epoch; asked for by those alone who go by it. */
  readonly missing: () => Promise<readonly string[]>;
}

interface Row {
  readonly epoch: string;
  readonly floor: number;
  readonly durable_up_to: number;
  readonly put_out_in: string | null;
}

/** Stations that have not reported to the hub's epoch, by name. */
export async function missingStations(client: pg.PoolClient | pg.Pool): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT s.id FROM stations s, hub h
     WHERE s.revoked_at IS NULL AND s.reported_epoch IS DISTINCT FROM h.epoch ORDER BY s.id COLLATE "C"`,
  );
  return rows.map(({ id }) => id);
}

/** Takes a refusal out of a transaction, which then has changed nothing. */
class Refused extends Error {
  readonly refusal: HubRefusal;
  constructor(refusal: HubRefusal) {
    super(refusal.kind);
    this.refusal = refusal;
  }
}

/** Runs a call in one transaction for a station that may ask, in the epoch it believes in; both are held still until its end. */
export async function asked<T>(
  pool: pg.Pool,
  { station, epoch }: Asker,
  call: (client: pg.PoolClient, standing: Standing) => Promise<Result<T, HubRefusal>>,
  /** UPDATE: the hub itself is changed, by one transaction at a time. */
  hub: 'SHARE' | 'UPDATE' = 'SHARE',
): Promise<Result<T, HubRefusal>> {
  try {
    return await inTransaction(pool, async (client) => {
      const { rows } = await client.query<Row>(
        `SELECT h.epoch, h.floor, s.durable_up_to, s.put_out_in FROM hub h JOIN stations s ON s.id = $1
         WHERE s.revoked_at IS NULL FOR ${hub} OF h FOR NO KEY UPDATE OF s`,
        [station],
      );
      const [row] = rows;
      if (row === undefined) throw new Refused({ kind: 'not-allowed' });
      if (row.epoch !== epoch) throw new Refused({ kind: 'other-epoch', epoch: row.epoch });
      const done = await call(client, {
        station,
        durableUpTo: row.durable_up_to,
        floor: row.floor,
        putOut: row.put_out_in === row.epoch,
        missing: () => missingStations(client),
      });
      if (!done.ok) throw new Refused(done.error);
      return done;
    });
  } catch (thrown) {
    if (thrown instanceof Refused) return err(thrown.refusal);
    throw thrown;
  }
}
