import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTurnstile } from '../../../electron/bridge/allowance.ts';
import { createDoorPace } from '../../../electron/bridge/door-pace.ts';
import { handClock, memoryLog } from '../kit/house.ts';

/** A door of its own, at which time passes only while somebody waits. */
function door() {
  const clock = handClock();
  const log = memoryLog();
  const floods: string[] = [];
  const pace = createDoorPace({
    clock,
    log,
    onFlood: (name) => floods.push(name),
    sleep: (ms) => (clock.set(clock.now() + ms), Promise.resolve()),
  });
  return { pace, clock, log, floods };
}

/** A door at which nobody's wait ends. */
function stuckDoor() {
  const log = memoryLog();
  const floods: string[] = [];
  const clock = handClock();
  const pace = createDoorPace({
    clock,
    log,
    onFlood: (name) => floods.push(name),
    sleep: () => new Promise(() => undefined),
  });
  return { pace, log, floods, clock };
}

test('HD6 calls that wait for their answer are never refused, however long they go on', async () => {
  const { pace, floods } = door();
  for (let i = 0; i < 20_000; i += 1) expect(await pace.admit('journal.append')).toBe(true);
  for (let i = 0; i < 500; i += 1) expect(await pace.admit('settings.write')).toBe(true);
  for (let i = 0; i < 200; i += 1) expect(await pace.admit('printers.identify')).toBe(true);
  expect(floods).toEqual([]);
});

test('HD6 a whole shift in a moment goes through: a thousand parcels asked about at once', async () => {
  const { pace, floods } = door();
  const wanted = ['market.posting', 'market.label', 'photos.fate', 'journal.append'] as const;
  const answers = await Promise.all(
    wanted.flatMap((name) => Array.from({ length: 1_000 }, () => pace.admit(name))),
  );
  expect(answers.every(Boolean)).toBe(true);
  expect(floods).toEqual([]);
});

test('HD6 a flood of any call is cut off, and told once a minute, without filling the log', async () => {
  for (const name of ['market.posting', 'log.write', 'print.doc', 'journal.append'] as const) {
    const { pace, log, floods, clock } = stuckDoor();
    let refused = 0;
    const knock = (): void => void pace.admit(name).then((in_) => (refused += in_ ? 0 : 1));
    for (let i = 0; i < 10_000; i += 1) knock();
    await new Promise(setImmediate);
    expect(refused, name).toBeGreaterThan(5_000);
    expect(floods).toEqual([name]);
    clock.set(clock.now() + 61_000);
    for (let i = 0; i < 30_000; i += 1) knock();
    await new Promise(setImmediate);
    expect(floods).toEqual([name, name]);
    expect(log.lines.length, name).toBeLessThanOrEqual(2);
  }
});

test('HD6 guesses of a PIN come to two a second, whoever is asked about', async () => {
  const { pace, clock } = door();
  const start = clock.now();
  for (let i = 0; i < 220; i += 1) await pace.admit('pins.check');
  expect(clock.now() - start).toBeGreaterThan(90_000);
});

test('HD6 in any time no more come in than the allowance says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        burst: fc.integer({ min: 1, max: 20 }),
        perSecond: fc.integer({ min: 1, max: 50 }),
        waiting: fc.integer({ min: 0, max: 10 }),
      }),
      fc.array(fc.integer({ min: -500, max: 500 }), { maxLength: 100 }),
      async (allowance, steps) => {
        const clock = handClock();
        const start = clock.now();
        let passed = 0;
        let ahead = 0;
        const gate = createTurnstile(allowance, clock, () => new Promise(() => undefined));
        for (const step of steps) {
          clock.set(clock.now() + step);
          ahead += Math.max(0, step);
          void gate.pass().then((through) => (passed += through ? 1 : 0));
          await Promise.resolve();
        }
        await Promise.resolve();
        expect(clock.now()).toBeGreaterThanOrEqual(start - 50_000);
        expect(passed).toBeLessThanOrEqual(allowance.burst + (ahead / 1_000) * allowance.perSecond + 1);
      },
    ),
  );
});
