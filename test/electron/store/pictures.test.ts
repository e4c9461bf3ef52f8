import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { err, ok } from '#shared/kit/result.ts';
import type { Answer } from '#shared/market/answer.ts';
import { openPictures } from '../../../electron/store/pictures.ts';
import { freshDir, handClock } from '../kit/house.ts';

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);

async function shelf(
  answer: (url: string) => Awaited<Answer<{ bytes: Uint8Array; mime: string }>>,
  maxBytes?: number,
) {
  const dir = await freshDir();
  const clock = handClock();
  const asked: string[] = [];
  const fetch = (url: string) => {
    asked.push(url);
    return Promise.resolve(answer(url));
  };
  const open = () => openPictures({ dir, clock, fetch, ...(maxBytes === undefined ? {} : { maxBytes }) });
  return { dir, clock, asked, open };
}

test('a picture is asked for once, however many want it at once, and lies there after a restart', async () => {
  const { open, asked } = await shelf(() => ok({ bytes: png, mime: 'image/png' }));
  const pictures = await open();
  const all = await Promise.all(Array.from({ length: 30 }, () => pictures.get('http://x/1.png')));
  expect(new Set(all.map((picture) => picture?.file)).size).toBe(1);
  expect(await readFile(all[0]?.file ?? '')).toEqual(png);
  expect(await (await open()).get('http://x/1.png')).toEqual(all[0]);
  expect(asked).toEqual(['http://x/1.png']);
});

test('the same picture under two addresses lies there once', async () => {
  const { open, dir } = await shelf(() => ok({ bytes: png, mime: 'image/png' }));
  const pictures = await open();
  const [one, two] = await Promise.all([pictures.get('http://x/1.png'), pictures.get('http://x/2.png')]);
  expect(one).toEqual(two);
  expect((await readdir(dir)).filter((name) => name.endsWith('.png'))).toHaveLength(1);
});

test('what is no picture is not kept', async () => {
  const { open, dir } = await shelf(() => ok({ bytes: Buffer.from('<script>'), mime: 'text/html' }));
  expect(await (await open()).get('http://x/1.png')).toBeNull();
  expect(await readdir(dir)).toEqual(['by-address']);
});

test('while the marketplace is away each picture is tried once a minute, not with every screen', async () => {
  let away = true;
  const { open, asked, clock } = await shelf(() =>
    away ? err({ kind: 'offline', detail: '' }) : ok({ bytes: png, mime: 'image/png' }),
  );
  const pictures = await open();
  expect([await pictures.get('http://x/1.png'), await pictures.get('http://x/1.png')]).toEqual([null, null]);
  expect(asked).toHaveLength(1);
  away = false;
  clock.set(clock.now() + 60_000);
  expect(await pictures.get('http://x/1.png')).not.toBeNull();
});

test('the folder is brought down to its size at the start: what was seen longest ago goes, and comes back when wanted', async () => {
  const { open, clock, asked } = await shelf(
    (url) => ok({ bytes: Buffer.concat([png, Buffer.from(url)]), mime: 'image/png' }),
    70,
  );
  const pictures = await open();
  for (const name of ['1', '2', '3', '4']) {
    await pictures.get(`http://x/${name}.png`);
    clock.set(clock.now() + 10_000);
  }
  await pictures.get('http://x/1.png');
  const later = await open();
  expect(asked).toHaveLength(4);
  await later.get('http://x/1.png');
  expect(asked).toHaveLength(4);
  await later.get('http://x/2.png');
  expect(asked).toHaveLength(5);
});
