import { goodsOf } from '../goods/catalogue.ts';
import { createRandom, type Random } from '../prng.ts';
import { methodOf, warehouses } from './methods.ts';
import type { CancelRequestRow, HandoverState, ReturnRequestRow, ReturnRow } from './handover-state.ts';
import type { ShopState } from './state.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long Ozon lets a wish to cancel lie before it grants it. */
export const AUTO_APPROVE_MS = 72 * HOUR;

/** States a return may show, with the text beside them. */
export const returnStatuses: Readonly<Record<string, readonly [id: number, text: string]>> = {
  MovingToSeller: [22, 'Едет к вам'],
  ArrivedAtReturnPlace: [3, 'В пункте выдачи'],
  ReceivedBySeller: [21, 'Получен вами'],
  Utilizing: [27, 'Утилизируем'],
  ReturnCompensated: [23, 'Компенсирован'],
  WaitingShipment: [39, 'Ожидает отправки'],
};

const seeds: readonly (readonly [type: string, status: string, daysAgo: number, reason: string])[] = [
  ['Cancellation', 'ArrivedAtReturnPlace', 6, 'Покупатель отменил заказ'],
  ['FullReturn', 'ArrivedAtReturnPlace', 9, 'Покупатель отказался при вручении: не подошёл размер'],
  ['PartialReturn', 'MovingToSeller', 3, 'Покупатель отказался при вручении: недоволен качеством товара'],
  ['ClientReturn', 'WaitingShipment', 1, 'Товар не работает'],
  ['ClientReturn', 'ReceivedBySeller', 20, 'Прислали другой товар'],
  ['FullReturn', 'ReturnCompensated', 26, 'Заказ утерян службой доставки'],
  ['Unknown', 'Utilizing', 40, 'Технический возврат'],
];

function returnRow(shop: ShopState, index: number, random: Random): ReturnRow {
  const [type, status, daysAgo, reason] = seeds[index % seeds.length] ?? seeds[0] ?? ['', '', 0, ''];
  const orderNumber = `${random.digits(9)}-${random.digits(4)}`;
  const at = shop.openedAt - daysAgo * DAY - random.int(0, 20) * HOUR;
  return {
    id: 1_000_015_552 + index * 17,
    posting: `${orderNumber}-1`,
    orderNumber,
    orderId: 24_540_000_000 + random.int(1, 900_000),
    type,
    reason,
    sku: random.pick(goodsOf(shop)).sku,
    quantity: 1 + (index % 2),
    warehouseId: random.pick(warehouses.filter((warehouse) => !warehouse.rfbs)).id,
    barcode: `ii${random.int(1, 9)}${random.digits(9)}`,
    returnedAt: at,
    status,
    changedAt: at + 2 * HOUR,
    finishedAt: status === 'ReceivedBySeller' ? at + 5 * DAY : null,
  };
}

const requestSeeds: readonly (readonly [group: string, state: string, name: string, reason: string])[] = [
  ['New', 'ON_APPROVAL', 'На проверке', 'Товар с дефектом'],
  ['New', 'ON_APPROVAL', 'На проверке', 'Не подошёл размер'],
  ['Delivering', 'MOVING_TO_SELLER', 'Едет к продавцу', 'Прислали другой товар'],
  ['Approved', 'APPROVED', 'Согласовано', 'Не понравился'],
];

function requestRow(shop: ShopState, index: number, random: Random): ReturnRequestRow {
  const [group, state, stateName, reason] = requestSeeds[index] ?? ['New', 'ON_APPROVAL', '', ''];
  const orderNumber = `${random.digits(9)}-${random.digits(4)}`;
  return {
    id: 8_000_123_400 + index * 13,
    posting: `${orderNumber}-1`,
    orderNumber,
    sku: random.pick(goodsOf(shop)).sku,
    reason,
    defect: index === 0,
    comment: index === 0 ? 'Не включается, коробка целая' : '',
    createdAt: shop.openedAt - (index + 1) * DAY,
    group,
    state,
    stateName,
    tracking: group === 'Delivering' ? 'RA123456785RU' : '',
    rejection: '',
  };
}

/** Wishes to cancel at the opening of the shop: one that waits on a parcel under way, one that was granted. */
function cancelRequestRows(shop: ShopState): CancelRequestRow[] {
  const own = (status: string): string | undefined =>
    shop.postings.find((posting) => posting.status === status && methodOf(posting).schema === 'rfbs')?.number;
  const base = { initiator: 'CLIENT', askedAt: shop.openedAt - HOUR, comment: '' };
  const waiting = own('delivering');
  const granted: CancelRequestRow = {
    ...base,
    id: 91_000_100,
    posting: '0411200913-0044-1',
    message: '',
    askedAt: shop.openedAt - 5 * DAY,
    autoApproveAt: shop.openedAt - 2 * DAY,
    state: 'APPROVED',
    answeredAt: shop.openedAt - 4 * DAY,
  };
  if (waiting === undefined) return [granted];
  return [
    granted,
    {
      ...base,
      id: 91_000_200,
      posting: waiting,
      message: 'Заказал по ошибке',
      autoApproveAt: shop.openedAt - HOUR + AUTO_APPROVE_MS,
      state: 'ON_APPROVAL',
      answeredAt: null,
    },
  ];
}

/** Returns and wishes a shop opens with; the returns are the same for the same seed, whatever happened before they are first asked for. */
export function seedReturns(
  shop: ShopState,
): Pick<HandoverState, 'returns' | 'returnRequests' | 'cancelRequests'> {
  const random = createRandom(shop.seed ^ 0x2e7_0421);
  return {
    returns: seeds.map((_, index) => returnRow(shop, index, random)),
    returnRequests: requestSeeds.map((_, index) => requestRow(shop, index, random)),
    cancelRequests: cancelRequestRows(shop),
  };
}
