import { expect, test } from 'vitest';
import type { DeskAnswer } from '#shared/bridge/calls/desk.ts';
import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import { createDeskPass } from '../../../renderer/runtime/desk-pass.ts';

const MINUTE = 60_000;

function bench(part: Partial<Settings> = {}) {
  const at = { up: 0, main: { open: true }, answer: { kind: 'open' } as DeskAnswer };
  const asked: string[] = [];
  let drawn = 0;
  const usual = defaultSettings('S1', 'en');
  const settings: Settings = {
    ...usual,
    deskFor: 'supervisor',
    lockMinutes: 5,
    ...part,
  };
  const ask = ((name: string) => {
    asked.push(name);
    return Promise.resolve(name === 'desk.enter' ? at.answer : name === 'desk.touch' ? at.main : null);
  }) as unknown as Ask;
  const pass = createDeskPass({
    ask,
    settings: () => settings,
    uptime: { up: () => at.up },
    changed: () => void (drawn += 1),
    log: (event) => {
      throw new Error(event);
    },
  });
  const [anna, boss] = usual.packers;
  if (anna === undefined || boss === undefined) throw new Error('nobody works here');
  return { at, asked, pass, anna, boss, drawn: () => drawn };
}

test('WA1 pages that change the house want a supervisor; the others, and a station that was not told so, never', async () => {
  const { pass } = bench();
  expect((['settings', 'products', 'returns'] as const).map((page) => pass.needs(page))).toEqual([
    true,
    true,
    true,
  ]);
  for (const page of ['table', 'intake', 'problems', 'printing', 'team'] as const)
    expect(pass.needs(page)).toBe(false);
  expect(pass.needs()).toBe(true);
  expect(bench({ deskFor: 'all' }).pass.needs('settings')).toBe(false);
  expect(bench({ packers: [bench().anna] }).pass.needs('settings')).toBe(false);
});

test('WA2 WA5 with leave everything is open, and it is known whose leave it is', async () => {
  const { pass, at, drawn } = bench();
  at.answer = { kind: 'asks' };
  expect(await pass.enter('BOSS', null)).toEqual({ kind: 'asks' });
  expect([pass.needs('settings'), pass.holder()]).toEqual([true, null]);
  at.answer = { kind: 'open' };
  await pass.enter('BOSS', '4711');
  expect([pass.needs('settings'), pass.needs(), pass.holder()?.id]).toEqual([false, false, 'BOSS']);
  expect(drawn()).toBe(1);
});

test('WA3 it runs out when nobody touches anything, at the same time as a table locks itself', async () => {
  const { pass, at, asked } = bench();
  await pass.enter('BOSS', null);
  at.up = 4 * MINUTE;
  pass.seen();
  expect(asked).toContain('desk.touch');
  at.up = 8 * MINUTE;
  pass.look();
  expect(pass.needs('settings')).toBe(false);
  at.up = 9 * MINUTE;
  pass.look();
  expect([pass.needs('settings'), asked.at(-1)]).toEqual([true, 'desk.leave']);
});

test('WA3 a table that never locks takes the leave back after ten minutes', async () => {
  const { pass, at } = bench({ lockMinutes: 0 });
  await pass.enter('BOSS', null);
  at.up = 10 * MINUTE - 1;
  pass.look();
  expect(pass.needs('settings')).toBe(false);
  at.up = 10 * MINUTE;
  pass.look();
  expect(pass.needs('settings')).toBe(true);
});

test('WA3 somebody else at the table ends it, its holder does not; so does main, and giving it back', async () => {
  const { pass, at, anna, boss } = bench();
  await pass.enter('BOSS', null);
  pass.atTable(boss);
  expect(pass.needs('settings')).toBe(false);
  pass.atTable(anna);
  expect(pass.needs('settings')).toBe(true);
  await pass.enter('BOSS', null);
  pass.leave();
  expect(pass.holder()).toBeNull();
  await pass.enter('BOSS', null);
  at.main = { open: false };
  at.up = MINUTE;
  pass.seen();
  await Promise.resolve();
  await Promise.resolve();
  expect(pass.needs('settings')).toBe(true);
});
