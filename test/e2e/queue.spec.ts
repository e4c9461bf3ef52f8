import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('QP3 QP5 QP6 QP8 QP9 WV3 the supervisor narrows, keeps a filter, finds, confirms in bulk and starts a wave', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await station.scan('PL-BADGE-BOSS');
  await station.asks('queue');
  await page.keyboard.press('F10');
  const rows = page.locator('[data-posting]');
  await expect(rows.first()).toBeVisible();
  const listed = Number(await page.locator('[data-rows]').getAttribute('data-rows'));
  expect(await rows.count()).toBeLessThan(listed);

  // A filter with a name outlives the page.
  await page.locator('[data-filter="single"]').click();
  await page.locator('[data-go="saved"]').click();
  await page.locator('[data-go="keep"]').click();
  await page.getByLabel('Name of the filter').fill('Quick ones');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.locator('[data-go="saved"]').click();
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.keyboard.press('F4');
  await page.keyboard.press('F10');
  await page.locator('[data-go="saved"]').click();
  await page.getByRole('button', { name: 'Quick ones' }).click();
  await expect(page.locator('[data-filter="single"]')).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();

  // Any number: here the end of one, as somebody reads it off a parcel.
  const number = (await rows.first().getAttribute('data-posting')) ?? '';
  await page.keyboard.press('Control+K');
  await page.keyboard.type(number.slice(3), { delay: 130 });
  await expect(page.locator('[data-found="read"]')).toContainText('1 posting found');
  await rows.first().click();
  await expect(page.locator('[data-detail]')).toHaveAttribute('data-detail', number);
  await expect(page.locator('[data-fact="PostingTakenIn"]')).toBeVisible();
  await page.locator('[data-go="close-detail"]').click();
  await page.getByRole('button', { name: 'Back to the queue' }).click();

  // New ones that the check stopped: none of them is confirmed in silence.
  await page.getByRole('button', { name: /^New/u }).click();
  const blocked = rows.first().getByRole('checkbox');
  await blocked.click();
  await page.locator('[data-go="confirm"]').click();
  await expect(page.locator('[data-report="confirm"] [data-failed]')).toHaveCount(1);
  await page.locator('[data-go="close-report"]').click();
  await blocked.click();

  // Chosen in the queue, started as a wave, picked at the table.
  await page.getByRole('button', { name: /^Confirmed/u }).click();
  await rows.nth(0).getByRole('checkbox').click();
  await rows.nth(1).getByRole('checkbox').click();
  await page.locator('[data-go="wave"]').click();
  await expect(page.locator('[data-planned]')).toHaveCount(2);
  await page.locator('[data-go="start"]').click();
  await expect(page.locator('[data-started="1"]')).toBeVisible();
  await expect(page.locator('[data-wave="1"] [data-stage="waits"]')).toContainText('2');
  await station.scan('PL-WORK-PICK');
  await station.asks('pick');
  expect(station.problems).toEqual([]);
});
