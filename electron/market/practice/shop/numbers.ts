import type { Random } from '../prng.ts';
import type { ShopState } from './state.ts';

/** Barcodes of one posting; nothing relates their digits to the posting number. */
export function newCodes(random: Random): { upperBarcode: string; lowerBarcode: string; scanit: string } {
  return {
    upperBarcode: `%101%${random.int(1, 9)}${random.digits(random.int(8, 10))}`,
    lowerBarcode: `20${random.digits(random.int(9, 10))}000`,
    scanit: `ii${random.int(1, 9)}${random.digits(10)}`,
  };
}

/** The next free number of an order, for a posting split off. */
export function nextNumber(shop: ShopState, orderNumber: string): string {
  const used = shop.postings
    .filter((posting) => posting.orderNumber === orderNumber)
    .map((posting) => Number(posting.number.slice(orderNumber.length + 1)));
  return `${orderNumber}-${Math.max(...used) + 1}`;
}

/** A fresh int64 id well below 2^53. */
export function nextId(shop: ShopState, base: number): number {
  shop.nextId += 1;
  return base + shop.nextId * 1_009;
}
