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

test('FR2 a new station is asked; one that was given settings, or has a file from before, is not', async () => {
  const fresh = await station();
  expect((await fresh.open()).read().firstRun).toEqual({
    at: 'language',
    answered: [],
    afterwards: 'practice',
  });
  const given = await station({ stationName: 'B' });
  expect((await given.open()).read().firstRun).toBeNull();
  const older = await station();
  const { firstRun: _, ...before } = defaultSettings('S-1', 'ru');
  await writeFile(older.file, JSON.stringify(before));
  expect((await older.open()).read().firstRun).toBeNull();
  await writeFile(older.file, 'damaged');
  expect((await older.open()).read().firstRun).toBeNull();
});

test('what was set is there after a restart', async () => {
  const { open } = await station();
  const store = await open();
  await store.write({ ...store.read(), stationName: 'Стол 3', sound: false });
  expect((await open()).read()).toMatchObject({ stationName: 'Стол 3', sound: false });
});

test('a first start may lay a few settings over the defaults, later starts do not', async () => {
  const { open } = await station({ language: 'zh-CN', practice: { seed: 42 }, stationName: 'B' });
  const store = await open();
  expect(store.read()).toMatchObject({
    language: 'zh-CN',
    practice: { seed: 42, postings: 40 },
    stationName: 'B',
  });
  await store.write({ ...store.read(), language: 'en' });
  expect((await open()).read().language).toBe('en');
});

test.each([{ language: 'xx' }, [], 'text', { printers: [{ id: 'a b' }] }])(
  'initial settings that are none are left out and said so: %j',
  async (initial) => {
    const { open, log } = await station(initial);
    expect((await open()).read()).toEqual(defaultSettings('S-1', 'ru'));
    expect(log.lines.map(({ event }) => event)).toEqual(['settings.initial-refused']);
  },
);

test.each(['{"version":1,', '', 'null', '[]', '{"version":4}', '{"printers":[]}'])(
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
  const usual = defaultSettings('OLD-7', 'ru');
  // Its printer was called so before printers of new stations had a name that says something.
  const printers = usual.printers.map((printer) => ({ ...printer, name: '1' }));
  expect((await open()).read()).toEqual({ ...usual, printers, language: 'en' });
});

test('two writes at once leave the later one, whole', async () => {
  const { open, dir } = await station();
  const store = await open();
  const names = Array.from({ length: 20 }, (_, at) => `Table ${at}`);
  await Promise.all(names.map((stationName) => store.write({ ...store.read(), stationName })));
  expect((await open()).read().stationName).toBe('Table 19');
  expect(await readdir(dir)).toEqual(['settings.json']);
});

test('settings of the first version, with its one printer, are taken over whole', async () => {
  const { open, file, log } = await station();
  const v1 = await readFile(path.resolve(import.meta.dirname, '../../fixtures/settings/v1.json'), 'utf8');
  await writeFile(file, v1);
  const settings = (await open()).read();
  expect(settings).toMatchObject({
    version: 3,
    stationName: 'Стол 1',
    printers: [
      {
        model: 'generic-tspl-203',
        connection: { kind: 'tcp', host: '192.168.1.50', port: 9100 },
        size: '100x150',
        offsetX: 4,
        offsetY: -2,
        overrides: { dpi: 300 },
      },
    ],
    designs: { handling: { size: '58x40' } },
  });
  expect(settings.packers.map(({ id }) => id)).toEqual(['ANNA']);
  expect(log.lines).toEqual([]);
});

test('settings of the second version keep everything and get what is new from the defaults', async () => {
  const { open, file, log } = await station();
  const v2 = await readFile(path.resolve(import.meta.dirname, '../../fixtures/settings/v2.json'), 'utf8');
  await writeFile(file, v2);
  const defaults = defaultSettings('S-1', 'ru');
  const before = JSON.parse(v2) as Record<string, unknown> & {
    readonly packers: readonly object[];
    readonly packing: object;
  };
  const packers = before.packers.map((person) => ({ ...person, voice: 'numbers', mayTeach: false }));
  const packing = { ...defaults.packing, ...before.packing };
  expect((await open()).read()).toEqual({ ...defaults, ...before, version: 3, packers, packing });
  expect(log.lines).toEqual([]);
});
