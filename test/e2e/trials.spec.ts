import { expect, test } from '@playwright/test';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

test('what was set is tried beside it: warehouses, a label, a badge with its PIN, days, a backup', async () => {
  station = await launch('en', (settings) => ({
    ...settings,
    packing: { ...settings.packing, photo: { ...settings.packing.photo, duty: 'optional' } },
  }));
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F6');

  // TRY2
  const houses = page.locator('[data-trial-of="warehouses"]');
  await page.locator('[data-go="read-warehouses"]').click();
  await expect(houses.locator('[data-trial="read"]')).toContainText(/\w/u);

  // TRY3
  await page.locator('[data-go="try-label"]').click();
  const label = page.locator('[data-trial-of="label"]');
  await expect(label.locator('[data-trial="ready"], [data-trial="nothing"]')).toBeVisible({
    timeout: 90_000,
  });

  // TRY4
  const person = page.locator('[data-person="BOSS"]');
  await person.getByRole('button', { name: 'Set a PIN' }).click();
  await person.getByLabel('New PIN, 4 to 6 digits').fill('4711');
  await person.getByRole('button', { name: 'Keep it' }).click();
  await expect(person.getByText('Badge and PIN')).toBeVisible();
  await page.locator('[data-go="try-badge"]').click();
  const badge = page.locator('[data-trial-of="badge"]');
  await station.scan('PL-BADGE-ANNA');
  await expect(badge.locator('[data-trial="opens"]')).toContainText('Anna K.');
  await station.scan('PL-BADGE-BOSS');
  await expect(badge.locator('[data-trial="asks"]')).toBeVisible();
  await badge.getByLabel('Digits of the PIN').fill('4712');
  await badge.getByRole('button', { name: 'Enter' }).click();
  await expect(badge.locator('[data-trial="wrong"]')).toContainText('4 tries left');
  await badge.getByLabel('Digits of the PIN').fill('4711');
  await badge.getByRole('button', { name: 'Enter' }).click();
  await expect(badge.locator('[data-trial="right"]')).toContainText('Marina S.');
  await page.locator('[data-go="try-badge"]').click();

  // TRY5
  const days = page.locator('[data-days="photoDays"]');
  await days.locator('[data-go="what-goes"]').click();
  await expect(days.locator('[data-goes="0"]')).toBeVisible();

  // TRY6
  await page.locator('[data-tab="storage"]').click();
  await page.locator('button[data-backup="make"]').click();
  await expect(
    page.getByText(/Read back from end to end\. It lies at .*packline-practice-.*\./u),
  ).toBeVisible();

  // Nobody was signed on by all that.
  await station.scan('PL-OK');
  await station.asks('start');
  expect(station.problems).toEqual([]);
});

test('PD10 a product gets a picture of the house from a file, another one, and none; what is no picture is told', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await page.keyboard.press('F7');
  const first = page.locator('[data-product]').first();
  await first.waitFor({ timeout: 30_000 });
  await page.locator('main button[aria-expanded="false"]').first().click();
  const picture = page.locator('[data-own-picture]').first();
  const file = picture.locator('input[type=file]');
  await file.setInputFiles({ name: 'note.png', mimeType: 'image/png', buffer: Buffer.from('no picture') });
  await expect(picture.locator('[data-picture-trouble="not-picture"]')).toContainText('note.png');
  await expect(picture).toHaveAttribute('data-own-picture', 'false');
  const drawn = (kind: string, colour: string): Promise<string> =>
    page.evaluate(
      ([type, fill]) => {
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [320, 240];
        const pen = canvas.getContext('2d');
        if (pen !== null) {
          pen.fillStyle = fill;
          pen.fillRect(0, 0, 320, 240);
        }
        return canvas.toDataURL(type).split(',')[1] ?? '';
      },
      [kind, colour] as const,
    );
  const shown = new Set<string>();
  for (const [kind, colour] of [
    ['image/png', 'teal'],
    ['image/jpeg', 'navy'],
    ['image/webp', 'olive'],
  ] as const) {
    const buffer = Buffer.from(await drawn(kind, colour), 'base64');
    await file.setInputFiles({ name: `p.${kind.slice(6)}`, mimeType: kind, buffer });
    await expect
      .poll(async () => shown.has((await picture.locator('img').getAttribute('src')) ?? ''))
      .toBe(false);
    const src = picture.locator('img[src^="/guide/"]');
    await expect(src).toBeVisible();
    shown.add((await src.getAttribute('src')) ?? '');
  }
  expect(shown.size).toBe(3);
  await picture.locator('[data-deed="no-picture"]').click();
  await expect(picture).toHaveAttribute('data-own-picture', 'false');
  expect(station.problems).toEqual([]);
});
