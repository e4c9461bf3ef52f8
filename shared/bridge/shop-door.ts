import { FIRST_SHOP, type ShopId } from '../domain/shop.ts';
import type { CallName } from './calls.ts';
import type { Ask } from './station-api.ts';

/** Calls that go to a shop's marketplace, or to papers that it gave. */
const isShops = (name: CallName): boolean =>
  (name.startsWith('market.') && name !== 'market.tryKey') || name === 'print.act';

/** The door as one shop has it: whatever goes to a marketplace through it goes to that shop's (SHP5). */
export const askOf =
  (ask: Ask, shop: ShopId): Ask =>
  (name, request) =>
    ask(name, shop !== FIRST_SHOP && isShops(name) ? { ...(request as object), shop } : request);
