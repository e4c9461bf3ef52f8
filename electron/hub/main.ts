import { randomBytes } from 'node:crypto';
import { base32, scannedCode, typedCode } from '#shared/hub/join-code.ts';
import { INVITE_MS } from '#shared/hub/join.ts';
import { announce } from './announce.ts';
import { BadCertificate, openCertificate } from './certificate.ts';
import { createHubLog } from './log.ts';
import { newKey, hashOfKey } from './keys.ts';
import { openHub } from './hub.ts';
import { readHubCommand, USAGE, type HubCommand } from './options.ts';
import { migrate } from './postgres/migrate.ts';
import { codeOf, createPool } from './postgres/pool.ts';
import { createPostgresStore } from './postgres/store.ts';
import type { HubStore } from './store.ts';

/** Where the command speaks, and what ends it. */
export interface HubTerminal {
  out(text: string): void;
  err(text: string): void;
  /** Settles when somebody wants the hub to end. */
  readonly ended: Promise<void>;
  /** Folder of the migrations. */
  readonly migrations: string;
  now(): number;
}

type Work = Exclude<HubCommand, { kind: 'usage' }>;

/** What went wrong with the database, and what to do. */
function troubleOf(code: string): string {
  if (['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EAI_AGAIN', '57P03'].includes(code))
    return 'The database does not answer. Is PostgreSQL running, and is DATABASE_URL right?';
  if (code === '28P01' || code === '28000')
    return 'The database refuses this user. Check name and password in DATABASE_URL.';
  if (code === '3D000') return 'There is no such database. Make it first: createdb packline';
  if (code === '42501')
    return 'This user may not make tables. Let it own the database: ALTER DATABASE packline OWNER TO user';
  if (code === '53300') return 'The database has no connection left. Raise max_connections.';
  if (code === 'EADDRINUSE') return 'Something else listens on this port. Choose another with --port.';
  return `It failed with ${code}.`;
}

async function withStore<T>(url: string, work: (store: HubStore) => Promise<T>): Promise<T> {
  const pool = createPool({ url, most: 2 }, () => undefined);
  try {
    return await work(createPostgresStore(pool));
  } finally {
    await pool.end();
  }
}

async function perform(command: Work, terminal: HubTerminal): Promise<number> {
  const { url } = command;
  switch (command.kind) {
    case 'serve': {
      const clock = { now: () => terminal.now() };
      const { host, port } = command;
      const log = createHubLog(clock, (line) => terminal.out(line));
      const tls = command.tls === null ? undefined : await openCertificate(command.tls);
      const hub = await openHub({ url, host, port, clock, log, tls });
      const hush =
        command.announce === null || tls === undefined
          ? () => Promise.resolve()
          : announce({ name: command.announce, port: hub.port, fingerprint: tls.fingerprint }, () =>
              log('warn', 'hub.not-announced'),
            );
      await terminal.ended;
      await hush();
      await hub.close();
      return 0;
    }
    case 'invite': {
      const { fingerprint } = await openCertificate(command.tls);
      const secret = base32(randomBytes(5));
      await withStore(url, (store) => store.invite(hashOfKey(secret), command, INVITE_MS));
      terminal.err(`The code for ${command.name}; it lets one table in, within ten minutes:\n`);
      terminal.out(`${typedCode(secret, fingerprint)}\n`);
      if (command.at !== null) terminal.out(`${scannedCode(secret, fingerprint, command.at)}\n`);
      return 0;
    }
    case 'enrol': {
      const key = newKey();
      await withStore(url, (store) => store.enrol(command, hashOfKey(key)));
      terminal.err(`The key of ${command.id}; it is shown this once:\n`);
      terminal.out(`${key}\n`);
      return 0;
    }
    case 'revoke': {
      const was = await withStore(url, (store) => store.revokeStation(command.id, command.by));
      terminal.err(
        was ? `${command.id} is out, and its claims are free.\n` : `There is no station ${command.id}.\n`,
      );
      return was ? 0 : 1;
    }
    case 'new-epoch':
      await withStore(url, async (store) => store.beginEpoch((await store.status()).epoch));
      terminal.err('A new epoch has begun: nothing is given out before every station has reported.\n');
      return 0;
  }
}

/** Runs the hub's command; answers the exit code. */
export async function runHub(
  args: readonly string[],
  url: string | undefined,
  terminal: HubTerminal,
): Promise<number> {
  const command = readHubCommand(args, url);
  if (command.kind === 'usage') {
    terminal.err(command.why === null ? USAGE : `${command.why}\n\n${USAGE}`);
    return command.why === null ? 0 : 2;
  }
  try {
    const tables = await migrate({ url: command.url }, terminal.migrations);
    if (tables.kind === 'newer-database') {
      terminal.err(
        `This database was used by a newer Packline (tables ${tables.has}, this one knows ${tables.knows}). Update this hub.\n`,
      );
      return 1;
    }
    return await perform(command, terminal);
  } catch (thrown) {
    if (thrown instanceof BadCertificate) {
      terminal.err(
        `${thrown.file} is no certificate with its key. Put it back from a copy; if it is lost, remove it and let every table join anew.\n`,
      );
      return 1;
    }
    terminal.err(`${troubleOf(codeOf(thrown))}\n`);
    return 1;
  }
}
