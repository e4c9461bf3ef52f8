import { setStatus, type Cancellation, type Posting } from './state.ts';

/** Who may cancel; the values of `cancellation_type`. */
export type Canceller = 'seller' | 'client' | 'customer' | 'ozon' | 'system' | 'delivery';

/** Seller's reasons as `/v1/posting/fbs/cancel-reason` lists them. */
export const sellerReasons: readonly { readonly id: number; readonly title: string }[] = [
  { id: 352, title: 'Товар закончился на складе продавца' },
  { id: 400, title: 'Остался только бракованный товар' },
  { id: 402, title: 'Другое (вина продавца)' },
];

/** All reasons as `/v2/posting/fbs/cancel-reason/list` lists them. */
export const generalReasons: readonly unknown[] = [
  ...sellerReasons.map((reason) => ({ ...reason, type_id: 'seller', is_available_for_cancellation: true })),
  {
    id: 401,
    title: 'Продавец отклонил арбитраж',
    type_id: 'seller',
    is_available_for_cancellation: false,
  },
  { id: 665, title: 'Покупатель не забрал заказ', type_id: 'buyer', is_available_for_cancellation: false },
];

const initiators: Readonly<Record<Canceller, string>> = {
  seller: 'Продавец',
  client: 'Клиент',
  customer: 'Покупатель',
  ozon: 'Ozon',
  system: 'Система',
  delivery: 'Служба доставки',
};

/** Reasons nobody but the practice marketplace numbers like this: ids of others' cancellations are not documented. */
const foreignReasons: Readonly<Record<Canceller, readonly [id: number, title: string]>> = {
  seller: [402, 'Другое (вина продавца)'],
  client: [9_001, 'Покупатель отменил заказ'],
  customer: [9_001, 'Покупатель отменил заказ'],
  ozon: [9_002, 'Отменено Ozon'],
  system: [9_003, 'Заказ не оплачен'],
  delivery: [667, 'Заказ утерян службой доставки'],
};

/** The `cancellation` of a posting that somebody else than the API caller cancelled. */
export function cancellationBy(by: Canceller, afterShip: boolean): Cancellation {
  const [reasonId, reason] = foreignReasons[by];
  return { reasonId, reason, type: by, initiator: initiators[by], afterShip, affectsRating: by === 'seller' };
}

/** The seller's own cancellation through the API. */
export function cancellationBySeller(reasonId: number, message: string, afterShip: boolean): Cancellation {
  const title = sellerReasons.find((reason) => reason.id === reasonId)?.title ?? '';
  return {
    reasonId,
    reason: message === '' ? title : `${title}: ${message}`,
    type: 'seller',
    initiator: initiators.seller,
    afterShip,
    affectsRating: true,
  };
}

/** Statuses in which a posting has been assembled. */
export const isShipped = (posting: Posting): boolean =>
  !['awaiting_packaging', 'awaiting_approve', 'awaiting_verification', 'cancelled'].includes(posting.status);

/** Ends a posting; what was at work on it stops. */
export function cancelPosting(posting: Posting, cancellation: Cancellation, now: number): void {
  posting.cancellation = cancellation;
  posting.assembling = false;
  posting.moving = '';
  setStatus(posting, 'cancelled', 'posting_canceled', now);
}
