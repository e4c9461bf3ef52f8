import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '../../../electron/log.ts';
import { writeFileAtomic } from '../../../electron/store/atomic-file.ts';
import { keepPrivate } from '../../../electron/store/private-files.ts';
import { freshDir, handClock, memoryLog } from '../kit/house.ts';

const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

test('HD8 what is written is the own user’s alone, and what an older version left lies behind a shut folder', async () => {
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));
  const dir = path.join(await freshDir(), 'packline');
  mkdirSync(dir, { mode: 0o755 });
  chmodSync(dir, 0o755);
  writeFileSync(path.join(dir, 'settings.json'), '{}');
  keepPrivate(dir, 'linux', memoryLog());
  expect(modeOf(dir)).toBe('700');
  await writeFileAtomic(path.join(dir, 'backups', 'a'), 'x');
  createLog({ dir: path.join(dir, 'logs'), clock: handClock() }).info('x');
  writeFileSync(path.join(dir, 'plain'), 'x');
  expect(['backups', 'logs'].map((name) => modeOf(path.join(dir, name)))).toEqual(['700', '700']);
  expect(['backups/a', 'logs/packline.log', 'plain'].map((name) => modeOf(path.join(dir, name)))).toEqual([
    '600',
    '600',
    '600',
  ]);
});

test('HD8 a folder that cannot be shut is told, and the station starts', async () => {
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));
  const file = path.join(await freshDir(), 'file');
  writeFileSync(file, '');
  const log = memoryLog();
  keepPrivate(path.join(file, 'below'), 'linux', log);
  expect(log.lines).toEqual([{ level: 'warn', event: 'files.not-private', detail: { code: 'ENOTDIR' } }]);
});

test('HD8 on Windows the rights of the profile are left as they are', async () => {
  const before = process.umask(0o022);
  onTestFinished(() => void process.umask(before));
  keepPrivate(await freshDir(), 'win32', memoryLog());
  expect(process.umask()).toBe(0o022);
});
