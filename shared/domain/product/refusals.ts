import type { Barcode, Sku } from '../../kit/brand.ts';

/** Why a code can be no product's barcode; `parcel`: it names a posting, a label or a waybill, `insert`: it is a card or gift of ours (TE4). */
export type BarcodeWhy = 'empty' | 'too-long' | 'command' | 'marking' | 'parcel' | 'insert';

/** Why a command about a product was refused. */
export type ProductRefusal =
  | { readonly code: 'product-unknown'; readonly sku: Sku }
  | { readonly code: 'barcode-of-another'; readonly barcode: Barcode; readonly owner: Sku }
  | {
      readonly code: 'barcode-unusable';
      readonly barcode: Barcode;
      readonly why: BarcodeWhy;
    }
  /** The catalogue has it: nobody here takes it back (TE6). */
  | { readonly code: 'barcode-of-market'; readonly barcode: Barcode }
  /** Longer than a shelf's sign, characters (PR7). */
  | { readonly code: 'shelf-too-long'; readonly most: number }
  /** More pictures, or a longer text, than anybody looks at (PG1). */
  | { readonly code: 'guide-too-large'; readonly pictures: number; readonly letters: number }
  | { readonly code: 'units-implausible'; readonly units: number }
  /** Pieces of it are moved only once it was counted (SN1). */
  | { readonly code: 'stock-not-counted'; readonly sku: Sku }
  /** More go by hand than lie there (SN4). */
  | { readonly code: 'stock-short'; readonly have: number }
  | { readonly code: 'not-permitted'; readonly what: 'teach' | 'shelve' }
  | { readonly code: 'kit-of-itself'; readonly sku: Sku }
  /** A part stands in the list twice. */
  | { readonly code: 'kit-part-twice'; readonly sku: Sku };
