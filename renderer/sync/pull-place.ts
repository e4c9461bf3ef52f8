import * as v from 'valibot';
import { FIRST_SHOP, type ShopId } from '#shared/domain/shop.ts';

/** Key of the small value that says how far a shop was read; the first one's is the one that always was (SHP6). */
export const placeKey = (shop: ShopId = FIRST_SHOP): string =>
  shop === FIRST_SHOP ? 'pull' : `pull:${shop}`;

const moment = v.number();

const sweepSchema = v.object({
  /** When it began, by the marketplace's clock. */
  startedAt: moment,
  cutoffFrom: moment,
  cutoffTo: moment,
  /** The next page to ask for; null for the first. */
  cursor: v.nullable(v.string()),
  read: v.number(),
  pages: v.number(),
  /** How many there are, where the marketplace told. */
  total: v.nullable(v.number()),
});

const placeSchema = v.object({
  /** Changes are known up to here, of postings created lately and of older ones; ms by the marketplace's clock. */
  recent: v.nullable(moment),
  older: v.nullable(moment),
  /** The reading of the whole list that is under way. */
  sweep: v.nullable(sweepSchema),
  /** When the whole list was last read to its end, by the station's clock, and how long it was. */
  sweptAt: v.nullable(moment),
  pages: v.number(),
});

/** How far the marketplace was read; kept in the transaction of the facts it speaks of (PL1). */
export type PullPlace = v.InferOutput<typeof placeSchema>;

/** A reading of the whole list. */
export type Sweep = v.InferOutput<typeof sweepSchema>;

const nowhere: PullPlace = { recent: null, older: null, sweep: null, sweptAt: null, pages: 0 };

/** The place as it was kept; what cannot be read means reading from the beginning. */
export function placeOf(kept: unknown): PullPlace {
  const parsed = v.safeParse(placeSchema, kept);
  return parsed.success ? parsed.output : nowhere;
}
