import { expect, it } from 'vitest';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import { trackingNumber } from '#shared/kit/brand.ts';
import { createCarrierReport } from '#shared/projections/carrier-report.ts';
import { snapshot } from '../../kit/postings.ts';

const DAY = 86_400_000;
const by = 'ANNA';
let seq = 0;
const of = (stream: string, fact: PostingFact): Envelope => ({
  id: `id-${(seq += 1)}`,
  stream: `posting:${stream}`,
  version: 1,
  seq,
  station: 'S1',
  fact,
});

/** One parcel's way: taken in, weighed, given its waybill, left, and delivered after so many days. */
function parcel(name: string, carrier: 'cdek' | 'sf', days: number | null, grams = 500): readonly Envelope[] {
  const said = snapshot({ way: 'non-integrated' });
  return [
    of(name, { type: 'PostingTakenIn', at: 0, by, snapshot: said }),
    of(name, { type: 'Weighed', at: 0, by, stepId: 'w', grams, source: 'typed' }),
    of(name, { type: 'WaybillTaken', at: 0, by, stepId: 'b', number: trackingNumber(name), carrier }),
    of(name, { type: 'PostingHandedOver', at: DAY, by }),
    ...(days === null
      ? []
      : [
          of(name, {
            type: 'PostingChanged',
            at: (1 + days) * DAY,
            by: 'market',
            snapshot: { ...said, phase: 'delivered' },
          }),
        ]),
  ];
}

it('CA10 counts parcels, price by the table, days to delivery and what was late; what is under way has no time', () => {
  const report = createCarrierReport();
  for (const days of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) report.read(parcel(`cdek-${days}`, 'cdek', days));
  report.read(parcel('cdek-heavy', 'cdek', null, 9000));
  report.read(parcel('sf-1', 'sf', null));
  report.read([of('open', { type: 'PostingTakenIn', at: 0, by, snapshot: snapshot() })]);
  const rate = {
    carrier: 'cdek',
    zone: '1',
    fromGrams: 0,
    toGrams: 5000,
    kopecks: 30_000,
    perKgKopecks: 0,
    daysFrom: 2,
    daysTo: 8,
  };
  const zone = { carrier: 'cdek', zone: '1', country: '', region: '', city: '' };
  expect(report.rows({ rates: [rate], zones: [zone] })).toEqual([
    {
      carrier: 'cdek',
      parcels: 11,
      kopecks: 300_000,
      unpriced: 1,
      delivered: 10,
      p50: 5,
      p90: 9,
      late: 2,
      judged: 10,
    },
    {
      carrier: 'sf',
      parcels: 1,
      kopecks: 0,
      unpriced: 1,
      delivered: 0,
      p50: null,
      p90: null,
      late: 0,
      judged: 0,
    },
  ]);
});

it('CA10 a parcel that left without a scan, by word, is counted and priced but has no time; by another way it is not', () => {
  const report = createCarrierReport();
  const unscanned = (name: string, days: number | null): readonly Envelope[] =>
    parcel(name, 'cdek', days).filter(({ fact }) => fact.type !== 'PostingHandedOver');
  const said = (why: 'unscanned' | 'other-way' | 'missing'): PostingFact => ({
    type: 'LeftSaid',
    at: DAY,
    by,
    why,
    note: null,
  });
  const [taken, weighed, waybill, arrived] = unscanned('by-word', 4);
  if (taken === undefined || weighed === undefined || waybill === undefined || arrived === undefined)
    throw new Error('a parcel has four facts');
  report.read([taken, weighed, waybill, of('by-word', said('unscanned')), arrived]);
  for (const why of ['other-way', 'missing'] as const)
    report.read([...unscanned(why, null), of(why, said(why))]);
  report.read([
    ...unscanned('here', null),
    of('here', said('unscanned')),
    of('here', { type: 'HereSaid', at: DAY, by }),
  ]);
  report.read(parcel('scanned', 'cdek', 2));
  expect(report.rows({ rates: [], zones: [] })).toEqual([
    {
      carrier: 'cdek',
      parcels: 2,
      kopecks: 0,
      unpriced: 2,
      delivered: 1,
      p50: 2,
      p90: 2,
      late: 0,
      judged: 0,
    },
  ]);
});
