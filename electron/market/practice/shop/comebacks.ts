import { deskOf } from './desk.ts';
import { methodOf } from './methods.ts';
import { nextId } from './numbers.ts';
import { findPosting, type Posting, type ShopState } from './state.ts';

const gone: ReadonlySet<string> = new Set(['sended', 'received', 'closed']);

function comeBack(shop: ShopState, posting: Posting, at: number): void {
  for (const line of posting.lines) {
    deskOf(shop).returns.push({
      id: nextId(shop, 1_000_020_000),
      posting: posting.number,
      orderNumber: posting.orderNumber,
      orderId: posting.orderId,
      type: 'Cancellation',
      reason: posting.cancellation?.reason ?? '',
      sku: line.sku,
      quantity: line.quantity,
      warehouseId: methodOf(posting).warehouse.id,
      barcode: `ii${String(nextId(shop, 5_000_000_000)).slice(0, 10)}`,
      returnedAt: at,
      status: 'MovingToSeller',
      changedAt: at,
      finishedAt: null,
    });
  }
}

/** A parcel that was cancelled after it had left comes back. */
export function advanceReturns(shop: ShopState): void {
  for (const carriage of shop.handover?.carriages ?? []) {
    if (!gone.has(carriage.status)) continue;
    for (const number of carriage.postings) {
      const posting = findPosting(shop, number);
      const known = deskOf(shop).returns.some((row) => row.posting === number);
      if (posting?.status === 'cancelled' && !known) comeBack(shop, posting, posting.statusChangedAt);
    }
  }
}
