import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { PHOTO_BYTES, photoCalls } from '#shared/bridge/calls/photos.ts';
import type { DatedParts } from '../../../electron/store/dated-files.ts';
import { openPhotos } from '../../../electron/store/photos.ts';
import { realDisk } from '../../../electron/store/disk.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';
import { storeUnderTest } from '../kit/store.ts';

const DAY = 86_400_000;
const jpeg = (...inside: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0xff, 0xd8, ...inside, 0xff, 0xd9]);
/** One byte more than is kept. */
function large(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PHOTO_BYTES + 1);
  bytes.set([0xff, 0xd8]);
  bytes.set([0xff, 0xd9], PHOTO_BYTES - 1);
  return bytes;
}
const photo = (id = 'p1') => ({
  posting: '0208245774-0029-1',
  id,
  jpeg: jpeg(1, 2, 3),
  width: 1280,
  height: 720,
});

async function photosUnderTest(over: Partial<DatedParts> = {}) {
  const dir = await freshDir();
  const clock = handClock();
  const log = memoryLog();
  const open = () =>
    openPhotos({
      dir: () => dir,
      now: () => clock.now(),
      lastAt: () => clock.now(),
      freeBytes: () => Promise.resolve(null),
      days: () => 90,
      log,
      ...over,
    });
  return { dir, clock, log, open, photos: open() };
}

const kept = async (photos: ReturnType<typeof openPhotos>, id?: string) => {
  const answer = await photos.keep(photo(id));
  if (!answer.ok) throw new Error(answer.error);
  return answer.value;
};

test('PH2 a picture lies in the folder of its month, whole, under the name that its fact carries', async () => {
  const { dir, photos, open } = await photosUnderTest();
  const ref = await kept(photos);
  expect(ref).toMatchObject({ name: '2026-11/05-0208245774-0029-1-p1.jpg', bytes: 7, width: 1280 });
  expect(await readFile(path.join(dir, ref.name))).toEqual(Buffer.from(jpeg(1, 2, 3)));
  expect(await readdir(path.join(dir, '2026-11'))).toEqual(['05-0208245774-0029-1-p1.jpg']);
  expect(await open().fate(ref.name, ref.sha256)).toBe('here');
});

test.each([
  ['no JPEG', { jpeg: new Uint8Array([1, 2, 3, 4, 5, 6]) }],
  ['a torn one', { jpeg: jpeg(1).subarray(0, 4) }],
  ['more than 200 KB', { jpeg: large() }],
  ['more than 1280 dots', { width: 1281 }],
  ['a name that leaves the folder', { posting: '../../secrets' }],
  ['an id that does', { id: '../x' }],
])('PH4 the door takes no picture that is %s', (_what, part) => {
  expect(v.safeParse(photoCalls['photos.keep'].request, { ...photo(), ...part }).success).toBe(false);
  expect(v.safeParse(photoCalls['photos.keep'].request, photo()).success).toBe(true);
});

test.each([
  ['ENOSPC', 'no-room'],
  ['EDQUOT', 'no-room'],
  ['EIO', 'disk'],
])('PH5 a disk that says %s is told as %s, and nothing is left behind', async (code, error) => {
  const refuse = (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
  const { photos } = await photosUnderTest({ disk: { ...realDisk, open: refuse } });
  expect(await photos.keep(photo())).toEqual({ ok: false, error });
});

test('PH5 the last of the disk belongs to the records', async () => {
  let free = 150 * 1024 ** 2;
  const { photos } = await photosUnderTest({ freeBytes: () => Promise.resolve(free) });
  expect(await photos.keep(photo())).toEqual({ ok: false, error: 'no-room' });
  free = 250 * 1024 ** 2;
  expect((await photos.keep(photo())).ok).toBe(true);
});

test('PH7 pictures go when their days are over, others stay, and it is told which', async () => {
  const { clock, photos, log } = await photosUnderTest();
  const old = await kept(photos, 'old');
  clock.set(clock.now() + 90 * DAY);
  const young = await kept(photos, 'young');
  expect(await photos.tend()).toBe(0);
  clock.set(clock.now() + 2 * DAY);
  expect(await photos.tend()).toBe(1);
  expect(await photos.fate(old.name, old.sha256)).toBe('removed');
  expect(await photos.fate(young.name, young.sha256)).toBe('here');
  expect(log.lines.at(-1)).toMatchObject({ event: 'photos.removed', detail: { count: 1 } });
});

test('PH7 a clock that is years ahead removes nothing that was recorded just now', async () => {
  const start = Date.UTC(2026, 10, 5, 8);
  const { clock, photos } = await photosUnderTest({ lastAt: () => start });
  const ref = await kept(photos);
  clock.set(start + 2000 * DAY);
  expect(await photos.tend()).toBe(0);
  expect(await photos.fate(ref.name, ref.sha256)).toBe('here');
});

test('PH10 a picture that was changed, or taken away, is told; no name leads out of the folder', async () => {
  const { dir, photos } = await photosUnderTest();
  const ref = await kept(photos);
  await writeFile(path.join(dir, ref.name), jpeg(9));
  expect(await photos.fate(ref.name, ref.sha256)).toBe('damaged');
  await realDisk.rm(path.join(dir, ref.name));
  expect(await photos.fate(ref.name, ref.sha256)).toBe('missing');
  await writeFile(path.join(dir, 'secrets.bin'), 'x');
  for (const name of ['secrets.bin', '../secrets.bin', '2026-11/../secrets.bin', '/etc/passwd'])
    expect(await photos.file(name)).toBeNull();
});

test('PH8 practice keeps its pictures apart, and no backup holds one', async () => {
  const { store, calls, dataDir, work } = await storeUnderTest();
  await store.photos.keep(photo('real'));
  work('practice');
  await store.photos.keep(photo('practice'));
  expect(await readdir(path.join(dataDir, 'photos', 'ozon', '2026-11'))).toHaveLength(1);
  expect(await readdir(path.join(dataDir, 'photos', 'practice', '2026-11'))).toHaveLength(1);
  work('ozon');
  await calls['journal.begin']({ storeId: 'S-1' });
  await calls['backup.make'](undefined);
  const folder = (await calls['storage.state'](undefined)).backupFolder;
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  expect(files.some((file) => file.endsWith('.jpg'))).toBe(false);
});

test('TRY5 what would go with fewer days is counted without touching it, and what is argued about is not among it', async () => {
  const held = new Set<string>();
  const { clock, photos } = await photosUnderTest({ held: (name) => held.has(name) });
  const argued = await kept(photos, 'argued');
  await kept(photos, 'old');
  held.add(argued.name);
  clock.set(clock.now() + 40 * DAY);
  await kept(photos, 'young');
  expect(await photos.due(90)).toEqual({ count: 0, bytes: 0 });
  expect(await photos.due(30)).toEqual({ count: 1, bytes: 7 });
  expect(await photos.due(30)).toEqual({ count: 1, bytes: 7 });
  expect(await photos.tend()).toBe(0);
});
