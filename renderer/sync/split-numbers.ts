import { postingNumber, type PostingNumber } from '#shared/kit/brand.ts';
import type { ParcelContent } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import { sameContent } from '#shared/domain/posting/content.ts';
import { isRetired } from '#shared/domain/posting/parcels.ts';
import type { PostingPage } from '#shared/market/reading.ts';
import type { Effect, EffectRow } from '#shared/process/effects.ts';
import { readChangedSince, readUnfulfilled } from './read-list.ts';
import type { PerformParts } from './performed.ts';

/** Under which numbers an assembled posting left, one per parcel in the order it was packed. */
export type Parcels =
  | { readonly kind: 'parcels'; readonly parcels: readonly PostingNumber[] }
  /** The marketplace could not be asked. */
  | { readonly kind: 'unread'; readonly trouble: string }
  /** It has no such parcels. */
  | { readonly kind: 'unknown' };

/** The numbers of a ship call's parcels: from its answer, or, where that was lost, found by their content (SH4). */
export async function parcelsOf(
  row: EffectRow,
  effect: Extract<Effect, { kind: 'ship' }>,
  parts: Pick<PerformParts, 'ask' | 'clock'>,
): Promise<Parcels> {
  const answered = row.receipt?.map(postingNumber) ?? [effect.posting];
  if (effect.packages.length < 2 || answered.length === effect.packages.length) {
    return { kind: 'parcels', parcels: answered };
  }
  const family: PostingSnapshot[] = [];
  const take = (page: PostingPage): Promise<void> => {
    family.push(
      ...page.postings.filter((one) => one.number === effect.posting || one.parent === effect.posting),
    );
    return Promise.resolve();
  };
  const read = await readUnfulfilled(parts, take);
  if (!read.ok) return { kind: 'unread', trouble: read.error.kind };
  const parcels = matched(effect.packages, family);
  if (parcels !== null) return { kind: 'parcels', parcels };
  // One that was cancelled meanwhile is no longer among the unfinished (CN9).
  const changed = await readChangedSince(parts, row.createdAt, take);
  if (!changed.ok) return { kind: 'unread', trouble: changed.error.kind };
  const all = matched(effect.packages, family);
  return all === null ? { kind: 'unknown' } : { kind: 'parcels', parcels: all };
}

/** Gives each package the posting that holds exactly its goods; null where one finds none, or a posting is left over. */
function matched(
  packages: readonly ParcelContent[],
  family: readonly PostingSnapshot[],
): readonly PostingNumber[] | null {
  const left = family.filter(
    (one, place) => !isRetired(one) && family.findIndex((other) => other.number === one.number) === place,
  );
  const numbers: PostingNumber[] = [];
  for (const { lines } of packages) {
    const place = left.findIndex((one) => sameContent(one.lines, lines));
    const [found] = place < 0 ? [] : left.splice(place, 1);
    if (found === undefined) return null;
    numbers.push(found.number);
  }
  return left.length === 0 ? numbers : null;
}
