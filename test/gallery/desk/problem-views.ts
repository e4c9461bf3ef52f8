import type { Language } from '#shared/bridge/settings.ts';
import type { ErrandRecord } from '#shared/domain/posting/errands.ts';
import { noCare } from '#shared/domain/posting/care.ts';
import { postingStream, type Envelope } from '#shared/domain/envelope.ts';
import type { PostingFact } from '#shared/domain/posting/facts.ts';
import type { CheckFinding } from '#shared/domain/posting/findings.ts';
import type { PostingSnapshot } from '#shared/domain/posting/snapshot.ts';
import type { KnownPosting, PostingCommon } from '#shared/domain/posting/state.ts';
import { postingNumber } from '#shared/kit/brand.ts';
import { lineOf } from './desk-goods.ts';
import { CUTOFF, NOW, snapshot, workUpTo, plan } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** A note as people write it in a hurry: long, with a word that does not break. */
const notes = {
  'zh-CN':
    '外箱在运输中压坏，里面的玻璃罐裂了一道缝，备用的也没有，已经放到退货区等主管处理，编号 RETURNS-AREA-0000417-B',
  ru: 'Коробка помята при перевозке, банка треснула, запасной на складе нет, отложили в зону возвратов до решения старшего, место RETURNS-AREA-0000417-B',
  en: 'The box was crushed on the way, the jar has a crack, there is no other in stock, put aside in the returns area for a supervisor, place RETURNS-AREA-0000417-B',
} as const;

const reasonTitles = {
  'zh-CN': [
    '商品缺货',
    '买家要求取消',
    '商品损坏，无法按时补货，也没有可以替换的同款',
    '价格填写错误',
    '其他原因',
  ],
  ru: [
    'Товара нет в наличии',
    'Покупатель попросил отменить заказ',
    'Товар повреждён, заменить его таким же до срока отгрузки не получится',
    'Неверно указана цена',
    'Другая причина',
  ],
  en: [
    'The product is out of stock',
    'The buyer asked to cancel the order',
    'The product is damaged and cannot be replaced by the same one before the cut-off',
    'The price was wrong',
    'Another reason',
  ],
} as const;

let asked = 0;
const refused = (errand: ErrandRecord['errand'], why: string): ErrandRecord => ({
  id: `errand-${(asked += 1)}`,
  errand,
  state: 'refused',
  why,
  at: NOW - 1_260_000,
});

/** Everything that can stand in the work list, one of each. */
function everyTrouble(language: Language): readonly KnownPosting[] {
  let made = 0;
  const lines = [lineOf('long', 2, language), lineOf('fox', 1, language)];
  const of = (part: Partial<PostingCommon> = {}, said: Partial<PostingSnapshot> = {}): PostingCommon => ({
    snapshot: snapshot(postingNumber(`02082${47_001 + (made += 1) * 113}-0008-1`), {
      lines: made % 2 === 0 ? lines.slice(1) : lines,
      actions: ['cancel'],
      cutoffAt: CUTOFF + (made - 4) * 5_400_000,
      ...said,
    }),
    findings: null,
    slot: null,
    ship: { state: 'none' },
    labels: [],
    prints: [],
    errands: [],
    ...part,
  });
  const work = workUpTo(plan(language), null);
  const gone = (shelf: number | null): KnownPosting => ({
    ...of(),
    status: 'cancelled',
    note: { reason: '', initiator: 'buyer', afterShip: true },
    work,
    shelf,
    seen: true,
    wasClosed: shelf === null,
    toPull: true,
  });
  const reported = (
    reason: 'damaged' | 'ship-refused' | 'out-of-stock',
    note: string | null,
  ): KnownPosting => ({
    ...of(
      reason === 'ship-refused'
        ? { ship: { state: 'refused', generation: 1, why: 'POSTING_INCORRECT' } }
        : {},
    ),
    status: 'problem',
    reason,
    note,
    since: NOW - 4_700_000,
    reportedBy: reason === 'ship-refused' ? 'market' : 'ANNA',
    before: { ...of(), status: 'packed', work, packedAt: NOW, shelf: null, scannedBack: [] },
  });
  const closed = (part: Partial<PostingCommon>): KnownPosting => ({
    ...of(part),
    status: 'closed',
    work,
    closedAt: NOW - 3_000_000,
    closedBy: 'ANNA',
  });
  const part = {
    parcel: postingNumber('0208245774-0029-2'),
    note: { reason: '', initiator: 'buyer', afterShip: true },
    lines: [],
    seen: true,
    toPull: true,
  };
  const fresh = (findings: readonly CheckFinding[], said: Partial<PostingSnapshot> = {}): KnownPosting => ({
    ...of({ findings }, said),
    status: 'new',
  });
  return [
    gone(7),
    gone(null),
    reported('damaged', notes[language]),
    reported('out-of-stock', null),
    reported('ship-refused', null),
    closed({ ship: { state: 'refused', generation: 1, why: 'POSTING_NOT_FOUND_OR_ALREADY_CANCELLED' } }),
    closed({ errands: [refused({ what: 'tracking', trackingNumber: 'RB778120045HK' }, 'INVALID_TRACKING')] }),
    closed({ errands: [refused({ what: 'step', step: 'last-mile' }, 'wrong-status')] }),
    closed({ errands: [refused({ what: 'cutoff', until: CUTOFF }, 'date-in-the-past')] }),
    closed({ errands: [refused({ what: 'sticker', sticker: 'fragile' }, 'wider-than-head')] }),
    closed({
      errands: [
        refused({ what: 'cancel', reasonId: '352', message: '' }, 'HAS_INCORRECT_STATUS'),
        refused({ what: 'update-marks' }, 'incomplete'),
        refused({ what: 'marks', units: [] }, 'marks-of-parcels'),
      ],
    }),
    closed({
      ship: {
        state: 'confirmed',
        numbers: [postingNumber('0208245774-0029-1'), part.parcel],
        cancelled: [part],
      },
    }),
    fresh([
      { code: 'address-incomplete', missing: ['name', 'phone', 'city', 'address', 'flat'] },
      { code: 'over-limit', what: 'weight', value: 31_400, limit: 25_000 },
      { code: 'wants-data', what: ['gtd', 'country', 'jwuin', 'something_new'] },
    ]),
    fresh([{ code: 'not-shippable', rawStatus: 'acceptance_in_progress' }], { phase: 'unready' }),
    fresh([]),
  ];
}

/** The work list of whatever cannot go on. */
export function problemViews(language: Language): Readonly<Record<string, DeskView>> {
  const show = (postings: readonly KnownPosting[], more: Partial<DeskView> = {}): DeskView => ({
    page: 'problems',
    settings: deskSettings(language),
    postings,
    ...more,
  });
  const all = everyTrouble(language);
  const first = all.slice(2, 7);
  const many = [1, 2, 3, 4, 5].flatMap(() => everyTrouble(language));
  const reasons = reasonTitles[language].map((title, i) => ({
    id: String(350 + i),
    title,
    needsMessage: i === 4,
  }));
  const more = '[data-kind=reported] [data-offer=more]';
  const cancel = [more, '[data-form=more] [data-offer=cancelThere]'];
  const last = '[data-form=cancel] [role=radio]:last-child';
  return {
    'desk-problems': show(all),
    'desk-problems-many': show(many.map((posting, i) => ({ ...posting, snapshot: numbered(posting, i) }))),
    'desk-problems-none': show([]),
    'desk-problems-refused': show(all.slice(6, 11)),
    'desk-problems-found': show(all.slice(12)),
    'desk-problems-correct': show(all.slice(6, 8), { clicks: ['[data-kind=refused] [aria-expanded]'] }),
    'desk-problems-more': show(cared(first), { facts: storyOf(first[0]), clicks: [more] }),
    'desk-problems-message': show(first, { clicks: [more, '[data-form=more] [data-offer=message]'] }),
    'desk-problems-cancel': show(first, { reasons: { ok: true, value: reasons }, clicks: cancel }),
    'desk-problems-cancel-message': show(first, {
      reasons: { ok: true, value: reasons },
      clicks: [...cancel, last],
    }),
    'desk-problems-cancel-chosen': show(first, {
      reasons: { ok: true, value: reasons },
      clicks: [...cancel, '[data-form=cancel] [role=radio]'],
    }),
    'desk-problems-cancel-none': show(first, { reasons: { ok: true, value: [] }, clicks: cancel }),
    'desk-problems-cancel-asking': show(first, { clicks: cancel }),
    'desk-problems-cancel-offline': show(first, {
      reasons: { ok: false, error: { kind: 'offline', detail: 'ENOTFOUND' } },
      clicks: cancel,
    }),
  };
}

const numbered = ({ snapshot: said }: KnownPosting, i: number): PostingSnapshot => ({
  ...said,
  number: postingNumber(`02083${10_000 + i * 37}-0104-2`),
});

const said = (at: number, by: string) => ({ at: NOW - at * 60_000, by });

/** The first ones as somebody has begun to see to them. */
const cared = (postings: readonly KnownPosting[]): readonly KnownPosting[] =>
  postings.map((posting, i) =>
    i > 1
      ? posting
      : {
          ...posting,
          care: {
            ...noCare,
            taken: said(18, 'BOSS'),
            notes: [{ ...said(12, 'BOSS'), text: 'RETURNS-AREA-0000417-B: 2 × 340 g, 17:30' }],
            messages: [{ ...said(9, 'BOSS'), draft: 'damaged', tongue: 'ru' }],
          },
        },
  );

/** What happened to a posting, as its facts tell. */
function storyOf(posting: KnownPosting | undefined): readonly Envelope[] {
  if (posting === undefined) return [];
  const facts: readonly PostingFact[] = [
    { type: 'PostingTakenIn', ...said(300, 'market'), snapshot: posting.snapshot },
    { type: 'PostingChecked', ...said(299, 'station'), findings: [] },
    { type: 'PostingConfirmed', ...said(299, 'station') },
    { type: 'ProblemReported', ...said(22, 'ANNA'), reason: 'damaged', note: null },
    { type: 'ProblemTaken', ...said(18, 'BOSS') },
    { type: 'NoteWritten', ...said(12, 'BOSS'), text: 'RETURNS-AREA-0000417-B: 2 × 340 g, 17:30' },
    { type: 'MessageTold', ...said(9, 'BOSS'), draft: 'damaged', tongue: 'ru' },
  ];
  return facts.map((fact, i) => ({
    id: `story-${i}`,
    stream: postingStream(posting.snapshot.number),
    version: i + 1,
    seq: i + 1,
    station: 'S1',
    fact,
  }));
}
