import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { Store } from '../../db/store.ts';
import type { Book } from '../book.ts';
import type { Executor } from '../execute.ts';
import type { Activities } from './activity.ts';
import { createPick } from './pick.ts';

/** What kinds of work are built on. */
export interface ActivityParts {
  readonly store: Pick<
    Store,
    'posting' | 'postings' | 'postingByLabelCode' | 'product' | 'products' | 'factsOf' | 'getMeta' | 'commit'
  >;
  readonly book: Book;
  readonly execute: Executor;
  readonly ask: Ask;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly settings: () => Settings;
}

/** Every kind of work at the table besides packing. */
export const activitiesOf = (parts: ActivityParts): Activities => ({
  pick: (at) => createPick(parts, at),
});
