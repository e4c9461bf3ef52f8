import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '../../../electron/locale.ts';
import { createLog, logFiles, scrub } from '../../../electron/log.ts';
import { freshDir, handClock } from '../kit/house.ts';

test.each([
  'Иванова Мария, Москва, ул. Ленина 5',
  '王芳 浙江省义乌市',
  '+7 999 123-45-67',
  '8 (999) 123-45-67',
  '13812345678',
  'buyer@example.com',
  '0296d4f2-70a1-4c09-b507-904fd05567b9',
  '0104600000000017215abcdEF\u001D91EE06\u001D92xyz=',
])('a buyer, a key or a marking code does not get into the log: %s', async (secret) => {
  const dir = await freshDir();
  const log = createLog({ dir, clock: handClock() });
  log.info('x', { detail: `said ${secret} at line 3` });
  const text = await readFile(path.join(dir, 'packline.log'), 'utf8');
  expect(text).not.toContain(secret);
  for (const word of secret.split(/[\s,]+/u).filter((part) => part.length > 5))
    expect(text).not.toContain(word);
  expect(text).toContain('at line 3');
});

test.each([
  [
    'SyntaxError: Unexpected token \'I\', "{"name": "Ivan Petrov, 5}" is not valid JSON',
    "SyntaxError: Unexpected token 'I', …",
  ],
  ['Invalid type: Expected number but received "Ivan Petr', 'Invalid type: Expected number but received …'],
  [
    "ENOENT: no such file, open '/home/ivan/.config/Packline/x'",
    "ENOENT: no such file, open '/home/…/.config/Packline/x'",
  ],
  ['EPERM C:\\Users\\Ivan Petrov\\AppData\\x: busy', 'EPERM C:\\Users\\…\\AppData\\x: busy'],
  ['EPERM /Users/ivan/Library', 'EPERM /Users/…/Library'],
])('SUP2 what a fault quotes, and whose folder it is, does not get into the log: %s', (said, written) => {
  expect(scrub(said)).toBe(written);
});

test('what helps to find a fault stays readable', () => {
  expect(scrub('market.ship:gap 0208245774-0029-1 TypeError at main.cjs:120:7')).toBe(
    'market.ship:gap 0208245774-0029-1 TypeError at main.cjs:120:7',
  );
});

test('one line an event, even if a text tries to write two', async () => {
  const dir = await freshDir();
  const log = createLog({ dir, clock: handClock() });
  log.warn('a\nb', { detail: 'x"}\n{"level":"info"', count: 3 });
  const lines = (await readFile(path.join(dir, 'packline.log'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => JSON.parse(line) as unknown)).toEqual([
    { at: '2026-11-05T08:00:00.000Z', level: 'warn', event: 'a…b', detail: 'x…', count: 3 },
  ]);
});

test('the log does not fill the disk, over restarts too', async () => {
  const dir = await freshDir();
  for (let start = 0; start < 5; start += 1) {
    const log = createLog({ dir, clock: handClock(), maxBytes: 1_000, keep: 2 });
    for (let at = 0; at < 30; at += 1) log.info('event', { at });
  }
  expect((await readdir(dir)).sort()).toEqual(['packline.1.log', 'packline.2.log', 'packline.log']);
  for (const name of await readdir(dir))
    expect((await readFile(path.join(dir, name))).length).toBeLessThanOrEqual(1_000);
});

test('a log that cannot be written stops nobody', async () => {
  const file = path.join(await freshDir(), 'in-the-way');
  await writeFile(file, '');
  expect(() => createLog({ dir: path.join(file, 'logs'), clock: handClock() }).error('x')).not.toThrow();
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh', 'zh-CN'],
  ['zh-Hant-TW', 'zh-CN'],
  ['ru', 'ru'],
  ['ru-RU', 'ru'],
  ['run', 'en'],
  ['de-DE', 'en'],
  ['', 'en'],
])('a new station on a %s system speaks %s', (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test('SUP1 SUP2 each day has a file of its own, and old ones go', async () => {
  const dir = await freshDir();
  const clock = handClock(Date.now());
  const log = createLog({ dir, clock, days: 14 });
  for (let day = 0; day < 4; day += 1) {
    log.info('day', { day });
    log.info('again', { day, said: 'Иванова' });
    clock.set(clock.now() + 24 * 3_600_000);
  }
  const names = (): Promise<string[]> => readdir(dir).then((found) => found.sort());
  expect(await names()).toEqual(['packline.1.log', 'packline.2.log', 'packline.3.log', 'packline.log']);
  const lines = (await readFile(path.join(dir, 'packline.3.log'), 'utf8')).trim().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { day: number; said?: string }).day)).toEqual([0, 0]);
  expect(lines.join()).not.toContain('Иванова');
  expect(logFiles(dir).map((file) => path.basename(file))).toEqual([
    'packline.3.log',
    'packline.2.log',
    'packline.1.log',
    'packline.log',
  ]);
  clock.set(clock.now() + 20 * 24 * 3_600_000);
  log.info('much later');
  expect(await names()).toEqual(['packline.log']);
});
