import { access, readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { mainProcesses } from '../kit/main-processes.ts';
import { launch, launchOn } from '../kit/station-driver.ts';

test('BK12 a store that will not open is set aside whole: the app starts anew and fills another from the journal', async () => {
  const first = await launch('en');
  const { folder } = first;
  await first.asks('start');
  await expect.poll(async () => (await first.call('journal.head', undefined)).lastSeq).toBeGreaterThan(0);
  const before = await first.call('journal.head', undefined);
  const ended = new Promise((resolve) => first.app.process().once('exit', resolve));
  first.call('storage.setAside', undefined).catch(() => undefined);
  await ended;

  const asideOf = async (): Promise<string[]> =>
    (await readdir(folder)).filter((name) => name.startsWith('set-aside-'));
  await expect.poll(asideOf, { timeout: 30_000 }).toHaveLength(1);
  const [aside = ''] = await asideOf();
  // The second start runs by itself, as it would for the person; this test needs its own hands on a third one.
  await expect
    .poll(() => access(path.join(folder, 'set-aside.json')).catch(() => 'gone'), { timeout: 30_000 })
    .toBe('gone');
  for (const pid of mainProcesses(folder)) process.kill(pid, 'SIGTERM');
  await expect.poll(() => mainProcesses(folder), { timeout: 30_000 }).toEqual([]);

  const again = await launchOn(folder);
  await again.asks('start');
  const state = await again.call('storage.state', undefined);
  expect(state.notices).toContainEqual(
    expect.objectContaining({ kind: 'store-set-aside', folder: path.join(folder, aside) }),
  );
  expect(
    (await readdir(path.join(folder, aside), { recursive: true })).some((name) => name.endsWith('CURRENT')),
  ).toBe(true);
  const after = await again.call('journal.head', undefined);
  expect(after.storeId).toBe(before.storeId);
  expect(after.lastSeq).toBeGreaterThanOrEqual(before.lastSeq);
  expect((await again.rows('facts')).length).toBeGreaterThanOrEqual(before.lastSeq);
  await again.close();
});
