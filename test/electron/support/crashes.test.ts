import { appendFile, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { markRunning, openCrashes } from '../../../electron/support/crashes.ts';
import { openTableNote } from '../../../electron/support/table-note.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const DAY = 86_400_000;

test('SUP3 what ended in the middle is on the disk at once, newest first, without anybody named', async () => {
  const dir = await freshDir();
  const clock = handClock();
  const crashes = openCrashes(dir, clock);
  crashes.note({ where: 'window', what: 'crashed', place: '' });
  clock.set(clock.now() + 1000);
  crashes.note({ where: 'main-fault', what: 'TypeError', place: 'Мария +7 999 123-45-67 at main.cjs:1:2' });
  await appendFile(path.join(dir, 'crashes.jsonl'), '{"at": 1, "torn');
  const [last, first] = openCrashes(dir, clock).list(7);
  expect(first).toMatchObject({ where: 'window', what: 'crashed' });
  expect(last?.place).toContain('main.cjs:1:2');
  expect(await readFile(path.join(dir, 'crashes.jsonl'), 'utf8')).not.toMatch(/Мария|999/u);
  clock.set(clock.now() + 8 * DAY);
  expect(openCrashes(dir, clock).list(7)).toEqual([]);
});

test('SUP9 the next window is told once; a fault that ended nothing is not told at the table', async () => {
  const crashes = openCrashes(await freshDir(), handClock());
  crashes.note({ where: 'page', what: 'TypeError', place: '' });
  expect(crashes.taken()).toBeNull();
  crashes.note({ where: 'window', what: 'oom', place: '' });
  expect(crashes.taken()).toMatchObject({ what: 'window' });
  expect(crashes.taken()).toBeNull();
});

test('SUP8 a run that nobody closed is noticed by the next one, a closed one is not', async () => {
  const dir = await freshDir();
  const clock = handClock();
  const first = markRunning(dir, clock);
  expect(first.unclean).toBeNull();
  first.clear();
  const second = markRunning(dir, clock);
  expect(second.unclean).toBeNull();
  const began = clock.now();
  clock.set(began + 60_000);
  second.beat();
  clock.set(began + 90_000);
  expect(markRunning(dir, clock).unclean).toBe(began + 60_000);
  await writeFile(path.join(dir, 'running.json'), '');
  expect(markRunning(dir, clock).unclean).toBe(clock.now());
});

test('SUP9 what lies open is noted as it changes; a torn note is none', async () => {
  const file = path.join(await freshDir(), 'table.json');
  const log = memoryLog();
  const note = await openTableNote(file, log);
  const report = { open: '1-2', packer: 'ANNA', unsent: 0, lastSeq: 1, damaged: false };
  note.told(report);
  await expect.poll(() => readFile(file, 'utf8').catch(() => '')).toContain('1-2');
  expect((await openTableNote(file, log)).last()).toEqual({ open: '1-2', packer: 'ANNA' });
  await writeFile(file, '{"open":');
  expect((await openTableNote(file, log)).last()).toEqual({ open: null, packer: null });
});
