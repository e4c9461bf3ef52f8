import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('a newcomer who only clicks what is highlighted closes a first parcel in practice', async () => {
  station = await launch('zh-CN');
  const { page } = station;
  const best = page.locator('[data-best]');
  for (let clicks = 0; clicks < 60; clicks++) {
    if ((await station.now()).screen === 'closed') break;
    await best.waitFor({ timeout: 30_000 });
    const before = await page.locator('[data-practice]').getAttribute('data-advice');
    const code = await best.getAttribute('data-code');
    await best.click();
    await expect
      .poll(async () => {
        const advice = await page.locator('[data-practice]').getAttribute('data-advice');
        const next = (await best.count()) === 0 ? null : await best.getAttribute('data-code');
        return advice !== before || next !== code || (await station.now()).screen === 'closed';
      })
      .toBe(true);
  }
  expect((await station.now()).screen).toBe('closed');
  expect(station.problems).toEqual([]);
});

test('a scan at the desk leads back to the table and leaves a field as it was typed', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  const name = page.getByLabel('Name of the table');
  await name.fill('Table 7');
  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  await page.keyboard.press('F6');
  await expect(page.getByLabel('Name of the table')).toHaveValue('Table 7');
});

test('a setting that makes no sense is explained beside its field and not kept', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  const layers = page.getByLabel('Layers of bubble film on fragile items');
  await layers.fill('0');
  await layers.press('Enter');
  await expect(layers).toHaveAttribute('aria-invalid', 'true');
  expect((await station.call('settings.read', undefined)).packing.bubbleLayers).toBe(2);
  await layers.fill('3');
  await layers.press('Enter');
  await expect(layers).toHaveAttribute('aria-invalid', 'false');
  expect((await station.call('settings.read', undefined)).packing.bubbleLayers).toBe(3);
});
