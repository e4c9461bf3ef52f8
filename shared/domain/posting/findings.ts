/** What the check before confirming found; blocking ones keep the posting out of the bulk confirm (CK1-CK13). */
export type CheckFinding =
  | {
      readonly code: 'address-incomplete';
      readonly missing: readonly ('name' | 'phone' | 'city' | 'address' | 'flat')[];
    }
  | { readonly code: 'same-buyer'; readonly others: readonly string[] }
  | { readonly code: 'product-unknown'; readonly sku: string }
  | { readonly code: 'no-barcode'; readonly sku: string }
  | {
      readonly code: 'over-limit';
      readonly what: 'weight' | 'size';
      readonly value: number;
      readonly limit: number;
    }
  | { readonly code: 'not-shippable'; readonly rawStatus: string }
  | { readonly code: 'unknown-way'; readonly rawWay: string }
  | { readonly code: 'past-cutoff'; readonly cutoffAt: number }
  /** Only digital goods: no parcel, so the table has nothing to do (VR1, WY6). */
  | { readonly code: 'nothing-to-pack' }
  | { readonly code: 'wants-data'; readonly what: readonly string[] }
  /** Fewer free pieces in the house than it wants (CK8). */
  | { readonly code: 'out-of-stock'; readonly sku: string; readonly wanted: number; readonly left: number }
  /** What stands for a phone is none that a carrier could call (CK10); the number itself is in the snapshot. */
  | { readonly code: 'phone-odd'; readonly digits: number }
  /** A marking code is wanted, and no barcode of the product has the GTIN that it will carry (CK13). */
  | { readonly code: 'no-gtin'; readonly sku: string };

const blocking: ReadonlySet<CheckFinding['code']> = new Set([
  'address-incomplete',
  'over-limit',
  'not-shippable',
  'unknown-way',
  'wants-data',
  'nothing-to-pack',
  'out-of-stock',
  'phone-odd',
]);

/** Whether a finding keeps the posting from being confirmed in bulk. */
export const isBlocking = (finding: CheckFinding): boolean => blocking.has(finding.code);
