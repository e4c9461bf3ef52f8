import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openSecrets } from '../../../electron/store/secrets.ts';
import type { Keyring } from '../../../electron/store/sealed.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

const key = { clientId: '836', apiKey: '0296d4f2-70a1-4c09-b507-904fd05567b9' };

/** A keyring that turns bytes around with a password, as plain as a test may. */
function keyring(password: number, backend = 'gnome_libsecret', available = true): Keyring {
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ password));
  return {
    isAsyncEncryptionAvailable: () => Promise.resolve(available),
    encryptStringAsync: (text) => Promise.resolve(turn(Buffer.from(text))),
    decryptStringAsync: (sealed) =>
      Promise.resolve({ result: turn(sealed).toString('utf8'), shouldReEncrypt: false }),
    getSelectedStorageBackend: () => backend,
  };
}

async function station(platform: NodeJS.Platform = 'linux') {
  const dir = await freshDir();
  const log = memoryLog();
  const file = path.join(dir, 'secrets.bin');
  const open = (ring: Keyring) => openSecrets({ file, keyring: ring, platform, log });
  return { dir, log, file, open };
}

test('a key outlives a restart, sealed', async () => {
  const { open, file } = await station();
  const secrets = await open(keyring(42));
  expect(secrets.has()).toBe(false);
  expect(await secrets.set(key)).toBe('encrypted');
  const again = await open(keyring(42));
  expect(again.has()).toBe(true);
  expect(again.use((lent) => lent)).toEqual(key);
  expect(await readFile(file, 'utf8')).not.toContain('0296d4f2');
});

test.each([
  ['a password everybody knows', keyring(42, 'basic_text')],
  ['no keyring', keyring(42, 'gnome_libsecret', false)],
])('%s: the key stays in memory, nothing is written, and it says so', async (_, ring) => {
  const { open, dir } = await station();
  const secrets = await open(ring);
  expect(await secrets.set(key)).toBe('memory-only');
  expect(secrets.use((lent) => lent?.apiKey)).toBe(key.apiKey);
  expect(await readdir(dir)).toEqual([]);
  expect((await open(ring)).has()).toBe(false);
});

test('where there is no backend to name (Windows), the keyring alone decides', async () => {
  const { open } = await station('win32');
  const secrets = await open({
    ...keyring(42),
    getSelectedStorageBackend: () => {
      throw new Error('Linux only');
    },
  });
  expect(await secrets.set(key)).toBe('encrypted');
});

test('a key sealed with another password is no key, stays on the disk, and is said in the log without itself', async () => {
  const { open, file, log } = await station();
  await (await open(keyring(42))).set(key);
  const sealed = await readFile(file);
  const other = await open(keyring(43));
  expect(other.has()).toBe(false);
  expect(await readFile(file)).toEqual(sealed);
  expect(log.lines.at(-1)?.event).toBe('secrets.unreadable');
  expect(JSON.stringify(log.lines)).not.toContain('0296d4f2');
});

test('a cleared key is gone from the disk too, and its users are told', async () => {
  const { open, dir, file } = await station();
  const secrets = await open(keyring(42));
  let told = 0;
  secrets.onChange(() => (told += 1));
  await secrets.set(key);
  await secrets.clear();
  expect(secrets.has()).toBe(false);
  expect(await readdir(dir)).toEqual([]);
  expect(told).toBe(2);
  await writeFile(file, 'rubbish');
  expect((await open(keyring(42))).has()).toBe(false);
});

const bare = keyring(42, 'basic_text');

test('KY8 where nothing locks it a key is kept in a file that its owner alone may read, once somebody chose so', async () => {
  const { open, dir } = await station();
  const secrets = await open(bare);
  expect(await secrets.keepOpen(true)).toBeNull();
  await secrets.set(key);
  expect(secrets.kept()).toBe('memory-only');
  expect(await readdir(dir)).toEqual([]);
  expect(await secrets.keepOpen(true)).toBe('open-file');
  const file = path.join(dir, 'secrets-open.json');
  expect((await stat(file)).mode & 0o077).toBe(0);
  const again = await open(bare);
  expect(again.kept()).toBe('open-file');
  expect(again.use((lent) => lent)).toEqual(key);
  // The choice holds for the next key.
  expect(await again.set({ ...key, clientId: '837' })).toBe('open-file');
  expect((await open(bare)).use((lent) => lent?.clientId)).toBe('837');
});

test('KY8 the choice can be taken back, and a key that is forgotten leaves no file', async () => {
  const { open, dir } = await station();
  const secrets = await open(bare);
  await secrets.set(key);
  await secrets.keepOpen(true);
  expect(await secrets.keepOpen(false)).toBe('memory-only');
  expect(secrets.use((lent) => lent)).toEqual(key);
  expect(await readdir(dir)).toEqual([]);
  await secrets.keepOpen(true);
  await secrets.clear();
  expect(await readdir(dir)).toEqual([]);
});

test('KY9 an open key is sealed as soon as something can lock it; a locked one is never opened', async () => {
  const { open, dir } = await station();
  const secrets = await open(bare);
  await secrets.set(key);
  await secrets.keepOpen(true);
  const later = await open(keyring(42));
  expect(later.kept()).toBe('encrypted');
  expect(await readdir(dir)).toEqual(['secrets.bin']);
  expect(await later.keepOpen(true)).toBe('encrypted');
  expect(await readdir(dir)).toEqual(['secrets.bin']);
  expect((await open(keyring(42))).use((lent) => lent)).toEqual(key);
});

test('KY8 an open file that holds no key is said in the log, stays, and is no key', async () => {
  const { open, dir, log } = await station();
  await writeFile(path.join(dir, 'secrets-open.json'), '{"clientId": 7');
  expect((await open(bare)).kept()).toBeNull();
  expect(log.lines.at(-1)?.event).toBe('secrets.unreadable');
  expect(await readdir(dir)).toEqual(['secrets-open.json']);
});
