import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { mainProcesses } from '../kit/main-processes.ts';
import { launch, openWindowOn } from '../kit/station-driver.ts';

test('UP2 UP12 a profile of a newer Packline is not touched; a person may put it aside, and the app begins anew', async () => {
  const first = await launch('en');
  await first.asks('start');
  const { folder } = first;
  const stamp = path.join(folder, 'profile.json');
  await first.app.close();
  const older = JSON.parse(await readFile(stamp, 'utf8')) as object;
  await writeFile(stamp, JSON.stringify({ ...older, app: '9.0.0', store: 99 }));
  const before = await readFile(path.join(folder, 'settings.json'));

  const closed = await openWindowOn(folder);
  await closed.page.locator('[data-way=aside]').click();
  expect(await readFile(path.join(folder, 'settings.json'))).toEqual(before);
  const ended = new Promise((resolve) => closed.app.process().once('exit', resolve));
  await closed.page.locator('[data-sure=aside]').click();
  await ended;
  // The next start runs by itself, as it would for the person; this test needs its own hands on a third one.
  await expect
    .poll(async () => (await readdir(folder)).includes('settings.json'), { timeout: 30_000 })
    .toBe(true);
  const asides = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.startsWith('set-aside-'));
  await expect.poll(asides, { timeout: 30_000 }).toHaveLength(1);
  for (const pid of mainProcesses(folder)) process.kill(pid, 'SIGTERM');
  await expect.poll(() => mainProcesses(folder), { timeout: 30_000 }).toEqual([]);

  const [aside = ''] = await asides();
  expect(await readFile(path.join(folder, aside, 'settings.json'))).toEqual(before);
  expect(await readdir(path.join(folder, aside))).toEqual(
    expect.arrayContaining(['journal-practice', 'profile.json']),
  );
  // A new station asks its questions.
  const again = await openWindowOn(folder);
  await again.page.locator('[data-first]').waitFor({ timeout: 30_000 });
  const { notices } = await again.call('storage.state', undefined);
  expect(notices).toContainEqual(
    expect.objectContaining({ kind: 'profile-set-aside', folder: path.join(folder, aside) }),
  );
  await again.close();
});

test('SUP11 a second start on the same data ends at once and leaves the first at work', async () => {
  const station = await launch('en');
  await station.asks('start');
  const [running] = mainProcesses(station.folder);
  await station.page.evaluate(() => {
    const { station: door } = window as unknown as {
      station: { on(name: string, listener: () => void): void };
    };
    door.on('app.focused', () => (document.body.dataset['focused'] = 'yes'));
  });
  const second = spawn('node_modules/.bin/electron', ['.', `--user-data-dir=${station.folder}`], {
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect(station.page.locator('body')).toHaveAttribute('data-focused', 'yes');
  expect(mainProcesses(station.folder)).toEqual([running]);
  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  await station.close();
});

test('SUP3 a fault that the page did not catch is among those of the week, without its words', async () => {
  const station = await launch('en');
  await station.asks('start');
  await station.page.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('buyer +7 999 123-45-67');
    });
  });
  const crashes = async () => (await station.call('support.health', undefined)).crashes;
  await expect.poll(crashes).toMatchObject([{ where: 'page', what: 'TypeError' }]);
  expect(await readFile(path.join(station.folder, 'logs', 'crashes.jsonl'), 'utf8')).not.toContain('buyer');
  station.problems.length = 0; // it was thrown on purpose
  await station.close();
});
