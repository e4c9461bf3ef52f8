import type { CheckFinding } from '../posting/findings.ts';
import { mayBeAssembled, type PostingSnapshot, type SnapshotLine } from '../posting/snapshot.ts';
import type { KnownProduct } from '../product/state.ts';
import type { Sku } from '../../kit/brand.ts';
import { isPhone, lacksFlat } from './address.ts';
import type { ProductLookup } from './checklist.ts';
import { isGtin } from './gtin.ts';
import { partsOf } from './kits.ts';
import { isCollected } from './unit-data.ts';
import { wantsOf } from './waves.ts';

/** What the check may look at besides the posting itself. */
export interface CheckContext {
  readonly now: number;
  readonly lookup: ProductLookup;
  /** Numbers of other open postings of the same buyer. */
  readonly sameBuyer: readonly string[];
  /** Limits of the marketplace's drop-off point; null where it has none or was not asked. */
  readonly maxGrams: number | null;
  /** The longest sides it takes, mm, the longest first; null or absent where it has none or was not asked. */
  readonly maxSidesMm?: readonly number[] | null;
  /** What the house has of a product; null where it does not count it. Absent where it counts nothing. */
  readonly stockOf?: StockLookup;
}

/** Pieces in the house, and how many of them other postings hold already; null where they are not counted. */
export type StockLookup = (sku: Sku) => { readonly own: number; readonly reserved: number } | null;

function addressFinding(snapshot: PostingSnapshot): CheckFinding | null {
  if (snapshot.way !== 'non-integrated' || snapshot.source !== 'market') return null;
  const { buyerName, phone, city, address } = snapshot.destination;
  const missing: ('name' | 'phone' | 'city' | 'address' | 'flat')[] = [];
  if (!buyerName?.trim()) missing.push('name');
  if (!phone?.trim()) missing.push('phone');
  if (!city?.trim()) missing.push('city');
  if (!address?.trim()) missing.push('address');
  else if (lacksFlat(address)) missing.push('flat');
  return missing.length > 0 ? { code: 'address-incomplete', missing } : null;
}

function phoneFinding({ way, source, destination }: PostingSnapshot): CheckFinding | null {
  const phone = destination.phone?.trim() ?? '';
  if (way !== 'non-integrated' || source !== 'market' || phone === '' || isPhone(phone)) return null;
  return { code: 'phone-odd', digits: phone.replaceAll(/\D/gu, '').length };
}

/** Kits are counted by their parts, digital goods not at all (CK8). */
const stockFindings = (snapshot: PostingSnapshot, { lookup, stockOf }: CheckContext): CheckFinding[] =>
  stockOf === undefined
    ? []
    : wantsOf(snapshot, lookup).flatMap(({ sku, quantity }): CheckFinding[] => {
        const stock = stockOf(sku);
        if (stock === null) return [];
        const left = Math.max(0, stock.own - stock.reserved);
        return left < quantity ? [{ code: 'out-of-stock', sku, wanted: quantity, left }] : [];
      });

function productFindings(snapshot: PostingSnapshot, context: CheckContext): CheckFinding[] {
  return snapshot.lines.flatMap((line): CheckFinding[] => {
    const product = context.lookup(line.sku);
    if (product === null) return [{ code: 'product-unknown', sku: line.sku }];
    if (product.traits.includes('digital')) return [];
    if (product.allBarcodes.length === 0) return [{ code: 'no-barcode', sku: line.sku }];
    const unmatched = line.marking === 'required' && !product.allBarcodes.some(({ code }) => isGtin(code));
    return unmatched ? [{ code: 'no-gtin', sku: line.sku }] : [];
  });
}

function weightFinding(snapshot: PostingSnapshot, context: CheckContext): CheckFinding | null {
  if (context.maxGrams === null) return null;
  let sum = 0;
  for (const line of snapshot.lines)
    sum += (line.unitGrams ?? context.lookup(line.sku)?.grams ?? 0) * line.quantity;
  return sum > context.maxGrams
    ? { code: 'over-limit', what: 'weight', value: sum, limit: context.maxGrams }
    : null;
}

/** The first product of which one piece alone is larger than the place takes, however it is turned (CK12). */
function sizeFinding(snapshot: PostingSnapshot, { maxSidesMm, lookup }: CheckContext): CheckFinding | null {
  if (maxSidesMm == null) return null;
  const most = maxSidesMm.toSorted((a, b) => b - a);
  for (const { sku } of snapshot.lines) {
    const product = lookup(sku);
    if (product === null) continue;
    const { lengthMm, widthMm, heightMm } = product;
    if (lengthMm === null || widthMm === null || heightMm === null) continue;
    const sides = [lengthMm, widthMm, heightMm].toSorted((a, b) => b - a);
    const at = sides.findIndex((side, i) => side > (most[i] ?? Number.MAX_SAFE_INTEGER));
    if (at !== -1) return { code: 'over-limit', what: 'size', value: sides[at] ?? 0, limit: most[at] ?? 0 };
  }
  return null;
}

// The table does not ask for what digital goods and kits packed by parts want (DF7).
const asksAtTable = (product: KnownProduct | null, line: SnapshotLine): boolean =>
  product?.traits.includes('digital') !== true && partsOf(product, line).length === 0;

/** What is wanted before assembly and must be given at the marketplace, since the table does not collect it (CK5). */
const notCollected = (snapshot: PostingSnapshot, lookup: ProductLookup): readonly string[] => [
  ...new Set(
    snapshot.lines.flatMap((line) =>
      asksAtTable(lookup(line.sku), line) ? line.wants.filter((want) => !isCollected(want)) : line.wants,
    ),
  ),
];

/** Looks a posting over before it is confirmed (CK1-CK13). An empty list is "all good". */
export function checkPosting(snapshot: PostingSnapshot, context: CheckContext): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const early = snapshot.phase === 'unready' && !mayBeAssembled(snapshot);
  if (early || snapshot.phase === 'unknown' || snapshot.phase === 'disputed') {
    findings.push({ code: 'not-shippable', rawStatus: snapshot.rawStatus });
  }
  if (snapshot.way === 'unknown') findings.push({ code: 'unknown-way', rawWay: snapshot.rawWay });
  const address = addressFinding(snapshot);
  if (address !== null) findings.push(address);
  const phone = phoneFinding(snapshot);
  if (phone !== null) findings.push(phone);
  findings.push(...stockFindings(snapshot, context));
  const weight = weightFinding(snapshot, context);
  if (weight !== null) findings.push(weight);
  const size = sizeFinding(snapshot, context);
  if (size !== null) findings.push(size);
  const wants = notCollected(snapshot, context.lookup);
  if (wants.length > 0) findings.push({ code: 'wants-data', what: wants });
  if (physicalLines(snapshot, context.lookup).length === 0) findings.push({ code: 'nothing-to-pack' });
  findings.push(...productFindings(snapshot, context));
  if (context.sameBuyer.length > 0) findings.push({ code: 'same-buyer', others: context.sameBuyer });
  if (snapshot.cutoffAt !== null && snapshot.cutoffAt < context.now)
    findings.push({ code: 'past-cutoff', cutoffAt: snapshot.cutoffAt });
  return findings;
}

/** Sku names of a posting that are physical things; digital goods need no parcel (VR1). */
export const physicalLines = (snapshot: PostingSnapshot, lookup: ProductLookup): readonly string[] =>
  snapshot.lines.filter((line) => !lookup(line.sku)?.traits.includes('digital')).map((line) => line.name);
