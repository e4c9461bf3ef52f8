import { readJoinCode } from '#shared/hub/join-code.ts';
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runHub } from '../../../electron/hub/main.ts';
import { migrate } from '../../../electron/hub/postgres/migrate.ts';
import { noticePlace } from '../../../electron/hub/postgres/epoch.ts';
import { migrations, withTables } from '../../kit/hub-database.ts';
import { there } from '../../kit/there.ts';
import { startPostgres, type PrivatePostgres } from '../../kit/postgres.ts';

let server: PrivatePostgres;
beforeAll(async () => {
  server = await startPostgres('fsync=off');
});
afterAll(() => server.stop());

const newest = readdirSync(migrations).length;

async function asked(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

it.each(Array.from({ length: newest }, (_, i) => i + 1))(
  'HU16 tables of version %i are brought up to date with all that is in them',
  async (from) => {
    const url = await server.database();
    expect(await migrate({ url }, migrations, from)).toEqual({ kind: 'ready', from: 0, to: from });
    await asked(url, `INSERT INTO stations (id, role, key_hash) VALUES ('A', 'packer', 'k')`);
    await asked(
      url,
      `INSERT INTO facts (id, station, station_seq, stream, version, fenced, body)
       VALUES (gen_random_uuid(), 'A', 1, 'posting:P1', 1, true, '{"type":"UnitScanned"}')`,
    );
    expect(await migrate({ url }, migrations)).toEqual({ kind: 'ready', from, to: newest });
    expect(await migrate({ url }, migrations)).toEqual({ kind: 'ready', from: newest, to: newest });
    expect(await asked(url, 'SELECT station, body FROM facts')).toEqual([
      { station: 'A', body: { type: 'UnitScanned' } },
    ]);
  },
);

it('HU16 a migration that fails half-way changes nothing, two at once wait for each other', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'packline-migrations-'));
  cpSync(migrations, folder, { recursive: true });
  writeFileSync(path.join(folder, '900.do.bad.sql'), 'CREATE TABLE half (a int); SELECT 1/0;');
  const url = await server.database();
  await expect(migrate({ url }, folder)).rejects.toThrow('division by zero');
  expect(await asked(url, `SELECT to_regclass('hub') AS hub, to_regclass('half') AS half`)).toEqual([
    { hub: null, half: null },
  ]);
  rmSync(folder, { recursive: true });
  const both = await Promise.all([migrate({ url }, migrations), migrate({ url }, migrations)]);
  expect(both.map(({ kind }) => kind)).toEqual(['ready', 'ready']);
});

async function told(
  args: readonly string[],
  url: string | undefined,
): Promise<{ code: number; text: string }> {
  let text = '';
  const say = (more: string): void => void (text += more);
  const terminal = { out: say, err: say, ended: Promise.resolve(), migrations, now: () => 0 };
  const code = await runHub(args, url, terminal);
  return { code, text };
}

it('HU16 a database that a newer version has used is left alone, in words', async () => {
  const url = await withTables(await server.database());
  await asked(url, `INSERT INTO hub_schema (version, name, md5, run_at) VALUES (99, 'later', 'x', now())`);
  expect(await told(['enrol', 'A'], url)).toEqual({
    code: 1,
    text: `This database was used by a newer Packline (tables 99, this one knows ${newest}). Update this hub.\n`,
  });
  expect(await asked(url, 'SELECT count(*)::int AS n FROM stations')).toEqual([{ n: 0 }]);
});

it('HU17 the command says what is wrong and what to do next', async () => {
  expect(await told([], undefined)).toMatchObject({
    code: 2,
    text: expect.stringContaining('DATABASE_URL is not set') as string,
  });
  expect((await told(['--port', 'x'], 'postgres://x/y')).text).toContain('--port takes a number');
  expect((await told(['enrol'], 'postgres://x/y')).text).toContain('enrol takes a name');
  expect((await told(['revoke', 'A'], 'postgres://x/y')).text).toContain('Add --by NAME');
  expect((await told(['dance'], 'postgres://x/y')).text).toContain('"dance" is no command');
  expect((await told(['--wrong'], 'postgres://x/y')).code).toBe(2);
  expect((await told(['--help'], undefined)).code).toBe(0);
  const gone = await told(['new-epoch'], 'postgres://postgres@127.0.0.1:1/x');
  expect(gone).toEqual({
    code: 1,
    text: 'The database does not answer. Is PostgreSQL running, and is DATABASE_URL right?\n',
  });
  const nowhere = (await server.database()).replace(/hub\d+$/u, 'nowhere');
  expect((await told(['new-epoch'], nowhere)).text).toContain('createdb packline');
});

it('HU6 HU17 enrol prints a key once, revoke puts the station out, new-epoch begins to gather', async () => {
  const url = await server.database();
  const { text } = await told(['enrol', 'TABLE-1', '--supervisor'], url);
  expect(text).toMatch(/plh_[\w-]{43}\n$/u);
  expect(await asked(url, 'SELECT id, role FROM stations')).toEqual([{ id: 'TABLE-1', role: 'supervisor' }]);
  const [before] = await asked(url, 'SELECT epoch FROM hub');
  expect((await told(['new-epoch'], url)).code).toBe(0);
  expect((await asked(url, 'SELECT epoch FROM hub'))[0]).not.toEqual(before);
  expect((await told(['revoke', 'TABLE-1', '--by', 'OLGA'], url)).code).toBe(0);
  expect((await told(['revoke', 'TABLE-1', '--by', 'OLGA'], url)).code).toBe(1);
});

it('JH2 HU17 invite prints a code for one table, typed and scanned; nothing of it is kept but a hash', async () => {
  const url = await server.database();
  const dir = mkdtempSync(path.join(tmpdir(), 'packline-tls-'));
  const words = ['invite', 'TABLE 2', '--tls', dir, '--at', '192.168.1.5:8790'];
  const { code, text } = await told(words, url);
  expect(code).toBe(0);
  const [, typed = '', scanned = ''] = text.split('\n');
  expect(typed).toMatch(/^(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}$/u);
  const read = readJoinCode(scanned);
  expect(read).toMatchObject({ ok: true, value: { at: { host: '192.168.1.5', port: 8790 } } });
  const secret = read.ok ? read.value.secret : '';
  expect(typed.replaceAll('-', '').startsWith(secret)).toBe(true);
  const rows = await asked(url, 'SELECT invites::text AS row FROM invites');
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(secret);
  expect((await told(['invite', 'TABLE 2'], url)).text).toContain('invite needs --tls DIR');
  expect((await told([...words.slice(0, 4), '--at', 'nowhere'], url)).text).toContain('--at takes HOST:PORT');
  expect((await told(['serve', '--announce', 'HUB'], url)).text).toContain('--announce needs --tls');
  writeFileSync(path.join(dir, 'hub.pem'), 'half');
  expect(await told(words, url)).toMatchObject({
    code: 1,
    text: expect.stringContaining('let every table join anew') as string,
  });
  rmSync(dir, { recursive: true });
});

it('HU9 tables that were put into another database begin another epoch by themselves', async () => {
  const url = await withTables(await server.database());
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const epoch = async (): Promise<unknown> => there((await asked(url, 'SELECT epoch FROM hub'))[0])['epoch'];
  const first = await epoch();
  expect([await noticePlace(pool), await noticePlace(pool)]).toEqual([false, false]);
  expect(await epoch()).toBe(first);
  // As a dump that is put back elsewhere carries the place it came from.
  await pool.query(`UPDATE hub SET written_in = '1/1/1'`);
  expect([await noticePlace(pool), await noticePlace(pool)]).toEqual([true, false]);
  expect(await epoch()).not.toBe(first);
  await pool.end();
});
