import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import pg from 'pg';
import { hashOfBytes, hashOfKey, newKey } from '../../../electron/hub/keys.ts';
import { createPool } from '../../../electron/hub/postgres/pool.ts';
import { createPostgresStore } from '../../../electron/hub/postgres/store.ts';
import { withTables } from '../../kit/hub-database.ts';
import { enrolled, openTestHub, until } from '../../kit/hub-bench.ts';
import { createHubClient, type HubClient } from '../../kit/hub-client.ts';
import { createPen, workOf } from '../../kit/hub-facts.ts';
import { there } from '../../kit/there.ts';
import { startPostgres, type PrivatePostgres } from '../../kit/postgres.ts';

let server: PrivatePostgres;
beforeAll(async () => {
  server = await startPostgres();
});
afterAll(() => server.stop());

const fresh = async (): Promise<string> => withTables(await server.database());
const epochOf = async (client: HubClient): Promise<string> => {
  const hello = await client.call('hello', { epoch: null, acknowledged: 0, cursor: 0 });
  if (!hello.ok) throw new Error(hello.error.kind);
  return hello.value.epoch;
};

/** `count` confirmed postings, pushed by a station. */
async function offer(client: HubClient, station: string, count: number): Promise<void> {
  const pen = createPen(station);
  const epoch = await epochOf(client);
  for (let from = 0; from < count; from += 250) {
    const facts = Array.from({ length: Math.min(250, count - from) }, (_, i) =>
      pen.write(`P${from + i}`, 1, 'PostingConfirmed'),
    );
    const done = await client.call('push', { epoch, station, facts });
    expect(done.ok).toBe(true);
  }
}

it('CLM1 eight stations that claim at once through two hub processes never get the same posting', async () => {
  const url = await fresh();
  const hubs = [await openTestHub(url), await openTestHub(url)];
  const names = Array.from({ length: 8 }, (_, i) => `T${i}`);
  let turn = 0;
  const port = (): number => there(hubs[(turn += 1) % 2]).port;
  const clients = await enrolled(url, port, Object.fromEntries(names.map((name) => [name, 'packer'])));
  const all = names.map((name) => there(clients[name]));
  await offer(there(all[0]), 'T0', 600);
  const epoch = await epochOf(there(all[0]));
  const got: string[] = [];
  await Promise.all(
    all.map(async (client, i) => {
      for (let empty = false; !empty;) {
        const done = await client.call('claimNext', { epoch, count: 1 + (i % 5) * 4, mode: 'lease' });
        if (!done.ok) throw new Error(done.error.kind);
        expect(done.value.every(({ token }) => token === 1)).toBe(true);
        got.push(...done.value.map(({ name }) => name));
        empty = done.value.length === 0;
      }
    }),
  );
  expect(got).toHaveLength(600);
  expect(new Set(got).size).toBe(600);
  for (const hub of hubs) await hub.close();
});

it('HU4 pushes of many stations through two hub processes are pulled without a gap that closes later', async () => {
  const url = await fresh();
  const hubs = [await openTestHub(url), await openTestHub(url)];
  const names = ['T0', 'T1', 'T2', 'T3', 'T4'];
  let turn = 0;
  const port = (): number => there(hubs[(turn += 1) % 2]).port;
  const clients = await enrolled(url, port, Object.fromEntries(names.map((name) => [name, 'packer'])));
  const reader = there(clients['T4']);
  const epoch = await epochOf(reader);
  let writing = 4;
  const writers = names.slice(0, 4).map(async (station) => {
    const pen = createPen(station);
    for (let i = 0; i < 40; i += 1) {
      const facts = Array.from({ length: 1 + (i % 7) }, () =>
        pen.write(station, pen.last() + 1, 'PostingChecked'),
      );
      const done = await there(clients[station]).call('push', { epoch, station, facts });
      if (!done.ok) throw new Error(done.error.kind);
    }
    writing -= 1;
  });
  const seen: string[] = [];
  let cursor = 0;
  for (let last = false; ;) {
    const page = await reader.call('pull', { epoch, cursor, limit: 50 });
    if (!page.ok) throw new Error(page.error.kind);
    seen.push(...page.value.facts.map(({ envelope }) => `${envelope.station} ${envelope.seq}`));
    ({ cursor } = page.value);
    if (page.value.facts.length > 0) continue;
    if (last) break;
    last = writing === 0;
  }
  await Promise.all(writers);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toHaveLength(4 * (5 * 28 + 1 + 2 + 3 + 4 + 5));
  for (const hub of hubs) await hub.close();
}, 60_000);

it('HU5 HU6 a key opens the door to its own station alone, and to nobody once it is revoked', async () => {
  const url = await fresh();
  const hub = await openTestHub(url);
  const clients = await enrolled(url, () => hub.port, { A: 'packer', B: 'supervisor' });
  const [a, b] = [there(clients['A']), there(clients['B'])];
  const stranger = createHubClient(() => hub.port, newKey());
  for (const path of ['/metrics', '/blobs/x']) expect((await stranger.ask(path)).status, path).toBe(401);
  await expect(stranger.call('hello', { epoch: null, acknowledged: 0, cursor: 0 })).rejects.toThrow('401');
  const epoch = await epochOf(a);
  const facts = [createPen('B').write('P1', 1, 'PostingConfirmed')];
  expect(await a.call('push', { epoch, station: 'B', facts })).toEqual({
    ok: false,
    error: { kind: 'other-station' },
  });
  expect(await a.call('push', { epoch, station: 'A', facts })).toEqual({
    ok: false,
    error: { kind: 'other-station' },
  });
  const revoke = { epoch, name: workOf('P1'), by: 'ANNA', why: 'mine' };
  expect(await a.call('revoke', revoke)).toEqual({ ok: false, error: { kind: 'not-allowed' } });
  expect(await b.call('revoke', revoke)).toEqual({ ok: false, error: { kind: 'not-held' } });
  const pool = createPool({ url, most: 1 }, () => undefined);
  const { rows } = await pool.query<{ row: string }>('SELECT stations::text AS row FROM stations');
  expect(JSON.stringify(rows)).not.toContain('plh_');
  await createPostgresStore(pool).revokeStation('A', 'OLGA');
  await pool.end();
  await expect(a.call('pull', { epoch, cursor: 0, limit: 1 })).rejects.toThrow('401');
  await hub.close();
});

it('HU6 HU7 a station is woken through whichever hub process it is joined to, and put out of its socket at once', async () => {
  const url = await fresh();
  const near = await openTestHub(url);
  const far = await openTestHub(url);
  const clients = await enrolled(url, () => far.port, { B: 'packer' });
  const key = newKey();
  const pool = createPool({ url, most: 1 }, () => undefined);
  const store = createPostgresStore(pool);
  await store.enrol({ id: 'A', role: 'packer' }, hashOfKey(key));
  let told = 0;
  let ended = 0;
  const headers = { authorization: `Bearer ${key}` };
  const socket = new WebSocket(`ws://127.0.0.1:${near.port}/wake`, { headers });
  socket.on('message', () => (told += 1));
  socket.on('close', (code) => (ended = code));
  await until(() => told > 0, 'the first word');
  const before = told;
  await offer(there(clients['B']), 'B', 1);
  await until(() => told > before, 'woken');
  await store.revokeStation('A', 'OLGA');
  await until(() => ended === 1008, 'put out');
  await pool.end();
  const refused = new WebSocket(`ws://127.0.0.1:${near.port}/wake`, { headers });
  const status = await new Promise((resolve) => {
    refused.on('unexpected-response', (_request, response) => resolve(response.statusCode));
    refused.on('error', () => undefined);
  });
  expect(status).toBe(401);
  await near.close();
  await far.close();
});

it('HU8 a file is taken only under the sum of its bytes', async () => {
  const url = await fresh();
  const hub = await openTestHub(url);
  const a = there((await enrolled(url, () => hub.port, { A: 'packer' }))['A']);
  const bytes = Buffer.from('label');
  const put = (hash: string, body: Buffer): Promise<Response> =>
    a.ask(`/blobs/${hash}`, {
      method: 'PUT',
      headers: { 'content-type': 'application/octet-stream' },
      body: new Uint8Array(body),
    });
  expect((await put(hashOfBytes(bytes), bytes)).status).toBe(200);
  expect((await put('0'.repeat(64), bytes)).status).toBe(400);
  expect(Buffer.from(await (await a.ask(`/blobs/${hashOfBytes(bytes)}`)).arrayBuffer())).toEqual(bytes);
  expect((await a.ask(`/blobs/${'0'.repeat(64)}`)).status).toBe(404);
  expect((await put(hashOfBytes(bytes), Buffer.alloc(5 * 1024 * 1024))).status).toBe(413);
  await hub.close();
});

it('HU13 HU14 what is too large, too often or no call is refused in words; health and figures name nobody', async () => {
  const url = await fresh();
  const hub = await openTestHub(url, { pace: { burst: 20, perSecond: 1 } });
  const a = there((await enrolled(url, () => hub.port, { 'TABLE-ONE': 'packer' }))['TABLE-ONE']);
  const epoch = await epochOf(a);
  const send = (body: string): Promise<Response> =>
    a.ask('/v1/push', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  expect((await send('x'.repeat(9 * 1024 * 1024))).status).toBe(413);
  expect((await send('{"a":')).status).toBe(400);
  expect(await (await send('[]')).json()).toEqual({
    ok: false,
    error: { kind: 'bad-request', where: 'message' },
  });
  expect((await a.ask('/v1/constructor', { method: 'POST' })).status).toBe(404);
  expect(
    await (
      await a.ask('/v9/hello', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
    ).json(),
  ).toEqual({
    ok: false,
    error: { kind: 'wrong-version', served: [1] },
  });
  expect(await (await a.ask('/health')).json()).toMatchObject({ ok: true, database: 'up', gathering: false });
  const figures = await (await a.ask('/metrics')).text();
  expect(figures).toContain('packline_hub_calls_total{call="push",outcome="bad-request"} 1');
  expect(figures).toContain('packline_hub_stations 1');
  expect(figures).not.toContain('TABLE');
  const many = await Promise.all(
    Array.from({ length: 30 }, () =>
      a.call('pull', { epoch, cursor: 0, limit: 1 }).then(
        () => 200,
        (error: Error) => error.message,
      ),
    ),
  );
  expect(many).toContain('pull: 429');
  expect(hub.lines.join('\n')).not.toContain('TABLE');
  await hub.close();
});

/** Looks for many terms of office: nobody else leads meanwhile, and nobody was elected anew without cause. */
async function staysAlone<T>(leader: T, leaders: () => readonly T[], elections: () => number): Promise<void> {
  const before = elections();
  for (let look = 0; look < 60; look += 1) {
    expect(leaders()).toEqual([leader]);
    await new Promise((resolve) => void setTimeout(resolve, 25));
  }
  expect(elections()).toBe(before);
}

it('HU11 one process leads and goes on leading; when it ends, or its connection does, another one leads', async () => {
  const url = await fresh();
  const hubs = [await openTestHub(url), await openTestHub(url), await openTestHub(url)];
  const leaders = () => hubs.filter((hub) => hub.isLeader());
  const elections = (): number =>
    hubs.flatMap(({ lines }) => lines).filter((line) => line.includes('hub.leader')).length;
  await until(() => leaders().length === 1, 'a leader');
  const first = there(leaders()[0]);
  await staysAlone(first, leaders, elections);
  await first.close();
  await until(() => leaders().length === 1, 'another leader');
  const name = url.split('/').at(-1) ?? '';
  // The server ends every connection: whoever led has to stand again.
  await server.run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`);
  await until(() => elections() >= 3, 'another election');
  // Whoever lost the lock hears of it a moment later: then there is one again.
  await until(() => leaders().length === 1, 'one leader');
  await staysAlone(there(leaders()[0]), leaders, elections);
  for (const hub of hubs) if (hub !== first) await hub.close();
});

it('HU15 a hub whose database has no connection left says so, and goes on when there is one', async () => {
  const url = await fresh();
  const hub = await openTestHub(url, { connections: 2, waitMs: 300 });
  const a = there((await enrolled(url, () => hub.port, { A: 'packer' }))['A']);
  const epoch = await epochOf(a);
  const blocker = new pg.Client({ connectionString: url });
  await blocker.connect();
  await blocker.query('BEGIN');
  await blocker.query('LOCK hub');
  const asked = Array.from({ length: 6 }, () => a.call('pull', { epoch, cursor: 0, limit: 1 }));
  const refused = await Promise.any(
    asked.map((each) =>
      each.then(
        () => Promise.reject(new Error('answered')),
        (error: Error) => error.message,
      ),
    ),
  );
  expect(refused).toBe('pull: 503');
  expect((await a.ask('/health')).status).toBe(503);
  await blocker.end();
  await Promise.allSettled(asked);
  await until(async () => (await a.ask('/health')).status === 200, 'well again');
  expect((await a.call('pull', { epoch, cursor: 0, limit: 1 })).ok).toBe(true);
  await hub.close();
});
