import { expect, test } from 'vitest';
import { createIdleLock } from '../../../renderer/runtime/idle-lock.ts';

function bench(minutes: number) {
  const at = { up: 0, minutes };
  let locked = 0;
  const idle = createIdleLock({
    uptime: { up: () => at.up },
    minutes: () => at.minutes,
    lock: () => void (locked += 1),
  });
  return { at, idle, locked: () => locked };
}

test('WH6 a table that nobody touches locks when its time is up, not before', () => {
  const { at, idle, locked } = bench(5);
  at.up = 299_999;
  idle.look();
  expect(locked()).toBe(0);
  idle.seen();
  at.up = 299_999 + 300_000;
  idle.look();
  expect(locked()).toBe(1);
});

test('WH6 it never locks where no time is set', () => {
  const { at, idle, locked } = bench(0);
  at.up = 1e9;
  idle.look();
  expect(locked()).toBe(0);
});
