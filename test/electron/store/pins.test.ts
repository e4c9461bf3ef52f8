import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openPins } from '../../../electron/store/pins.ts';

async function bench() {
  const dir = await mkdtemp(path.join(tmpdir(), 'packline-pins-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const file = path.join(dir, 'pins.json');
  const told: string[] = [];
  const note = (event: string, detail?: unknown) =>
    void told.push(`${event} ${JSON.stringify(detail ?? '')}`);
  const log = { info: note, warn: note, error: note };
  const time = { now: 1_700_000_000_000 };
  const clock = { now: () => time.now };
  const asides: string[] = [];
  const unreadable = (aside: string) => Promise.resolve(void asides.push(aside));
  const open = () => openPins({ file, clock, log, unreadable });
  return { file, told, time, asides, open };
}

test('WH5 HD9 only a salted hash is on disk, readable by its owner alone, and no digit in the log', async () => {
  const { file, told, open } = await bench();
  const pins = await open();
  await pins.set('ANNA', '482913');
  await pins.set('BOSS', '482913');
  await pins.check('ANNA', '482914');
  const kept = await readFile(file, 'utf8');
  expect(kept + told.join()).not.toMatch(/48291[34]/u);
  const { pins: entries } = JSON.parse(kept) as { pins: Record<string, { salt: string; hash: string }> };
  expect(entries['ANNA']?.hash).not.toBe(entries['BOSS']?.hash);
});

test('WH5 HD9 wrong ones count over a restart; the right one begins the count anew', async () => {
  const { time, open } = await bench();
  await (await open()).set('ANNA', '4711');
  const answers: string[] = [];
  for (const digits of ['1', '2', '3', '4'].map((each) => each.repeat(4)))
    answers.push(JSON.stringify(await (await open()).check('ANNA', digits)));
  expect(answers.at(-1)).toBe('{"kind":"wrong","left":1}');
  expect(await (await open()).check('ANNA', '4711')).toEqual({ kind: 'right' });
  for (let tries = 0; tries < 5; tries += 1) await (await open()).check('ANNA', '0000');
  expect(await (await open()).check('ANNA', '4711')).toEqual({ kind: 'wait', until: time.now + 60_000 });
  // A clock that is set back lengthens nothing.
  time.now -= 86_400_000;
  expect(await (await open()).check('ANNA', '4711')).toEqual({ kind: 'wait', until: time.now + 60_000 });
  time.now += 86_400_000 + 60_000;
  expect(await (await open()).check('ANNA', '4711')).toEqual({ kind: 'right' });
});

test('WH5 a PIN taken away is gone', async () => {
  const { open } = await bench();
  const pins = await open();
  await pins.set('ANNA', '4711');
  await pins.set('ANNA', null);
  expect((await open()).list()).toEqual([]);
});

/** Whole JSON in which the hash alone was damaged. */
const shortHash = '{"version":1,"pins":{"ANNA":{"salt":"c2FsdA==","hash":"YWJj","wrong":0,"until":0}}}';

test.each(['{"version":1,"pins":{"AN', '{"version":9}', '', shortHash])(
  'WH8 a file that says %j locks nobody out, is told once and kept, and PINs can be set anew',
  async (text) => {
    const { file, told, asides, open } = await bench();
    await (await open()).set('ANNA', '4711');
    await writeFile(file, text);
    const pins = await open();
    expect(pins.list()).toEqual([]);
    expect(await pins.check('ANNA', '0000')).toEqual({ kind: 'right' });
    expect(told.join()).toContain('pins.unreadable');
    expect(await Promise.all(asides.map((aside) => readFile(aside, 'utf8')))).toEqual([text]);
    await pins.set('ANNA', '4712');
    const after = await open();
    expect(after.list()).toEqual(['ANNA']);
    expect(await after.check('ANNA', '4711')).toMatchObject({ kind: 'wrong' });
    expect(asides).toHaveLength(1);
  },
);
