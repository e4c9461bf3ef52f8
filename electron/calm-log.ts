import type { Clock } from '#shared/kit/clock.ts';
import { createBucket, type Bucket } from './bucket.ts';
import type { Log, LogDetail } from './log.ts';

/** Lines of one event that may come at once, and a minute from then on. */
const BURST = 200;
const PER_MINUTE = 60;
/** Events that are counted apart; what a page gone wrong makes up beyond them shares one count. */
const MOST_EVENTS = 500;

interface Count {
  readonly bucket: Bucket;
  skipped: number;
}

/** A log that one event cannot fill: what comes too often is left out and counted, so that the lines before it stay (HD7). */
export function calmLog(log: Log, clock: Clock): Log {
  const counts = new Map<string, Count>();
  const countOf = (event: string): Count => {
    const key = counts.has(event) || counts.size < MOST_EVENTS ? event : '';
    const known = counts.get(key) ?? { bucket: createBucket(BURST, PER_MINUTE / 60, clock), skipped: 0 };
    counts.set(key, known);
    return known;
  };
  const say =
    (level: keyof Log) =>
    (event: string, detail: LogDetail = {}): void => {
      const count = countOf(event);
      if (count.bucket.level() < 1) {
        count.skipped += 1;
        return;
      }
      count.bucket.take();
      const { skipped } = count;
      count.skipped = 0;
      log[level](event, skipped === 0 ? detail : { ...detail, skipped });
    };
  return { info: say('info'), warn: say('warn'), error: say('error') };
}
