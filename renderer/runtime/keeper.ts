import type { Ask } from '#shared/bridge/station-api.ts';
import type { StorageState } from '#shared/bridge/calls/storage.ts';
import type { Settings } from '#shared/bridge/settings.ts';
import type { Clock } from '#shared/kit/clock.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { Store } from '../db/store.ts';
import { archiveRule } from './archive-rule.ts';

/** How often the state of the records is asked for, ms. */
const LOOK_MS = 60_000;
/** Pause between two steps of idle work, ms. */
const IDLE_MS = 5_000;
/** Pause after archiving and checking are through, ms. */
const REST_MS = 3_600_000;
/** Postings of one archiving step: some hundred facts. */
const STEP = 50;

/** Looks after the records while the station runs. */
export interface Keeper {
  /** Null until main answered for the first time. */
  state(): StorageState | null;
  /** Whether stored rows turned out to be unreadable; the station should start anew (DB7). */
  damaged(): boolean;
  /** Whether work that is not begun may be taken in (DB6). */
  hasRoom(): boolean;
  /** Whether a person should look at the records. */
  needsLook(): boolean;
  /** Asks main again now. */
  look(): Promise<void>;
  stop(): void;
}

/** What looking after needs. */
export interface KeeperParts {
  readonly ask: Ask;
  readonly store: Pick<Store, 'archive' | 'readAll' | 'renewArchived'>;
  readonly clock: Clock;
  readonly settings: () => Settings;
  /** Somebody has a posting open. */
  readonly isBusy: () => boolean;
  /** Lets the packer's scans through, between two pieces of a long reading. */
  readonly between: () => Promise<void>;
  readonly changed: () => void;
  readonly log: (event: string, detail: string) => void;
}

/** Starts looking: the state once a minute, archiving and the full read in idle time. */
export function createKeeper(parts: KeeperParts): Keeper {
  const { ask, store, clock } = parts;
  let known: StorageState | null = null;
  let damaged = false;
  let stopped = false;
  let floor = 0;
  let renewed = false;
  let checked = false;
  const timers = new Set<ReturnType<typeof setTimeout>>();
  const later = (work: () => Promise<void>, ms: number): void => {
    if (stopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void work();
    }, ms);
    timers.add(timer);
  };

  async function look(): Promise<void> {
    try {
      known = await ask('storage.state', undefined);
      parts.changed();
    } catch (thrown) {
      parts.log('storage-state-fault', faultWords(thrown));
    }
  }
  async function looking(): Promise<void> {
    await look();
    later(looking, LOOK_MS);
  }

  /** One step of making archived rows anew where another version made them (AR6), else of archiving; the pause until the next. */
  async function tidy(): Promise<number> {
    if (!renewed) {
      const { unreadable, done } = await store.renewArchived(STEP);
      if (unreadable.length > 0) parts.log('archive-unreadable', String(unreadable.length));
      renewed = done;
      if (!done) return IDLE_MS;
    }
    const rule = archiveRule(parts.settings(), clock.now());
    const step = await store.archive(rule, { from: floor, limit: STEP });
    floor = step.next ?? 0;
    if (step.unsafe.length > 0) parts.log('archive-unsafe', String(step.unsafe.length));
    return step.next === null ? REST_MS : IDLE_MS;
  }
  async function tidying(): Promise<void> {
    let pause = IDLE_MS;
    if (!parts.isBusy() && known?.room !== 'full') {
      pause = await tidy().catch((thrown: unknown) => {
        parts.log('archive-fault', faultWords(thrown));
        return REST_MS;
      });
    }
    later(tidying, pause);
  }

  async function check(): Promise<void> {
    if (checked) return;
    if (parts.isBusy()) return later(check, IDLE_MS);
    checked = true;
    try {
      await store.readAll({ between: parts.between });
    } catch (thrown) {
      damaged = !stopped;
      parts.log('store-damaged', thrown instanceof Error ? `${thrown.name} ${thrown.message}` : 'unknown');
      parts.changed();
    }
  }

  void looking();
  later(tidying, IDLE_MS);
  later(check, LOOK_MS);
  return {
    state: () => known,
    damaged: () => damaged,
    needsLook: () => damaged || (known !== null && (known.room !== 'enough' || known.notices.length > 0)),
    hasRoom: () => known?.room !== 'full',
    look,
    stop: () => {
      stopped = true;
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
