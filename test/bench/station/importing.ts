import type { StationUnderTest } from '../../kit/station-driver.ts';

const header =
  'Номер заказа;Номер отправления;Принят в обработку;Дата отгрузки;Статус;Название товара;SKU;Артикул;Количество';

const row = (n: number): string => {
  const order = `7${String(n).padStart(7, '0')}-0001`;
  return `${order};${order}-1;2026-05-04 09:44:37;2036-05-05 12:00:00;Ожидает сборки;Кружка;900001;KR-1;2`;
};

const counted = (station: StationUnderTest): Promise<number> =>
  station.page.evaluate(
    (name) =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.addEventListener('error', () => reject(new Error('store does not open')));
        opening.addEventListener('success', () => {
          const asked = opening.result.transaction('postings').objectStore('postings').count();
          asked.addEventListener('success', () => {
            opening.result.close();
            resolve(asked.result);
          });
        });
      }),
    station.database,
  );

/** Begins to take a file of so many orders in, as at the desk, and goes back to the table; answers how many came so far. */
export async function importing(station: StationUnderTest, orders: number): Promise<() => Promise<number>> {
  const { page } = station;
  const before = await counted(station);
  const lines = Array.from({ length: orders }, (_, n) => row(n));
  await page.keyboard.press('F3');
  await page.locator('input[type=file]').setInputFiles({
    name: 'orders.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`\uFEFF${[header, ...lines].join('\r\n')}\r\n`, 'utf8'),
  });
  await page.locator('button.b.pri').click({ timeout: 120_000 });
  await page.keyboard.press('F2');
  await page.locator('[data-screen]').waitFor();
  return async () => (await counted(station)) - before;
}
