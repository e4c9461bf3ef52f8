import { readdir, readFile, writeFile } from 'node:fs/promises';
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
