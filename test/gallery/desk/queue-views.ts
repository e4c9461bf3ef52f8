import type { Language } from '#shared/bridge/settings.ts';
import type { Envelope } from '#shared/domain/envelope.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { plainFilter } from '#shared/projections/queue-filter.ts';
import type { ThingName } from '../goods.ts';
import { common, CUTOFF, NOW, plan, snapshot, workUpTo } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const MINUTE = 60_000;
const EXPRESS = NOW + 18 * MINUTE;
const TOMORROW = CUTOFF + 19 * 60 * MINUTE;

type Row = readonly [
  number: string,
  goods: readonly (readonly [ThingName, number])[],
  findings: readonly CheckFinding[] | null,
  said?: Partial<PostingSnapshot>,
];

const other = '0208252041-0009-1';
const rows: readonly Row[] = [
  ['0208263301-0004-1', [['powerbank', 1]], [], { express: true, cutoffAt: EXPRESS }],
  [
    '0208245774-0029-1',
    [
      ['fox', 3],
      ['jar', 1],
    ],
    [],
  ],
  ['0208246620-0031-1', [['jar', 2]], [{ code: 'out-of-stock', sku: '1603', wanted: 2, left: 1 }]],
  [
    '0208251190-0012-1',
    [
      ['plush', 2],
      ['fox', 1],
    ],
    [],
    { way: 'non-integrated', carrier: 'SF Express' },
  ],
  ['0208257351-0003-1', [['cable', 1]], []],
  [
    '0208258813-0007-1',
    [
      ['bottle', 2],
      ['plush', 1],
      ['fox', 3],
    ],
    [{ code: 'same-buyer', others: [other] }],
  ],
  [
    '0208254402-0118-2',
    [['long', 1]],
    [
      { code: 'address-incomplete', missing: ['flat'] },
      { code: 'phone-odd', digits: 6 },
    ],
    { way: 'non-integrated', carrier: 'CDEK' },
  ],
  ['0208259027-0045-1', [['cable', 2]], [{ code: 'nothing-to-pack' }]],
  [
    '0208259110-0002-1',
    [
      ['cable', 1],
      ['powerbank', 1],
    ],
    null,
  ],
  ['0208259344-0016-1', [['fox', 1]], [{ code: 'no-gtin', sku: '1601' }]],
  ['0208261875-0009-1', [['bottle', 1]], [], { cutoffAt: TOMORROW }],
  [
    '0208261902-0021-1',
    [
      ['jar', 2],
      ['fox', 1],
    ],
    [],
    { cutoffAt: TOMORROW, way: 'non-integrated', carrier: 'ZTO' },
  ],
  ['0208262008-0033-1', [['plush', 1]], [], { cutoffAt: TOMORROW }],
  [
    '0208262113-0001-1',
    [
      ['plush', 1],
      ['cable', 1],
    ],
    [],
    { cutoffAt: TOMORROW },
  ],
];

const fresh = (language: Language): readonly KnownPosting[] =>
  rows.map(([number, goods, findings, said = {}]) => ({
    ...common(),
    snapshot: snapshot(postingNumber(number), {
      lines: goods.map(([name, quantity]) => lineOf(name, quantity, language)),
      ...said,
    }),
    findings,
    status: 'new',
  }));

/** Others that stand elsewhere, so that every pill counts something. */
function underWay(language: Language): readonly KnownPosting[] {
  const work = workUpTo(plan(language), null);
  const of = (i: number, cutoffAt = CUTOFF) => ({
    ...common(),
    snapshot: snapshot(postingNumber(`02082${30_100 + i * 17}-0002-1`), {
      cutoffAt,
      lines: [lineOf('fox', 1, language)],
    }),
  });
  const many = <T>(count: number, make: (i: number) => T): readonly T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  return [
    ...many(34, (i): KnownPosting => ({ ...of(i), status: 'confirmed' })),
    ...many(60, (i): KnownPosting => ({ ...of(i + 40, TOMORROW), status: 'confirmed' })),
    ...many(3, (i): KnownPosting => ({
      ...of(i + 110),
      status: 'packing',
      work,
      startedBy: 'ANNA',
      startedAt: NOW,
    })),
    ...many(6, (i): KnownPosting => ({
      ...of(i + 120),
      status: 'packed',
      work,
      packedAt: NOW,
      shelf: i + 1,
      scannedBack: [],
    })),
  ];
}

const inWave = [1, 2, 3, 4, 5].map((slot) => postingNumber(`0208248${100 + slot}-0003-1`));

/** Postings of an open wave: one complete, one begun, one short, one in a box. */
const waved = (language: Language): readonly KnownPosting[] =>
  inWave.map((number, i): KnownPosting => {
    const lines = [lineOf('fox', 2, language), lineOf('jar', 1, language)];
    const put = (units: number) => [
      { scanId: `p${i}`, sku: must(lines[0]).sku, units: Math.min(2, units), at: NOW },
      { scanId: `q${i}`, sku: must(lines[1]).sku, units: Math.max(0, units - 2), at: NOW },
    ];
    const wants = lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const base = {
      ...common(),
      snapshot: snapshot(number, { lines }),
      slot: i + 1,
      picking: { wave: 4, wants, content: wants, puts: put([3, 1, 0, 0, 3][i] ?? 0) },
    };
    if (i === 2)
      return {
        ...base,
        status: 'problem',
        reason: 'out-of-stock',
        note: null,
        since: NOW,
        reportedBy: 'ANNA',
        before: { ...base, status: 'confirmed' },
      };
    if (i === 4)
      return {
        ...base,
        picking: null,
        status: 'packing',
        work: workUpTo(plan(language), null),
        startedBy: 'ANNA',
        startedAt: NOW,
      };
    return { ...base, status: 'confirmed' };
  });

/** Postings of several kinds of goods that wait for a wave. */
const toPick = (language: Language): readonly KnownPosting[] =>
  fresh(language).map((posting, i) => ({
    ...posting,
    snapshot: {
      ...posting.snapshot,
      lines: [
        lineOf('fox', 1 + (i % 3), language),
        lineOf((['jar', 'plush', 'long'] as const)[i % 3] ?? 'jar', 1, language),
      ],
    },
    status: 'confirmed',
  }));

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('nothing there');
  return value;
}

const history: readonly PostingFact[] = [
  {
    type: 'PostingTakenIn',
    at: NOW - 7_000_000,
    by: 'market',
    snapshot: snapshot(postingNumber('0208258813-0007-1')),
  },
  { type: 'PostingChecked', at: NOW - 6_999_000, by: 'station', findings: [] },
  { type: 'ProblemReported', at: NOW - 3_000_000, by: 'ANNA', reason: 'damaged', note: null },
  { type: 'ProblemResolved', at: NOW - 1_000_000, by: 'BOSS', how: 'desk' },
];

/** The queue at the desk: new ones chosen, one looked at, and what came of confirming. */
export function queueViews(language: Language): Readonly<Record<string, DeskView>> {
  const good = rows.filter(([, , findings]) => findings?.length === 0).map(([number]) => number);
  const show = (more: Partial<DeskView> = {}, memory: DeskView['memory'] = {}): DeskView => ({
    page: 'queue',
    settings: deskSettings(language),
    postings: [...fresh(language), ...underWay(language)],
    team: { closedToday: 126, left: 97, pace: { perHour: 39, parcels: 120 }, people: null },
    memory: { 'queue.filter': plainFilter('new'), ...memory },
    ...more,
  });
  const facts = history.map((fact, i): Envelope => ({
    id: `f${i}`,
    stream: 'posting:0208258813-0007-1',
    version: i + 1,
    seq: i + 1,
    station: 'S1',
    fact,
  }));
  return {
    'desk-queue': show({}, { 'queue.chosen': new Set(good) }),
    'desk-waves': {
      ...show({
        meta: {
          'waves.begun': [{ wave: 4, at: NOW - 1_500_000, by: 'BOSS', picker: 'ANNA', numbers: inWave }],
        },
      }),
      page: 'waves',
      postings: [...toPick(language), ...waved(language)],
    },
    'desk-queue-detail': show({ facts, clicks: ['[data-posting="0208258813-0007-1"]'] }),
    'desk-queue-report': show(
      {},
      {
        'queue.report': {
          deed: 'confirm',
          done: good,
          failed: [
            { number: '0208246620-0031-1', why: { code: 'check-failed', findings: rows[2]?.[2] ?? [] } },
            { number: '0208254402-0118-2', why: { code: 'check-failed', findings: rows[6]?.[2] ?? [] } },
            { number: '0208259027-0045-1', why: { code: 'cancelled', reason: '' } },
            { number: '0208259110-0002-1', why: { code: 'not-kept' } },
          ],
        },
      },
    ),
  };
}
