import { sameContent } from '#shared/domain/posting/content.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import type { PostingNumber, Sku } from '#shared/kit/brand.ts';
import { err } from '#shared/kit/result.ts';
import type { Result } from '#shared/kit/result.ts';
import type { ShipPackage } from '#shared/market/assembly.ts';
import { effectUnknown } from '#shared/market/errors.ts';
import type { MarketError } from '#shared/market/errors.ts';

/** A posting and what it holds. */
export interface Held {
  readonly number: PostingNumber;
  readonly lines: ShipPackage['lines'];
}

/** A part as an answer tells it. */
export const heldOf = (told: {
  readonly posting_number: string;
  readonly products: readonly { readonly sku: string; readonly quantity: number }[];
}): Held => ({
  number: postingNumber(told.posting_number),
  lines: told.products.map((line) => ({ sku: sku(line.sku), quantity: line.quantity })),
});

/** Gives each package the posting that holds exactly its goods; null where one finds none or a posting is left over. */
export function placed(
  packages: readonly ShipPackage[],
  parts: readonly Held[],
): readonly PostingNumber[] | null {
  const left = [...parts];
  const numbers: PostingNumber[] = [];
  for (const { lines } of packages) {
    const place = left.findIndex((part) => sameContent(part.lines, lines));
    const [found] = place < 0 ? [] : left.splice(place, 1);
    if (found === undefined) return null;
    numbers.push(found.number);
  }
  return left.length === 0 ? numbers : null;
}

/** Goods without some of them; null where they do not hold that many. */
export function without(
  goods: ShipPackage['lines'],
  taken: ShipPackage['lines'],
): ShipPackage['lines'] | null {
  const left = new Map<Sku, number>();
  for (const { sku, quantity } of goods) left.set(sku, (left.get(sku) ?? 0) + quantity);
  for (const { sku, quantity } of taken) left.set(sku, (left.get(sku) ?? 0) - quantity);
  if ([...left.values()].some((quantity) => quantity < 0)) return null;
  return [...left].flatMap(([sku, quantity]) => (quantity > 0 ? [{ sku, quantity }] : []));
}

/** A number that the marketplace gave up because its goods went on under others. */
export const isRetired = (snapshot: PostingSnapshot): boolean =>
  snapshot.rawStatus === 'cancelled_from_split_pending';

/** What comes after a call that took effect must never look as if nothing had happened (SPEC AS3). */
export function afterEffect<T>(answer: Result<T, MarketError>): Result<T, MarketError> {
  if (answer.ok || effectUnknown(answer.error)) return answer;
  return err({ kind: 'garbled', detail: `done, but not read back: ${answer.error.kind}` });
}
