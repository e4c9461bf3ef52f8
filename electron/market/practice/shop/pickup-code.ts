import { hash01 } from '../prng.ts';
import type { ShopState } from './state.ts';

/** The code that the courier of an Express posting shows: six digits. */
export const pickupCodeOf = (shop: ShopState, number: string): string =>
  String(100_000 + Math.floor(hash01(shop.seed, `courier ${number}`) * 900_000));
