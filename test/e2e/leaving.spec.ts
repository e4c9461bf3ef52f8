import { expect, test, type Page } from '@playwright/test';
import type { Language } from '#shared/bridge/settings.ts';
import { openNext, packToClosed, type Packer } from '../kit/packer.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

interface Row {
  readonly state: {
    readonly status: string;
    readonly snapshot: { readonly number: string; readonly way: string };
    readonly virtual?: { readonly dueAt: number | null };
  };
}

const prices =
  'Перевозчик;Зона;Вес от, г;Вес до, г;Цена;Срок\nСДЭК;1;0;30000;320,50;2-4\nНикто;1;0;100;10;1\n';
const zones = 'Перевозчик;Зона;Регион;Город\nСДЭК;1;;\n';
const language: Language = 'ru';

const open = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();

async function takeIn(page: Page, text: string, bad: number): Promise<void> {
  const file = { name: 'table.csv', mimeType: 'text/csv', buffer: Buffer.from(text, 'utf8') };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.locator('[data-good="1"]')).toHaveAttribute('data-bad', String(bad));
  await page.locator('[data-deed=take]').click();
  await expect(page.locator('[data-panel=import][data-state=taken]')).toBeVisible();
}

async function statusOf(
  station: StationUnderTest,
  wanted: (row: Row) => boolean,
): Promise<readonly string[]> {
  const rows = await station.rows<Row>('postings');
  return rows.filter(wanted).map(({ state }) => state.status);
}

test('CA8 VS1 VS6 VS7 HV1 prices come from a file, digital goods go by rule, a pre-sale is owed until its parcel stands at the table, and what leaves is counted', async () => {
  const station = await launch(language);
  const { page } = station;
  const packer: Packer = { station, label: 'wait' };
  try {
    // Prices are for whoever may see money (RR6).
    await station.scan('PL-BADGE-BOSS');
    await page.keyboard.press('F4');
    await open(page, 'Перевозчики');
    await page.locator('[data-tab=prices]').click();
    await takeIn(page, prices, 1);
    await takeIn(page, zones, 0);
    await expect(page.locator('[data-panel=trial] [data-proposed=cdek]')).toBeVisible();

    await open(page, 'Без посылки');
    await page.locator('[data-tab=rule]').click();
    await page.locator('[data-panel=virtual-rule] [role=radio]').nth(1).click();
    const isSent = ({ state }: Row): boolean => state.status === 'sent-virtually';
    await expect
      .poll(async () => (await statusOf(station, isSent)).length, { timeout: 15_000 })
      .toBeGreaterThan(0);

    const own = (await station.rows<Row>('postings')).find(
      ({ state }) => state.status === 'confirmed' && state.snapshot.way === 'non-integrated',
    );
    const number = own?.state.snapshot.number ?? '';
    await page.locator('[data-tab=send]').click();
    await page.locator('input[type=search]').fill(number);
    await page.keyboard.press('Enter');
    await page.locator(`[data-candidate="${number}"] [data-why=presale]`).click();
    await page.locator('[data-deed=send]').click();
    await expect(page.locator('[data-not-done=not-virtual]')).toBeVisible();
    await page.locator('[data-field=due]').fill('2099-12-30');
    await page.locator('[data-deed=send]').click();
    await page.locator('[data-tab=owed]').click();
    await page.locator(`[data-owed="${number}"] [data-deed=ready]`).click();
    await expect
      .poll(() => statusOf(station, ({ state }) => state.snapshot.number === number))
      .toEqual(['confirmed']);

    await page.keyboard.press('F2');
    const packed = await openNext(packer, ({ way }) => way === 'fbs');
    await packToClosed(packer);
    await station.scan('PL-OK');
    await page.keyboard.press('F4');
    await open(page, 'Отгрузка');
    await page.locator('[data-taker^="carriage:"][data-ready="1"]').click();
    const more = page.locator('[role=tabpanel] .b.quiet');
    if ((await more.count()) > 0) await more.click();
    await expect(page.locator(`[data-missing="${packed}"][data-place=closed]`)).toBeVisible();
    expect(station.problems).toEqual([]);
  } finally {
    await station.close();
  }
});
