import type { ShopId } from '#shared/domain/shop.ts';
import { faultWords } from '#shared/kit/fault.ts';
import type { ShopStanding } from '../session/shop-standing.ts';
import { backoffMs } from './backoff.ts';
import { wordOf } from './performed.ts';
import { pullPostings, type PullParts } from './pull.ts';

/** Reads one shop again and again, whatever the others do (SHP6). */
export interface ShopReader {
  standing(): ShopStanding;
  start(): void;
  stop(): void;
}

/** What a reader needs. */
export interface ReaderParts extends PullParts {
  readonly shop: ShopId;
  readonly random: () => number;
  readonly log: (event: string, detail: string) => void;
  /** Pause between two readings, ms. */
  readonly pauseMs: () => number;
  readonly later: (work: () => void, ms: number) => void;
  /** It could be read again after it could not. */
  readonly back: () => void;
  /** Told after each reading. */
  readonly done: () => void;
}

/** Makes a reader; it reads nothing before it is started. */
export function createShopReader(parts: ReaderParts): ShopReader {
  const { shop, clock } = parts;
  let stopped = false;
  let failures = 0;
  let standing: ShopStanding = { shop, online: true, offlineSince: null, trouble: null, readAt: null };

  async function read(): Promise<void> {
    if (stopped) return;
    const result = await pullPostings(parts).catch((error: unknown) => {
      parts.log('pull-fault', faultWords(error));
      return null;
    });
    if (result?.ok) {
      failures = 0;
      const wasOffline = !standing.online;
      standing = { shop, online: true, offlineSince: null, trouble: null, readAt: clock.now() };
      if (wasOffline) parts.back();
    } else {
      failures += 1;
      standing = {
        ...standing,
        online: false,
        offlineSince: standing.offlineSince ?? clock.now(),
        trouble: result === null ? 'fault' : wordOf(result.error),
      };
    }
    parts.done();
    const pause = parts.pauseMs();
    parts.later(() => void read(), standing.online ? pause : pause + backoffMs(failures, parts.random));
  }

  return {
    standing: () => standing,
    start: () => void read(),
    stop: () => (stopped = true),
  };
}
