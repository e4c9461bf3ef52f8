import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';

/** A PostgreSQL server of our own: own folder, own port, no systemd. */
export interface PrivatePostgres {
  /** Makes an empty database and tells its address. */
  database(): Promise<string>;
  /** Ends the server as a power cut would: nothing is said to anybody. */
  kill(): void;
  /** Starts it again after it was killed, on the same port. */
  start(): void;
  /** Runs SQL as the server's owner. */
  run(sql: string): Promise<readonly Record<string, unknown>[]>;
  /** Ends it and takes its folder away. */
  stop(): void;
}

function binOf(name: string): string {
  const base = '/usr/lib/postgresql';
  const versions = readdirSync(base).toSorted((a, b) => Number(b) - Number(a));
  const [newest] = versions;
  if (newest === undefined)
    throw new Error('no PostgreSQL is installed (Debian: apt-get install postgresql)');
  return path.join(base, newest, 'bin', name);
}

const idOf = (kind: 'u' | 'g'): number =>
  Number(spawnSync('id', [`-${kind}`, 'postgres'], { encoding: 'utf8' }).stdout.trim());

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. */
const owner = (): { uid?: number; gid?: number } =>
  process.getuid?.() === 0 ? { uid: idOf('u'), gid: idOf('g') } : {};

function run(name: string, args: readonly string[]): void {
  const done = spawnSync(binOf(name), [...args], { encoding: 'utf8', cwd: '/', ...owner() });
  if (done.status !== 0) throw new Error(`${name}: ${done.stderr || done.stdout || String(done.error)}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts a server; settings are `name=value`. */
export async function startPostgres(...settings: readonly string[]): Promise<PrivatePostgres> {
  const dir = mkdtempSync(path.join(tmpdir(), 'packline-pg-'));
  const { uid, gid } = owner();
  if (uid !== undefined && gid !== undefined) chownSync(dir, uid, gid);
  const port = await freePort();
  const data = path.join(dir, 'data');
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '--no-locale', '-E', 'UTF8', '-N']);
  const options = [
    `-p ${port}`,
    '-c listen_addresses=127.0.0.1',
    '-c unix_socket_directories=',
    ...settings.map((setting) => `-c ${setting}`),
  ].join(' ');
  const log = path.join(dir, 'log');
  const start = (): void => run('pg_ctl', ['-D', data, '-w', '-l', log, '-o', options, 'start']);
  start();
  const urlOf = (name: string): string => `postgres://postgres@127.0.0.1:${port}/${name}`;
  let databases = 0;
  let up = true;

  async function query(sql: string): Promise<readonly Record<string, unknown>[]> {
    const client = new pg.Client({ connectionString: urlOf('postgres') });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  }

  return {
    async database() {
      databases += 1;
      const name = `hub${databases}`;
      await query(`CREATE DATABASE ${name}`);
      return urlOf(name);
    },
    kill() {
      const [pid = ''] = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
      // Its helpers notice at once and end as well.
      process.kill(Number(pid), 'SIGKILL');
      up = false;
    },
    start() {
      // The helpers of a killed server hold its memory for a moment yet.
      for (let tries = 1; ; tries += 1) {
        try {
          start();
          up = true;
          return;
        } catch (thrown) {
          if (tries >= 20) throw thrown;
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
        }
      }
    },
    run: query,
    stop() {
      if (up) run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
