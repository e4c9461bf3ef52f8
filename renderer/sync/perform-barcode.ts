import { barcode } from '#shared/kit/brand.ts';
import type { MarketProduct } from '#shared/market/goods.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { repeatable, type Performed, type PerformParts } from './performed.ts';

type Wish = Extract<Effect, { kind: 'barcode' }>;

/** A reading shows what was made after so many ms. */
const SHOWN_MS = 30_000;
/** So many looks after which it is told as not shown: some ten minutes. */
const MOST_LOOKS = 20;
/** Our words beside those of the marketplace. */
const UNKNOWN_THERE = 'PRODUCT_NOT_FOUND';
const NOT_SHOWN = 'NOT_SHOWN';

const isThere = ({ code }: Wish, { barcodes }: MarketProduct): boolean =>
  code === null ? barcodes.length > 0 : barcodes.includes(code);

/** Asks the marketplace for a barcode, or to take over one of ours, unless a reading shows it already (BM2, BM3). */
export async function performBarcode(row: EffectRow, wish: Wish, parts: PerformParts): Promise<Performed> {
  const { sku, code } = wish;
  const tell = (codes: readonly string[], error: string | null): Promise<void> =>
    parts.recordProduct(sku, { type: 'barcode-told', code, codes: codes.map(barcode), error });
  const refuse = async (trouble: string, codes: readonly string[] = []): Promise<Performed> => {
    await tell(codes, trouble);
    return { kind: 'refused', trouble };
  };
  const failed = (outcome: Performed): Promise<Performed> | Performed =>
    outcome.kind === 'refused' ? refuse(outcome.trouble) : outcome;
  const before = await parts.ask('market.products', { skus: [sku] });
  if (!before.ok) return failed(repeatable(before.error));
  const product = before.value.find((each) => each.sku === sku);
  if (product === undefined || product.productId === null) return refuse(UNKNOWN_THERE);
  if (isThere(wish, product)) {
    await tell(product.barcodes, null);
    return { kind: 'done' };
  }
  const taken = row.receipt !== null;
  if (taken && row.attempts >= MOST_LOOKS) return refuse(NOT_SHOWN, product.barcodes);
  if (!taken) {
    const effectId = row.id;
    const sent =
      code === null
        ? await parts.ask('market.makeBarcode', { effectId, productId: product.productId })
        : await parts.ask('market.tieBarcode', { effectId, sku, barcode: code });
    if (!sent.ok) return failed(repeatable(sent.error));
    const after = await parts.ask('market.products', { skus: [sku] });
    const now = after.ok ? after.value.find((each) => each.sku === sku) : undefined;
    // Somebody else may have been first: what counts is what is there.
    if (now !== undefined && isThere(wish, now)) {
      await tell(now.barcodes, null);
      return { kind: 'done' };
    }
    if (sent.value.error !== null) return refuse(sent.value.error, now?.barcodes);
  }
  return { kind: 'verify', afterMs: SHOWN_MS, trouble: 'barcode-making', receipt: ['taken'] };
}
