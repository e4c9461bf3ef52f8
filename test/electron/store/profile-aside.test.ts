import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readProfile } from '../../../electron/store/profile.ts';
import { askToPutProfileAside, putProfileAsideIfAsked } from '../../../electron/store/profile-aside.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';
import { realStation } from '../kit/station.ts';

const own = [
  'settings.json',
  'secrets.bin',
  'secrets-open.json',
  'pins.json',
  'audit.jsonl',
  'something-new.json',
];
const ownFolders = ['journal', 'journal-practice', 'photos', 'labels'];
const others = ['running.json', 'Local State', 'SingletonLock', 'lockfile'];
const otherFolders = ['logs', 'backups', 'Network', 'set-aside-before'];

/** A folder that a newer Packline used, with the browser's files beside Packline's. */
async function newerHouse() {
  const dataDir = await freshDir();
  const databases = [path.join(dataDir, 'IndexedDB')];
  for (const name of [...own, ...others]) await writeFile(path.join(dataDir, name), name);
  for (const name of [...ownFolders, ...otherFolders, 'IndexedDB']) {
    await mkdir(path.join(dataDir, name));
    await writeFile(path.join(dataDir, name, 'inside'), name);
  }
  await writeFile(
    path.join(dataDir, 'profile.json'),
    JSON.stringify({ app: '9.0.0', settings: 99, store: 99, projection: 99 }),
  );
  await writeFile(path.join(dataDir, 'settings.json'), '{"version":99}');
  const log = memoryLog();
  return { dataDir, log, parts: { dataDir, databases, log } };
}

const folderIn = async (dataDir: string): Promise<string> =>
  path.join(dataDir, (await readdir(dataDir)).find((name) => /^set-aside-\d/u.test(name)) ?? 'no folder');

test('UP12 nothing is moved that nobody asked for', async () => {
  const { dataDir, parts } = await newerHouse();
  const before = await readdir(dataDir);
  expect(await putProfileAsideIfAsked(parts)).toBeNull();
  expect(await readdir(dataDir)).toEqual(before);
});

test('UP12 the profile is moved whole, the browser, logs and backups stay, and the next start finds a new one', async () => {
  const { dataDir, log, parts } = await newerHouse();
  expect((await readProfile(dataDir, '0.1.0', log)).kind).toBe('newer');
  await askToPutProfileAside(dataDir, handClock());
  const aside = await putProfileAsideIfAsked(parts);
  const folder = await folderIn(dataDir);
  expect(aside?.folder).toBe(folder);
  expect((await readdir(folder)).toSorted()).toEqual(
    [...own, ...ownFolders, 'profile.json', 'IndexedDB'].toSorted(),
  );
  for (const name of [...ownFolders, 'IndexedDB'])
    expect(await readFile(path.join(folder, name, 'inside'), 'utf8')).toBe(name);
  expect((await readdir(dataDir)).toSorted()).toEqual(
    [...others, ...otherFolders, path.basename(folder)].toSorted(),
  );
  expect(await readProfile(dataDir, '0.1.0', log)).toEqual({ kind: 'ours', stamp: null });
  expect(await putProfileAsideIfAsked(parts)).toBeNull();
});

test('UP12 a crash in between is finished by the next start', async () => {
  const { dataDir, log, parts } = await newerHouse();
  const clock = handClock();
  await askToPutProfileAside(dataDir, clock);
  const first = await putProfileAsideIfAsked(parts);
  if (first === null) throw new Error('not put aside');
  // As the disk looks where the power went after some of it: the wish and the stamp still lie there.
  await askToPutProfileAside(dataDir, clock);
  await writeFile(
    path.join(dataDir, 'profile.json'),
    JSON.stringify({ app: '9.0.0', settings: 99, store: 99, projection: 99 }),
  );
  await writeFile(path.join(dataDir, 'tariffs.json'), 'late');
  expect((await readProfile(dataDir, '0.1.0', log)).kind).toBe('newer');
  expect(await putProfileAsideIfAsked(parts)).toEqual(first);
  expect(await readFile(path.join(first.folder, 'tariffs.json'), 'utf8')).toBe('late');
  expect((await readProfile(dataDir, '0.1.0', log)).kind).toBe('ours');
});

test('UP12 what cannot be moved leaves the profile closed, and the wish stands', async () => {
  const { dataDir, log, parts } = await newerHouse();
  await askToPutProfileAside(dataDir, handClock());
  // A file lies where the folder would come to be.
  const { at } = JSON.parse(await readFile(path.join(dataDir, 'profile-aside.json'), 'utf8')) as {
    at: number;
  };
  const name = `set-aside-${new Date(at).toISOString().replaceAll(/[:.]/gu, '-')}`;
  await writeFile(path.join(dataDir, name), 'in the way');
  expect(await putProfileAsideIfAsked(parts)).toBeNull();
  expect(log.lines.map(({ event }) => event)).toContain('profile.not-set-aside');
  expect((await readProfile(dataDir, '0.1.0', log)).kind).toBe('newer');
  expect(await readdir(dataDir)).toContain('profile-aside.json');
});

test('UP12 the new profile tells where the old one lies, and one that opened cannot be put aside', async () => {
  const { ask } = await realStation({}, { profileAside: { folder: '/somewhere/set-aside-1', at: 1 } });
  expect((await ask('storage.state', undefined)).notices).toMatchObject([
    { kind: 'profile-set-aside', folder: '/somewhere/set-aside-1' },
  ]);
  await expect(ask('updates.putAside', undefined)).rejects.toThrow('not-newer');
});
