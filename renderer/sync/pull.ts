import type { PostingNumber } from '#shared/kit/brand.ts';
import { ok, type Result } from '#shared/kit/result.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { MarketError } from '#shared/market/errors.ts';
import type { Store } from '../db/store.ts';
import type { Commands } from '../session/execute.ts';
import type { ManyCommands } from '../session/execute-many.ts';
import { readChanges } from './pull-changes.ts';
import { readList, rereadVanished } from './pull-list.ts';
import type { PullMemory } from './pull-memory.ts';
import { placeKey, placeOf } from './pull-place.ts';
import type { TakeInParts } from './take-in.ts';

/** What intake from the marketplace needs. */
export interface PullParts extends TakeInParts {
  readonly ask: Ask;
  readonly commands: Commands & { readonly many: ManyCommands };
  readonly store: Pick<Store, 'postings' | 'getMeta'>;
  readonly memory: PullMemory;
  /** Which shop is read: `ask` is its door; the first one where it is left out. */
  readonly shop?: ShopId;
  /** What the station knows of a posting, finished ones too. */
  readonly posting: (number: PostingNumber) => Promise<KnownPosting | null>;
  /** Rows the marketplace sent and nobody could read: logged by number, kept out. */
  readonly unreadable: (number: string | null, detail: string) => void;
  /** The first reading went on: `memory.progress` says how far. */
  readonly progress?: () => void;
}

/**
 * One turn: what changed, a part of the whole list where it is due, a few of those that vanished from it. The very first
 * reading goes on to its end, with a look at changes in between, as long as there is room. Answers in how many turns.
 */
export async function pullPostings(parts: PullParts): Promise<Result<number, MarketError>> {
  const { memory, store } = parts;
  for (let turns = 1; ; turns += 1) {
    memory.turns += 1;
    memory.noRoom = false;
    const changes = await readChanges(placeOf(await store.getMeta(placeKey(parts.shop))), parts);
    if (!changes.ok) return changes;
    const list = await readList(changes.value, parts);
    if (!list.ok) return list;
    const reread = await rereadVanished(parts);
    if (!reread.ok) return reread;
    // Without room the same pages would be read again at once.
    if (list.value.sweptAt !== null || memory.noRoom) return ok(turns);
  }
}
