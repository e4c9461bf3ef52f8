import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A CUPS server of our own: own folder, own socket, own port. Nothing of the system's is touched. */
export interface PrivateCups {
  /** `127.0.0.1:port`. */
  readonly server: string;
  /** Its Unix socket; as `CUPS_SERVER` it makes `lp` and friends speak to this server. */
  readonly socket: string;
  /** Makes a queue that goes to a device; `raw` passes bytes through, a driver turns PDF into its language. */
  addQueue(name: string, device: string, driver?: 'raw' | 'drv:///sample.drv/zebra.ppd'): void;
  /** Runs one of CUPS' commands (`cupsdisable`, `lp`, …) against this server; throws what it complains about. */
  run(command: string, ...args: readonly string[]): string;
  /** What it wrote down of its troubles, for a failing test to show. */
  log(): string;
  stop(): Promise<void>;
}

const cupsd = '/usr/sbin/cupsd';

/** True where CUPS can be run by us: as root, with its programs; on CI a missing one fails instead of passing unseen. */
export function haveCups(): boolean {
  const missing = [cupsd, 'lpadmin'].filter((name) => spawnSync(name, ['-h']).error !== undefined);
  const able = missing.length === 0 && process.getuid?.() === 0;
  if (!able && process.env['CI'] === 'true')
    throw new Error(
      `cannot run a CUPS server: ${missing.length > 0 ? `${missing.join(', ')} missing` : 'not root'}`,
    );
  return able;
}

function idOf(kind: 'u' | 'g'): number {
  return Number(spawnSync('id', [`-${kind}`, 'lp'], { encoding: 'utf8' }).stdout.trim());
}

function layOut(): string {
  const home = mkdtempSync(path.join(tmpdir(), 'packline-cups-'));
  chmodSync(home, 0o755);
  const modes = {
    etc: 0o755,
    'etc/ppd': 0o755,
    spool: 0o710,
    cache: 0o770,
    run: 0o755,
    log: 0o755,
    tmp: 0o1770,
  };
  for (const [name, mode] of Object.entries(modes)) {
    const folder = path.join(home, name);
    mkdirSync(folder);
    chmodSync(folder, mode);
    if (['spool', 'cache', 'run', 'tmp'].includes(name)) chownSync(folder, idOf('u'), idOf('g'));
  }
  return home;
}

function configure(home: string, port: number): void {
  const files = [
    `ServerRoot ${home}/etc`,
    'ServerBin /usr/lib/cups',
    'DataDir /usr/share/cups',
    `RequestRoot ${home}/spool`,
    `CacheDir ${home}/cache`,
    `StateDir ${home}/run`,
    `TempDir ${home}/tmp`,
    `ErrorLog ${home}/log/error`,
    `AccessLog ${home}/log/access`,
    `PageLog ${home}/log/page`,
    'Sandboxing relaxed',
    'SystemGroup root',
    'User lp',
    'Group lp',
  ];
  const server = [
    `Listen 127.0.0.1:${port}`,
    `Listen ${home}/run/cups.sock`,
    'Browsing Off',
    'WebInterface No',
    'LogLevel warn',
    'DefaultAuthType None',
    'JobRetryInterval 1',
    '<Location />\nOrder allow,deny\nAllow all\n</Location>',
    '<Location /admin>\nOrder allow,deny\nAllow all\n</Location>',
    // One queue asks for a name and a password: what a person has shut off is told, not tried again and again.
    '<Location /printers/locked>\nAuthType Basic\nRequire valid-user\nOrder allow,deny\nAllow all\n</Location>',
    '<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>',
  ];
  writeFileSync(`${home}/etc/cups-files.conf`, `${files.join('\n')}\n`);
  writeFileSync(`${home}/etc/cupsd.conf`, `${server.join('\n')}\n`);
}

/** A port nobody has at the moment. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

async function untilReady(daemon: ChildProcess, home: string): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (daemon.exitCode !== null) break;
    const asked = spawnSync('lpstat', ['-r'], {
      env: { ...process.env, CUPS_SERVER: `${home}/run/cups.sock` },
    });
    if (asked.stdout.toString().includes('scheduler is running')) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`CUPS does not start: ${readFileSync(`${home}/log/error`, 'utf8')}`);
}

function runAgainst(home: string, command: string, args: readonly string[]): string {
  const env = { ...process.env, CUPS_SERVER: `${home}/run/cups.sock`, LC_ALL: 'C' };
  const done = spawnSync(command, [...args], { encoding: 'utf8', env });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}

/** Starts a CUPS server and waits until it answers; `stop()` ends it and takes its folder away. */
export async function startCups(): Promise<PrivateCups> {
  const home = layOut();
  const port = await freePort();
  configure(home, port);
  const daemon = spawn(cupsd, ['-f', '-c', `${home}/etc/cupsd.conf`, '-s', `${home}/etc/cups-files.conf`], {
    stdio: 'ignore',
  });
  const gone = new Promise<void>((resolve) => daemon.once('exit', () => resolve()));
  await untilReady(daemon, home);
  return {
    server: `127.0.0.1:${port}`,
    socket: `${home}/run/cups.sock`,
    addQueue(name, device, driver = 'raw') {
      runAgainst(home, 'lpadmin', ['-p', name, '-E', '-v', device, '-m', driver]);
    },
    run: (command, ...args) => runAgainst(home, command, args),
    log: () => readFileSync(`${home}/log/error`, 'utf8'),
    async stop() {
      daemon.kill('SIGTERM');
      await gone;
      rmSync(home, { recursive: true, force: true });
    },
  };
}
