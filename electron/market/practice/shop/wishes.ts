import { deskOf } from './desk.ts';
import type { ReturnRequestRow } from './handover-state.ts';
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

/** A buyer wishes to give goods back to the seller himself; answers the id of the wish. */
export function askToReturn(
  shop: ShopState,
  of: Pick<ReturnRequestRow, 'posting' | 'orderNumber' | 'sku'>,
  now: number,
): number {
  const id = nextId(shop, 8_001_000_000);
  deskOf(shop).returnRequests.push({
    ...of,
    id,
    reason: 'Товар с дефектом',
    defect: true,
    comment: 'Треснула ручка',
    createdAt: now,
    group: 'New',
    state: 'ON_APPROVAL',
    stateName: 'На проверке',
    tracking: '',
    rejection: '',
  });
  return id;
}
