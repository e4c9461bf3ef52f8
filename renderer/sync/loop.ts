import { shopsRead } from '#shared/bridge/shops.ts';
import type { ShopId } from '#shared/domain/shop.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { StationApi } from '#shared/bridge/station-api.ts';
import { printerFor } from '#shared/printing/choose.ts';
import { stopsPrinting, type PrinterState } from '#shared/printing/state.ts';
import type { EffectRow } from '#shared/process/effects.ts';
import type { Store } from '../db/store.ts';
import type { LabelPace, Outside } from '../session/status.ts';
import { journalKeeper } from './journal-keeper.ts';
import type { Guard } from './guard.ts';
import type { MendingStore } from './mend-journal.ts';
import type { OpenRows } from './open-rows.ts';
import { createOutbox } from './outbox.ts';
import { pacer } from './pacer.ts';
import { perform } from './perform.ts';
import { performPartsOf } from './perform-parts.ts';
import type { PerformParts } from './performed.ts';
import type { PullMemory } from './pull-memory.ts';
import type { PullParts } from './pull.ts';
import { askOf } from '#shared/bridge/shop-door.ts';
import { faultWords } from '#shared/kit/fault.ts';
import { createShopReader } from './shop-reader.ts';
import { createShopReaders, togetherOf } from './shop-readers.ts';
import type { Settling } from './settling.ts';

/** What runs beside the table. */
export interface LoopParts extends Omit<PullParts, 'memory' | 'shop'> {
  /** What reading a shop remembers: one memory for each. */
  readonly memoryOf: (shop: ShopId) => PullMemory;
  readonly store: Pick<Store, 'effect' | 'supply' | 'commit' | 'postings' | 'getMeta' | keyof MendingStore>;
  readonly api: Pick<StationApi, 'on'>;
  readonly random: () => number;
  readonly language: () => Language;
  readonly larger: PerformParts['larger'];
  /** What the outbox has to do; kept true by whoever writes to the store. */
  readonly rows: OpenRows;
  readonly guard: Guard;
  readonly settling: Settling;
  /** Whether somebody works at the table; nobody where it is not told. */
  readonly isBusy?: () => boolean;
  /** Resolves when no scan is on its way. */
  readonly aside?: () => Promise<void>;
  readonly log: (event: string, detail: string) => void;
  /** Something outside the table changed: look again. */
  readonly refreshed: () => Promise<void>;
}

/** The work beside the table: journal, outbox, intake. */
export interface Loop {
  start(): void;
  stop(): void;
  /** Something was committed: it goes to the journal, and what is due leaves. */
  committed(): void;
  storeTrouble(kind: string): void;
  outside(): Omit<Outside, 'rows'>;
  pace(): LabelPace;
  everRead(): boolean;
  /** The settings may name other shops now. */
  shopsChanged(): void;
  /** Whether a shop could be read last, as far as known. */
  isOnline(shop: ShopId): boolean;
}

/** Pause between two readings of the marketplace, ms. */
const READ_EVERY_MS = { practice: 2500, ozon: 20_000 } as const;
/** The runner looks at least this often, ms. */
const LOOK_EVERY_MS = 1000;
/** The screen is brought up to date at most this often, ms. */
const SHOW_EVERY_MS = 100;
/** Pause between two looks at what the journal has not got, ms: what comes meanwhile goes there together. */
const JOURNAL_EVERY_MS = 25;
/** So long the journal waits after a deed, ms: the frame with the verdict is made first. */
const FRAME_MS = 16;
/** What Ozon advises to wait before asking for a label, ms (its documentation: 45-60 s). */
const FIRST_PACE_MS = 50_000;

/** Makes the loop; nothing runs before `start`. */
export function createLoop(parts: LoopParts): Loop {
  const { ask, store, clock } = parts;
  let stopped = false;
  /** What keeps everything here: a store that takes nothing, a journal that takes nothing (OB2). */
  let stuck: string | null = null;
  let printer: Outside['printer'] = 'unknown';
  const timers = new Set<ReturnType<typeof setTimeout>>();

  const later = (work: () => void, ms: number): void => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      work();
    }, ms);
    timers.add(timer);
  };

  const performParts = performPartsOf(parts);
  const outbox = createOutbox({
    store,
    rows: parts.rows,
    clock,
    random: parts.random,
    perform: (row) => perform(row, performParts),
    changed: () => refreshed(),
    fault: (row: EffectRow, error) =>
      parts.log('effect-fault', `${row.effect.kind} ${error instanceof Error ? error.message : ''}`),
  });

  // A thousand calls that drain change something each; nobody looks at the screen that often.
  const refreshed = pacer(SHOW_EVERY_MS, later, () =>
    parts.refreshed().catch((error: unknown) => parts.log('refresh-fault', String(error))),
  );

  const pushed = journalKeeper(store, ask, parts);
  let kicking = false;
  let kickAgain = false;
  /** Journal first, then whatever is due; a kick during a run makes one more run. */
  async function kick(): Promise<void> {
    if (kicking) {
      kickAgain = true;
      return;
    }
    kicking = true;
    try {
      do {
        kickAgain = false;
        await pushed();
        stuck = null;
        refreshed();
        await outbox.pump();
      } while (kickAgain && !stopped);
    } catch (error) {
      stuck = 'journal';
      parts.log('outbox-fault', faultWords(error));
    } finally {
      kicking = false;
    }
  }

  const readers = createShopReaders({
    shops: () => shopsRead(parts.settings()).map(({ id }) => id),
    reader: (shop) =>
      createShopReader({
        ...parts,
        shop,
        ask: askOf(ask, shop),
        memory: parts.memoryOf(shop),
        pauseMs: () => READ_EVERY_MS[parts.settings().marketplace.kind],
        later,
        back: () => {
          outbox.wake(shop);
          kicked();
        },
        done: () => refreshed(),
      }),
  });

  const kicked = pacer(JOURNAL_EVERY_MS, later, kick, FRAME_MS);
  // What the journal has just taken need not wait for the next round.
  parts.rows.onChange(() => {
    if (!stopped) queueMicrotask(() => void outbox.pump());
  });

  function tick(): void {
    kicked();
    later(tick, LOOK_EVERY_MS);
  }

  /** The status line speaks of the printer that the parcels' labels come out of. */
  function tellPrinter(states: readonly PrinterState[]): void {
    const id = printerFor('market', parts.settings())?.id;
    const state = states.find((each) => each.printer === id);
    if (state === undefined) return;
    const busy = (state.busy || state.waiting > 0) && !stopsPrinting(state.condition);
    printer = busy ? 'busy' : state.condition;
    refreshed();
  }

  const unsubscribe = parts.api.on('printers.states', tellPrinter);

  return {
    start: () => {
      tick();
      readers.follow();
      void ask('printers.states', undefined)
        .then(tellPrinter)
        .catch((error: unknown) => parts.log('printer-fault', String(error)));
    },
    stop: () => {
      stopped = true;
      readers.stop();
      unsubscribe();
      for (const timer of timers) clearTimeout(timer);
    },
    committed: kicked,
    storeTrouble: (kind) => {
      stuck = `store-${kind}`;
      refreshed();
    },
    outside: () => {
      const shops = readers.standings();
      const together = togetherOf(shops);
      return { ...together, trouble: stuck ?? together.trouble, printer, shops };
    },
    pace: () => ({
      typicalMs:
        parts.settings().marketplace.kind === 'practice'
          ? parts.settings().practice.labelDelayMs
          : FIRST_PACE_MS,
    }),
    everRead: () => readers.standings().some(({ readAt }) => readAt !== null),
    shopsChanged: () => {
      if (!stopped) readers.follow();
    },
    isOnline: (shop) => readers.isOnline(shop),
  };
}
