import type { Language } from '#shared/bridge/settings.ts';
import type { BatchRef } from '#shared/domain/handover/batch.ts';
import type { ErrandRecord } from '#shared/domain/posting/errands.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import { postingNumber, trackingNumber } from '#shared/kit/brand.ts';
import type { Carriage, HandoverMethod } from '#shared/market/handover.ts';
import { common, CUTOFF, NOW, plan, run, snapshot, workUpTo } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const carried = {
  kind: 'carriage',
  warehouse: 'Софьино',
  method: 'Ozon Логистика',
  methodId: '1020',
} as const;
const fbs = {
  warehouse: 'Софьино',
  deliveryMethod: 'Ozon Логистика',
  deliveryMethodId: '1020',
  way: 'fbs',
} as const;
const own = { warehouse: 'Химки', deliveryMethod: 'SF Express, до двери', way: 'non-integrated' } as const;

/** A day of one warehouse: what left in the morning, what lies in a batch, what is missing and where. */
function today(language: Language): readonly KnownPosting[] {
  let made = 0;
  const work = workUpTo(plan(language), null);
  const sent = {
    ...work,
    deeds: [
      ...work.deeds,
      {
        kind: 'waybill',
        stepId: 'waybill',
        number: trackingNumber('SF1234567890123'),
        carrier: 'sf',
      } as const,
    ],
  };
  const base = (said: Partial<PostingSnapshot>) => ({
    ...common(),
    snapshot: snapshot(postingNumber(`02082${47_001 + (made += 1) * 113}-00${10 + (made % 80)}-1`), {
      cutoffAt: CUTOFF,
      lines: [lineOf('fox', 1, language)],
      ...said,
    }),
  });
  const closed = (said: Partial<PostingSnapshot>, batch: BatchRef | null, of = work): KnownPosting => {
    const there = base(said);
    const { number } = there.snapshot;
    return {
      ...there,
      status: 'closed',
      work: of,
      closedAt: NOW - 2_400_000,
      closedBy: 'ANNA',
      ...(batch === null ? {} : { batch: { ref: batch, parcels: [{ parcel: number, at: NOW }] } }),
    };
  };
  const asked = (errand: ErrandRecord['errand'], id: string): ErrandRecord => ({
    id,
    errand,
    state: 'done',
    why: null,
    at: NOW - 9_000_000,
  });
  const early: BatchRef = { id: 'early', taker: carried, begunAt: NOW - 11_000_000 };
  const errands = [
    asked({ what: 'carriage', batch: early, parcels: [] }, 'carriage:1'),
    asked({ what: 'act', carriage: '24417093' }, 'act:1'),
  ];
  const left = Array.from({ length: 24 }, (_, i): KnownPosting => {
    const there = base(fbs);
    return {
      ...there,
      ...(i === 0 ? { errands } : {}),
      status: 'handed-over',
      work,
      handedOverAt: NOW - 9_000_000,
      batch: early,
    };
  });
  const open: BatchRef = { id: 'open', taker: carried, begunAt: NOW - 1_200_000 };
  const sf: BatchRef = { id: 'sf', taker: { kind: 'carrier', carrier: 'sf' }, begunAt: NOW - 600_000 };
  const packed = (shelf: number | null): KnownPosting => ({
    ...base(fbs),
    ...(shelf === null ? { prints: [run('printed')] } : {}),
    status: 'packed',
    work,
    packedAt: NOW,
    shelf,
    scannedBack: [],
  });
  return [
    ...left,
    ...Array.from({ length: 14 }, () => closed(fbs, open)),
    closed(fbs, null),
    closed(fbs, null),
    packed(2),
    packed(5),
    packed(null),
    { ...base(fbs), status: 'packing', work, startedBy: 'ANNA', startedAt: NOW },
    { ...base(fbs), status: 'confirmed' },
    {
      ...base(fbs),
      status: 'cancelled',
      note: { reason: '', initiator: 'buyer', afterShip: true },
      work,
      shelf: 4,
      seen: true,
      wasClosed: false,
      toPull: true,
    },
    ...Array.from({ length: 9 }, () => closed({ ...own, cutoffAt: CUTOFF + 9_000_000 }, sf, sent)),
    { ...base({ ...own, cutoffAt: CUTOFF + 9_000_000 }), status: 'confirmed' },
  ];
}

const carriage: Carriage = {
  id: '24417093',
  status: 'formed',
  rawStatus: 'formed',
  methodId: '1020',
  departure: '2026-11-21',
  actions: [],
  containers: null,
  partial: false,
  partialNumber: null,
  moreWaiting: true,
  cancellable: true,
  createdAt: NOW - 9_000_000,
  updatedAt: NOW,
};

const way: HandoverMethod = {
  methodId: '1020',
  warehouseId: '1',
  warehouse: 'Софьино',
  carrier: 'Ozon',
  cutoffAt: CUTOFF,
  departure: '2026-11-21',
  firstMile: '',
  entrusted: false,
  due: 46,
  duePacked: 40,
  optionalPacked: 0,
  recommendedTime: '16:30',
  slot: { from: '16:00', to: '18:00' },
  troubles: [{ word: 'will-be-partial', raw: 'CARRIAGE_WILL_BE_PARTIAL', detail: '' }],
  carriages: [{ id: '24417093', status: 'formed', rawStatus: 'formed', postings: 24, actions: [] }],
  canCreate: true,
};

/** The overview of what leaves today. */
export function leavingViews(language: Language): Readonly<Record<string, DeskView>> {
  const view: DeskView = {
    page: 'handover',
    settings: deskSettings(language),
    postings: today(language),
    ways: [way],
    carriage,
  };
  return {
    'desk-leaving': view,
    'desk-leaving-carriage': { ...view, clicks: ['[data-deed=give-up]'] },
    'desk-leaving-elsewhere': { ...view, clicks: ['[data-deed=elsewhere]'], sight: '[data-elsewhere]' },
    'desk-leaving-own': { ...view, clicks: ['[data-taker="carrier:sf"]'] },
  };
}
