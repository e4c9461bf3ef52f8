import type { Barcode, Sku } from '../../kit/brand.ts';

/** Why a command about a product was refused. */
export type ProductRefusal =
  | { readonly code: 'product-unknown'; readonly sku: Sku }
  | { readonly code: 'barcode-of-another'; readonly barcode: Barcode; readonly owner: Sku }
  | {
      readonly code: 'barcode-unusable';
      readonly barcode: Barcode;
      readonly why: 'empty' | 'too-long' | 'command' | 'marking';
    }
  | { readonly code: 'units-implausible'; readonly units: number }
  | { readonly code: 'not-permitted'; readonly what: 'teach' }
  | { readonly code: 'kit-of-itself'; readonly sku: Sku };
