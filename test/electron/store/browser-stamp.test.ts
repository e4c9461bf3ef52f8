import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { stampBrowser, stampFile } from '../../../electron/store/browser-stamp.ts';
import { askToSetAside } from '../../../electron/store/set-aside.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';
import { storeUnderTest } from '../kit/store.ts';

const started = async (...versions: readonly string[]) => {
  const dir = await freshDir();
  const answers = [];
  for (const version of versions) answers.push(await stampBrowser(dir, version, memoryLog()));
  return { dir, last: answers.at(-1), stamp: await readFile(stampFile(dir), 'utf8').catch(() => null) };
};

test.each([
  ['the first start', ['150.0.1'], '150.0.1'],
  ['the same', ['150.0.1', '150.0.1'], '150.0.1'],
  ['a newer one', ['150.0.1', '152.0.3'], '152.0.3'],
  ['another build of the same number', ['150.0.7', '150.0.1'], '150.0.1'],
])('DB11 %s opens the store and writes itself down', async (_what, versions, kept) => {
  const { last, stamp } = await started(...versions);
  expect(last).toBeNull();
  expect(stamp).toBe(JSON.stringify({ chromium: kept }));
});

test('DB11 an older one is told, and the stamp stays, however often it tries', async () => {
  const { last, stamp } = await started('152.0.3', '150.0.1', '150.0.1');
  expect(last).toEqual({ now: '150.0.1', last: '152.0.3' });
  expect(stamp).toContain('152.0.3');
});

test.each(['', 'nonsense', '{"chromium":7}', '{"chromium":"?"}'])(
  'DB11 a stamp that nobody can read stops nobody: %s',
  async (text) => {
    const dir = await freshDir();
    await writeFile(stampFile(dir), text);
    expect(await stampBrowser(dir, '150.0.1', memoryLog())).toBeNull();
    expect(await readFile(stampFile(dir), 'utf8')).toContain('150.0.1');
  },
);

test('DB11 main tells it to the window; databases that are set aside take the stamp along', async () => {
  const dataDir = await freshDir();
  const database = path.join(dataDir, 'IndexedDB');
  await mkdir(database);
  const on = (chromium: string) => storeUnderTest({ dataDir, chromium, outside: { databases: [database] } });
  expect((await on('152.0.3')).store.olderBrowser).toBeNull();
  expect((await on('150.0.1')).store.olderBrowser).toEqual({ now: '150.0.1', last: '152.0.3' });
  await askToSetAside(dataDir, handClock());
  expect((await on('150.0.1')).store.olderBrowser).toBeNull();
});
