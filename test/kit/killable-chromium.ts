import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';

/** A real Chromium with a profile on the disk, whose whole process tree can be killed at once. */
export interface KillableChromium {
  readonly page: Page;
  /** SIGKILL to every process of it, now; resolves when they are gone. */
  readonly kill: () => Promise<void>;
}

const executable = (): string =>
  [process.env['PACKLINE_CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
    (candidate) => candidate !== undefined && candidate !== '' && existsSync(candidate),
  ) ?? chromium.executablePath();

async function portOf(profile: string): Promise<string> {
  for (let tries = 0; tries < 600; tries++) {
    const text = await readFile(path.join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    const port = text.split('\n')[0];
    if (port !== undefined && port !== '') return port;
    await pause(25);
  }
  throw new Error('Chromium did not start');
}

/** Whether a process of this group is left. */
function isGroupAlive(group: number): boolean {
  try {
    process.kill(-group, 0);
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ESRCH') return false;
    throw fault;
  }
}

/** Starts Chromium on a profile folder and opens one page. */
export async function startKillable(profile: string): Promise<KillableChromium> {
  await rm(path.join(profile, 'DevToolsActivePort'), { force: true });
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(
    executable(),
    [
      '--headless=new',
      `--user-data-dir=${profile}`,
      '--remote-debugging-port=0',
      '--no-first-run',
      '--disable-dev-shm-usage',
      ...flags,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      process.kill(-child.pid, 'SIGKILL');
    }
    await gone;
    // Its children hold the profile a moment longer.
    while (child.pid !== undefined && isGroupAlive(child.pid)) await pause(10);
  };
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${await portOf(profile)}`);
    const context = browser.contexts()[0];
    if (context === undefined) throw new Error('Chromium without a context');
    return { page: await context.newPage(), kill };
  } catch (thrown) {
    await kill();
    throw thrown;
  }
}
