import type { ShopId } from '#shared/domain/shop.ts';
import type { ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { Store } from '../../db/store.ts';
import type { Book } from '../book.ts';
import type { Camera } from '../camera.ts';
import type { Executor } from '../execute.ts';
import type { Heard } from '../heard.ts';
import type { Activities } from './activity.ts';
import { createPick } from './pick.ts';
import { handOver } from './hand-over.ts';
import { returns } from './returns.ts';
import { packSupply } from './supply.ts';
import { checkScanner } from './scanner.ts';

/** What kinds of work are built on. */
export interface ActivityParts {
  readonly store: Pick<
    Store,
    | 'posting'
    | 'postings'
    | 'postingByLabelCode'
    | 'closedPostings'
    | 'product'
    | 'products'
    | 'factsOf'
    | 'usedMark'
    | 'supply'
    | 'supplyByCode'
    | 'getMeta'
    | 'commit'
  >;
  readonly book: Book;
  readonly execute: Executor;
  readonly ask: Ask;
  /** Looks after orders right before something leaves the house for them. */
  readonly guard: {
    /** The posting as it was read now or a moment ago, where it is cancelled; null where it is not, or nobody says so in time. */
    look(number: PostingNumber, shop: ShopId): Promise<PostingSnapshot | null>;
    /** Ms since 1970 UTC; null for not since the start. */
    readAt(number: PostingNumber): number | null;
  };
  /** Whether a shop can be reached as far as known; without one, whether all can. */
  readonly online: (shop?: ShopId) => boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
  /** The webcam, for pictures of what came back. */
  readonly camera: Camera;
  /** What the scanner sent last, as it came. */
  readonly heard: Pick<Heard, 'of' | 'keys'>;
  /** Changes what the station was told about its scanner. */
  readonly tellScanner: (next: Partial<ScannerSettings>) => Promise<void>;
}

/** Every kind of work at the table besides packing. */
export const activitiesOf = (parts: ActivityParts): Activities => ({
  pick: (at) => createPick(parts, at),
  'hand-over': (at) => handOver(parts, at),
  returns: (at) => returns(parts, at),
  supply: (at) => packSupply(parts, at),
  scanner: (at) => checkScanner(parts, at),
});
