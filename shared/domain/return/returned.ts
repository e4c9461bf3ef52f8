import type { Sku } from '../../kit/brand.ts';
import type { PhotoRef } from '../posting/photo.ts';
import type { KnownPosting } from '../posting/state.ts';

/** What a person may say of a unit that came back. */
export const judgements = ['restock', 'damaged', 'wrong-item', 'missing'] as const;

/** One of `judgements`. */
export type Judgement = (typeof judgements)[number];

/** What the marketplace tells of a return, in its own words. */
export interface ReturnTold {
  readonly id: string;
  readonly kind: string;
  readonly reason: string;
}

/** One unit as it was judged; `at` ms since 1970 UTC. */
export interface JudgedUnit {
  readonly sku: Sku;
  readonly judgement: Judgement;
  readonly at: number;
  readonly by: string;
}

/** A picture of a unit that came back; `at` ms since 1970 UTC. */
export interface ReturnPhoto {
  readonly sku: Sku;
  readonly photo: PhotoRef;
  readonly at: number;
  readonly by: string;
}

/** Judgements that somebody will ask about: of these a picture is worth having (RT6). */
export const arguable: ReadonlySet<Judgement> = new Set(['damaged', 'wrong-item'] as const);

/** A parcel that came back, as far as it was looked at. */
export interface Returned {
  readonly at: number;
  readonly by: string;
  readonly told: ReturnTold | null;
  readonly units: readonly JudgedUnit[];
  /** Pictures taken while it was judged; absent where none was (RT6). */
  readonly photos?: readonly ReturnPhoto[];
  /** Its units to sell again lie on their shelves. */
  readonly stocked: boolean;
}

/** Units of one product of a posting that nobody has judged yet (RT3). */
export function unjudged(
  { snapshot, returned }: Pick<KnownPosting, 'snapshot' | 'returned'>,
  sku: Sku,
): number {
  const ordered = snapshot.lines.reduce((sum, line) => sum + (line.sku === sku ? line.quantity : 0), 0);
  return ordered - (returned?.units ?? []).filter((unit) => unit.sku === sku).length;
}

/** All units of a posting that nobody has judged yet. */
export const unjudgedUnits = (posting: Pick<KnownPosting, 'snapshot' | 'returned'>): number =>
  [...new Set(posting.snapshot.lines.map(({ sku }) => sku))].reduce(
    (sum, sku) => sum + unjudged(posting, sku),
    0,
  );

/** Units to sell again that do not lie on their shelves yet, by product (RT5). */
export function toRestock({ returned }: Pick<KnownPosting, 'returned'>): ReadonlyMap<Sku, number> {
  const units = new Map<Sku, number>();
  if (returned === undefined || returned.stocked) return units;
  for (const { sku, judgement } of returned.units)
    if (judgement === 'restock') units.set(sku, (units.get(sku) ?? 0) + 1);
  return units;
}
