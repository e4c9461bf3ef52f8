import type { CheckFinding } from '../posting/findings.ts';
import { mayBeAssembled, type PostingSnapshot, type SnapshotLine } from '../posting/snapshot.ts';
import type { KnownProduct } from '../product/state.ts';
import type { ProductLookup } from './checklist.ts';
import { partsOf } from './kits.ts';
import { isCollected } from './unit-data.ts';

/** What the check may look at besides the posting itself. */
export interface CheckContext {
  readonly now: number;
  readonly lookup: ProductLookup;
  /** Numbers of other open postings of the same buyer. */
  readonly sameBuyer: readonly string[];
  /** Limits of the marketplace's drop-off point; null where it has none or was not asked. */
  readonly maxGrams: number | null;
}

function addressFinding(snapshot: PostingSnapshot): CheckFinding | null {
  if (snapshot.way !== 'non-integrated' || snapshot.source !== 'market') return null;
  const { buyerName, phone, city, address } = snapshot.destination;
  const missing: ('name' | 'phone' | 'city' | 'address' | 'flat')[] = [];
  if (!buyerName?.trim()) missing.push('name');
  if (!phone?.trim()) missing.push('phone');
  if (!city?.trim()) missing.push('city');
  if (!address?.trim()) missing.push('address');
  return missing.length > 0 ? { code: 'address-incomplete', missing } : null;
}

function productFindings(snapshot: PostingSnapshot, context: CheckContext): CheckFinding[] {
  return snapshot.lines.flatMap((line): CheckFinding[] => {
    const product = context.lookup(line.sku);
    if (product === null) return [{ code: 'product-unknown', sku: line.sku }];
    return product.allBarcodes.length === 0 && !product.traits.includes('digital')
      ? [{ code: 'no-barcode', sku: line.sku }]
      : [];
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

/** Looks a posting over before it is confirmed (CK1-CK6). An empty list is "all good". */
export function checkPosting(snapshot: PostingSnapshot, context: CheckContext): readonly CheckFinding[] {
  const findings: CheckFinding[] = [];
  const early = snapshot.phase === 'unready' && !mayBeAssembled(snapshot);
  if (early || snapshot.phase === 'unknown' || snapshot.phase === 'disputed') {
    findings.push({ code: 'not-shippable', rawStatus: snapshot.rawStatus });
  }
  if (snapshot.way === 'unknown') findings.push({ code: 'unknown-way', rawWay: snapshot.rawWay });
  const address = addressFinding(snapshot);
  if (address !== null) findings.push(address);
  const weight = weightFinding(snapshot, context);
  if (weight !== null) findings.push(weight);
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
