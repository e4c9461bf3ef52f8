import type { Barcode, Sku } from '../../kit/brand.ts';
import { yes, type ProductDecision } from './decision.ts';
import type { KnownProduct } from './state.ts';

/** What somebody wants of the marketplace about a product's barcodes. */
export type BarcodeCommand =
  /** `code` null: it shall make one; else it shall take over this one of ours. */
  | { readonly type: 'ask-barcode'; readonly code: Barcode | null }
  /** What became of it; `codes`: those it has now, `error`: its word where it did not take it. */
  | {
      readonly type: 'barcode-told';
      readonly code: Barcode | null;
      readonly codes: readonly Barcode[];
      readonly error: string | null;
    };

type Stamped = BarcodeCommand & { readonly at: number; readonly by: string; readonly sku: Sku };

/** Whether there is nothing to ask for: it has one there, or this code is none of ours (BM1). */
function isNeedless({ allBarcodes }: KnownProduct, code: Barcode | null): boolean {
  const single = allBarcodes.filter(({ units }) => units === 1);
  return code === null
    ? single.some(({ origin }) => origin === 'market')
    : single.every((known) => known.code !== code || known.origin === 'market');
}

/** Whether the marketplace can be asked for something: nothing of the kind waits, and it is wanted (BM1). */
export function mayAskBarcode(product: KnownProduct, code: Barcode | null): boolean {
  const { wish } = product;
  const waits = wish !== undefined && wish.code === code && wish.error === null;
  return !waits && !isNeedless(product, code);
}

/** Decides a command about barcodes at the marketplace (BM1, BM2). */
export function decideBarcode(product: KnownProduct, command: Stamped): ProductDecision {
  const { at, by, sku, code } = command;
  if (command.type === 'ask-barcode')
    return mayAskBarcode(product, code) ? yes({ type: 'BarcodeAsked', at, by, sku, code }) : yes();
  const { codes, error } = command;
  return yes({ type: 'BarcodeTold', at, by, sku, code, codes, error });
}
