import type { PushAnswer } from '#shared/hub/answers.ts';
import type { PushedFact } from '#shared/hub/hub-fact.ts';
import type { ConflictReason } from '#shared/hub/judge-fact.ts';
import { branchOf, judgePush, placeOf, type JudgedFact } from '#shared/hub/judge-push.ts';
import type { HubRefusal } from '#shared/hub/refusals.ts';
import { needsClaim, workChange, type Work } from '#shared/hub/work.ts';
import type { Written } from '#shared/hub/written.ts';
import { err, ok, type Result } from '#shared/kit/result.ts';
import type pg from 'pg';
import type { Standing } from './asked.ts';
import { FACT_COLUMNS, factOfRow, type FactRow } from './fact-rows.ts';
import { APPEND_LOCK, WAKE_CHANNEL } from './locks.ts';
import { lockWork, saveWork } from './work-rows.ts';

/** A number or an id that belongs to another fact already; null where every repeat is the same. */
async function otherFact(
  client: pg.PoolClient,
  station: string,
  facts: readonly PushedFact[],
): Promise<HubRefusal | null> {
  const { rows } = await client.query<{ seq: number }>(
    `SELECT n.seq FROM unnest($2::uuid[], $3::bigint[]) AS n (id, seq)
     JOIN facts f ON f.id = n.id OR (f.station = $1 AND f.station_seq = n.seq)
     WHERE NOT (f.id = n.id AND f.station = $1 AND f.station_seq = n.seq) ORDER BY n.seq LIMIT 1`,
    [station, facts.map(({ envelope }) => envelope.id), facts.map(({ envelope }) => envelope.seq)],
  );
  return rows[0] === undefined ? null : { kind: 'other-fact', seq: rows[0].seq };
}

async function takenPlaces(client: pg.PoolClient, facts: readonly PushedFact[]): Promise<Set<string>> {
  const { rows } = await client.query<{ stream: string; version: number }>(
    `SELECT f.stream, f.version FROM unnest($1::text[], $2::bigint[]) AS n (stream, version)
     JOIN facts f ON f.fenced AND f.stream = n.stream AND f.version = n.version`,
    [facts.map(({ envelope }) => envelope.stream), facts.map(({ envelope }) => envelope.version)],
  );
  return new Set(rows.map(({ stream, version }) => placeOf(stream, version)));
}

async function brokenBranches(
  client: pg.PoolClient,
  station: string,
  streams: readonly string[],
): Promise<Set<string>> {
  const { rows } = await client.query<{ stream: string; token: number | null }>(
    `SELECT DISTINCT stream, token FROM facts WHERE conflict IS NOT NULL AND station = $1 AND stream = ANY($2)`,
    [station, streams],
  );
  return new Set(rows.map(({ stream, token }) => branchOf(stream, token ?? 0)));
}

async function writtenOn(client: pg.PoolClient, streams: readonly string[]): Promise<readonly Written[]> {
  const { rows } = await client.query<FactRow & { readonly fenced: boolean }>(
    `SELECT ${FACT_COLUMNS}, f.fenced FROM facts f WHERE f.conflict IS NULL AND f.stream = ANY($1)`,
    [streams],
  );
  return rows.map((row) => ({
    stream: row.stream,
    version: row.version,
    token: row.fenced ? row.token : null,
    standing: workChange(factOfRow(row).envelope)?.open !== undefined,
  }));
}

/** Whether what others wrote on the same streams says how to judge: after a loss, for what is told again or comes late. */
const looksBack = (
  { floor, putOut }: Standing,
  gathering: boolean,
  facts: readonly PushedFact[],
  works: ReadonlyMap<string, Work>,
): boolean =>
  gathering ||
  putOut ||
  (floor > 0 && facts.some(({ envelope, token }) => (token ?? 0) < (works.get(envelope.stream)?.token ?? 0)));

async function insertFacts(client: pg.PoolClient, rows: readonly JudgedFact[]): Promise<void> {
  const of = <T>(read: (row: JudgedFact) => T): T[] => rows.map(read);
  await client.query(
    `INSERT INTO facts (id, station, station_seq, stream, version, token, conflict, fenced, body)
     SELECT id, station, station_seq, stream, version, token, conflict, fenced, body
     FROM unnest($1::uuid[], $2::text[], $3::bigint[], $4::text[], $5::bigint[], $6::bigint[], $7::text[],
       $8::boolean[], $9::json[])
     AS n (id, station, station_seq, stream, version, token, conflict, fenced, body) ORDER BY station_seq`,
    [
      of(({ pushed }) => pushed.envelope.id),
      of(({ pushed }) => pushed.envelope.station),
      of(({ pushed }) => pushed.envelope.seq),
      of(({ pushed }) => pushed.envelope.stream),
      of(({ pushed }) => pushed.envelope.version),
      of(({ pushed }) => pushed.token),
      of(({ conflict }) => conflict),
      of(({ pushed, conflict }) => conflict === null && needsClaim(pushed.envelope)),
      of(({ pushed }) => JSON.stringify(pushed.envelope.fact)),
    ],
  );
  const bad = rows.filter(({ conflict }) => conflict !== null);
  if (bad.length === 0) return;
  await client.query(
    `INSERT INTO conflicts (hub_seq, holder, held_token)
     SELECT f.hub_seq, n.holder, n.held_token
     FROM unnest($1::uuid[], $2::text[], $3::bigint[]) AS n (id, holder, held_token) JOIN facts f ON f.id = n.id`,
    [
      bad.map(({ pushed }) => pushed.envelope.id),
      bad.map(({ against }) => against?.holder ?? null),
      bad.map(({ against }) => against?.token ?? 0),
    ],
  );
}

async function conflictsAmong(
  client: pg.PoolClient,
  station: string,
  from: number,
  to: number,
): Promise<PushAnswer['conflicts']> {
  const { rows } = await client.query<{ seq: number; reason: ConflictReason }>(
    `SELECT station_seq AS seq, conflict AS reason FROM facts
     WHERE station = $1 AND station_seq BETWEEN $2 AND $3 AND conflict IS NOT NULL ORDER BY station_seq`,
    [station, from, to],
  );
  return rows;
}

/** Takes a station's facts in (HU1-HU4); 'ahead' where a token was forgotten. */
export async function pushIn(
  client: pg.PoolClient,
  standing: Standing,
  facts: readonly PushedFact[],
): Promise<Result<PushAnswer, HubRefusal> | 'ahead'> {
  const { station, durableUpTo, floor, putOut } = standing;
  const from = facts[0]?.envelope.seq ?? 0;
  if (from > durableUpTo + 1) return err({ kind: 'hole', durableUpTo });
  await client.query('SELECT pg_advisory_xact_lock($1, $2)', [...APPEND_LOCK]);
  const other = await otherFact(client, station, facts);
  if (other !== null) return err(other);
  const fresh = facts.filter(({ envelope }) => envelope.seq > durableUpTo);
  const last = from + facts.length - 1;
  let upTo = durableUpTo;
  if (fresh.length > 0) {
    const streams = [...new Set(fresh.map(({ envelope }) => envelope.stream))];
    const missing = await standing.missing();
    const gathering = missing.length > 0;
    const works = await lockWork(client, streams);
    const judged = judgePush({
      facts: fresh,
      works,
      taken: await takenPlaces(client, fresh),
      broken: await brokenBranches(client, station, streams),
      gathering,
      putOut,
      floor,
      written: looksBack(standing, gathering, fresh, works) ? await writtenOn(client, streams) : [],
    });
    if (judged.kind === 'ahead') return 'ahead';
    if (judged.rows.length === 0) return err({ kind: 'gathering', missing });
    upTo += judged.rows.length;
    await insertFacts(client, judged.rows);
    await saveWork(client, [...judged.works.values()]);
    await client.query('UPDATE stations SET durable_up_to = $2 WHERE id = $1', [station, upTo]);
    await client.query('SELECT pg_notify($1, $2)', [WAKE_CHANNEL, 'facts']);
  }
  const conflicts = await conflictsAmong(client, station, from, last);
  return ok({ durableUpTo: upTo, conflicts });
}
