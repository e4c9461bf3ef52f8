import type { ClaimEvent, Granted, Reported } from '#shared/hub/answers.ts';
import { isNewest } from '#shared/hub/gathering.ts';
import { LEASE_MS } from '#shared/hub/limits.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { newWork, type ClaimMode } from '#shared/hub/work.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { Signed, StationReport, Wanted } from '../store.ts';
import { missingStations, type Standing } from './asked.ts';
import { lockWork } from './work-rows.ts';

interface GivenRow {
  readonly name: string;
  readonly token: number;
  readonly mode: ClaimMode;
}

type Answer<T> = Promise<Result<T, HubRefusal>>;

const FREE = `(holder IS NULL OR (mode = 'lease' AND lease_until <= now()))`;
const HIS = `(holder IS NOT DISTINCT FROM $1 AND mode IS NOT DISTINCT FROM $2)`;
const END = `CASE WHEN $2 = 'lease' THEN now() + make_interval(secs => $4::float8) END`;

/** One statement: finds, takes, gives the next token, and writes down who has it. */
const claimStatement = (want: string): string => `
  WITH want AS (${want}),
  done AS (
    UPDATE work SET holder = $1, mode = $2, lease_until = ${END},
      token = CASE WHEN want.his THEN work.token ELSE greatest(work.token, $3::bigint) + 1 END
    FROM want WHERE work.name = want.name
    RETURNING work.name, work.token, work.mode, work.cutoff, want.his
  ),
  written AS (
    INSERT INTO claim_events (name, token, what, station)
    SELECT name, token, 'claimed', $1 FROM done WHERE NOT his
  )
  SELECT name, token, mode FROM done ORDER BY cutoff NULLS LAST, name COLLATE "C"`;

/** The most urgent that are free; what another transaction is just taking is passed over. */
const NEXT = claimStatement(`
  SELECT name, false AS his FROM work WHERE open AND ${FREE}
  ORDER BY cutoff NULLS LAST, name COLLATE "C" LIMIT $5 FOR UPDATE SKIP LOCKED`);

/** Named ones; asked for again by whoever has them they are the same claim. */
const NAMED = claimStatement(`
  SELECT name, ${HIS} AS his FROM work WHERE name = ANY($5) AND (${FREE} OR ${HIS})
  ORDER BY name COLLATE "C" FOR UPDATE`);

/** Claims as the station is told of them; read after they were taken, so that nothing before them is left out. */
async function asGranted(client: pg.PoolClient, rows: readonly GivenRow[]): Promise<readonly Granted[]> {
  const { rows: last } = await client.query<{ name: string; seq: number }>(
    `SELECT n.name, coalesce((SELECT max(hub_seq) FROM facts f WHERE f.stream = n.name), 0)::bigint AS seq
     FROM unnest($1::text[]) AS n (name)`,
    [rows.map(({ name }) => name)],
  );
  const seqs = new Map(last.map(({ name, seq }) => [name, seq]));
  return rows.map(({ name, token, mode }) => ({
    name,
    token,
    mode,
    leaseMs: mode === 'lease' ? LEASE_MS : null,
    catchUpTo: seqs.get(name) ?? 0,
  }));
}

/** Gives work out (CLM1, CLM7). */
export async function claimIn(
  client: pg.PoolClient,
  { station, floor, missing }: Standing,
  wanted: Wanted,
  mode: ClaimMode,
): Answer<readonly Granted[]> {
  const absent = await missing();
  if (absent.length > 0) return err({ kind: 'gathering', missing: absent });
  const given = [station, mode, floor, LEASE_MS / 1_000];
  if ('count' in wanted) {
    const { rows } = await client.query<GivenRow>(NEXT, [...given, wanted.count]);
    return ok(await asGranted(client, rows));
  }
  const { rows } = await client.query<GivenRow>(NAMED, [...given, wanted.names]);
  const got = new Set(rows.map(({ name }) => name));
  const names = wanted.names.filter((name) => !got.has(name));
  // A refusal rolls back what was taken: all or none.
  if (names.length > 0) return err({ kind: 'not-free', names: names.toSorted() });
  return ok(await asGranted(client, rows));
}

/** Everything the station holds, its leases renewed. */
export async function renewIn(
  client: pg.PoolClient,
  { station, missing }: Standing,
): Answer<readonly Granted[]> {
  // A lease that was over for long would come alive again: a newer one may be forgotten.
  const absent = await missing();
  if (absent.length > 0) return err({ kind: 'gathering', missing: absent });
  const { rows } = await client.query<GivenRow>(
    `UPDATE work SET lease_until = CASE WHEN mode = 'lease' THEN now() + make_interval(secs => $2::float8) END
     WHERE holder = $1 RETURNING name, token, mode`,
    [station, LEASE_MS / 1_000],
  );
  const inOrder = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return ok(await asGranted(client, inOrder));
}

async function write(client: pg.PoolClient, event: Omit<ClaimEvent, 'at'>): Promise<void> {
  const { name, token, what, station, by, why } = event;
  await client.query(
    'INSERT INTO claim_events (name, token, what, station, by, why) VALUES ($1, $2, $3, $4, $5, $6)',
    [name, token, what, station, by, why],
  );
}

/** Takes a claim back from its holder, who has sent all he knows (CLM9). */
export async function giveBackIn(
  client: pg.PoolClient,
  { station, durableUpTo }: Standing,
  { name, token }: { readonly name: string; readonly token: number },
  lastSeq: number,
): Answer<null> {
  if (durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo });
  const { rowCount } = await client.query(
    `UPDATE work SET holder = NULL, mode = NULL, lease_until = NULL WHERE name = $1 AND holder = $2 AND token = $3`,
    [name, station, token],
  );
  if (rowCount === 0) return err({ kind: 'not-held' });
  await write(client, { name, token, what: 'returned', station, by: null, why: null });
  return ok(null);
}

/** Takes a claim away from whoever holds it; its token is over at once (CLM6). */
export async function revokeIn(client: pg.PoolClient, name: string, { by, words }: Signed): Answer<null> {
  const work = (await lockWork(client, [name])).get(name);
  if (work === undefined || work.holder === null) return err({ kind: 'not-held' });
  const token = work.token + 1;
  await client.query(
    'UPDATE work SET holder = NULL, mode = NULL, lease_until = NULL, token = $2 WHERE name = $1',
    [name, token],
  );
  await write(client, { name, token, what: 'revoked', station: work.holder, by, why: words });
  return ok(null);
}

/** Takes down what a station still holds; the newest token of a piece of work is believed (HU10). */
export async function reportIn(
  client: pg.PoolClient,
  { station, durableUpTo }: Standing,
  { lastSeq, highestToken, held }: StationReport,
): Answer<Reported> {
  if (durableUpTo < lastSeq) return err({ kind: 'push-first', durableUpTo });
  const works = await lockWork(
    client,
    held.map(({ name }) => name),
  );
  const newest = held.filter((claim) =>
    isNewest(works.get(claim.name) ?? newWork(claim.name), claim, station),
  );
  for (const { name, token, mode } of newest) {
    await client.query(
      `INSERT INTO work (name, open, holder, token, mode, lease_until)
       VALUES ($3, false, $1, $5, $2, ${END})
       ON CONFLICT (name) DO UPDATE
       SET holder = excluded.holder, token = excluded.token, mode = excluded.mode, lease_until = excluded.lease_until`,
      [station, mode, name, LEASE_MS / 1_000, token],
    );
    await write(client, { name, token, what: 'reported', station, by: null, why: null });
  }
  await client.query('UPDATE stations SET reported_epoch = (SELECT epoch FROM hub) WHERE id = $1', [station]);
  await client.query('UPDATE hub SET floor = $1 WHERE floor < $1', [highestToken]);
  const kept = newest.map(({ name }) => name);
  const lost = held.filter((claim) => !newest.includes(claim)).map(({ name }) => name);
  return ok({ kept, lost, missing: await missingStations(client) });
}

/** What happened to the claims on a piece of work, oldest first. */
export async function historyIn(client: pg.PoolClient, name: string): Answer<readonly ClaimEvent[]> {
  const { rows } = await client.query<Omit<ClaimEvent, 'at'> & { readonly at: Date }>(
    'SELECT at, name, token, what, station, by, why FROM claim_events WHERE name = $1 ORDER BY number LIMIT 1000',
    [name],
  );
  return ok(rows.map((row) => ({ ...row, at: row.at.getTime() })));
}
