import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { sellerHeader, sellerRows, workbookOf } from '../kit/tables.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

const header =
  'Номер заказа;Номер отправления;Принят в обработку;Дата отгрузки;Статус;Название товара;SKU;Артикул;Количество';
const file = (...rows: string[]): Buffer =>
  Buffer.from(`\uFEFF${[header, ...rows].join('\r\n')}\r\n`, 'utf8');
const good =
  '70000001-0001;70000001-0001-1;2026-05-04 09:44:37;2036-05-05 12:00:00;Ожидает сборки;Кружка;900001;KR-1;2';
const bad =
  '70000001-0002;70000001-0002-1;2026-05-04 09:44:37;2036-05-05 12:00:00;Ожидает сборки;Блокнот;900002;BL-1;много';

test('orders from a file are shown before they are taken in, bad rows are named, and a second import adds nothing', async () => {
  station = await launch('ru');
  const { page } = station;
  const choose = async (buffer: Buffer): Promise<void> => {
    await page.keyboard.press('F3');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer });
  };
  await choose(file(good, bad));
  await expect(page.getByText('70000001-0001-1')).toBeVisible();
  await expect(page.getByText('много')).toBeVisible();
  await page.locator('button.b.pri').click();
  await expect
    .poll(
      async () =>
        (await station.rows<{ state: { snapshot: { source: string } } }>('postings')).filter(
          (row) => row.state.snapshot.source === 'file',
        ).length,
    )
    .toBe(1);
  await choose(file(good));
  await expect(page.getByText('70000001-0001-1')).toBeVisible();
  await expect(page.locator('button.b.pri')).toHaveCount(0);
  const facts = await station.rows<{ stream: string; fact: { type: string } }>('facts');
  expect(
    facts.filter((row) => row.stream === 'posting:70000001-0001-1' && row.fact.type === 'PostingTakenIn'),
  ).toHaveLength(1);
});

test('a file that is something else gets a sentence, not a blank', async () => {
  station = await launch('en');
  await station.page.keyboard.press('F3');
  await station.page.locator('input[type=file]').setInputFiles({
    name: 'report.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7 nothing'),
  });
  await expect(station.page.getByRole('alert')).toBeVisible();
  const fromFile = (await station.rows<{ state: { snapshot: { source: string } } }>('postings')).filter(
    (row) => row.state.snapshot.source === 'file',
  );
  expect(fromFile).toEqual([]);
});

test('a workbook of a seller’s own layout is explained once, taken in with its goods, and known the next time', async () => {
  station = await launch('zh-CN');
  const { page } = station;
  const bad = ['1.52E+12', 'Чашка', 'CH-3', 'много', null, '', '', '', '', '', null];
  const bytes = await workbookOf([['订单'], sellerHeader, ...sellerRows, bad]);
  const choose = async (): Promise<void> => {
    await page.keyboard.press('F3');
    await page.locator('input[type=file]').setInputFiles({
      name: '五月.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: Buffer.from(bytes),
    });
  };
  await choose();
  await expect(page.locator('[data-intake=mapping]')).toBeVisible();
  await expect(page.locator('[data-column="发货号"] select')).toHaveValue('posting');
  await expect(page.locator('[data-column="地址"] select')).toHaveValue('address');
  // Taken away, the station says what is missing; given back, it goes on.
  await page.locator('[data-column="数量"] select').selectOption('');
  await expect(page.locator('[data-missing="1"]')).toBeVisible();
  await expect(page.locator('button.b.pri')).toBeDisabled();
  await page.locator('[data-column="数量"] select').selectOption('quantity');
  await page.locator('button.b.pri').click();
  await expect(page.getByText('A-1001')).toBeVisible();
  await expect(page.locator('[data-row="6"]')).toHaveAttribute('data-code', 'shortened');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]).catch(() => [null]);
  if (download !== null) expect(download.suggestedFilename()).toBe('五月-bad-rows.csv');
  await page.locator('button.b.pri').click();
  await expect(page.locator('[data-added="2"]')).toBeVisible();
  const products = await station.rows<{ sku: string; codes: string[] }>('products');
  expect(products.find(({ sku }) => sku === 'KR-1')?.codes).toContain('4601234567893');
  await choose();
  await expect(page.locator('[data-remembered]')).toBeVisible();
  await expect(page.locator('[data-figure=known]')).toBeVisible();
  await expect(page.locator('button.b.pri')).toHaveCount(0);
});

test('the first reading of a large shop says how far it is, and ends', async () => {
  station = await launch('ru', (settings) => ({
    ...settings,
    practice: { seed: 7, postings: 1000, labelDelayMs: 1000 },
  }));
  await station.page.keyboard.press('F3');
  await expect(station.page.locator('[data-market=reading] progress')).toBeVisible({ timeout: 60_000 });
  await expect(station.page.locator('[data-market=reading]')).toHaveCount(0, { timeout: 120_000 });
  expect((await station.rows('postings')).length).toBeGreaterThan(800);
});
