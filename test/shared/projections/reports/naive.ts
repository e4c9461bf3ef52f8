import type { Envelope } from '#shared/domain/envelope.ts';

type Fact = { readonly type: string; readonly at: number; readonly by: string } & Readonly<
  Record<string, unknown>
>;
type Told = readonly [index: number, stream: string, fact: Fact];

const MINUTE = 60_000;

/** What was asked of the facts one question at a time, by looking through all of them: slow, and simple enough to be believed. */
export interface Naive {
  readonly hours: readonly string[];
  readonly units: number;
  readonly mistakes: Readonly<Record<string, number>>;
  readonly late: number;
  readonly packed: readonly number[];
  readonly handed: readonly number[];
  readonly waits: readonly number[];
  readonly reported: Readonly<Record<string, number>>;
  readonly solved: readonly number[];
  readonly carriers: Readonly<Record<string, number>>;
  readonly hoursOnTheWay: readonly number[];
  readonly wrongOut: number;
  readonly cancelled: number;
  readonly overrides: readonly string[];
  readonly seconds: Readonly<Record<string, number>>;
}

const tallied = (names: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};

const kinds: Readonly<Record<string, string>> = {
  'wrong-item': 'wrong-item',
  'one-too-many': 'one-too-many',
  'unknown-code': 'unknown-code',
  'weight-off': 'weight',
};

/** Whether a posting's story was over before: everything told of it before is forgotten. */
const ends = (fact: Fact): boolean =>
  fact.type === 'PostingCancelled' ||
  ((fact.type === 'PostingTakenIn' || fact.type === 'PostingChanged') &&
    ['delivered', 'cancelled'].includes((fact['snapshot'] as { phase: string }).phase));

/** Counts again, from the facts alone, sharing nothing with the reports. */
export function naiveCount(envelopes: readonly Envelope[], zone: string): Naive {
  const all = envelopes.map(({ stream, fact }, i): Told => [i, stream, fact as unknown as Fact]);
  const of = (type: string): readonly Told[] => all.filter(([, , fact]) => fact.type === type);
  /** What was told of the same posting before, since its story was last over; the newest first. */
  const before = ([index, stream]: Told): readonly Fact[] => {
    const own = all.filter(([i, s]) => s === stream && i < index).map(([, , fact]) => fact);
    return own.slice(own.findLastIndex(ends) + 1).toReversed();
  };
  const lastTold = (told: Told, name: string): number | null => {
    for (const fact of before(told)) {
      const snapshot = fact['snapshot'] as Readonly<Record<string, number | null>> | undefined;
      if (snapshot?.[name] != null) return snapshot[name];
    }
    return null;
  };
  const first = (told: Told): boolean => before(told).every(({ type }) => type !== 'PostingHandedOver');
  const carrier = (told: Told): string => {
    const own = before(told);
    const waybill = own.find(({ type }) => type === 'WaybillTaken');
    if (waybill !== undefined) return waybill['carrier'] as string;
    const named = own
      .toReversed()
      .find(({ snapshot }) => (snapshot as { carrier: string | null } | undefined)?.carrier != null);
    return named === undefined ? '' : (named['snapshot'] as { carrier: string }).carrier;
  };
  const lead = (some: readonly Told[]): readonly number[] =>
    some.flatMap((told) => {
      const ordered = lastTold(told, 'orderedAt');
      return ordered === null ? [] : Math.round((told[2].at - ordered) / MINUTE);
    });
  const left = of('PostingHandedOver').filter(first);
  const refusals = of('ScanRefused').map(([, , fact]) => (fact['refusal'] as { code: string }).code);
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return {
    hours: of('PostingPacked').map(([, , { at }]) => clock.format(at).slice(0, 13)),
    units: of('UnitScanned').reduce((sum, [, , fact]) => sum + Number(fact['units']), 0),
    mistakes: tallied(refusals.flatMap((code) => kinds[code] ?? [])),
    late: of('PostingPacked').filter((told) => (lastTold(told, 'cutoffAt') ?? Infinity) < told[2].at).length,
    packed: lead(of('PostingPacked')),
    handed: lead(left),
    waits: of('LabelPrinted').flatMap((told) => {
      const own = before(told);
      const packed = own.findIndex(({ type }) => type === 'PostingPacked');
      const printed = own.findIndex(
        ({ type, ...fact }) => type === 'LabelPrinted' && fact['outcome'] === 'printed',
      );
      if (told[2]['outcome'] !== 'printed' || packed === -1) return [];
      return printed !== -1 && printed < packed
        ? []
        : Math.round((told[2].at - (own[packed]?.at ?? 0)) / 1000);
    }),
    reported: tallied(of('ProblemReported').map(([, , fact]) => fact['reason'] as string)),
    solved: of('ProblemResolved').flatMap((told) => {
      const open = before(told).find(({ type }) => type === 'ProblemReported' || type === 'ProblemResolved');
      return open?.type === 'ProblemReported' ? Math.round((told[2].at - open.at) / MINUTE) : [];
    }),
    carriers: tallied(left.map(carrier)),
    hoursOnTheWay: all.flatMap((told) => {
      const phase = (told[2]['snapshot'] as { phase: string } | undefined)?.phase;
      const out = before(told).findLast(({ type }) => type === 'PostingHandedOver');
      return phase === 'delivered' && out !== undefined
        ? Math.round((told[2].at - out.at) / (60 * MINUTE))
        : [];
    }),
    wrongOut: of('ReturnJudged').filter(([, , fact]) => fact['judgement'] !== 'restock').length,
    cancelled: of('PostingCancelled').length,
    overrides: all
      .filter(([, , fact]) => fact.by !== 'market')
      .flatMap(([i, , fact]) => {
        if (fact.type === 'PostingConfirmed' && 'despite' in fact) return `${i} confirmed-anyway`;
        if (fact.type === 'PostingReopened') return `${i} reopened`;
        if (fact.type === 'LabelRequested' && fact['reason'] !== null) return `${i} reprinted`;
        if (fact.type === 'Weighed' && 'despite' in fact) return `${i} weight-despite`;
        return fact.type === 'ProblemResolved' ? `${i} problem-resolved` : [];
      }),
    seconds: secondsOf(all),
  };
}

const work = new Set(
  'PackingStarted UnitScanned StepDone BoxChosen Weighed WaybillTaken LabelScannedBack ScanRefused LastUndone ProblemReported'.split(
    ' ',
  ),
);

/** Seconds between two deeds of the same person, breaks of more than five minutes left out. */
function secondsOf(all: readonly Told[]): Record<string, number> {
  const deeds = all
    .map(([, , fact]) => fact)
    .filter(({ by, type }) => by !== 'market' && (work.has(type) || type === 'PostingPacked'));
  const seconds: Record<string, number> = {};
  deeds.forEach((fact, i) => {
    const last = deeds[i - 1];
    const gap = last?.by === fact.by ? fact.at - last.at : 0;
    if (work.has(fact.type) && gap > 0 && gap <= 5 * MINUTE)
      seconds[fact.by] = (seconds[fact.by] ?? 0) + gap / 1000;
  });
  return seconds;
}
