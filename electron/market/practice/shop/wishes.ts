import { deskOf } from './desk.ts';
import { nextId } from './numbers.ts';
import { AUTO_APPROVE_MS } from './return-seed.ts';
import type { ShopState } from './state.ts';

/** A buyer wishes to cancel; answers the id of the wish. */
export function askToCancel(shop: ShopState, number: string, now: number): number {
  const id = nextId(shop, 91_001_000);
  deskOf(shop).cancelRequests.push({
    id,
    posting: number,
    initiator: 'CLIENT',
    message: 'Нашёл дешевле',
    askedAt: now,
    autoApproveAt: now + AUTO_APPROVE_MS,
    state: 'ON_APPROVAL',
    answeredAt: null,
    comment: '',
  });
  return id;
}
