import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('what was set is tried beside it: warehouses, a label, a badge with its PIN, days, a backup', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');

  // TRY2
  const houses = page.locator('[data-trial-of="warehouses"]');
  await page.locator('[data-go="read-warehouses"]').click();
  await expect(houses.locator('[data-trial="read"]')).toContainText(/\w/u);

  // TRY3
  await page.locator('[data-go="try-label"]').click();
  const label = page.locator('[data-trial-of="label"]');
  await expect(label.locator('[data-trial="ready"], [data-trial="nothing"]')).toBeVisible({ timeout: 90_000 });

  // TRY4
  const person = page.locator('[data-person="BOSS"]');
  await person.getByRole('button', { name: 'Set a PIN' }).click();
  await person.getByLabel('New PIN, 4 to 6 digits').fill('4711');
  await person.getByRole('button', { name: 'Keep it' }).click();
  await expect(person.getByText('Badge and PIN')).toBeVisible();
  await page.locator('[data-go="try-badge"]').click();
  const badge = page.locator('[data-trial-of="badge"]');
  await station.scan('PL-BADGE-ANNA');
  await expect(badge.locator('[data-trial="opens"]')).toContainText('Anna K.');
  await station.scan('PL-BADGE-BOSS');
  await expect(badge.locator('[data-trial="asks"]')).toBeVisible();
  await badge.getByLabel('Digits of the PIN').fill('4712');
  await badge.getByRole('button', { name: 'Enter' }).click();
  await expect(badge.locator('[data-trial="wrong"]')).toContainText('4 tries left');
  await badge.getByLabel('Digits of the PIN').fill('4711');
  await badge.getByRole('button', { name: 'Enter' }).click();
  await expect(badge.locator('[data-trial="right"]')).toContainText('Marina S.');
  await page.locator('[data-go="try-badge"]').click();

  // TRY5
  const days = page.locator('[data-days="photoDays"]');
  await days.locator('[data-go="what-goes"]').click();
  await expect(days.locator('[data-goes="0"]')).toBeVisible();

  // TRY6
  await page.locator('[data-tab="storage"]').click();
  await page.locator('button[data-backup="make"]').click();
  await expect(page.getByText(/Read back from end to end\. It lies at .*packline-practice-.*\./u)).toBeVisible();

  // Nobody was signed on by all that.
  await station.scan('PL-OK');
  await station.asks('start');
  expect(station.problems).toEqual([]);
});
