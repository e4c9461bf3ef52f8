import { expect, test } from '@playwright/test';
import { firstShops, type Shop } from '#shared/bridge/shops.ts';
import { FIRST_SHOP, ofShop, shopId, shopOf, type ShopId } from '#shared/domain/shop.ts';
import { launch, type StationUnderTest } from '../kit/station-driver.ts';
import { openNext, packToClosed, type Packer } from '../kit/packer.ts';

const TAIGA = shopId('B');
const taiga: Shop = {
  id: TAIGA,
  marketplace: 'practice',
  name: 'Taiga',
  mark: 'T',
  colour: 'green',
  on: true,
};

interface PostingRow {
  readonly number: string;
  readonly state: { readonly status: string; readonly snapshot: { readonly shop?: ShopId } };
}

let station: StationUnderTest;

test.afterEach(async () => {
  await station.close();
});

const numbersOf = async (shop: ShopId): Promise<readonly string[]> =>
  (await station.rows<PostingRow>('postings')).flatMap(({ number, state }) =>
    shopOf(state.snapshot) === shop ? [number] : [],
  );

const shipsOf = async (shop: ShopId): Promise<number> =>
  (await station.call('practice.control', { do: 'figures', ...ofShop(shop) })).shipCalls;

test('SHP4, SHP12, SHP13, SHP15 two shops at one table: each order carries its sign, each shop is told its own; one goes when its work is done', async () => {
  station = await launch('en', (settings) => ({
    ...settings,
    practice: { ...settings.practice, postings: 16 },
    shops: [...firstShops, taiga],
  }));
  const { page } = station;
  const packer: Packer = { station, label: 'wait' };
  await station.scan('PL-BADGE-ANNA');
  await expect.poll(() => numbersOf(TAIGA), { timeout: 60_000 }).not.toEqual([]);
  await expect.poll(() => numbersOf(FIRST_SHOP), { timeout: 60_000 }).not.toEqual([]);
  await page.keyboard.press('F10');
  for (const mark of ['1', 'T'])
    await expect(page.locator(`[data-posting] [data-shop="${mark}"]`).first()).toBeVisible();
  await station.scan('PL-BADGE-ANNA');

  const packed = new Map<ShopId, string>();
  for (const [shop, mark] of [
    [TAIGA, 'T'],
    [FIRST_SHOP, '1'],
  ] as const) {
    const before = { own: await shipsOf(shop), other: await shipsOf(shop === TAIGA ? FIRST_SHOP : TAIGA) };
    const own = new Set(await numbersOf(shop));
    const number = await openNext(
      packer,
      (posting) => own.has(posting.number) && posting.way === 'fbs' && !posting.marking,
    );
    packed.set(shop, number);
    await expect(page.locator(`[data-screen] [data-shop="${mark}"]`).first()).toBeVisible();
    await packToClosed(packer);
    await expect.poll(() => shipsOf(shop)).toBe(before.own + 1);
    expect(await shipsOf(shop === TAIGA ? FIRST_SHOP : TAIGA)).toBe(before.other);
    await station.scan('PL-OK');
  }

  // Its work is open: main keeps it, although the window was never asked.
  const settings = await station.call('settings.read', undefined);
  const without = { ...settings, shops: settings.shops.filter(({ id }) => id !== TAIGA) };
  await expect(station.call('settings.write', without)).rejects.toThrow('broken');
  expect((await station.call('settings.read', undefined)).shops).toHaveLength(3);
  await page.keyboard.press('F6');
  const card = page.locator(`[data-shop-card="${TAIGA}"]`);
  await expect(card.locator('[data-deed="remove-shop"]')).toBeDisabled();

  // Its buyers want nothing any more: what lies in a box comes out of it, then nothing is open, and it goes.
  for (const number of await numbersOf(TAIGA))
    await station.call('practice.control', { do: 'cancel', number, shop: TAIGA });
  const statuses = async (): Promise<ReadonlySet<string>> =>
    new Set(
      (await station.rows<PostingRow>('postings')).flatMap(({ state }) =>
        shopOf(state.snapshot) === TAIGA ? [state.status] : [],
      ),
    );
  await expect.poll(statuses, { timeout: 60_000 }).toEqual(new Set(['cancelled']));
  expect(await station.call('shops.openWork', { shop: TAIGA })).toMatchObject({ postings: 1 });
  await station.judges('stop');
  await expect(page.getByText(packed.get(TAIGA) ?? '')).toBeVisible();
  await station.scan('PL-OK');
  await station.asks('queue');
  await page.keyboard.press('F4');
  await page.locator(`[data-problem="${packed.get(TAIGA) ?? ''}"] [data-offer="pulled"]`).click();
  await expect
    .poll(() => station.call('shops.openWork', { shop: TAIGA }))
    .toEqual({ postings: 0, unsent: 0 });
  await page.keyboard.press('F6');
  await card.locator('[data-deed="remove-shop"]').click();
  await card.locator('[data-deed="remove-shop-now"]').click();
  await expect(card).toHaveCount(0);
  expect((await station.call('settings.read', undefined)).shops.map(({ id }) => id)).not.toContain(TAIGA);
  await expect(station.call('market.account', { shop: TAIGA })).resolves.toMatchObject({ ok: false });
  expect(station.problems).toEqual([]);
});

test('HB11, SHP13, SHP15 a closed parcel that nobody hands over is named where its shop is to go; said to be gone, it keeps it no more', async () => {
  station = await launch('en', (settings) => ({
    ...settings,
    practice: { ...settings.practice, postings: 12 },
    shops: [...firstShops, taiga],
  }));
  const { page } = station;
  await station.scan('PL-BADGE-ANNA');
  await expect.poll(() => numbersOf(TAIGA), { timeout: 60_000 }).not.toEqual([]);
  const own = new Set(await numbersOf(TAIGA));
  const packer: Packer = { station, label: 'wait' };
  const number = await openNext(
    packer,
    (posting) => own.has(posting.number) && posting.way === 'fbs' && !posting.marking,
  );
  await packToClosed(packer);
  for (const other of await numbersOf(TAIGA))
    if (other !== number)
      await station.call('practice.control', { do: 'cancel', number: other, shop: TAIGA });
  const work = () => station.call('shops.openWork', { shop: TAIGA });
  await expect
    .poll(work, { timeout: 60_000 })
    .toMatchObject({ postings: 1, unsent: 0, closed: [{ number }] });

  await page.keyboard.press('F6');
  const card = page.locator(`[data-shop-card="${TAIGA}"]`);
  const remove = async (): Promise<void> => {
    await card.locator('[data-deed="remove-shop"]').click();
    await card.locator('[data-deed="remove-shop-now"]').click();
  };
  await remove();
  await expect(card.locator('[data-left-behind="1"]')).toBeVisible();
  await card.locator('[data-deed="elsewhere"]').click();
  const form = card.locator(`[data-elsewhere="${number}"]`);
  await form.locator('select').selectOption('missing');
  await expect(form.locator('[data-deed="say-left"]')).toBeDisabled();
  await form.locator('input').fill('Not on any shelf');
  await form.locator('[data-deed="say-left"]').click();
  await expect(card.locator('[data-left-behind]')).toHaveCount(0);
  await expect.poll(work).toEqual({ postings: 0, unsent: 0 });
  await remove();
  await expect(card).toHaveCount(0);
  expect((await station.call('settings.read', undefined)).shops.map(({ id }) => id)).not.toContain(TAIGA);
  expect(station.problems).toEqual([]);
});
