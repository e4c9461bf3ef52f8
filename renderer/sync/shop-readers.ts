import type { ShopId } from '#shared/domain/shop.ts';
import type { ShopStanding } from '../session/shop-standing.ts';
import type { ShopReader } from './shop-reader.ts';

/** The readers of all shops that are read. */
export interface ShopReaders {
  /** Starts those that are missing, stops those whose shop is off or gone. */
  follow(): void;
  /** How the shops stand, in the order of the settings. */
  standings(): readonly ShopStanding[];
  /** Whether a shop could be read last, as far as known. */
  isOnline(shop: ShopId): boolean;
  stop(): void;
}

/** What following the settings needs. */
export interface ReadersParts {
  /** The shops of which new postings are fetched now. */
  readonly shops: () => readonly ShopId[];
  readonly reader: (shop: ShopId) => ShopReader;
}

/** No readers before the first `follow`. */
export function createShopReaders({ shops, reader }: ReadersParts): ShopReaders {
  const readers = new Map<ShopId, ShopReader>();

  function follow(): void {
    const wanted = shops();
    for (const [shop, running] of readers)
      if (!wanted.includes(shop)) {
        running.stop();
        readers.delete(shop);
      }
    for (const shop of wanted)
      if (!readers.has(shop)) {
        const made = reader(shop);
        readers.set(shop, made);
        made.start();
      }
  }

  return {
    follow,
    standings: () =>
      shops().flatMap((shop) => {
        const running = readers.get(shop);
        return running === undefined ? [] : [running.standing()];
      }),
    isOnline: (shop) => readers.get(shop)?.standing().online ?? true,
    stop: () => {
      for (const running of readers.values()) running.stop();
      readers.clear();
    },
  };
}

/** All shops as one: on line while each is; since when not, and why, of the one that is away longest. */
export function togetherOf(
  standings: readonly ShopStanding[],
): Pick<ShopStanding, 'online' | 'offlineSince' | 'trouble'> {
  const away = standings
    .filter(({ online }) => !online)
    .sort((a, b) => (a.offlineSince ?? 0) - (b.offlineSince ?? 0));
  const [longest] = away;
  return longest === undefined
    ? { online: true, offlineSince: null, trouble: null }
    : { online: false, offlineSince: longest.offlineSince, trouble: longest.trouble };
}
