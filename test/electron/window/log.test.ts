import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { languageOf } from '../../../electron/locale.ts';
import { createLog, scrub } from '../../../electron/log.ts';
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
    { at: '2026-11-05T08:00:00.000Z', level: 'warn', event: 'a…b', detail: 'x"}…{"level":"info"', count: 3 },
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
