import type { PostingNumber } from '#shared/kit/brand.ts';
import { parcelNumbers } from '#shared/domain/posting/state.ts';
import { isKitByParts } from '#shared/domain/posting/kits.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { itemNamed, postingForItem, postingKept, postingNamed, slotWanting } from '../find.ts';
import type { ScanHow } from '../table.ts';
import type { Hand } from './hand.ts';
import { openPosting } from './opening.ts';
import { cancelledInHand } from './stops.ts';

/** Nothing is open: a posting, a label of a parked parcel, or any item may be scanned. */
export async function scanIdle(hand: Hand, scanId: string, text: string, how: ScanHow): Promise<void> {
  const { book, store } = hand.parts;
  hand.free();
  const named = postingNamed(text, book) ?? (await store.postingByLabelCode(text));
  if (named !== null) return scanNamed(hand, scanId, named, text);
  const found = itemNamed(text, book);
  if (found === null) return hand.refuse(scanId, { code: 'unknown-code', read: text });
  const { hit, number } = found;
  const slot = number === null ? slotWanting(hit.product.sku, book) : null;
  if (slot !== null) return hand.refuse(scanId, { code: 'wave-wants', slot });
  if (number === null) return nobodyWants(hand, scanId, hit.product, text);
  if ((await openPosting(hand, number, 'item', scanId)) !== 'open') return;
  // The kit itself only opens: its parts are what is counted (KI5).
  if (hand.open?.status === 'packing' && isKitByParts(hand.open.work, hit.product.sku))
    return hand.show(null);
  hand.settle(await hand.table.scan(number, scanId, text, how), scanId);
}

function nobodyWants(hand: Hand, scanId: string, product: KnownProduct, read: string): void {
  const got = { sku: product.sku, name: product.name };
  hand.show({
    kind: 'wrong',
    scanId,
    refusal: { code: 'wrong-item', got, expected: null, read },
    got: product,
    expected: null,
    work: null,
  });
}

async function scanNamed(hand: Hand, scanId: string, number: PostingNumber, text: string): Promise<void> {
  const { book, store } = hand.parts;
  const state = await postingKept(number, book, store);
  if (state !== null && cancelledInHand(hand, state, text)) return;
  // A label that waits for an answer cannot be what was scanned: it is asked about (LB7).
  const waits = state !== null && parcelNumbers(state).some((parcel) => hand.parts.larger(parcel) !== null);
  if (state?.status === 'packed' && state.prints.length > 0 && !waits)
    return hand.settle(await hand.table.scanBack(number, scanId, text), scanId);
  if ((await openPosting(hand, number, 'posting', scanId)) === 'gone')
    hand.refuse(scanId, { code: 'unknown-code', read: text });
}

/** Item first with a marking code: the code names the product and is captured in the same scan. */
export async function markIdle(hand: Hand, scanId: string, raw: string): Promise<void> {
  hand.free();
  const product = productOfMark(hand, raw);
  const number = product === null ? null : postingForItem(product.sku, hand.parts.book);
  if (number === null) return hand.refuse(scanId, { code: 'unknown-code', read: raw });
  if ((await openPosting(hand, number, 'item', scanId)) === 'open')
    hand.settle(await hand.table.mark(number, scanId, raw), scanId);
}

/** The product that a marking code names; null where the catalogue has none. */
export function productOfMark({ parts }: Hand, raw: string): KnownProduct | null {
  const gtin = /01(\d{14})/u.exec(raw)?.[1];
  return gtin === undefined
    ? null
    : parts.book.byGtin(gtin, (sku) => postingForItem(sku, parts.book) !== null);
}
