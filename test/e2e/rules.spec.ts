import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

/** A white dot. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('RL7 RL13 PG5 the supervisor writes a rule and a guide, sees whom they touch, and the table asks for both by scanned codes', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');
  await page.getByRole('button', { name: 'Rules', exact: true }).click();
  // Live while it is written: nothing of it is kept yet.
  const rules = page.locator('[data-rule]');
  await expect(rules.first()).toBeVisible();
  // The starter set is looked through to its end, and not over and over.
  await expect(page.locator('[data-preview="ready"]')).toBeVisible();
  const before = await rules.count();
  await page.getByRole('button', { name: 'Add a rule' }).click();
  await expect(rules).toHaveCount(before + 1);
  const mine = rules.last();
  await mine.getByLabel('Which condition').selectOption('units-from');
  await mine.getByLabel('the parcel holds 2 pieces or more').fill('1');
  await mine.getByRole('button', { name: 'Add what to do' }).click();
  await mine.locator('textarea[lang=en]').fill('Count the pieces aloud');
  await expect(mine.locator('[data-touches]')).toBeVisible();
  expect((await station.call('settings.read', undefined)).packing.rules).toBeNull();
  await mine.getByRole('button', { name: 'Save' }).click();
  await expect
    .poll(async () => (await station.call('settings.read', undefined)).packing.rules?.at(-1)?.deeds)
    .toMatchObject([{ kind: 'custom', text: { en: 'Count the pieces aloud' } }]);
  // Removed by mistake, and back again.
  await page.locator('[data-rule="weigh"] [data-tool="remove"]').click();
  await expect(page.locator('[data-rule="weigh"]')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.locator('[data-rule="weigh"]')).toHaveCount(1);
  // What one posting would get: a plain one, so that nothing but its units is asked for before the steps.
  interface Row {
    readonly state: {
      readonly snapshot: {
        readonly number: string;
        readonly way: string;
        readonly express: boolean;
        readonly lines: readonly {
          readonly sku: string;
          readonly marking: string;
          readonly wants: readonly string[];
        }[];
      };
    };
  }
  const plain = (await station.rows<Row>('postings')).find(
    ({ state: { snapshot } }) =>
      snapshot.way === 'fbs' &&
      snapshot.lines.length === 1 &&
      snapshot.lines.every(({ marking, wants }) => marking === 'none' && wants.length === 0),
  );
  const number = plain?.state.snapshot.number ?? '';
  const sku = plain?.state.snapshot.lines[0]?.sku ?? '';
  await page.locator('aside input').fill(number);
  await expect(page.locator('aside [data-step]').filter({ hasText: 'Count the pieces aloud' })).toBeVisible();

  await page.keyboard.press('F7');
  await page.locator('main input').first().fill(sku);
  await expect(page.locator('[data-product]')).toHaveCount(1);
  await page.locator('main button[aria-expanded]').click();
  await page.locator('[data-open-guide]').click();
  const guide = page.locator(`[data-guide="${sku}"]`);
  await guide.locator('textarea[lang=en]').fill('Handle up');
  await guide.locator('input[type=file]').setInputFiles([
    { name: 'not.png', mimeType: 'image/png', buffer: Buffer.from('no picture at all') },
    { name: 'dot.png', mimeType: 'image/png', buffer: png },
  ]);
  await expect(guide.locator('[data-wrong="not-picture"]')).toContainText('not.png');
  await expect(guide.locator('figure img')).toHaveCount(1);
  await guide.getByRole('button', { name: 'Save the guide' }).click();
  await expect(guide).toHaveCount(0);

  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  await station.scan(number);
  await station.asks('scan');
  const code = (await station.barcodeOf(sku)) ?? '';
  for (let now = await station.now(); now.screen === 'scan';) {
    const before = JSON.stringify(now);
    await station.scan(code);
    now = await station.until('an answer', (next) => JSON.stringify(next) !== before);
  }
  await station.asks('step');
  await expect(page.locator('h1').filter({ hasText: 'Handle up' })).toBeVisible();
  const shown = page.locator('.stage img').first();
  await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(1);
  for (const step of ['guide', 'inspect']) {
    await station.until(step, (now) => now.step?.startsWith(step) === true);
    await station.scan('PL-OK');
  }
  await expect(page.locator('h1').filter({ hasText: 'Count the pieces aloud' })).toBeVisible();
  expect(station.problems).toEqual([]);
});
