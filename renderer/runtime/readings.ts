import type { ShopId } from '#shared/domain/shop.ts';
import { createPullMemory, type PullMemory, type PullProgress } from '../sync/pull-memory.ts';

/** What reading the shops remembers, one memory for each, and what all of them say together. */
export interface Readings {
  readonly of: (shop: ShopId) => PullMemory;
  /** The first reading of whichever shop is at it. */
  readonly progress: PullProgress | null;
  /** Rows nobody can read, of all shops. */
  readonly unreadable: ReadonlyMap<string, string>;
}

/** No memories yet. */
export function createReadings(): Readings {
  const memories = new Map<ShopId, PullMemory>();
  return {
    of(shop) {
      const known = memories.get(shop) ?? createPullMemory();
      memories.set(shop, known);
      return known;
    },
    get progress() {
      return [...memories.values()].find(({ progress }) => progress !== null)?.progress ?? null;
    },
    get unreadable() {
      return new Map([...memories.values()].flatMap(({ unreadable }) => [...unreadable]));
    },
  };
}
