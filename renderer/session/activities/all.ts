import type { ScannerSettings } from '#shared/bridge/scanner-settings.ts';
import type { Ask } from '#shared/bridge/station-api.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock, Ids } from '#shared/kit/clock.ts';
import type { Store } from '../../db/store.ts';
import type { Book } from '../book.ts';
import type { Executor } from '../execute.ts';
import type { Heard } from '../heard.ts';
import type { Activities } from './activity.ts';
import { checkScanner } from './scanner.ts';

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
  /** What the scanner sent last, as it came. */
  readonly heard: Pick<Heard, 'of' | 'keys'>;
  /** Changes what the station was told about its scanner. */
  readonly tellScanner: (next: Partial<ScannerSettings>) => Promise<void>;
}

/** Every kind of work at the table besides packing. */
export const activitiesOf = (parts: ActivityParts): Activities => ({
  scanner: (at) => checkScanner(parts, at),
});
