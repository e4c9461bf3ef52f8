import type { Language } from '#shared/bridge/settings.ts';
import type { LargerQuestions } from '../session/larger.ts';
import { FIRST_SHOP } from '#shared/domain/shop.ts';
import { postingKept } from '../session/find.ts';
import type { Store } from '../db/store.ts';
import type { Guard } from '../sync/guard.ts';
import { createLoop, type Loop } from '../sync/loop.ts';
import type { OpenRows } from '../sync/open-rows.ts';
import type { PullParts } from '../sync/pull.ts';
import { createSettling } from '../sync/settling.ts';
import type { Lull } from './lull.ts';
import { createReadings, type Readings } from './readings.ts';
import type { RuntimeParts } from './runtime.ts';

/** What reading the marketplace and telling it is made of. */
interface MarketLoopParts
  extends
    Pick<RuntimeParts, 'api' | 'uptime' | 'random' | 'log'>,
    Pick<PullParts, 'ask' | 'book' | 'commands' | 'clock' | 'settings' | 'hasRoom'> {
  readonly store: Store;
  readonly rows: OpenRows;
  readonly guard: Guard;
  readonly isBusy: () => boolean;
  readonly aside: Lull['aside'];
  readonly language: () => Language;
  readonly larger: LargerQuestions;
  readonly changed: () => void;
  /** Something came from outside. */
  readonly refreshed: () => Promise<void>;
}

/** The loop, and what it reads with. */
interface MarketLoop {
  readonly loop: Loop;
  readonly pull: PullParts;
  readonly readings: Readings;
}

/** Makes what reads postings and sends what waits; it stands still until it is started. */
export function createMarketLoop(parts: MarketLoopParts): MarketLoop {
  const { store, book, log } = parts;
  const readings = createReadings();
  const pull: PullParts = {
    store,
    memory: readings.of(FIRST_SHOP),
    progress: parts.changed,
    ask: parts.ask,
    book,
    commands: parts.commands,
    clock: parts.clock,
    settings: parts.settings,
    hasRoom: parts.hasRoom,
    posting: (number) => postingKept(number, book, store),
    unreadable: (number, detail) => log('posting-unreadable', `${number ?? '?'} ${detail}`),
  };
  const loop = createLoop({
    ...pull,
    memoryOf: readings.of,
    store,
    rows: parts.rows,
    guard: parts.guard,
    isBusy: parts.isBusy,
    aside: parts.aside,
    settling: createSettling(parts.uptime),
    random: parts.random,
    api: parts.api,
    language: parts.language,
    larger: (parcel, page) => parts.larger.put(parcel, page),
    log,
    refreshed: parts.refreshed,
  });
  return { loop, pull, readings };
}
