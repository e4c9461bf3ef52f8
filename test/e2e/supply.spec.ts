import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

interface StoredSupply {
  readonly number: string;
  readonly state: {
    readonly status: string;
    readonly cartons: readonly { readonly labelled: boolean; readonly pallet: string | null }[];
    readonly pallets: readonly { readonly labelled: boolean }[];
  };
}

test('FM7 a supply is entered from a table at the desk, packed by scanned codes alone, and listed', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  const stored = async (): Promise<StoredSupply['state'] | undefined> =>
    (await station.rows<StoredSupply>('supplies'))[0]?.state;
  await page.keyboard.press('F7');
  const first = page.locator('[data-product]').first();
  await first.waitFor({ timeout: 30_000 });
  const sku = (await first.getAttribute('data-product')) ?? '';

  await page.getByRole('button', { name: 'Supplies', exact: true }).click();
  await page.locator('[data-go="new-supply"]').click();
  await page.locator('input[name=number]').fill('2000045');
  await page.locator('input[name=warehouse]').fill('Khorugvino');
  await page.locator('input[type=file]').setInputFiles({
    name: 'supply.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['SKU;Quantity', `${sku};3`, 'nobody;1', `${sku}x;two`].join('\r\n')),
  });
  await expect(page.locator('[data-bad]')).toHaveAttribute('data-bad', '2');
  // FM7 Columns that nobody can guess are said once, and remembered.
  const odd = {
    name: 'odd.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['A;B', `${sku};3`].join('\r\n')),
  };
  await page.locator('input[type=file]').setInputFiles(odd);
  await page.getByRole('combobox', { name: 'A', exact: true }).selectOption('sku');
  await page.getByRole('combobox', { name: 'B', exact: true }).selectOption('units');
  await page.getByRole('button', { name: 'Look at it', exact: true }).click();
  await expect(page.locator('[data-go="supply-columns"]')).toBeVisible();
  await page.locator('input[type=file]').setInputFiles(odd);
  await expect(page.locator('[data-go="supply-columns"]')).toBeVisible();
  await page.locator('[data-go="keep-supply"]').click();
  await expect(page.locator('[data-supply="2000045"]')).toHaveAttribute('data-status', 'open');

  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  await station.scan('PL-WORK-SUPPLY');
  await station.asks('supply');
  const stage = (name: string) =>
    expect(page.locator('[data-screen="supply"]')).toHaveAttribute('data-stage', name);
  await station.scan('2000045');
  await stage('pack');
  const code = (await station.barcodeOf(sku)) ?? '';
  await station.scan('PL-X-2');
  await station.scan(code);
  await station.scan('PL-NEXTBOX');
  await stage('label');
  await station.scan('2000045-C1');
  await stage('pack');
  await station.scan(code);
  await expect.poll(async () => (await stored())?.cartons.length).toBe(2);
  await station.scan('PL-OK');
  await stage('label');
  await station.scan('2000045-C2');
  await stage('pack');
  for (const each of ['2000045-C1', '2000045-C2', 'PL-NEXTBOX']) await station.scan(each);
  await stage('label');
  await station.scan('2000045-P1');
  await stage('pack');
  await station.scan('PL-OK');
  await stage('done');
  expect(await stored()).toMatchObject({
    status: 'closed',
    cartons: [
      { labelled: true, pallet: 'P1' },
      { labelled: true, pallet: 'P1' },
    ],
    pallets: [{ labelled: true }],
  });

  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Supplies', exact: true }).click();
  await expect(page.locator('[data-supply="2000045"]')).toHaveAttribute('data-status', 'closed');
  await expect(page.locator('[data-place]')).toHaveCount(3);
  await page.locator('[data-go="take-up"]').click();
  await expect(page.locator('[data-supply="2000045"]')).toHaveAttribute('data-status', 'open');
  expect(station.problems).toEqual([]);
});

test('FM1 FM2 FM6 a supply chosen among the marketplace’s orders is told when it is closed, and its labels print', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Supplies', exact: true }).click();
  await page.locator('[data-go="new-supply"]').click();
  await page.locator('[data-go="market-orders"]').click();
  // The virtual one is not offered.
  await expect(page.locator('[data-order]')).toHaveCount(2);
  await page.locator('[data-order]').first().click();
  await expect(page.locator('[data-orders="taken"]')).toBeVisible();
  const number = await page.locator('input[name=number]').inputValue();
  await page.locator('[data-go="keep-supply"]').click();
  await expect(page.locator('[data-market="later"]')).toBeVisible();
  const [stored] = await station.rows<{ state: { plan: { goods: readonly { sku: string }[] } } }>('supplies');
  const sku = stored?.state.plan.goods[0]?.sku ?? '';

  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  for (const code of ['PL-WORK-SUPPLY', number, (await station.barcodeOf(sku)) ?? '', 'PL-NEXTBOX'])
    await station.scan(code);
  await expect(page.locator('[data-screen="supply"]')).toHaveAttribute('data-stage', 'label');
  for (const code of [`${number}-C1`, 'PL-OK', 'PL-OK']) await station.scan(code);
  await expect(page.locator('[data-screen="supply"]')).toHaveAttribute('data-stage', 'done');

  await page.keyboard.press('F7');
  await page.getByRole('button', { name: 'Supplies', exact: true }).click();
  await expect(page.locator('[data-market="told"]')).toBeVisible({ timeout: 30_000 });
  await page.locator('[data-go="market-labels"]').click();
  await expect(page.locator('[data-market="told"] [data-print="sent"]')).toBeVisible({ timeout: 40_000 });
  expect(station.problems).toEqual([]);
});
