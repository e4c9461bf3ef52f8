import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { eventually, fixture, hostEnvironment, launch, newFolder, root } from './launch.ts';

let dir: string;
beforeEach(() => {
  dir = newFolder();
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));

/** Command lines of the browser processes on this app's profile. */
function browsers(): string[] {
  return execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8', maxBuffer: 1 << 24 })
    .split('\n')
    .filter((line) => line.includes(path.join(dir, 'data', 'electron-host-profile')));
}

/** Runs `electron` on the fixture until it ends by itself; gives its exit code. */
function runElectron(args: string[]): Promise<number | null> {
  const command = [
    path.join(root, 'node_modules/electron/cli.js'),
    fixture,
    `--user-data-dir=${path.join(dir, 'data')}`,
    ...args,
  ];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...hostEnvironment(dir) },
    stdio: 'ignore',
  });
  return new Promise((resolve) => child.on('exit', resolve));
}

/** Writes rows into IndexedDB one transaction each, and counts in `window.committed` those that are on the disk. */
function writeRows(page: Page, count: number): Promise<void> {
  return page.evaluate(async (wanted) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('rows');
      opening.addEventListener('upgradeneeded', () =>
        opening.result.createObjectStore('rows', { autoIncrement: true }),
      );
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('cannot open')));
    });
    let committed = 0;
    let enough = () => {};
    const reached = new Promise<void>((resolve) => (enough = resolve));
    const next = () => {
      const writing = db.transaction('rows', 'readwrite', { durability: 'strict' });
      writing.objectStore('rows').put({ at: committed });
      writing.addEventListener('complete', () => {
        Reflect.set(window, 'committed', ++committed);
        if (committed === wanted) enough();
        next();
      });
    };
    next();
    await reached;
  }, count);
}

const countRows = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open('rows');
        opening.addEventListener('error', () => reject(new Error('cannot open')));
        opening.addEventListener('success', () => {
          const counting = opening.result.transaction('rows').objectStore('rows').count();
          counting.addEventListener('success', () => resolve(counting.result));
        });
      }),
  );

describe('the life of the app', () => {
  it('keeps the rows of IndexedDB over a quiet restart, and leaves no browser behind', async () => {
    const first = await launch(dir);
    await writeRows(first.page, 20);
    await first.app.close();
    expect(browsers()).toEqual([]);
    const second = await launch(dir);
    expect(await countRows(second.page)).toBeGreaterThanOrEqual(20);
    await second.app.close();
  });

  it('killed while writing: the browser ends by itself, and the next start finds every committed row', async () => {
    const first = await launch(dir);
    await writeRows(first.page, 30);
    const committed = await first.page.evaluate(() => Number(Reflect.get(window, 'committed')));
    expect(browsers().length).toBeGreaterThan(0);
    process.kill(first.app.process().pid ?? 0, 'SIGKILL');
    // At once, while the old browser may still be ending.
    const second = await launch(dir);
    expect(await countRows(second.page)).toBeGreaterThanOrEqual(committed);
    await second.app.close();
    await eventually(browsers).toEqual([]);
  });

  it('a second start hands its arguments over and ends', async () => {
    const first = await launch(dir);
    expect(await runElectron(['--scan=4600000000017'])).toBe(0);
    await eventually(() => first.page.locator('#pushed').textContent()).toBe('second --scan=4600000000017');
    await first.app.close();
  });

  it('a page whose process dies is reported to the app', async () => {
    const { app, page } = await launch(dir);
    const gone = app.evaluate(({ app: main }) => new Promise((resolve) => main.once('render-process-gone', (_event, _contents, { reason }) => resolve(reason)))); // prettier-ignore
    const crash = app.context().newCDPSession(page).then((session) => session.send('Page.crash').catch(() => {})); // prettier-ignore
    expect(await gone).toBe('crashed');
    void crash;
    await app.close();
  });

  it('a quit that a window refuses does not happen', async () => {
    const { app, page } = await launch(dir);
    await app.evaluate(({ app: main, BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.once('close', (event) => event.preventDefault());
      main.quit();
    });
    expect(await page.evaluate(() => window.station.echo('still here'))).toBe('still here');
    expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
    const ended = new Promise((resolve) => app.process().on('exit', resolve));
    await app.close();
    expect(await ended).toBe(0);
  });
});
