import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';
import { expect } from 'vitest';
import { sampleMark } from '../../../electron/market/practice/marks.ts';
import type { PracticeControl } from '../../../electron/market/practice/control.ts';
import { goodsContract } from '../../contracts/goods.contract.ts';
import { marketplaceContract } from '../../contracts/marketplace.contract.ts';
import type { MarketplaceBench } from '../../contracts/marketplace-bench.ts';
import { openShopStreet, TAIGA } from '../../kit/shop-street.ts';

const shipPath = '/v4/posting/fbs/ship';
const finished: ReadonlySet<string> = new Set(['delivered', 'cancelled_from_split_pending']);

/** A shop of two behind one address, as main's host gives it; in the end the other one must have heard of nothing. */
async function shopBench(shop: ShopId): Promise<MarketplaceBench & { readonly control: PracticeControl }> {
  let time = Date.UTC(2026, 9, 5, 6);
  const pass = (ms: number): void => {
    time += ms;
  };
  const street = await openShopStreet({
    clock: { now: () => time },
    sleep: (ms) => {
      pass(ms);
      return Promise.resolve();
    },
    postings: 45,
    paperwork: true,
    sameGoods: true,
  });
  const control = street.control(shop);
  const other = street.control(shop === FIRST_SHOP ? TAIGA : FIRST_SHOP);
  const before = JSON.stringify([other.effects(), other.postings().length]);
  return {
    market: await street.host.market(shop),
    control,
    now: () => time,
    pass,
    queue: () => control.postings().flatMap(({ number, status }) => (finished.has(status) ? [] : [number])),
    buyerCancels: (number) => control.cancelPosting(number, { by: 'client' }),
    effects: (number, effect) => control.effects()[number]?.[effect] ?? 0,
    offline: (gone) => control.offline(gone),
    loseShipAnswer: () => void control.setFault({ fault: { kind: 'reset-after' }, path: shipPath }),
    failAssembly: (number) => void control.setFault({ fault: { kind: 'ship-fails' }, posting: number }),
    mark: sampleMark,
    async stop() {
      await street.stop();
      expect(other.journal()).toEqual([]);
      expect(JSON.stringify([other.effects(), other.postings().length])).toBe(before);
    },
  };
}

for (const shop of [FIRST_SHOP, TAIGA]) {
  const name = `SHP5 the ${shop === FIRST_SHOP ? 'first' : 'second'} of two shops at one address`;
  marketplaceContract(name, () => shopBench(shop));
  goodsContract(`${name}: goods`, () => shopBench(shop));
}
