import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

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
