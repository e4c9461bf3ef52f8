import { expect, test } from '@playwright/test';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

interface StoredPosting {
  readonly state: {
    readonly snapshot: {
      readonly destination: Readonly<Record<'buyerName' | 'phone' | 'address', string | null>>;
    };
  };
}

/** Every page of the desk. A new one does not compile without its line, and is looked at then. */
const pages: Readonly<Record<Exclude<DeskPage, 'table'>, true>> = {
  queue: true,
  problems: true,
  waves: true,
  handover: true,
  tracking: true,
  returns: true,
  virtual: true,
  supplies: true,
  stock: true,
  products: true,
  rules: true,
  carriers: true,
  reports: true,
  team: true,
  printing: true,
  intake: true,
  settings: true,
  health: true,
  help: true,
};

/** Pages where a sum is a threshold that the house chose, and no price. */
const thresholds: ReadonlySet<string> = new Set(['rules', 'settings', 'help']);
const price = /[₽¥$€]\s?\d|\d\s?[₽¥€]|RUB\s?\d/u;

test('RR6 RR7 no page of the desk tells a packer a price or a buyer', async () => {
  station = await launch('en');
  const { page } = station;
  await station.asks('start');
  await station.scan('PL-BADGE-ANNA');
  await station.asks('queue');
  const contacts = async (): Promise<readonly string[]> => {
    const known = (await station.rows<StoredPosting>('postings')).map(
      ({ state }) => state.snapshot.destination,
    );
    const all = known.flatMap(({ buyerName, phone, address }) => [buyerName, phone, address]);
    return [...new Set(all.flatMap((each) => (each !== null && each.length > 5 ? [each] : [])))];
  };
  await expect.poll(async () => (await contacts()).length).toBeGreaterThan(3);
  const secrets = await contacts();
  const main = page.locator('main');
  const look = async (where: string): Promise<void> => {
    const shown = await main.innerText();
    expect(
      secrets.filter((each) => shown.includes(each)),
      where,
    ).toEqual([]);
    if (!thresholds.has(where.split(' ')[0] ?? '')) expect(shown, where).not.toMatch(price);
  };
  await page.keyboard.press('F6');
  await main.waitFor();
  for (const name of Object.keys(pages)) {
    await page.locator(`[data-go-page="${name}"]`).click();
    await page.locator(`[data-page="${name}"]`).waitFor();
    await page.waitForTimeout(300);
    await look(name);
    const tabs = main.getByRole('tab');
    for (let i = 0; i < (await tabs.count()); i += 1) {
      await tabs.nth(i).click();
      await page.waitForTimeout(150);
      await look(`${name} tab ${i}`);
    }
  }
  // An opened order tells who may see what it hides, and tells it to a supervisor: the look above can find something.
  await page.locator('[data-go-page="queue"]').click();
  await main.locator('[data-posting]').first().click();
  await expect(main.locator('[data-buyer="hidden"]')).toBeVisible();
  await look('queue detail');
  await station.scan('PL-BADGE-BOSS');
  await station.asks('queue');
  await page.keyboard.press('F6');
  await page.locator('[data-go-page="queue"]').click();
  await main.locator('[data-posting]').first().click();
  await expect(main.locator('[data-buyer="shown"]')).toBeVisible();
  expect(await main.innerText()).toMatch(price);
  expect(station.problems).toEqual([]);
});
