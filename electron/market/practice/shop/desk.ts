import { seedReturns } from './return-seed.ts';
import type { HandoverState } from './handover-state.ts';
import type { ShopState } from './state.ts';

/** Hand-over and returns of a shop; a shop kept from a time before they existed gets them when first asked. */
export function deskOf(shop: ShopState): HandoverState {
  shop.handover ??= {
    carriages: [],
    containers: [],
    tasks: [],
    slotMoves: {},
    verifiedCodes: {},
    missed: [],
    ...seedReturns(shop),
  };
  return shop.handover;
}
