import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { profileNumbers } from '#shared/bridge/profile.ts';
import { calls, type CallName } from '#shared/bridge/calls.ts';
import { settingsSchema } from '#shared/bridge/settings.ts';
import { buildClosed } from '../../../electron/closed-parts.ts';
import { readProfile, stampProfile } from '../../../electron/store/profile.ts';
import { PROJECTION, schemaVersions } from '../../../renderer/db/schema.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

test('UP1 the numbers of a profile are those of what they count', () => {
  expect(profileNumbers).toEqual({
    settings: settingsSchema.entries.version.literal,
    store: schemaVersions.at(-1)?.version,
    projection: PROJECTION,
  });
});

test('UP1 the version before this one is remembered', async () => {
  const dir = await freshDir();
  const log = memoryLog();
  const start = async (app: string, now: number) => {
    const found = await readProfile(dir, app, log);
    if (found.kind === 'newer') throw new Error('newer');
    return stampProfile(dir, app, found.stamp, now, log);
  };
  expect(await start('0.1.0', 1)).toMatchObject({ app: '0.1.0', before: null });
  expect(await start('0.2.0', 2)).toMatchObject({ before: { version: '0.1.0', at: 2 } });
  expect(await start('0.2.0', 3)).toMatchObject({ before: { version: '0.1.0', at: 2 } });
});

test.each([
  ['a newer Packline', { app: '0.2.0' }, ['app']],
  ['newer settings', { settings: 99 }, ['settings']],
  ['a newer store', { store: 99 }, ['store']],
  ['newer projections', { projection: 99 }, ['projection']],
  [
    'all of it',
    { app: '10.0.0', settings: 9, store: 9, projection: 99 },
    ['app', 'settings', 'store', 'projection'],
  ],
])('UP2 a profile of %s is told, and nothing of it is written', async (_what, part, parts) => {
  const dir = await freshDir();
  const stamp = JSON.stringify({ app: '0.1.0', ...profileNumbers, before: null, ...part });
  await writeFile(path.join(dir, 'profile.json'), stamp);
  const found = await readProfile(dir, '0.1.0', memoryLog());
  expect(found).toMatchObject({ kind: 'newer', newer: { now: '0.1.0', parts } });
  expect(await readdir(dir)).toEqual(['profile.json']);
  expect(await readFile(path.join(dir, 'profile.json'), 'utf8')).toBe(stamp);
});

test('UP2 settings of a newer version tell it where the stamp is gone', async () => {
  const dir = await freshDir();
  await writeFile(path.join(dir, 'settings.json'), '{"version": 4, "all": "else is new"}');
  expect(await readProfile(dir, '0.1.0', memoryLog())).toMatchObject({
    kind: 'newer',
    newer: { last: '', parts: ['settings'] },
  });
});

test.each(['', '{"torn', '[]', '{"app":1}', '\u0000'])(
  'UP2 a damaged stamp stops nobody: %j',
  async (text) => {
    const dir = await freshDir();
    await writeFile(path.join(dir, 'profile.json'), text);
    expect(await readProfile(dir, '0.1.0', memoryLog())).toEqual({ kind: 'ours', stamp: null });
  },
);

test('UP2 an older version of the same numbers is not let in either; the same and a newer one are', async () => {
  const dir = await freshDir();
  const log = memoryLog();
  await stampProfile(dir, '0.2.0', null, 1, log);
  for (const [app, kind] of [
    ['0.1.9', 'newer'],
    ['0.2.0-beta.1', 'newer'],
    ['0.2.0', 'ours'],
    ['1.0.0', 'ours'],
    ['0', 'ours'],
  ] as const)
    expect((await readProfile(dir, app, log)).kind).toBe(kind);
});

test('UP2 behind a closed profile every call but six is refused', async () => {
  const { handlers } = buildClosed({
    info: {
      version: '0.1.0',
      runtime: 'electron-host',
      runtimeVersion: '0',
      platform: 'linux',
      locale: 'ru',
    },
    newer: { now: '0.1.0', last: '0.2.0', parts: ['app'] },
    language: 'ru',
    openPage: () => Promise.resolve(false),
    putAside: () => Promise.resolve(),
    log: memoryLog(),
    push: () => undefined,
    crashes: { note: () => undefined },
  });
  expect(await handlers['app.info'](undefined)).toMatchObject({ newerProfile: { last: '0.2.0' } });
  expect((await handlers['settings.read'](undefined)).language).toBe('ru');
  expect(await handlers['updates.page'](undefined)).toEqual({ opened: false });
  const open = new Set([
    'app.info',
    'app.fault',
    'settings.read',
    'log.write',
    'updates.page',
    'updates.putAside',
  ]);
  for (const name of Object.keys(calls).filter((each) => !open.has(each)) as CallName[])
    await expect((handlers[name] as (request: unknown) => Promise<unknown>)({})).rejects.toMatchObject({
      code: 'newer-profile',
    });
});
