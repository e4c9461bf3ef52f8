import type { Envelope } from '../../domain/envelope.ts';
import { FIRST_SHOP, shopOf, type ShopId } from '../../domain/shop.ts';
import type { PostingFact } from '../../domain/posting/facts.ts';
import { createPaceWalk, paceBegin, type PacePlace } from '../pace-walk.ts';
import type { Day, dayClock } from './day-clock.ts';
import { overrideIn } from './overrides.ts';
import { emptyDay, type DaySums } from './sums.ts';
import { personIn, tally } from './tally.ts';
import { dayOfShop } from './day-of-shop.ts';
import { endedTrace, followDeeds, freshTrace, learnSnapshot, type Trace } from './trace.ts';

/** Where a reading of the facts stands: what a later one goes on from. */
export interface FoldPlace {
  /** By posting number. */
  readonly traces: Map<string, Trace>;
  /** By day and shop (`dayOfShop`). */
  readonly days: Map<string, DaySums>;
  readonly pace: PacePlace;
}

/** Nothing was read. */
export const foldBegin = (): FoldPlace => ({ traces: new Map(), days: new Map(), pace: paceBegin() });

/** Told of what a reading touched, so that no more than that is written. */
interface Touched {
  readonly day: (key: string) => void;
  readonly trace: (posting: string) => void;
}

const POSTING = 'posting:';

const isPosting = (envelope: Envelope): envelope is Envelope<PostingFact> =>
  envelope.stream.startsWith(POSTING);

/** Adds facts, in the order they were made, to the sums of their days (RP1); it moves `place` on. */
export function createReportFold(
  place: FoldPlace,
  clock: ReturnType<typeof dayClock>,
  touched: Touched = { day: () => undefined, trace: () => undefined },
): (envelopes: readonly Envelope[]) => void {
  const { traces, days } = place;

  function dayOf(name: Day, shop: ShopId = FIRST_SHOP): DaySums {
    const key = dayOfShop(name, shop);
    touched.day(key);
    const known = days.get(key);
    if (known !== undefined) return known;
    const made = emptyDay();
    days.set(key, made);
    return made;
  }

  const shopIn = (posting: string): ShopId => shopOf(traces.get(posting) ?? {});

  const walk = createPaceWalk(
    {
      timed({ stream, by, at, kind, seconds }) {
        const own = dayOf(clock(at).day, shopIn(stream.slice(POSTING.length)));
        const work = personIn(own, by).work[kind];
        work.times += 1;
        work.seconds += seconds;
      },
      packed: () => undefined,
    },
    place.pace,
  );

  function readPosting(envelope: Envelope<PostingFact>): void {
    const { stream, fact } = envelope;
    const posting = stream.slice(POSTING.length);
    const { day, hour } = clock(fact.at);
    const trace = traces.get(posting) ?? freshTrace();
    const doer = followDeeds(trace, fact);
    // Whose it is comes with the first fact, and counts for that one already.
    if (fact.type === 'PostingTakenIn') learnSnapshot(trace, fact.snapshot);
    const own = dayOf(day, shopOf(trace));
    const ends = tally(own, hour, posting, fact, trace);
    const override = overrideIn(stream, fact, doer);
    if (override !== null) own.overrides.push(override);
    touched.trace(posting);
    const kept = ends ? endedTrace(trace, fact.at) : trace;
    if (kept === null) traces.delete(posting);
    else traces.set(posting, kept);
  }

  function readOther({ stream, fact }: Envelope): void {
    const override = overrideIn(stream, fact, null);
    if (override !== null) dayOf(clock(fact.at).day).overrides.push(override);
  }

  return (envelopes) => {
    for (const envelope of envelopes) {
      if (isPosting(envelope)) readPosting(envelope);
      else readOther(envelope);
    }
    walk(envelopes);
  };
}
