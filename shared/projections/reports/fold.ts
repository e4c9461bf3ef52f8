import type { Envelope } from '../../domain/envelope.ts';
import type { PostingFact } from '../../domain/posting/facts.ts';
import { createPaceWalk, paceBegin, type PacePlace } from '../pace-walk.ts';
import type { Day, dayClock } from './day-clock.ts';
import { overrideIn } from './overrides.ts';
import { emptyDay, type DaySums } from './sums.ts';
import { personIn, tally } from './tally.ts';
import { followDeeds, freshTrace, type Trace } from './trace.ts';

/** Where a reading of the facts stands: what a later one goes on from. */
export interface FoldPlace {
  /** By posting number. */
  readonly traces: Map<string, Trace>;
  readonly days: Map<Day, DaySums>;
  readonly pace: PacePlace;
}

/** Nothing was read. */
export const foldBegin = (): FoldPlace => ({ traces: new Map(), days: new Map(), pace: paceBegin() });

/** Told of what a reading touched, so that no more than that is written. */
interface Touched {
  readonly day: (day: Day) => void;
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

  function dayOf(name: Day): DaySums {
    touched.day(name);
    const known = days.get(name);
    if (known !== undefined) return known;
    const made = emptyDay();
    days.set(name, made);
    return made;
  }

  const walk = createPaceWalk(
    {
      timed({ by, at, kind, seconds }) {
        const work = personIn(dayOf(clock(at).day), by).work[kind];
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
    const ends = tally(dayOf(day), hour, posting, fact, trace);
    const override = overrideIn(stream, fact, doer);
    if (override !== null) dayOf(day).overrides.push(override);
    touched.trace(posting);
    if (ends) traces.delete(posting);
    else traces.set(posting, trace);
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
