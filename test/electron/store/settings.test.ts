import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { defaultSettings } from '#shared/bridge/settings.ts';
import { openSettings } from '../../../electron/store/settings.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

async function station(initial?: unknown) {
  const dir = await freshDir();
  const log = memoryLog();
  const file = path.join(dir, 'settings.json');
  const open = (id = 'S-1') =>
    openSettings({ file, defaults: defaultSettings(id, 'ru'), initial, clock: handClock(), log });
  return { dir, log, file, open };
}

test('a new station keeps its id from start to start', async () => {
  const { open } = await station();
  expect((await open('S-first')).read().stationId).toBe('S-first');
  expect((await open('S-second')).read().stationId).toBe('S-first');
});

test('what was set is there after a restart', async () => {
  const { open } = await station();
  const store = await open();
  await store.write({ ...store.read(), stationName: 'Стол 3', sound: false });
  expect((await open()).read()).toMatchObject({ stationName: 'Стол 3', sound: false });
});

test('a first start may lay a few settings over the defaults, later starts do not', async () => {
  const { open } = await station({ language: 'zh-CN', practice: { seed: 42 }, printer: { size: '100x150' } });
  const store = await open();
  expect(store.read()).toMatchObject({
    language: 'zh-CN',
    practice: { seed: 42, postings: 40 },
    printer: { size: '100x150', language: 'zpl' },
  });
  await store.write({ ...store.read(), language: 'en' });
  expect((await open()).read().language).toBe('en');
});

test.each([{ language: 'xx' }, [], 'text', { printer: { host: 'a b' } }])(
  'initial settings that are none are left out and said so: %j',
  async (initial) => {
    const { open, log } = await station(initial);
    expect((await open()).read()).toEqual(defaultSettings('S-1', 'ru'));
    expect(log.lines.map(({ event }) => event)).toEqual(['settings.initial-refused']);
  },
);

test.each(['{"version":1,', '', 'null', '[]', '{"version":2}', '{"printer":{"port":0}}'])(
  'a file that is no settings file of this version is put aside and said so, never lost: %s',
  async (content) => {
    const { open, dir, file, log } = await station();
    await writeFile(file, content);
    expect((await open()).read()).toEqual(defaultSettings('S-1', 'ru'));
    const aside = (await readdir(dir)).find((name) => name.endsWith('.damaged')) ?? '';
    expect(await readFile(path.join(dir, aside), 'utf8')).toBe(content);
    expect(log.lines.map(({ event }) => event)).toEqual(['settings.damaged']);
  },
);

test('settings of an earlier build get the new fields from the defaults', async () => {
  const { open, file } = await station();
  await writeFile(file, JSON.stringify({ version: 1, stationId: 'OLD-7', language: 'en' }));
  expect((await open()).read()).toEqual({ ...defaultSettings('OLD-7', 'ru'), language: 'en' });
});

test('two writes at once leave the later one, whole', async () => {
  const { open, dir } = await station();
  const store = await open();
  const names = Array.from({ length: 20 }, (_, at) => `Table ${at}`);
  await Promise.all(names.map((stationName) => store.write({ ...store.read(), stationName })));
  expect((await open()).read().stationName).toBe('Table 19');
  expect(await readdir(dir)).toEqual(['settings.json']);
});
