import { piecesOfWork, type OpenWork } from '#shared/bridge/calls/shops.ts';
import type { Shop } from '#shared/bridge/shops.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import type { SettingsStore } from '../store/settings.ts';
import { CodedError } from './coded-error.ts';
import type { HandlersOf } from './register.ts';

/** What is looked at before a shop goes. */
export interface ShopKeeping {
  readonly work: (kind: Shop['marketplace'], shop: ShopId) => Promise<OpenWork>;
  readonly forgetKey: (shop: ShopId) => Promise<void>;
}

const isSame = (a: Shop, b: Shop): boolean => a.id === b.id && a.marketplace === b.marketplace;

/** Handlers of the settings. None take out a shop that has open work; the key of one that goes is forgotten (SHP15). */
export const settingsHandlers = (
  store: SettingsStore,
  { work, forgetKey }: ShopKeeping,
): HandlersOf<'settings.read' | 'settings.write'> => ({
  'settings.read': () => Promise.resolve(store.read()),
  'settings.write': async (settings) => {
    const going = store.read().shops.filter((shop) => !settings.shops.some((each) => isSame(each, shop)));
    for (const { marketplace, id } of going) {
      if (piecesOfWork(await work(marketplace, id)) > 0) throw new CodedError('shop-has-work');
    }
    const kept = await store.write(settings);
    for (const { marketplace, id } of going) if (marketplace === 'ozon') await forgetKey(id);
    return kept;
  },
});
