import type { Clock } from '#shared/kit/clock.ts';
import type { PostingNumber } from '#shared/kit/brand.ts';
import type { Committed } from '../db/batch.ts';
import type { TableVoice } from './voice.ts';

/** Postings that came in since somebody looked at the queue. */
export interface Arrivals {
  /** Counted for the badge of the menu. */
  unseen(): number;
  /** Whether one of those is express. */
  unseenExpress(): boolean;
  hear(committed: Pick<Committed, 'envelopes'>): void;
  /** Somebody looks at the queue. */
  seen(): void;
}

/** What it needs. */
export interface ArrivalParts {
  readonly clock: Clock;
  readonly ring: TableVoice['ring'];
}

/** Many that come together ring once, ms. */
const TOGETHER_MS = 4000;
/** More than this in one breath is the first reading of a shop, which rings for nothing. */
const FIRST_READING = 200;

/** Hears what is kept: every posting that came in from the marketplace rings, express ones louder (QP7). */
export function createArrivals({ clock, ring }: ArrivalParts): Arrivals {
  const fresh = new Set<PostingNumber>();
  const express = new Set<PostingNumber>();
  const rung = { arrival: 0, express: 0 };

  function once(name: 'arrival' | 'express'): void {
    const now = clock.now();
    if (Math.abs(now - rung[name]) < TOGETHER_MS) return;
    rung[name] = now;
    ring(name);
  }

  return {
    unseen: () => fresh.size,
    unseenExpress: () => express.size > 0,
    seen() {
      fresh.clear();
      express.clear();
    },
    hear({ envelopes }) {
      const came = envelopes.flatMap(({ fact }) =>
        fact.type === 'PostingTakenIn' && fact.by === 'market' && fact.snapshot.cancellation === null
          ? [fact.snapshot]
          : [],
      );
      for (const { number, express: isExpress } of came) {
        fresh.add(number);
        if (isExpress) express.add(number);
      }
      if (came.length === 0 || came.length > FIRST_READING) return;
      once(came.some(({ express: isExpress }) => isExpress) ? 'express' : 'arrival');
    },
  };
}
