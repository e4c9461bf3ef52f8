import { createHash, randomFillSync } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createElectronUpdater } from '../../../electron/updates/electron-updater.ts';
import { readFeed, wayOf } from '../../../electron/updates/feed.ts';
import { updateServer, type Mischief } from '../../kit/update-server.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

const installerOf = (seed: number, size = 300_000): Buffer => Buffer.alloc(size, `installer ${seed} `);

/** electron-updater itself, against a host on loopback that speaks its protocol. */
async function rig(options: { publisher?: string; verdict?: string | null } = {}) {
  const host = await updateServer();
  const dir = await freshDir();
  const file = path.join(dir, 'app-update.yml');
  const lines = ['provider: generic', `url: ${host.url}`, 'updaterCacheDirName: packline-updater'];
  if (options.publisher !== undefined) lines.push(`publisherName:\n  - ${options.publisher}`);
  await writeFile(file, lines.join('\n'));
  const log = memoryLog();
  const feed = await readFeed(file, true, log);
  if (feed === null) throw new Error('no feed');
  const asked: string[] = [];
  const open = (version = '0.1.0') =>
    createElectronUpdater({
      feed,
      version,
      dir,
      log,
      verify: (publishers) => {
        asked.push(...publishers);
        return Promise.resolve(options.verdict ?? null);
      },
    });
  return { host, dir, log, open, updater: open(), verified: asked };
}

const pending = async (dir: string): Promise<string[]> =>
  (await readdir(path.join(dir, 'packline-updater', 'pending')).catch(() => [])).filter((name) =>
    name.endsWith('.exe'),
  );

test('UP6 a newer version is found, fetched and proved by its sum', async () => {
  const { host, dir, updater } = await rig();
  const installer = installerOf(2);
  host.release({ version: '0.2.0', installer });
  expect(await updater.check('latest')).toEqual({
    ok: true,
    value: { version: '0.2.0', bytes: installer.length },
  });
  const told: number[] = [];
  expect(await updater.download((done) => told.push(done))).toEqual({ ok: true, value: null });
  const [name = ''] = await pending(dir);
  const kept = await readFile(path.join(dir, 'packline-updater', 'pending', name));
  expect(createHash('sha512').update(kept).digest('hex')).toBe(
    createHash('sha512').update(installer).digest('hex'),
  );
});

test('UP10 the host is told no id of the machine', async () => {
  const { host, updater } = await rig();
  host.release({ version: '0.2.0', installer: installerOf(2) });
  await updater.check('latest');
  await updater.download(() => undefined);
  expect(host.asked.length).toBeGreaterThan(1);
  for (const { headers } of host.asked) {
    expect(Object.keys(headers)).not.toContain('x-user-staging-id');
    expect(JSON.stringify(headers)).not.toContain('0.1.0');
  }
});

test.each(['0.1.0', '0.0.9'])('UP3 %s is no update for 0.1.0', async (version) => {
  const { host, updater } = await rig();
  host.release({ version, installer: installerOf(1) });
  expect(await updater.check('latest')).toEqual({ ok: true, value: null });
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'not-started' });
});

test('UP11 versions that are being tried are found by whoever asks for them', async () => {
  const { host, updater } = await rig();
  host.release({ version: '0.3.0-beta.1', installer: installerOf(3) }, 'beta');
  host.release({ version: '0.1.0', installer: installerOf(1) });
  expect(await updater.check('latest')).toEqual({ ok: true, value: null });
  expect(await updater.check('beta')).toMatchObject({ value: { version: '0.3.0-beta.1' } });
});

test('UP6 a file that is not the announced one is thrown away', async () => {
  const { host, dir, updater } = await rig();
  const sha512 = createHash('sha512').update('another').digest('base64');
  host.release({ version: '0.2.0', installer: installerOf(2), sha512 });
  await updater.check('latest');
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'wrong-sum' });
  expect(await pending(dir)).toEqual([]);
  expect(updater.install()).toBe(false);
});

test('UP6 a file that breaks off is not used, and can be fetched again', async () => {
  const { host, dir, updater } = await rig();
  host.release({ version: '0.2.0', installer: installerOf(2) });
  await updater.check('latest');
  host.misbehave((request, response) => {
    if (request.url?.endsWith('.exe') !== true) return false;
    response.writeHead(200, { 'content-length': 300_000 });
    response.write(Buffer.alloc(20_000), () => response.destroy());
    return true;
  });
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'torn' });
  expect(await pending(dir)).toEqual([]);
  host.misbehave(() => false);
  expect(await updater.download(() => undefined)).toEqual({ ok: true, value: null });
});

test('UP6 a file without the signature of the maker is thrown away', async () => {
  const { host, dir, updater, verified } = await rig({ publisher: 'Packline', verdict: 'signed by nobody' });
  host.release({ version: '0.2.0', installer: installerOf(2) });
  await updater.check('latest');
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'unsigned' });
  expect(verified).toEqual(['Packline']);
  expect(await pending(dir)).toEqual([]);
});

const says =
  (status: number, body: string, headers: Record<string, string> = {}): Mischief =>
  (_request, response) => {
    response.writeHead(status, headers).end(body);
    return true;
  };

test.each([
  ['a sign-in page of the network', says(200, '<!doctype html><html><body>Sign in</body></html>'), 'rubbish'],
  ['nothing', says(200, ''), 'rubbish'],
  ['noise', says(200, '\u0000\u0001{]: - : ['), 'rubbish'],
  ['a number', says(200, '42'), 'rubbish'],
  ['a version that is none', says(200, 'version: newest\nfiles: []'), 'rubbish'],
  ['a version without files', says(200, 'version: 9.9.9'), 'rubbish'],
  ['a version without a sum', says(200, 'version: 9.9.9\nfiles:\n  - url: a.exe\n    size: 5'), 'rubbish'],
  ['more than there is to say', says(200, 'version: 9.9.9\n#'.padEnd(3_000_000, 'x')), 'rubbish'],
  ['no such file', says(404, 'no'), 'refused'],
  ['not you', says(403, 'no'), 'refused'],
  ['itself being ill', says(500, 'no'), 'refused'],
  ['go elsewhere', says(302, '', { location: 'http://127.0.0.1:1/latest.yml' }), 'elsewhere'],
  ['go elsewhere, by another name', says(301, '', { location: 'https://localhost/latest.yml' }), 'elsewhere'],
  ['go round in a ring', says(302, '', { location: '/packline/latest.yml' }), 'rubbish'],
  ['nothing, and hangs up', (_request, response) => (response.destroy(), true), 'no-answer'],
] as const satisfies readonly (readonly [string, Mischief, string])[])(
  'UP7 a host that answers with %s is told in words, and nothing is fetched',
  async (_what, mischief, trouble) => {
    const { host, updater } = await rig();
    host.misbehave(mischief);
    expect(await updater.check('latest')).toEqual({ ok: false, error: trouble });
    expect(host.asked.length).toBeLessThan(10);
  },
);

test('UP7 a file that is announced at, or leads to, another place is not fetched', async () => {
  const { host, updater } = await rig();
  host.release({ version: '0.2.0', installer: installerOf(2), url: 'http://127.0.0.1:1/evil.exe' });
  await updater.check('latest');
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'elsewhere' });
  host.release({ version: '0.2.0', installer: installerOf(2) });
  await updater.check('latest');
  host.misbehave((request, response) => {
    if (request.url?.endsWith('.exe') !== true) return false;
    response.writeHead(302, { location: 'http://127.0.0.1:1/evil.exe' }).end();
    return true;
  });
  expect(await updater.download(() => undefined)).toEqual({ ok: false, error: 'elsewhere' });
});

test('the next version is fetched in parts: only what the one before has not', async () => {
  const { host, dir, open } = await rig();
  const before = randomFillSync(Buffer.alloc(400_000), 0, 400_000);
  const after = Buffer.from(before);
  after.write('changed in one place only', 200_000);
  host.release({ version: '0.2.0', installer: before });
  const first = open('0.1.0');
  await first.check('latest');
  expect(await first.download(() => undefined)).toMatchObject({ ok: true });
  // Installed: what was fetched is the one before now.
  const cache = path.join(dir, 'packline-updater');
  const [name = ''] = await pending(dir);
  await writeFile(path.join(cache, 'installer.exe'), await readFile(path.join(cache, 'pending', name)));
  host.release({ version: '0.3.0', installer: after });
  host.asked.length = 0;
  const second = open('0.2.0');
  await second.check('latest');
  expect(await second.download(() => undefined)).toEqual({ ok: true, value: null });
  const [newer = ''] = (await pending(dir)).filter((each) => each.includes('0.3.0'));
  expect(await readFile(path.join(cache, 'pending', newer))).toEqual(after);
  const whole = host.asked.filter(
    ({ path: asked, headers }) => asked.endsWith('.exe') && headers.range === undefined,
  );
  expect(whole).toEqual([]);
});

test('UP8 only a signed build on Windows that was installed installs; a feed without TLS is none', async () => {
  const dir = await freshDir();
  const file = path.join(dir, 'app-update.yml');
  const log = memoryLog();
  const feedOf = async (...lines: string[]) => {
    await writeFile(file, lines.join('\n'));
    return readFeed(file, false, log);
  };
  const signed = await feedOf('provider: generic', 'url: https://up.example/p', 'publisherName: Packline');
  expect(wayOf(signed, 'win32', false)).toEqual({ kind: 'installs' });
  expect(wayOf(signed, 'win32', true)).toEqual({ kind: 'announces', why: 'portable' });
  expect(wayOf(signed, 'linux', false)).toEqual({ kind: 'announces', why: 'system' });
  const unsigned = await feedOf('provider: generic', 'url: https://up.example/p');
  expect(wayOf(unsigned, 'win32', false)).toEqual({ kind: 'announces', why: 'unsigned' });
  for (const bad of ['url: http://up.example/p', 'url: nowhere', 'owner: x', '{'])
    expect(await feedOf('provider: generic', bad)).toBeNull();
  expect(await readFeed(path.join(dir, 'none.yml'), false, log)).toBeNull();
  expect(wayOf(null, 'win32', false)).toEqual({ kind: 'none' });
});
