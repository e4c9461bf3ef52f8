import type { ShopId } from '#shared/domain/shop.ts';

/** How one shop stands as far as its reading tells. Times ms since 1970 UTC. */
export interface ShopStanding {
  readonly shop: ShopId;
  readonly online: boolean;
  readonly offlineSince: number | null;
  /** Why it could not be read last, in one word. */
  readonly trouble: string | null;
  /** When it was read last; null for never since the start. */
  readonly readAt: number | null;
}
