import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startKillable, type KillableChromium } from '../../kit/killable-chromium.ts';
import { servePage, type PageServer } from '../../kit/page-server.ts';

let server: PageServer;
let running: KillableChromium | null = null;
const profiles: string[] = [];

beforeAll(async () => {
  server = await servePage(path.join(import.meta.dirname, 'store-page.ts'));
});

afterAll(async () => {
  await running?.kill();
  server.close();
  for (const profile of profiles)
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
});

/** A profile with three postings in its store, its browser killed; answers the folder of the store. */
async function killedProfile(): Promise<{ profile: string; files: string }> {
  const profile = await mkdtemp(path.join(tmpdir(), 'packline-damage-'));
  profiles.push(profile);
  running = await startKillable(profile);
  await running.page.goto(server.url);
  for (const n of [1, 2, 3]) await running.page.evaluate((each) => window.oneMore(each), n);
  await running.kill();
  const all = await readdir(profile, { recursive: true });
  const found = all.find((name) => name.endsWith('.indexeddb.leveldb'));
  if (found === undefined) throw new Error('no store in the profile');
  return { profile, files: path.join(profile, found) };
}

async function openAgain(profile: string) {
  running = await startKillable(profile);
  await running.page.goto(server.url);
  const found = await running.page.evaluate(() => window.openAgain());
  await running.kill();
  return found;
}

test('DB5 a store whose list of files is gone does not open and says so, at every start: it is one to set aside', async () => {
  const { profile, files } = await killedProfile();
  for (const name of await readdir(files)) if (name.startsWith('MANIFEST')) await rm(path.join(files, name));
  expect(await openAgain(profile)).toMatchObject({ ok: false, error: 'broken' });
  expect(await openAgain(profile)).toMatchObject({ ok: false, error: 'broken' });
}, 120_000);

test('DB2 DB5 a store with flipped bytes does not open or comes back empty, and is seen as such; never one with some of its facts', async () => {
  const { profile, files } = await killedProfile();
  for (const name of (await readdir(files)).filter((each) => each.endsWith('.log'))) {
    const file = await open(path.join(files, name), 'r+');
    const { size } = await file.stat();
    await file.write(Buffer.alloc(64, 0x5a), 0, 64, Math.floor(size / 2));
    await file.close();
  }
  const [first, second] = [await openAgain(profile), await openAgain(profile)];
  for (const found of [first, second]) {
    if (found.ok) expect(found.lastSeq).toBe(0);
    else expect(found.error).toBe('broken');
  }
}, 120_000);
