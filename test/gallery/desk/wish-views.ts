import { postingNumber } from '#shared/kit/brand.ts';
import type { Language } from '#shared/bridge/settings.ts';
import type { ErrandRecord } from '#shared/domain/posting/errands.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
import type { ReturnRequestDetail } from '#shared/market/returns.ts';
import { product, type ThingName } from '../goods.ts';
import { common, NOW, snapshot } from '../parcel.ts';
import { lineOf } from './desk-goods.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const DAY = 86_400_000;
const known = postingNumber('0208240031-0004-1');

const actions: ReturnRequestDetail['actions'] = [
  { id: '1010', name: 'Согласовать', needs: [] },
  { id: '-1', name: 'Отклонить', needs: ['rejection'] },
  { id: '1020', name: 'Предложить компенсацию', needs: ['compensation'] },
];

/** Wishes to return: to be answered, asked, refused, of an order nobody here knows; and none at all. */
export function wishViews(language: Language): Readonly<Record<string, DeskView>> {
  const wish = (
    id: string,
    thing: ThingName,
    part: Partial<ReturnRequestDetail> = {},
  ): ReturnRequestDetail => ({
    id,
    label: `RET-${id}`,
    number: known,
    orderNumber: '0208240031-0004',
    sku: product(thing, language).sku,
    offerId: product(thing, language).offerId,
    name: product(thing, language).name,
    priceKopecks: 59_000,
    currency: 'RUB',
    status: 'ON_APPROVAL',
    statusText: 'На проверке',
    createdAt: NOW - Number(id) * DAY,
    comment: 'Ручка треснула у основания, коробка целая. Фотографии приложены, упаковка сохранена.',
    photos: ['1', '2'],
    reason: 'Товар с дефектом',
    defect: true,
    trackingNumber: null,
    actions,
    rejections: [
      { id: '41', name: 'Товар был в использовании', hint: '', needsComment: true },
      { id: '42', name: 'Истёк срок возврата', hint: '', needsComment: false },
    ],
    ...part,
  });
  const away = { statusText: 'Едет к продавцу', actions: [], comment: '', photos: [], defect: false };
  const wishes = [
    wish('1', 'long'),
    wish('2', 'fox', { number: postingNumber('0199000417-0001-1') }),
    wish('3', 'cable', { ...away, trackingNumber: 'RA123456785RU' }),
  ];
  const posting = (errands: readonly ErrandRecord[]): KnownPosting => ({
    ...common(),
    snapshot: snapshot(known, { lines: [lineOf('long', 1, language)] }),
    status: 'confirmed',
    errands,
  });
  const answered = (state: ErrandRecord['state'], why: string | null): ErrandRecord => ({
    id: 'return-answer',
    state,
    why,
    at: NOW,
    errand: {
      what: 'return-answer',
      before: '',
      answer: {
        requestId: '1',
        action: '-1',
        name: 'Отклонить',
        comment: '',
        rejectionId: '41',
        compensationKopecks: null,
      },
    },
  });
  const show = (chosen: string | null, part: Partial<DeskView> = {}): DeskView => ({
    page: 'returns',
    settings: deskSettings(language),
    memory: { 'returns.wish': chosen },
    wishes,
    postings: [posting([])],
    ...part,
  });
  return {
    'desk-wishes': show('1'),
    'desk-wishes-reject': show('1', { clicks: ['[data-action="-1"]', '[data-send]'] }),
    'desk-wishes-pay': show('1', { clicks: ['[data-action="1020"]'] }),
    'desk-wishes-asked': show('1', { postings: [posting([answered('asked', null)])] }),
    'desk-wishes-refused': show('1', { postings: [posting([answered('refused', 'return-moved')])] }),
    'desk-wishes-unknown': show('2'),
    'desk-wishes-nothing': show('3', { wishes: [wish('3', 'cable', away)] }),
    'desk-wishes-none': show(null, { wishes: [] }),
  };
}
