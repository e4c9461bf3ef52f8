import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('a PIN is set at the desk, and at the table typed on real keys, wrong once, then right', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  const person = page.locator('[data-person="BOSS"]');
  await person.getByRole('button', { name: 'Set a PIN' }).click();
  await person.getByLabel('New PIN, 4 to 6 digits').fill('4711');
  await person.getByRole('button', { name: 'Keep it' }).click();
  await expect(person.getByText('Badge and PIN')).toBeVisible();

  await station.scan('PL-BADGE-BOSS');
  await station.asks('pin');
  await page.keyboard.type('4712', { delay: 130 });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Wrong PIN')).toBeVisible();
  expect(await page.content()).not.toContain('4712');
  await page.keyboard.type('4711', { delay: 130 });
  await page.keyboard.press('Enter');
  await station.asks('queue');
  await expect(page.locator('.who')).toContainText('Marina S.');

  await station.scan('PL-OUT');
  await station.asks('start');
  await station.scan('PL-BADGE-BOSS');
  await station.asks('pin');
  for (const digit of ['4', '7', '1', '1'])
    await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Enter', exact: true }).click();
  await station.asks('queue');
  await station.scan('PL-BADGE-ANNA');
  await expect(page.locator('.who')).toContainText('Anna K.');
  expect(station.problems).toEqual([]);
});
