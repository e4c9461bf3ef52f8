import { readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, it } from 'vitest';
import { base32, scannedCode, typedCode } from '#shared/hub/join-code.ts';
import { announce } from '../../../electron/hub/announce.ts';
import { BadCertificate, openCertificate, type HubCertificate } from '../../../electron/hub/certificate.ts';
import { hashOfKey } from '../../../electron/hub/keys.ts';
import { findHubs } from '../../../electron/hub-client/find.ts';
import { join, type JoinWish } from '../../../electron/hub-client/join.ts';
import { openLine } from '../../../electron/hub-client/line.ts';
import { newStationKey, openStationKey } from '../../../electron/hub-client/station-key.ts';
import { startTable, tableDisk } from '../../kit/hub-table.ts';
import { until } from '../../kit/hub-bench.ts';
import { openMemoryHub, type MemoryHub } from '../../kit/memory-hub.ts';
import { there } from '../../kit/there.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

const SECRET = 'ABCD2345';
const hello = { epoch: null, acknowledged: 0, cursor: 0 };

interface Bench {
  readonly hub: MemoryHub;
  readonly tls: HubCertificate;
  readonly wish: JoinWish;
}

/** A hub with a certificate and one code, and a station that wishes to join. */
async function openBench(): Promise<Bench> {
  const tls = await openCertificate(await freshDir());
  const hub = await openMemoryHub({ tls });
  await hub.store.invite(hashOfKey(SECRET), { name: 'TABLE 2', role: 'packer' }, 600_000);
  const code = typedCode(SECRET, tls.fingerprint);
  const at = { host: '127.0.0.1', port: hub.port };
  return { hub, tls, wish: { code, at, station: 'S-1', key: newStationKey() } };
}

it('JH1 the certificate is made once, kept for its user alone, and never written over', async () => {
  const dir = await freshDir();
  const first = await openCertificate(dir);
  expect(await openCertificate(dir)).toEqual(first);
  expect(first.fingerprint).toMatch(/^[0-9A-HJKMNP-TV-Z]{52}$/u);
  const file = path.join(dir, 'hub.pem');
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await writeFile(file, (await readFile(file, 'utf8')).slice(0, 300));
  await expect(openCertificate(dir)).rejects.toThrow(BadCertificate);
  expect(await readFile(file, 'utf8')).toHaveLength(300);
});

it('JH2 JH3 JH4 a typed code lets a table in over TLS; its key speaks for it from then on', async () => {
  const { hub, wish } = await openBench();
  const joined = await join(wish);
  if (!joined.ok) throw new Error(joined.error);
  expect(joined.value).toMatchObject({ station: 'S-1', name: 'TABLE 2', role: 'packer' });
  // Its answer may have been lost: the same wish again is let in again.
  expect(await join(wish)).toEqual(joined);
  expect(await join({ ...wish, key: newStationKey() })).toEqual({ ok: false, error: 'no-invite' });
  const line = openLine(joined.value.address, wish.key);
  expect(await line.call('hello', hello)).toMatchObject({ ok: true, value: { station: 'S-1' } });
  line.close();
  const disk = tableDisk('S-1', wish.key, await freshDir());
  const table = await startTable(disk, joined.value.address);
  table.write('P1', 1, 'PostingTakenIn');
  await until(() => table.session.standing().kind === 'level', 'level over TLS');
  await table.session.close();
  await hub.close();
});

it('JH3 a scanned code says where the hub is; without a place nothing is asked', async () => {
  const { hub, tls, wish } = await openBench();
  expect(await join({ ...wish, at: null })).toEqual({ ok: false, error: 'no-place' });
  const code = scannedCode(SECRET, tls.fingerprint, { host: '127.0.0.1', port: hub.port });
  expect(await join({ ...wish, at: null, code })).toMatchObject({ ok: true });
  await hub.close();
});

it('JH3 whoever shows another certificate than the code speaks of hears nothing of it', async () => {
  const { hub, wish } = await openBench();
  const stranger = await openMemoryHub({ tls: await openCertificate(await freshDir()) });
  await stranger.store.invite(hashOfKey(SECRET), { name: 'TRAP', role: 'packer' }, 600_000);
  const at = { host: '127.0.0.1', port: stranger.port };
  expect(await join({ ...wish, at })).toEqual({ ok: false, error: 'other-hub' });
  expect((await stranger.store.counts()).stations).toBe(0);
  expect(await join({ ...wish, code: 'not a code' })).toEqual({ ok: false, error: 'no-code' });
  await stranger.close();
  await hub.close();
  await expect(join(wish)).rejects.toMatchObject({ why: 'unreachable' });
});

it('JH5 guessing codes is slowed down', async () => {
  const { hub, wish, tls } = await openBench();
  const tries = Array.from({ length: 30 }, (_, i) => {
    const secret = base32(new Uint8Array([i, 1, 2, 3, 4]));
    return join({ ...wish, code: typedCode(secret, tls.fingerprint) }).then(
      (answer) => (answer.ok ? 'in' : answer.error),
      (away: { readonly why: string }) => away.why,
    );
  });
  const answers = await Promise.all(tries);
  expect(answers.filter((answer) => answer === 'no-invite').length).toBeLessThanOrEqual(21);
  expect(answers).toContain('busy');
  expect(answers).not.toContain('in');
  await hub.close();
});

it('JH7 a joined table speaks to the pinned certificate only, wherever the hub is', async () => {
  const { hub, tls, wish } = await openBench();
  const joined = await join(wish);
  if (!joined.ok) throw new Error(joined.error);
  const { address } = joined.value;
  const stranger = await openMemoryHub({ tls: await openCertificate(await freshDir()), store: hub.store });
  const trap = openLine({ ...address, port: stranger.port }, wish.key);
  await expect(trap.call('hello', hello)).rejects.toMatchObject({ why: 'other-certificate' });
  trap.close();
  await stranger.close();
  await hub.close();
  // The same hub at another address is still the same.
  const moved = await openMemoryHub({ tls, store: hub.store });
  const line = openLine({ ...address, host: 'localhost', port: moved.port }, wish.key);
  expect((await line.call('hello', hello)).ok).toBe(true);
  line.close();
  const plain = await openMemoryHub();
  const odd = openLine({ ...address, port: plain.port }, wish.key);
  await expect(odd.call('hello', hello)).rejects.toMatchObject({ why: 'strange' });
  odd.close();
  await plain.close();
  await moved.close();
});

it('JH6 a hub is found on the network by its name and the beginning of its fingerprint', async () => {
  const { hub, tls } = await openBench();
  const name = `HUB ${hub.port}`;
  const hush = announce({ name, port: hub.port, fingerprint: tls.fingerprint }, () => undefined);
  const found = await findHubs(1_500);
  const hubs = found.ok ? found.value : [];
  const one = there(hubs.find((each) => each.name === name));
  expect(one.port).toBe(hub.port);
  expect(tls.fingerprint.startsWith(one.says)).toBe(true);
  expect(one.says).toHaveLength(12);
  await hush();
  await hub.close();
});

it('JH11 the key is sealed by the system, or kept in memory only, and then it is said', async () => {
  const file = path.join(await freshDir(), 'hub-key.bin');
  const turn = (bytes: Buffer): Buffer => Buffer.from(bytes.map((byte) => byte ^ 42));
  const open = (backend: string) =>
    openStationKey({
      file,
      platform: 'linux',
      log: memoryLog(),
      keyring: {
        isAsyncEncryptionAvailable: () => Promise.resolve(true),
        encryptStringAsync: (text) => Promise.resolve(turn(Buffer.from(text))),
        decryptStringAsync: (sealed) =>
          Promise.resolve({ result: turn(sealed).toString('utf8'), shouldReEncrypt: false }),
        getSelectedStorageBackend: () => backend,
      },
    });
  const key = newStationKey();
  expect(await (await open('gnome_libsecret')).set(key)).toBe('encrypted');
  expect(await readFile(file, 'utf8')).not.toContain(key);
  const again = await open('gnome_libsecret');
  expect(again.use((kept) => kept)).toBe(key);
  const bare = await open('basic_text');
  expect(await bare.set(key)).toBe('memory-only');
  expect(bare.use((kept) => kept)).toBe(key);
  await expect(stat(file)).rejects.toThrow('ENOENT');
});
