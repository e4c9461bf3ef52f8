import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { KnownProduct } from '#shared/domain/product/state.ts';
import { groundOf } from '../verdict.ts';
import type { Verdict } from '../view.ts';

/** The verdict of a refusal outside packing; `got`: the thing in the hand, where it is known. */
export function refusedVerdict(
  scanId: string,
  refusal: PostingRefusal,
  got: KnownProduct | null = null,
): Verdict {
  return { kind: groundOf(refusal), scanId, refusal, got, expected: null, work: null };
}

/** The right parcel was scanned; its first product stands for it. */
export function rightParcel(scanId: string, { snapshot }: Pick<KnownPosting, 'snapshot'>): Verdict {
  const [line] = snapshot.lines;
  return line === undefined
    ? { kind: 'complete', scanId }
    : { kind: 'right', scanId, thing: { sku: line.sku, name: line.name }, units: 1 };
}
