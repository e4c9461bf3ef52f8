import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Envelope } from '#shared/domain/envelope.ts';
import { createPace, type Pace } from '../../../renderer/session/pace.ts';

/** A table where people work by the clock: units, lines and steps each take so many seconds. */
function table(times = { begin: 4, line: 6, unit: 2, step: 5, back: 8 }) {
  const pace = createPace();
  let now = 1_700_000_000_000;
  let parcels = 0;
  const tell = (stream: string, by: string, seconds: number, fact: object): void => {
    now += seconds * 1000;
    pace.hear([{ stream, fact: { at: now, by, ...fact } } as unknown as Envelope]);
  };
  const pack = (by: string, lines: readonly number[], steps: number, speed = 1): void => {
    parcels += 1;
    const stream = `posting:${parcels}`;
    tell(stream, by, times.begin / speed, { type: 'PackingStarted' });
    lines.forEach((units, line) => {
      for (let unit = 0; unit < units; unit += 1)
        tell(stream, by, (unit === 0 ? times.line : times.unit) / speed, {
          type: 'UnitScanned',
          lineId: `l${line}`,
          units: 1,
        });
    });
    for (let step = 0; step < steps; step += 1) tell(stream, by, times.step / speed, { type: 'StepDone' });
    tell(stream, by, 0, { type: 'PostingPacked' });
    tell(stream, by, times.back / speed, { type: 'LabelScannedBack' });
  };
  return { pace, pack, tell, rest: (seconds: number) => (now += seconds * 1000), now: () => now };
}

const perHour = (pace: Pace, who: string, now: number): number | null => pace.own(who, now)?.perHour ?? null;

test('OP2 hard parcels and easy ones give the same pace to people who are equally quick', () => {
  const { pace, pack, now } = table();
  for (let i = 0; i < 20; i += 1) {
    pack('ANNA', [1], 2);
    pack('BOSS', [4, 3, 1], 5);
  }
  const [anna, boss] = [perHour(pace, 'ANNA', now()) ?? 0, perHour(pace, 'BOSS', now()) ?? 0];
  expect(anna).toBeGreaterThan(0);
  expect(Math.abs(anna - boss)).toBeLessThanOrEqual(Math.ceil(anna * 0.1));
});

test('OP2 twice as quick is twice the pace', () => {
  const { pace, pack, now } = table();
  for (let i = 0; i < 30; i += 1) pack('ANNA', [2, 1], 3);
  for (let i = 0; i < 10; i += 1) pack('BOSS', [2, 1], 3, 2);
  expect((perHour(pace, 'BOSS', now()) ?? 0) / (perHour(pace, 'ANNA', now()) ?? 1)).toBeCloseTo(2, 0);
});

test('OP3 nothing is said about anybody before five parcels, nor of what was long ago', () => {
  const { pace, pack, rest, now } = table();
  for (let i = 0; i < 20; i += 1) pack('ANNA', [3], 2);
  for (let i = 0; i < 4; i += 1) pack('BOSS', [3], 2);
  expect(pace.own('BOSS', now())).toBeNull();
  expect(pace.own('NOBODY', now())).toBeNull();
  pack('BOSS', [3], 2);
  expect(pace.own('BOSS', now())?.parcels).toBe(5);
  rest(3 * 3600);
  expect(pace.own('BOSS', now())).toBeNull();
});

test('OP4 a break is no work; a mistake costs what it costs', () => {
  const paceAfter = (between: (at: ReturnType<typeof table>) => void): number => {
    const at = table();
    for (let i = 0; i < 12; i += 1) {
      at.pack('ANNA', [2], 2);
      between(at);
    }
    return perHour(at.pace, 'ANNA', at.now()) ?? 0;
  };
  const plain = paceAfter(() => undefined);
  expect(paceAfter((at) => at.rest(400))).toBeGreaterThanOrEqual(plain);
  expect(paceAfter((at) => at.tell('posting:x', 'ANNA', 20, { type: 'ScanRefused' }))).toBeLessThan(plain);
});

test('OP5 what is left takes as long as the same parcels took', () => {
  const { pace, pack, now } = table();
  for (let i = 0; i < 20; i += 1) pack('ANNA', [2, 1], 3);
  const each = 4 + 6 + 2 + 6 + 3 * 5 + 8;
  const left = Array.from({ length: 10 }, () => ({ units: 3, lines: 2 }));
  const seconds = pace.secondsFor('ANNA', left, now()) ?? 0;
  expect(seconds / (each * 10)).toBeCloseTo(1, 1);
  expect(pace.secondsFor('BOSS', left, now())).toBeNull();
});

test('OP5 no facts, in whatever order and with whatever clock, give a pace that is no number', () => {
  const fact = fc.record({
    at: fc.integer({ min: 0, max: 10_000_000 }),
    by: fc.constantFrom('ANNA', 'BOSS', 'market', 'station'),
    type: fc.constantFrom(
      'PackingStarted',
      'UnitScanned',
      'StepDone',
      'PostingPacked',
      'LabelScannedBack',
      'PackingAbandoned',
      'LastUndone',
    ),
    lineId: fc.constantFrom('a', 'b'),
    units: fc.integer({ min: 1, max: 5 }),
  });
  fc.assert(
    fc.property(fc.array(fact, { maxLength: 300 }), (facts) => {
      const pace = createPace();
      pace.hear(facts.map((each, i) => ({ stream: `posting:${i % 7}`, fact: each }) as unknown as Envelope));
      const own = pace.own('ANNA', 5_000_000);
      expect(own === null || (Number.isFinite(own.perHour) && own.perHour >= 0)).toBe(true);
      const seconds = pace.secondsFor('ANNA', [{ units: 2, lines: 1 }], 5_000_000);
      expect(seconds === null || Number.isFinite(seconds)).toBe(true);
    }),
  );
});
