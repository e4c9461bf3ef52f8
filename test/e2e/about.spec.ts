import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('AB1 AB2 AB4 whose works the app contains is read in it, and where their files lie', async () => {
  station = await launch('en');
  const { page } = station;
  await station.scan('PL-BADGE-BOSS');
  await station.asks('queue');
  await page.keyboard.press('F6');
  await page.locator('[data-go-page="health"]').click();
  await page.getByRole('tab', { name: 'About' }).click();
  await expect(page.locator('[data-about="0.1.0"]')).toBeVisible();
  await expect.poll(() => page.locator('[data-package]').count()).toBeGreaterThan(50);
  await page.getByLabel('Package, licence or author').fill('react-dom mit');
  await expect(page.locator('[data-licences="1"]')).toBeVisible();
  await page.locator('[data-package="react-dom"] button').click();
  await expect(page.locator('pre')).toContainText('Permission is hereby granted');
  // The build wrote the list of packages as a file, too; the system is asked to show it, and opens nothing.
  await page.locator('[data-notice="packages"]').click();
  await expect(page.locator('[data-notice-told="shown"]')).toBeVisible();
  expect(station.problems).toEqual([]);
});
