import { expect, test } from 'vitest';
import { createLull } from '../../../renderer/runtime/lull.ts';

/** A machine whose time passes by pauses alone, with scans at given moments. */
function machine(scans: readonly number[] = []) {
  let now = 0;
  const lull = createLull({
    uptime: { up: () => now },
    pause: (ms) => {
      for (let passed = 0; passed < ms; passed += 1) {
        now += 1;
        if (scans.includes(now)) lull.seen();
      }
      return Promise.resolve();
    },
  });
  return { lull, now: () => now };
}

test('OP5 DB7 the first scans after a start go first, and every piece waits until none came for a while', async () => {
  const { lull, now } = machine([400, 1_200, 2_000]);
  await lull.wait();
  expect(now()).toBe(3_500);
  await lull.wait();
  expect(now()).toBe(3_500);
  lull.seen();
  await lull.wait();
  expect(now()).toBe(5_000);
});

test('OP5 DB7 scans that never cease put a piece off for a minute at most', async () => {
  const { lull, now } = machine(Array.from({ length: 100 }, (_, i) => i * 1_000));
  await lull.wait();
  expect(now()).toBe(60_000);
});

test('DB7 nothing goes on in a window that is closed', async () => {
  const { lull } = machine();
  lull.stop();
  const first = await Promise.race([lull.wait().then(() => 'read'), Promise.resolve('waits')]);
  expect(first).toBe('waits');
});

test('somebody is at work for ten seconds after a scan, not after a key', () => {
  let now = 5_000;
  const lull = createLull({ uptime: { up: () => now }, pause: () => Promise.resolve() });
  lull.seen();
  expect(lull.atWork()).toBe(false);
  lull.scanned();
  now += 9_999;
  expect(lull.atWork()).toBe(true);
  now += 1;
  expect(lull.atWork()).toBe(false);
});

test('IM10 what runs beside the table steps aside while a scan’s keys come, and goes on beside a flood', async () => {
  const { lull, now } = machine([20, 40, 60]);
  lull.seen();
  await lull.aside();
  expect(now()).toBe(160);
  await lull.aside();
  expect(now()).toBe(160);

  const flood = machine(Array.from({ length: 10_000 }, (_, n) => n));
  await flood.lull.aside();
  expect(flood.now()).toBe(2_000);
});
