import { expect, test } from '@playwright/test';
import { failingOf, scanFlood } from '../survival/scan-flood.ts';

test('300 scans at 20 ms between keys, wherever the focus is: none lost, doubled or seen by anything but the station', async () => {
  const result = await scanFlood({ scans: 300, gapMs: 20, paced: 100 });
  expect(failingOf(result), JSON.stringify(result)).toEqual([]);
});
