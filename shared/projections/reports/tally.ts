import type { PostingFact } from '../../domain/posting/facts.ts';
import type { PostingSnapshot } from '../../domain/posting/snapshot.ts';
import { mistakeOf } from './mistakes.ts';
import { noWork, type CarrierSums, type DaySums, type PersonSums, type ProblemSums } from './sums.ts';
import { isOver, learnSnapshot, type Trace } from './trace.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A parcel packed in the last half hour before its cut-off was in danger; in the half hour before that, near to it. */
const TIGHT_MS = 30 * MINUTE;

/** A person's sums of a day, begun where there are none. */
export const personIn = ({ people }: DaySums, by: string): PersonSums =>
  (people[by] ??= { parcels: 0, units: 0, work: noWork() });

const carrierIn = ({ carriers }: DaySums, carrier: string): CarrierSums =>
  (carriers[carrier] ??= { parcels: 0, hours: [], costs: [] });

const problemIn = ({ problems }: DaySums, reason: NonNullable<Trace['problem']>['reason']): ProblemSums =>
  (problems[reason] ??= { reported: 0, minutes: [] });

function tallyCutoff(day: DaySums, at: number, posting: string, cutoff: number | null): void {
  if (cutoff === null) {
    day.cutoff.none += 1;
    return;
  }
  const ms = cutoff - at;
  const band = ms < 0 ? 'late' : ms < TIGHT_MS ? 'tight' : ms < 2 * TIGHT_MS ? 'near' : 'early';
  day.cutoff[band] += 1;
  if (day.closest === null || ms < day.closest.ms) day.closest = { ms, at, posting };
}

function tallyPacked(
  day: DaySums,
  hour: number,
  posting: string,
  { at, by }: PostingFact,
  trace: Trace,
): void {
  day.hours[hour] = (day.hours[hour] ?? 0) + 1;
  personIn(day, by).parcels += 1;
  tallyCutoff(day, at, posting, trace.cutoff);
  if (trace.ordered !== null && at >= trace.ordered)
    day.lead.packed.push(Math.round((at - trace.ordered) / MINUTE));
  trace.packed = at;
  trace.printed = false;
}

function tallyRefused(
  day: DaySums,
  fact: Extract<PostingFact, { type: 'ScanRefused' }>,
  posting: string,
): void {
  const { refusal, at, by } = fact;
  if (refusal.code === 'weight-off') {
    const { grams, doubt } = refusal;
    day.weights.off.push({ at, by, posting, grams, usual: doubt.usual });
  }
  const mistake = mistakeOf(refusal);
  if (mistake === null) return;
  const { kind, thing } = mistake;
  day.mistakes[kind] = (day.mistakes[kind] ?? 0) + 1;
  if (thing === null) return;
  const sums = (day.things[thing.sku] ??= { name: thing.name, kinds: {} });
  sums.kinds[kind] = (sums.kinds[kind] ?? 0) + 1;
}

function tallyLeft(day: DaySums, at: number, trace: Trace): void {
  if (trace.handed !== undefined) return;
  trace.handed = at;
  day.handed += 1;
  carrierIn(day, trace.carrier).parcels += 1;
  if (trace.ordered !== null && at >= trace.ordered)
    day.lead.handed.push(Math.round((at - trace.ordered) / MINUTE));
}

function tallyDelivered(day: DaySums, at: number, trace: Trace): void {
  if (trace.handed === undefined || isOver(trace, at)) return;
  carrierIn(day, trace.carrier).hours.push(Math.max(0, Math.round((at - trace.handed) / HOUR)));
}

function tallyTold(day: DaySums, snapshot: PostingSnapshot, at: number, trace: Trace): boolean {
  learnSnapshot(trace, snapshot);
  if (snapshot.phase === 'delivered') tallyDelivered(day, at, trace);
  return snapshot.phase === 'delivered' || snapshot.phase === 'cancelled';
}

/** Adds one fact of a posting to the sums of its day; answers whether the posting's story ends with it. */
export function tally(day: DaySums, hour: number, posting: string, fact: PostingFact, trace: Trace): boolean {
  const { at, by } = fact;
  switch (fact.type) {
    case 'PostingTakenIn':
    case 'PostingChanged':
      return tallyTold(day, fact.snapshot, at, trace);
    case 'UnitScanned':
      day.units += fact.units;
      personIn(day, by).units += fact.units;
      return false;
    case 'WaybillTaken':
      trace.carrier = fact.carrier;
      return false;
    case 'Weighed':
      day.weights.taken += 1;
      if (fact.despite !== undefined) day.weights.despite += 1;
      return false;
    case 'ScanRefused':
      tallyRefused(day, fact, posting);
      return false;
    case 'PostingPacked':
      tallyPacked(day, hour, posting, fact, trace);
      return false;
    case 'LabelPrinted':
      if (fact.outcome !== 'printed' || trace.printed !== false || trace.packed === undefined) return false;
      trace.printed = true;
      day.waits.push(Math.max(0, Math.round((at - trace.packed) / 1000)));
      return false;
    case 'ProblemReported':
      problemIn(day, fact.reason).reported += 1;
      trace.problem = { reason: fact.reason, at };
      return false;
    case 'ProblemResolved':
      if (trace.problem === undefined) return false;
      problemIn(day, trace.problem.reason).minutes.push(Math.round((at - trace.problem.at) / MINUTE));
      delete trace.problem;
      return false;
    case 'PostingHandedOver':
      tallyLeft(day, at, trace);
      return false;
    case 'PostingCancelled':
      day.cancelled += 1;
      return true;
    case 'ReturnJudged':
      if (fact.judgement === 'wrong-item' || fact.judgement === 'missing') day.wrongOut += 1;
      return false;
    default:
      return false;
  }
}
