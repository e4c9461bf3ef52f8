import type { PostingSnapshot, Way } from '../posting/snapshot.ts';
import type { Trait } from '../product/traits.ts';

/** When a picture of the parcel is asked for (PH1). */
export interface PhotoRule {
  readonly duty: 'required' | 'optional' | 'off';
  /** Only for parcels with goods of one of these; none named, and no way either: for every parcel. */
  readonly traits: readonly Trait[];
  /** Only for postings that leave in one of these ways. */
  readonly ways: readonly Way[];
}

/** Ways of leaving that have a parcel to take a picture of. */
export const photoWays = ['fbs', 'aggregator', 'integrated', 'non-integrated'] as const satisfies readonly Way[];

/** No pictures. */
export const noPhotos: PhotoRule = { duty: 'off', traits: [], ways: [] };

/** Whether a parcel wants its picture: any one of the named traits or ways is enough (PH1). */
export function wantsPhoto(
  rule: PhotoRule,
  snapshot: Pick<PostingSnapshot, 'way'>,
  traits: ReadonlySet<Trait>,
): boolean {
  if (rule.duty === 'off') return false;
  if (rule.traits.length === 0 && rule.ways.length === 0) return true;
  return rule.ways.includes(snapshot.way) || rule.traits.some((trait) => traits.has(trait));
}
