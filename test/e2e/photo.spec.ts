import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { doNext, openNext, packToClosed, type Packer } from '../kit/packer.ts';
import { cameraWithoutAsking, launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

const shows = (shot: string): Promise<void> =>
  expect(station.page.locator(`[data-shot=${shot}]`)).toBeVisible({ timeout: 20_000 });

test('PH3, CP1, CP10, CP11, EV1: a picture by scanned codes alone while the packing is recorded; the desk plays the clip, packs it for a dispute and counts the parcel', async () => {
  station = await launch(
    'ru',
    (settings) => ({
      ...settings,
      packing: {
        ...settings.packing,
        photo: { ...settings.packing.photo, duty: 'required' },
        clip: { ...settings.packing.clip, on: true },
      },
    }),
    cameraWithoutAsking,
  );
  const packer: Packer = { station, label: 'wait' };
  await station.asks('start');
  await station.scan('PL-BADGE-ANNA');
  const { page } = station;
  await expect(page.locator('[data-film]')).toHaveCount(0);
  const number = await openNext(packer, (posting) => posting.way === 'fbs' && !posting.marking);
  await expect(page.locator('[data-film=on]')).toBeVisible({ timeout: 20_000 });
  for (let now = await station.now(); now.screen !== 'photo';) {
    const before = JSON.stringify(now);
    await doNext(packer, now);
    now = await station.until('an answer', (next) => JSON.stringify(next) !== before);
  }
  await shows('live');
  await station.scan('PL-OK');
  await shows('taken');
  await station.scan('PL-UNDO');
  await shows('live');
  await station.scan('PL-OK');
  await shows('taken');
  await station.scan('PL-OK');
  await station.until('the next step', ({ screen }) => screen !== 'photo');
  await expect(page.locator('[data-film=on]')).toBeVisible();
  await packToClosed(packer);
  await expect(page.locator('[data-film]')).toHaveCount(0);

  const month = path.join(station.folder, 'photos', 'practice');
  const files = await readdir(month, { recursive: true });
  expect(files.filter((file) => file.endsWith('.jpg'))).toHaveLength(1);
  const facts = await station.rows<{ stream: string; fact: { type: string } }>('facts');
  const own = facts.filter((row) => row.stream === `posting:${number}`).map((row) => row.fact.type);
  expect(own.filter((type) => type === 'PhotoTaken')).toHaveLength(1);
  const picture = station.page.locator('img[src^="/photo/"]');
  await expect
    .poll(() => picture.evaluate((node) => (node as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0);
  await playsClip(number);
  await leavesEvidence(number);
  expect(station.problems).toEqual([]);
});

/** Found by its number at the desk, the clip plays under the policy of the window. */
async function playsClip(number: string): Promise<void> {
  const { page } = station;
  const kept = async (): Promise<number> =>
    (await station.rows<{ stream: string; fact: { type: string } }>('facts')).filter(
      (row) => row.stream === `posting:${number}` && row.fact.type === 'ClipKept',
    ).length;
  await expect.poll(kept).toBeGreaterThan(0);
  await page.keyboard.press('F4');
  await page.locator('form:has([data-go=look]) input').fill(number);
  await page.locator('[data-go=look]').click();
  await page.locator('[data-clip]').first().click();
  const video = page.locator('video');
  await expect
    .poll(() => video.evaluate((node) => Number.isFinite((node as HTMLVideoElement).duration)))
    .toBe(true);
  expect(await video.evaluate((node) => (node as HTMLVideoElement).videoWidth)).toBe(640);
}

/** The dispute pack of the same posting holds picture, clip and PDF; the reports count the parcel and name the pack. */
async function leavesEvidence(number: string): Promise<void> {
  const { page, app } = station;
  await page.keyboard.press('Escape');
  const file = path.join(station.folder, 'pack.zip');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
  await page.locator('[data-go=zip]').click();
  await expect(page.locator('[data-saved]')).toBeVisible({ timeout: 20_000 });
  const names = Object.keys(unzipSync(await readFile(file)));
  for (const wanted of [`${number}.pdf`, 'timeline.csv', 'verdicts.csv', 'contents.csv'])
    expect(names).toContain(wanted);
  for (const ending of ['.jpg', '.webm'])
    expect(names.filter((name) => name.endsWith(ending)).length).toBeGreaterThan(0);
  await page.locator('nav').getByRole('button', { name: 'Отчёты' }).click();
  await expect(page.locator('[data-tile=parcels] strong')).toHaveText('1');
  await page.locator('[data-period=today]').click();
  await page.locator('[data-go=print-day]').click();
  await expect(page.locator('[data-print=sent]')).toBeVisible({ timeout: 20_000 });
  await page.locator('[data-tab=overrides]').click();
  await expect(page.locator('[data-override=evidence-saved]')).toBeVisible();
}
