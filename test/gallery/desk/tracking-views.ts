import type { Language } from '#shared/bridge/settings.ts';
import type { Claim } from '#shared/domain/posting/care.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import type { WatchRow } from '#shared/projections/tracking.ts';
import { NOW } from '../parcel.ts';
import { common } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;

const claims: readonly (Claim | null)[] = [
  {
    against: 'carrier',
    kopecks: 1_249_050,
    since: NOW - 12 * DAY,
    dueAt: NOW - DAY,
    state: 'open',
    paidKopecks: null,
    note: 'SF-2026-11-0048213: 30',
  },
  null,
  {
    against: 'marketplace',
    kopecks: 459_000,
    since: NOW - 20 * DAY,
    dueAt: null,
    state: 'paid',
    paidKopecks: 400_000,
    note: '',
  },
  {
    against: 'carrier',
    kopecks: 89_900,
    since: NOW - 40 * DAY,
    dueAt: null,
    state: 'refused',
    paidKopecks: null,
    note: 'CN-778120045-REFUSED-WITHOUT-A-REASON-GIVEN',
  },
];

/** Parcels in every standing, and some more on their way. */
function rowsIn(language: Language): readonly WatchRow[] {
  const [long, fox] = [lineOf('long', 1, language), lineOf('fox', 1, language)];
  const row = (i: number, part: Partial<WatchRow>): WatchRow => ({
    number: postingNumber(`02081${99_876 + i * 131}-0011-${(i % 3) + 1}`),
    orderNumber: `02081${99_876 + i * 131}-0011`,
    way: 'non-integrated',
    carrier: 'SF Express',
    tracking: `SF${1_300_045_500_120 + i * 7}`,
    phase: 'delivering',
    rawStatus: 'delivering',
    leftAt: NOW - (i + 3) * DAY,
    newsAt: NOW - 2 * DAY,
    goods: { name: i % 2 === 0 ? long.name : fox.name, units: (i % 3) + 1, others: i % 4 === 0 ? 2 : 0 },
    kopecks: 459_000,
    lost: false,
    back: false,
    claim: null,
    step: null,
    ...part,
  });
  return [
    row(0, { newsAt: NOW - 19 * DAY, leftAt: NOW - 24 * DAY }),
    row(1, { newsAt: NOW - 11 * DAY, leftAt: NOW - 15 * DAY, way: 'fbs', carrier: 'Ozon', tracking: null }),
    row(2, { lost: true, claim: claims[0] ?? null }),
    row(3, { phase: 'disputed', rawStatus: 'arbitration', way: 'fbs', carrier: 'Ozon', tracking: null }),
    row(4, { phase: 'cancelled', rawStatus: 'cancelled' }),
    row(5, { step: 'last-mile' }),
    row(6, { step: 'delivered', rawStatus: 'driver_pickup' }),
    row(7, { back: true, claim: claims[3] ?? null }),
    row(8, { phase: 'delivered', rawStatus: 'delivered', claim: claims[2] ?? null }),
    ...Array.from({ length: 20 }, (_, i) => row(9 + i, {})),
  ];
}

/** What left, and what is claimed for it. */
export function trackingViews(language: Language): Readonly<Record<string, DeskView>> {
  const watched = rowsIn(language);
  const [first] = watched;
  const posting = { ...common({ lines: [lineOf('long', 1, language)] }), status: 'confirmed' } as const;
  const view: DeskView = {
    page: 'tracking',
    settings: deskSettings(language),
    watched,
    postings:
      first === undefined
        ? []
        : [{ ...posting, snapshot: { ...posting.snapshot, number: first.number, carrier: 'SF Express' } }],
  };
  return {
    'desk-tracking': view,
    'desk-tracking-inquiry': { ...view, clicks: ['[data-standing=silent] [data-go=inquiry]'] },
    'desk-tracking-claims': {
      ...view,
      memory: { 'tracking.tab': 'claims' },
      clicks: ['[data-claim] [aria-expanded]'],
    },
  };
}
