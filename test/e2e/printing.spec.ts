import { expect, test } from '@playwright/test';
import { startFakePrinter, type FakePrinter } from '../kit/fake-printer.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;
let printer: FakePrinter;

test.beforeEach(async () => {
  printer = await startFakePrinter({ language: 'zpl' });
});

test.afterEach(async () => {
  await station.close();
  await printer.off();
});

const jobTexts = (): readonly string[] => printer.jobs().map((job) => job.toString('latin1'));

/** Settings of a station whose stickers come out of the stand-in. */
const withStickers = (language: 'en' | 'ru' | 'zh-CN') =>
  launch(language, (settings) => ({
    ...settings,
    printers: [
      ...settings.printers,
      {
        id: 'P2',
        name: 'Stickers',
        model: 'generic-zpl-203',
        connection: { kind: 'tcp', host: printer.host, port: printer.port },
        size: '58x40',
        media: 'gap',
        gapMm: 2,
        offsetX: 0,
        offsetY: 0,
        overrides: { dpi: null, darkness: null, speed: null, compression: null },
        larger: [],
      },
    ],
    routes: { product: 'P2', slot: 'P2' },
  }));

test('a printer is found its way by hand, tested with a label, checked with a ruler and kept', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  await page.getByRole('tab', { name: 'Printers' }).click();
  await page.getByRole('button', { name: 'Add a printer' }).click();
  await page.getByRole('button', { name: 'Enter it by hand' }).click();
  await page.getByLabel('Address', { exact: true }).fill(printer.host);
  await page.getByLabel('Port', { exact: true }).fill(String(printer.port));
  await page.getByLabel('Port', { exact: true }).press('Enter');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator('[data-answer]')).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-model="generic-zpl-203"]').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.locator('[data-size="58x40"]').click();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('button', { name: 'Print a test label' }).click();
  await expect(page.getByText('Is the ruler on it 50 mm long?')).toBeVisible({ timeout: 30_000 });
  const [testLabel = ''] = jobTexts();
  expect(testLabel).toContain('^XA');
  expect(testLabel).toContain('^PW464'); // 58 mm at 8 dots
  await page.getByRole('button', { name: 'Yes, 50 mm' }).click();
  await expect(page.locator('[data-ruler="right"]')).toBeVisible();
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Stickers');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('radio', { name: /Only what I choose/u }).click();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.locator('[data-printer]')).toHaveCount(2);
  const { printers } = await station.call('settings.read', undefined);
  expect(printers[1]).toMatchObject({
    name: 'Stickers',
    model: 'generic-zpl-203',
    connection: { kind: 'tcp', host: '127.0.0.1', port: printer.port },
    size: '58x40',
  });
  expect(printers[1]?.checkedAt).toBeGreaterThan(0);
  expect(station.problems).toEqual([]);
});

test('a ruler of 34 mm gives away a finer print head, and the next label is right', async () => {
  station = await withStickers('ru');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  await page.getByRole('tab', { name: 'Принтеры' }).click();
  await page
    .locator('[data-printer=P2]')
    .getByRole('button', { name: 'Напечатать пробную этикетку' })
    .click();
  await page.getByRole('button', { name: 'Нет, что-то не так' }).click({ timeout: 30_000 });
  await page.locator('[data-symptom=length]').click();
  await page.getByLabel('Намерено, мм').fill('33,9');
  await page.getByRole('button', { name: 'Задать 300 и напечатать снова' }).click();
  await expect(page.getByText('Длина линейки на ней 50 мм?')).toBeVisible({ timeout: 30_000 });
  expect((await station.call('settings.read', undefined)).printers[1]?.overrides.dpi).toBe(300);
  const [coarse = '', fine = ''] = jobTexts();
  expect(coarse).toContain('^PW464');
  expect(fine).toContain('^PW685'); // 58 mm at 300 dpi
});

test('a hidden field leaves the picture at once, and three labels of a product reach the printer once', async () => {
  station = await withStickers('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  await page.getByRole('tab', { name: 'Labels' }).click();
  await page.locator('[data-kind=product]').click();
  const picture = page.locator('[data-preview=product]');
  await expect(picture).toBeVisible({ timeout: 30_000 });
  const before = await picture.getAttribute('src');
  await page.locator('[data-field=article]').click();
  await expect(picture).not.toHaveAttribute('src', before ?? '');
  expect((await station.call('settings.read', undefined)).designs.product?.hidden).toEqual(['article']);

  await page.keyboard.press('F5');
  const row = page.locator('[data-product]').first();
  await row.waitFor({ timeout: 30_000 });
  const sku = (await row.getAttribute('data-product')) ?? '';
  const code = await station.barcodeOf(sku);
  expect(code).not.toBeNull();
  await row.getByRole('button').click();
  const count = page.locator(`[data-product="${sku}"] input`);
  await count.fill('3');
  await page.getByRole('button', { name: 'Print 3 labels' }).click();
  await expect(page.locator('[data-print=sent]')).toBeVisible({ timeout: 30_000 });
  const jobs = jobTexts();
  expect(jobs).toHaveLength(1);
  expect(jobs[0]).toContain('^PQ3');
  await page.getByRole('button', { name: 'See the jobs' }).click();
  await expect(page.locator('[data-jobs-of=P2] [data-job]')).toHaveCount(1);
  expect(station.problems).toEqual([]);
});

test('labels wait while the printer is out of paper, say so, and come out by themselves', async () => {
  station = await withStickers('zh-CN');
  const { page } = station;
  await station.asks('start');
  printer.set({ condition: 'paper-out' });
  await page.keyboard.press('F5');
  await page.locator('[data-kind=slot]').click();
  await page.locator('[data-go="12"]').click();
  await expect(page.locator('[data-print=waits]')).toContainText('打印机没有标签纸了', { timeout: 30_000 });
  await page.getByRole('tab', { name: '打印任务' }).click();
  await expect(page.locator('[data-job][data-state=queued]')).toBeVisible();
  printer.set({ condition: 'ready' });
  await expect(page.locator('[data-job][data-state=confirmed], [data-job][data-state=sent]')).toBeVisible({
    timeout: 30_000,
  });
  expect(jobTexts().join('')).toContain('^XA');
});

test('a marking code scanned on its form fills the form; any other scan leads to the table', async () => {
  station = await withStickers('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F5');
  await page.locator('[data-kind=marking]').click();
  await station.scan('0104607012345677215x1Ab5cDe7\u001d91EE11\u001d92c2lnbmF0dXJl');
  await expect(page.getByText('Product 04607012345677, piece 5x1Ab5cDe7')).toBeVisible();
  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  await page.keyboard.press('F5');
  await expect(page.getByLabel('Marking code', { exact: true })).toHaveValue(/^0104607012345677/u);
});
