import { expect, test } from 'vitest';
import { calmLog } from '../../../electron/calm-log.ts';
import { handClock, memoryLog } from '../kit/house.ts';

test('HD7 an event that comes ten thousand times fills no log, and says later how often it was left out', () => {
  const [log, clock] = [memoryLog(), handClock()];
  const calm = calmLog(log, clock);
  for (let i = 0; i < 10_000; i += 1) calm.warn('request.denied', { i });
  calm.error('main.fault', { code: 'x' });
  expect(log.lines.filter(({ event }) => event === 'request.denied')).toHaveLength(200);
  expect(log.lines.at(-1)).toEqual({ level: 'error', event: 'main.fault', detail: { code: 'x' } });
  clock.set(clock.now() + 60_000);
  calm.warn('request.denied', { i: 1 });
  expect(log.lines.at(-1)?.detail).toEqual({ i: 1, skipped: 9_800 });
});

test('HD7 names made up one after another share one count', () => {
  const [log, clock] = [memoryLog(), handClock()];
  const calm = calmLog(log, clock);
  for (let i = 0; i < 50_000; i += 1) calm.info(`made-up-${i}`);
  expect(log.lines.length).toBeLessThanOrEqual(700);
});
