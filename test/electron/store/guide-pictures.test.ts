import { readdir, readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { guideCalls } from '#shared/bridge/calls/guides.ts';
import { PHOTO_BYTES } from '#shared/bridge/calls/photos.ts';
import { openGuidePictures } from '../../../electron/store/guide-pictures.ts';
import { realDisk } from '../../../electron/store/disk.ts';
import { freshDir, memoryLog } from '../kit/house.ts';

const jpeg = (...inside: readonly number[]): Uint8Array<ArrayBuffer> =>
  new Uint8Array([0xff, 0xd8, ...inside, 0xff, 0xd9]);

test('PG4 a picture lies under the sum of its bytes, once, and is found by that name only', async () => {
  const dir = await freshDir();
  const guides = openGuidePictures({ dir, log: memoryLog() });
  const first = await guides.keep(jpeg(1, 2));
  const again = await guides.keep(jpeg(1, 2));
  if (!first.ok) throw new Error(first.error);
  expect(again).toEqual(first);
  expect(await readdir(dir)).toEqual([first.value.name]);
  const file = await guides.file(first.value.name);
  expect(file === null ? null : await readFile(file)).toEqual(Buffer.from(jpeg(1, 2)));
  for (const name of ['../secrets.bin', `${'0'.repeat(64)}.jpg`, `${'0'.repeat(64)}.png`, ''])
    expect(await guides.file(name)).toBeNull();
});

test('PG4 what is no JPEG, or is too large, does not pass the door', () => {
  const { request } = guideCalls['guides.keep'];
  const large = new Uint8Array(PHOTO_BYTES + 1);
  large.set([0xff, 0xd8]);
  large.set([0xff, 0xd9], PHOTO_BYTES - 1);
  for (const bytes of [new Uint8Array(), new TextEncoder().encode('<svg onload="1"/>'), large])
    expect(v.safeParse(request, { jpeg: bytes }).success).toBe(false);
  expect(v.safeParse(request, { jpeg: jpeg(1) }).success).toBe(true);
});

test.each([
  ['ENOSPC', 'no-room'],
  ['EIO', 'disk'],
] as const)('PG4 a disk that says %s is told as %s', async (code, error) => {
  const disk = {
    ...realDisk,
    open: () => Promise.reject(Object.assign(new Error(code), { code })),
  };
  const guides = openGuidePictures({ dir: await freshDir(), log: memoryLog(), disk });
  expect(await guides.keep(jpeg(1))).toEqual({ ok: false, error });
});
