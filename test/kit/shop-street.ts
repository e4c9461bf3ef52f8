import { defaultSettings, type Settings } from '#shared/bridge/settings.ts';
import { firstShops, type Shop } from '#shared/bridge/shops.ts';
import { FIRST_SHOP, shopId, type ShopId } from '#shared/domain/shop.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { createMarketHost, type MarketHost } from '../../electron/market-host/market-host.ts';
import type { Sleep } from '../../electron/market/retry.ts';
import type { PracticeControl } from '../../electron/market/practice/control.ts';
import { credentialsOf, type PracticeSwitches } from '../../electron/market/practice/options.ts';
import { createPracticeMarketplace } from '../../electron/market/practice/server.ts';
import type { SecretBook } from '../../electron/store/secret-book.ts';
import { openShopGate } from './shop-gate.ts';

/** The second shop of the street. */
export const TAIGA: ShopId = shopId('B');

const taiga: Shop = {
  id: TAIGA,
  marketplace: 'ozon',
  name: 'Taiga',
  mark: 'T',
  colour: 'green',
  on: true,
};

/** Two shops of Ozon behind one address, each with a key of its own, and main's market host before them. */
export interface ShopStreet {
  readonly host: MarketHost;
  readonly settings: Settings;
  control(shop: ShopId): PracticeControl;
  stop(): Promise<void>;
}

/** What a street is made of. */
export interface StreetOptions extends Partial<PracticeSwitches> {
  readonly clock: Clock;
  readonly sleep: Sleep;
  readonly postings: number;
  /** Both sell the first seller's goods, of which there are all kinds; else the second has few of its own. */
  readonly sameGoods?: boolean;
}

/** Opens it on loopback; the keys are in memory. */
export async function openShopStreet({
  clock,
  sleep,
  sameGoods = false,
  ...shop
}: StreetOptions): Promise<ShopStreet> {
  const sellers = new Map([
    [FIRST_SHOP, 0],
    [TAIGA, 1],
  ]);
  const opened = await Promise.all(
    [...sellers].map(async ([id, seller]) => {
      const key = credentialsOf(seller);
      // Clocks of tests move by hand, so a limit per second would never end.
      const server = createPracticeMarketplace({
        ratePerSecond: Infinity,
        ...shop,
        ...key,
        seller: sameGoods ? 0 : seller,
        seed: 7 + 83 * seller,
        clock,
      });
      await server.start();
      return { id, key, server };
    }),
  );
  const gate = await openShopGate(new Map(opened.map(({ key, server }) => [key.clientId, server.url])));
  const of = (id: ShopId) => {
    const found = opened.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no shop ${id}`);
    return found;
  };
  const secrets: SecretBook = {
    of: async (id) => ({
      set: () => Promise.resolve('memory-only'),
      has: () => true,
      kept: () => 'memory-only',
      keepOpen: () => Promise.resolve('memory-only'),
      clear: () => Promise.resolve(),
      use: (borrow) => borrow(of(id).key),
      onChange: () => undefined,
    }),
    whoseToo: () => Promise.resolve(null),
    kept: () => Promise.resolve([]),
  };
  const settings: Settings = {
    ...defaultSettings('S1', 'en'),
    marketplace: { kind: 'ozon', baseUrl: gate.url },
    shops: [...firstShops, taiga],
  };
  const host = createMarketHost({
    settings: () => settings,
    secrets,
    file: '/nowhere/practice.json',
    clock,
    random: () => 0.5,
    sleep,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return {
    host,
    settings,
    control: (id) => of(id).server.control,
    stop: async () => {
      await host.close();
      await gate.close();
      await Promise.all(opened.map(({ server }) => server.stop()));
    },
  };
}
