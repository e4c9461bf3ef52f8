import type { Conflict, PullAnswer } from '#shared/hub/answers.ts';
import type { ConflictReason } from '#shared/hub/judge-fact.ts';
import { MOST_RIVALS } from '#shared/hub/limits.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { Signed } from '../store.ts';
import { FACT_COLUMNS, factOfRow, type FactRow } from './fact-rows.ts';

/** Facts of all stations after a cursor, conflicts left out (HU4). */
export async function pullFrom(
  client: pg.PoolClient,
  cursor: number,
  limit: number,
): Promise<Result<PullAnswer, HubRefusal>> {
  const { rows } = await client.query<FactRow>(
    `SELECT ${FACT_COLUMNS} FROM facts f WHERE f.hub_seq > $1 AND f.conflict IS NULL ORDER BY f.hub_seq LIMIT $2`,
    [cursor, limit + 1],
  );
  const facts = rows.slice(0, limit).map(factOfRow);
  return ok({ facts, cursor: facts.at(-1)?.hubSeq ?? cursor, more: rows.length > limit });
}

interface ConflictRow extends FactRow {
  readonly conflict: ConflictReason;
  readonly holder: string | null;
  readonly held_token: number;
  readonly resolved_at: Date | null;
  readonly resolved_by: string | null;
  readonly resolved_how: string | null;
}

async function rivalsOf(client: pg.PoolClient, { stream, hub_seq }: FactRow): Promise<Conflict['rivals']> {
  const { rows } = await client.query<FactRow>(
    `SELECT ${FACT_COLUMNS} FROM facts f WHERE f.stream = $1 AND f.fenced AND f.hub_seq < $2
     ORDER BY f.hub_seq DESC LIMIT $3`,
    [stream, hub_seq, MOST_RIVALS],
  );
  return rows.map(factOfRow).toReversed();
}

/** Conflicts after a hub sequence, each with both sides' evidence (CLM5). */
export async function conflictsFrom(
  client: pg.PoolClient,
  cursor: number,
  limit: number,
): Promise<Result<readonly Conflict[], HubRefusal>> {
  const { rows } = await client.query<ConflictRow>(
    `SELECT ${FACT_COLUMNS}, f.conflict, c.holder, c.held_token, c.resolved_at, c.resolved_by, c.resolved_how
     FROM conflicts c JOIN facts f USING (hub_seq) WHERE c.hub_seq > $1 ORDER BY c.hub_seq LIMIT $2`,
    [cursor, limit],
  );
  const found: Conflict[] = [];
  for (const row of rows) {
    const { resolved_at: at, resolved_by: by, resolved_how: how } = row;
    found.push({
      fact: factOfRow(row),
      reason: row.conflict,
      holder: row.holder,
      heldToken: row.held_token,
      rivals: await rivalsOf(client, row),
      resolved: at === null ? null : { by: by ?? '', how: how ?? '', at: at.getTime() },
    });
  }
  return ok(found);
}

/** Writes down how a conflict was settled; the first word stays. */
export async function resolveIn(
  client: pg.PoolClient,
  hubSeq: number,
  { by, words }: Signed,
): Promise<Result<null, HubRefusal>> {
  const { rowCount } = await client.query(
    `UPDATE conflicts SET resolved_at = coalesce(resolved_at, now()), resolved_by = coalesce(resolved_by, $2),
       resolved_how = coalesce(resolved_how, $3) WHERE hub_seq = $1`,
    [hubSeq, by, words],
  );
  return rowCount === 0 ? err({ kind: 'no-conflict' }) : ok(null);
}
