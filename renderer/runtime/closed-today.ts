import type { Clock } from '#shared/kit/clock.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { Store } from '../db/store.ts';

/** Facts after which the number of parcels closed today may be another. */
const closing: ReadonlySet<string> = new Set([
  'PostingClosed',
  'PostingReopened',
  'PackingAbandoned',
  'PostingCancelled',
]);

/** Start of the day `now` lies in, by the machine's own calendar; ms UTC. */
const dayStart = (now: number): number => new Date(now).setHours(0, 0, 0, 0);

/** How many parcels were closed since midnight. */
export interface ClosedToday {
  count(): number;
  /** Counts anew, only where something was closed or opened again or another day began. */
  look(): Promise<void>;
  hear(envelopes: readonly Envelope[]): void;
}

/** Knows nothing before the first look. */
export function createClosedToday(store: Pick<Store, 'closedSince'>, clock: Clock): ClosedToday {
  let count = 0;
  let countedFrom = 0;
  return {
    count: () => count,
    async look() {
      const from = dayStart(clock.now());
      if (from === countedFrom) return;
      countedFrom = from;
      count = await store.closedSince(from);
    },
    hear(envelopes) {
      if (envelopes.some(({ fact }) => closing.has(fact.type))) countedFrom = 0;
    },
  };
}
