import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openDisputes } from '../../../electron/store/disputes.ts';
import { openPhotos } from '../../../electron/store/photos.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const DAY = 86_400_000;
const dispute = {
  posting: '1-0001-1',
  until: 99,
  by: 'BOSS',
  note: '',
  files: ['2026-11/05-a-aaaa1111.jpg'],
};

test('EV5 pictures of a disputed posting stay, whatever their days say, until it is over', async () => {
  const dir = await freshDir();
  const clock = handClock();
  const disputes = await openDisputes(path.join(dir, 'disputes.json'), clock, memoryLog());
  const photos = openPhotos({
    dir: () => path.join(dir, 'photos'),
    now: () => clock.now(),
    lastAt: () => clock.now(),
    freeBytes: () => Promise.resolve(null),
    days: () => 30,
    held: disputes.holds,
    log: memoryLog(),
  });
  const month = path.join(dir, 'photos', '2026-11');
  await mkdir(month, { recursive: true });
  for (const name of ['05-a-aaaa1111.jpg', '05-b-bbbb2222.jpg']) await writeFile(path.join(month, name), 'x');
  await disputes.open(dispute);
  clock.set(clock.now() + 40 * DAY);
  expect(await photos.tend()).toBe(1);
  expect(await readdir(month)).toEqual(['05-a-aaaa1111.jpg']);
  await disputes.close(dispute.posting);
  clock.set(clock.now() + DAY);
  expect(await photos.tend()).toBe(1);
});

test('EV5 EV6 disputes outlive the app, the most urgent first; a broken list holds everything', async () => {
  const dir = await freshDir();
  const file = path.join(dir, 'disputes.json');
  const clock = handClock();
  const first = await openDisputes(file, clock, memoryLog());
  await first.open(dispute);
  await first.open({ ...dispute, posting: '2-0001-1', until: 5 });
  clock.set(clock.now() + DAY);
  await first.open({ ...dispute, note: 'again' });
  const again = await openDisputes(file, clock, memoryLog());
  expect(again.list().map(({ posting, until, note }) => [posting, until, note])).toEqual([
    ['2-0001-1', 5, ''],
    ['1-0001-1', 99, 'again'],
  ]);
  expect(again.list()[1]?.since).toBe(clock.now() - DAY);
  await writeFile(file, '{ "version": 9');
  const log = memoryLog();
  const broken = await openDisputes(file, clock, log);
  expect([broken.list(), broken.holds('anything'), log.lines[0]?.event]).toEqual([
    [],
    true,
    'disputes.unreadable',
  ]);
  await broken.open(dispute);
  expect(broken.holds('anything')).toBe(false);
  expect(await readFile(`${file}.unreadable`, 'utf8')).toBe('{ "version": 9');
});
