import type { PostingNumber } from '#shared/kit/brand.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { Mistake, Shift } from './plan.ts';

/** How a planted mistake was met. `late`: not by the packer but by the station; `not-met`: it never came to it. */
export type Met = 'caught' | 'late' | 'missed' | 'not-met';

/** One planted mistake and what became of it. */
export interface Judged {
  readonly number: PostingNumber;
  readonly mistake: Mistake;
  readonly met: Met;
}

/** How a shift went. */
export interface Score {
  readonly judged: readonly Judged[];
  /** Parcels under their own label. */
  readonly closed: number;
  readonly parcels: number;
  /** Scans that were refused and nobody had planted. */
  readonly slips: number;
  /** From begin to end, minutes. */
  readonly minutes: number;
}

type Facts = readonly PostingFact[];

const has = (facts: Facts, type: PostingFact['type']): boolean => facts.some((fact) => fact.type === type);

/** The table said no to a scan, whether it stopped anybody or not (SW3). */
const isNo = (fact: PostingFact): fact is Extract<PostingFact, { type: 'ScanRefused' | 'ShadowNoted' }> =>
  fact.type === 'ScanRefused' || fact.type === 'ShadowNoted';

const wrongItems = (facts: Facts): number =>
  facts.filter((fact) => isNo(fact) && fact.refusal.code === 'wrong-item').length;

/** Shadow mode let a unit pass that was not the right one (SW4). */
const letPass = (facts: Facts): boolean =>
  facts.some((fact) => fact.type === 'UnitScanned' && fact.unverified === true);

function metWrongItem(facts: Facts): Met {
  if (!has(facts, 'PackingStarted')) return 'not-met';
  if (!has(facts, 'PostingPacked') || letPass(facts)) return 'missed';
  return wrongItems(facts) === 0 ? 'caught' : 'late';
}

function metShort(facts: Facts): Met {
  if (!has(facts, 'PackingStarted')) return 'not-met';
  const told = facts.find((fact) => fact.type === 'ProblemReported');
  if (told === undefined) return 'missed';
  return told.reason === 'out-of-stock' ? 'caught' : 'late';
}

function metCancelled(facts: Facts): Met {
  if (!has(facts, 'PostingCancelled')) return 'not-met';
  return has(facts, 'CancellationSeen') ? 'caught' : 'missed';
}

function metTornLabel(facts: Facts): Met {
  const asked = facts.filter((fact) => fact.type === 'LabelRequested');
  if (asked.length === 0) return 'not-met';
  const again = asked.filter(({ reason }) => reason !== null);
  if (again.length === 0) return 'missed';
  return again.some(({ reason }) => reason === 'damaged') ? 'caught' : 'late';
}

const ways: Readonly<Record<Mistake, (facts: Facts) => Met>> = {
  'wrong-item': metWrongItem,
  short: metShort,
  cancelled: metCancelled,
  'torn-label': metTornLabel,
};

/** How a planted mistake was met, by the facts of its parcel alone (PT4). */
export const judge = (mistake: Mistake, facts: Facts): Met => ways[mistake](facts);

/** Whether nothing more is due at the table for this parcel. */
export const isSettled = (posting: KnownPosting | null): boolean =>
  posting === null ||
  posting.status === 'closed' ||
  posting.status === 'handed-over' ||
  posting.status === 'problem' ||
  posting.status === 'sent-virtually' ||
  (posting.status === 'cancelled' && posting.seen);

/** The score of a shift from the facts of its parcels since it began. */
export function scoreOf(shift: Shift, factsOf: (number: PostingNumber) => Facts, now: number): Score {
  const since = (number: PostingNumber): Facts => factsOf(number).filter(({ at }) => at >= shift.begunAt);
  const refused = shift.parcels.reduce((sum, number) => {
    const all = since(number).filter(isNo).length;
    const planted = shift.planted.get(number) === 'wrong-item' ? Math.min(1, wrongItems(since(number))) : 0;
    return sum + all - planted;
  }, 0);
  return {
    judged: [...shift.planted].map(([number, mistake]) => ({
      number,
      mistake,
      met: judge(mistake, since(number)),
    })),
    closed: shift.parcels.filter((number) => has(since(number), 'PostingClosed')).length,
    parcels: shift.parcels.length,
    slips: refused,
    minutes: Math.max(1, Math.round((now - shift.begunAt) / 60_000)),
  };
}
