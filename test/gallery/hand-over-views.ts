import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { BatchRef, Taker } from '#shared/domain/handover/batch.ts';
import type { PostingRefusal } from '#shared/domain/posting/refusals.ts';
import type {
  BatchView,
  HandOverScreen,
  MissingParcel,
} from '../../renderer/session/activities/hand-over-view.ts';
import type { StationView, Verdict } from '../../renderer/session/view.ts';
import { planLine } from './goods.ts';
import { NOW, NUMBER } from './parcel.ts';
import { view } from './views.ts';

const sf: Taker = { kind: 'carrier', carrier: 'sf' };
const ozon: Taker = { kind: 'carriage', warehouse: 'Софьино-2', method: 'Доставка Ozon', methodId: '17' };
const ref = (taker: Taker): BatchRef => ({ id: 'b', taker, begunAt: NOW - 26 * 60_000 });

const missing: readonly MissingParcel[] = [
  { parcel: postingNumber('0208240031-0004-1'), place: { kind: 'closed', at: NOW - 40 * 60_000 } },
  { parcel: postingNumber('0208251190-0012-1'), place: { kind: 'shelf', shelf: 2 } },
  { parcel: postingNumber('0208260417-0006-1'), place: { kind: 'scan-back' } },
  { parcel: postingNumber('0208260418-0001-1'), place: { kind: 'packing' } },
  { parcel: postingNumber('0208260533-0009-1'), place: { kind: 'problem' } },
  { parcel: postingNumber('0208260777-0002-1'), place: { kind: 'label' } },
  { parcel: postingNumber('0208261001-0003-1'), place: { kind: 'label' } },
];
const pull = [{ parcel: postingNumber('0208227002-0001-1'), shelf: null }];

const batch = (part: Partial<BatchView> = {}): HandOverScreen => ({
  kind: 'hand-over',
  stage: 'batch',
  batch: {
    ref: ref(sf),
    taken: 38,
    last: NUMBER,
    missing: missing.slice(0, 4),
    pull: [],
    sure: false,
    ...part,
  },
});

const right = (language: Language): Verdict => {
  const { sku, name } = planLine('fox', 1, language);
  return { kind: 'right', scanId: 'h', thing: { sku, name }, units: 1 };
};

const refused = (kind: 'wrong' | 'many' | 'unknown' | 'notice', refusal: PostingRefusal): Verdict => ({
  kind,
  scanId: 'h',
  refusal,
  got: null,
  expected: null,
  work: null,
});

/** Parcels are handed over: each question of it and each way it goes wrong. */
export function handOverViews(language: Language): Readonly<Record<string, StationView>> {
  const wrong = (refusal: PostingRefusal): StationView => view(language, batch(), refused('wrong', refusal));
  const number = NUMBER;
  const lacks = (what: Extract<PostingRefusal, { code: 'not-leaving' }>['lacks']): StationView =>
    wrong({ code: 'not-leaving', number, lacks: what });
  return {
    'hand-over-choose': view(language, {
      kind: 'hand-over',
      stage: 'choose',
      takers: [
        { taker: sf, ref: ref(sf), taken: 38, waiting: 4 },
        { taker: ozon, ref: null, taken: 0, waiting: 112 },
        { taker: { kind: 'named', name: 'Почта России, курьер EMS' }, ref: null, taken: 0, waiting: 1 },
      ],
    }),
    'hand-over-nothing': view(language, { kind: 'hand-over', stage: 'choose', takers: [] }),
    'hand-over-first': view(language, batch({ taken: 0, last: null })),
    'hand-over': view(language, batch()),
    'hand-over-right': view(language, batch(), right(language)),
    'hand-over-pull': view(language, batch({ pull, missing, ref: ref(ozon), taken: 1038 }), right(language)),
    'hand-over-all': view(language, batch({ taken: 42, missing: [] }), right(language)),
    'hand-over-sure': view(language, batch({ sure: true, pull })),
    'hand-over-done': view(language, { kind: 'hand-over', stage: 'done', ref: ref(ozon), parcels: 42 }),
    'hand-over-done-list': view(language, { kind: 'hand-over', stage: 'done', ref: ref(sf), parcels: 3 }),
    'hand-over-foreign': wrong({ code: 'batch-foreign', number, taker: ozon, batch: sf }),
    'hand-over-already': view(language, batch(), refused('many', { code: 'batch-already', parcel: number })),
    'hand-over-unknown': view(
      language,
      batch(),
      refused('unknown', { code: 'unknown-code', read: 'JD0084512777190123456' }),
    ),
    'hand-over-packing': lacks('packing'),
    'hand-over-label': lacks('label'),
    'hand-over-scan-back': lacks('scan-back'),
    'hand-over-problem': lacks('problem'),
    'hand-over-reopened': lacks('reopened'),
    'hand-over-incomplete': wrong({
      code: 'batch-incomplete',
      parcels: [postingNumber('0208251190-0012-2'), postingNumber('0208251190-0012-3')],
    }),
    'hand-over-left': view(language, batch({ missing, pull }), refused('notice', { code: 'handed-over' })),
  };
}
