import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

interface StoredProduct {
  readonly sku: string;
  readonly state: {
    readonly shelf: string | null;
    readonly traits: readonly string[];
    readonly stock?: {
      readonly places: readonly { readonly shelf: string | null; readonly units: number }[];
    };
  };
}

test('products and counts come from tables that are looked at first; the rest is counted by scanning', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  const stored = async (sku: string): Promise<StoredProduct['state'] | undefined> =>
    (await station.rows<StoredProduct>('products')).find((row) => row.sku === sku)?.state;
  const choose = (lines: readonly string[], encoding: BufferEncoding = 'utf8') =>
    page.locator('input[type=file]').setInputFiles({
      name: 'goods.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(lines.join('\r\n'), encoding),
    });

  await page.keyboard.press('F7');
  const first = page.locator('[data-product]').first();
  await first.waitFor({ timeout: 30_000 });
  const sku = (await first.getAttribute('data-product')) ?? '';
  await page.getByRole('button', { name: 'From a table' }).click();
  await choose(['SKU;Shelf;Traits', `${sku};Q-77;fragile, liquid`, '1;A;fragile'], 'utf16le');
  await page.getByRole('button', { name: 'Look at it' }).click();
  await expect(page.locator('[data-wishes]')).toHaveAttribute('data-troubles', '1');
  await expect(page.getByText('Nobody knows this product.')).toBeVisible();
  expect((await stored(sku))?.shelf).not.toBe('Q-77');
  await page.getByRole('button', { name: 'Take 1 row in' }).click();
  await expect.poll(async () => stored(sku)).toMatchObject({ shelf: 'Q-77', traits: ['fragile', 'liquid'] });
  await page.getByRole('button', { name: 'Another file' }).click();
  await choose(['SKU;Shelf;Traits', `${sku};Q-78;`]);
  await expect(page.getByText('Columns as you said them before')).toBeVisible();
  await page.getByRole('button', { name: 'Columns again' }).click();
  await page.getByRole('button', { name: 'Back to the list' }).click();
  // What is saved is looked at where the page hands it over: the electron host tells nobody of downloads.
  await page.evaluate(() => {
    const make = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob)
        void blob.text().then((text) => (document.body.dataset['saved'] = text.slice(0, 2)));
      return make(blob);
    };
  });
  await page.getByRole('button', { name: 'Save as XLSX' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-saved', 'PK');

  await page.getByRole('button', { name: 'Stock', exact: true }).click();
  await page.getByRole('button', { name: 'From a table' }).click();
  await choose(['SKU;Shelf;Stock', `${sku};Q-77;12`]);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Take 1 row in' }).click();
  await expect.poll(async () => (await stored(sku))?.stock?.places).toEqual([{ shelf: 'Q-77', units: 12 }]);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(page.locator(`[data-key="${sku}"] [data-own]`)).toHaveAttribute('data-own', '12');

  await page.getByRole('button', { name: 'Count by scanning' }).click();
  const code = (await station.barcodeOf(sku)) ?? '';
  await station.scan(code);
  await station.scan(code);
  await expect(page.locator(`[data-counted="${sku}"]`)).toContainText('was 12');
  await station.scan('PL-OK');
  await expect.poll(async () => (await stored(sku))?.stock?.places).toEqual([{ shelf: 'Q-77', units: 2 }]);
  expect(station.problems).toEqual([]);
});

test('PD11 a table of products that a crash cut off is told on its page after the start, and read again to its end', async () => {
  test.setTimeout(240_000);
  const ROWS = 12_000;
  station = await launch('en');
  await station.asks('start');
  const lines = Array.from({ length: ROWS }, (_, n) => `${7_000_000 + n};Cup ${n};Q-${n % 50}`);
  const table = {
    name: 'catalogue.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['SKU;Name;Shelf', ...lines].join('\r\n'), 'utf8'),
  };
  // Those of the practice shop come in beside them.
  const ofTable = async () =>
    (await station.rows<StoredProduct & { readonly version: number }>('products')).filter(
      ({ sku }) => sku.length === 7 && Number(sku) >= 7_000_000,
    );
  const come = async (): Promise<number> => (await ofTable()).length;

  await station.page.keyboard.press('F7');
  await station.page.getByRole('button', { name: 'From a table' }).click();
  await station.page.locator('input[type=file]').setInputFiles(table);
  await station.page.getByRole('button', { name: 'Look at it' }).click();
  await station.page.getByRole('button', { name: 'Take 12,000 rows in' }).click();
  await expect.poll(come).toBeGreaterThan(1000);
  station = await station.kill();

  await station.page.keyboard.press('F7');
  const told = station.page.locator('[data-cut-off="catalogue.csv"]');
  await told.waitFor({ timeout: 30_000 });
  const cut = await come();
  expect(cut).toBeLessThan(ROWS);
  await expect(told).toHaveAttribute('data-total', String(ROWS));
  // A row makes two facts: of the last product the first may be in alone.
  const done = Number(await told.getAttribute('data-done'));
  expect([cut, cut - 1]).toContain(done);
  await told.locator('input[type=file]').setInputFiles(table);
  await station.page.getByRole('button', { name: 'Take 12,000 rows in' }).click();
  await station.page.getByText('12,000 products are set.').waitFor({ timeout: 120_000 });
  await expect(station.page.locator('[data-already]')).toHaveAttribute('data-already', String(done));
  await station.page.getByRole('button', { name: 'Back to the list' }).click();
  await station.page.locator('[data-product]').first().waitFor();
  await expect(told).toHaveCount(0);
  expect(await come()).toBe(ROWS);
  // Two facts each, and the note of how far the table was with the last one of a transaction: nothing was set twice.
  const versions = (await ofTable()).map(({ version }) => version);
  expect(Math.min(...versions)).toBe(2);
  expect(versions.filter((version) => version > 2).length).toBeLessThan(ROWS / 10);
  expect(station.problems).toEqual([]);
});
