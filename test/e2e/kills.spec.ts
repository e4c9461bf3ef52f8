import { expect, test } from '@playwright/test';
import { failingOf, killLoop } from '../survival/kill-loop.ts';

test('killed at any moment it loses nothing it said yes to, and does nothing twice: OB1 OB4 PK9', async () => {
  test.setTimeout(300_000);
  const told: string[] = [];
  const result = await killLoop({ seed: 11, times: 3, drainMs: 0, say: (text) => void told.push(text) });
  expect(result.acknowledged, told.join('\n')).toBeGreaterThan(0);
  // What is under way may go on for minutes: only that nothing is lost or doubled is told here.
  expect(failingOf(result).filter((name) => name !== 'openEffects')).toEqual([]);
});
