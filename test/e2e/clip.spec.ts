import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { openNext, packToClosed, type Packer } from '../kit/packer.ts';
import { cameraWithoutAsking, launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('CP1, CP10 a parcel packed by scanned codes alone has its clip, and the desk plays it under the policy of the window', async () => {
  station = await launch(
    'en',
    (settings) => ({
      ...settings,
      packing: { ...settings.packing, clip: { ...settings.packing.clip, on: true } },
    }),
    cameraWithoutAsking,
  );
  const { page } = station;
  const packer: Packer = { station, label: 'wait' };
  await station.asks('start');
  await station.scan('PL-BADGE-ANNA');
  await expect(page.locator('[data-film]')).toHaveCount(0);
  const number = await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  await expect(page.locator('[data-film=on]')).toBeVisible({ timeout: 20_000 });
  // Something to see: a part comes every second.
  const folder = path.join(station.folder, 'clips', 'practice');
  await expect
    .poll(async () =>
      (await readdir(folder, { recursive: true }).catch(() => [])).some((file) => file.endsWith('.webm')),
    )
    .toBe(true);
  await packToClosed(packer);
  await expect(page.locator('[data-film]')).toHaveCount(0);

  const told = async (): Promise<string[]> =>
    (await station.rows<{ stream: string; fact: { type: string } }>('facts'))
      .filter((row) => row.stream === `posting:${number}` && row.fact.type === 'ClipKept')
      .map((row) => row.fact.type);
  await expect.poll(async () => (await told()).length).toBeGreaterThan(0);
  await page.keyboard.press('F4');
  await page.getByLabel('Posting number').fill(number);
  await page.locator('[data-go=look]').click();
  await page.locator('[data-clip]').first().click();
  const video = page.locator('video');
  await expect
    .poll(() => video.evaluate((node) => Number.isFinite((node as HTMLVideoElement).duration)))
    .toBe(true);
  expect(await video.evaluate((node) => (node as HTMLVideoElement).videoWidth)).toBeGreaterThan(0);
  expect(station.problems).toEqual([]);
});
