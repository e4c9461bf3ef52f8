import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { Shop } from '#shared/bridge/shops.ts';
import { FIRST_SHOP, ofShop, shopId, type ShopId } from '#shared/domain/shop.ts';
import { evolveProductStock } from '#shared/domain/product/evolve-stock.ts';
import { postingNumber, sku } from '#shared/kit/brand.ts';
import { product } from '../goods.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { healthViews } from './health-views.ts';
import { keys } from './key-views.ts';
import { deskSettings } from './printer-views.ts';
import { problemViews } from './problem-views.ts';
import { queueViews } from './queue-views.ts';
import { reportViews } from './report-views.ts';
import { stockViews } from './stock-views.ts';
import { trackingViews } from './tracking-views.ts';

const TAIGA = shopId('S2');
const names = {
  'zh-CN': ['蓝海家居', '针叶林手工与礼品旗舰店', '旧店'],
  ru: ['Ланьхай Дом', 'Тайга: подарки и товары ручной работы', 'Старый магазин'],
  en: ['Lanhai Home', 'Taiga gifts and hand-made goods', 'The old shop'],
} as const;

function shopsIn(language: Language): readonly Shop[] {
  const [first, second, old] = names[language];
  const of = (id: ShopId, name: string, mark: string, colour: Shop['colour'], on = true): Shop => ({
    id,
    marketplace: 'ozon',
    name,
    mark,
    colour,
    on,
  });
  return [
    of(FIRST_SHOP, first, '1', 'blue'),
    of(TAIGA, second, 'T', 'green'),
    of(shopId('S3'), old, 'OLD', 'rose', false),
  ];
}

/** Every second one is the second shop's. */
const turn = (place: number): { readonly shop?: ShopId } => ofShop(place % 2 === 1 ? TAIGA : FIRST_SHOP);

/** Parcels of a shop that nobody ever handed over. */
const leftBehind = [
  { number: postingNumber('0208231004-0012-1'), closedAt: NOW - 9 * 86_400_000 },
  { number: postingNumber('0208231977-0040-2'), closedAt: NOW - 8 * 86_400_000 },
];

/** A house with several shops: their list, and their signs on the pages that show orders. */
export function shopViews(language: Language): Readonly<Record<string, DeskView>> {
  const practice = deskSettings(language).shops.filter(({ marketplace }) => marketplace === 'practice');
  const house = (settings: Settings): Settings => ({
    ...settings,
    marketplace: { kind: 'ozon', baseUrl: 'https://api-seller.ozon.ru' },
    shops: [...practice, ...shopsIn(language)],
  });
  const several = (view: DeskView | undefined, more: Partial<DeskView> = {}): DeskView => {
    if (view === undefined) throw new Error('no such view');
    return { ...view, settings: house(view.settings), ...more };
  };
  const list: DeskView = {
    page: 'settings',
    settings: house(deskSettings(language)),
    memory: { 'settings.tab': 'general' },
    key: keys.good,
    sight: '[data-shops]',
  };
  const { sku: foxSku } = product('fox', language);
  const stock = stockViews(language)['desk-stock'];
  const [fox] = stock?.products ?? [];
  const twice =
    fox === undefined ? [] : [{ ...fox, sku: sku('991450077'), offerId: 'T-MUG-01', shop: TAIGA }];
  const twin = twice.map((each) =>
    evolveProductStock(each, { type: 'StockCountEnded', sku: each.sku, at: 0, by: 'BOSS' }),
  );
  const shared = (settings: Settings): Settings => {
    const to = settings.stock.pushTo ?? '';
    return { ...house(settings), stock: { pushTo: to, others: { [TAIGA]: to }, keepBack: { [TAIGA]: 2 } } };
  };
  const reports = reportViews(language)['desk-reports'];
  const problems = problemViews(language)['desk-problems'];
  const waves = queueViews(language)['desk-waves'];
  const tracking = trackingViews(language)['desk-tracking'];
  const signed = (view: DeskView | undefined): Partial<DeskView> => ({
    postings: (view?.postings ?? []).map((posting, i) => ({
      ...posting,
      snapshot: { ...posting.snapshot, ...turn(i) },
    })),
  });
  const streams = [
    ...new Set(
      (reports?.facts ?? []).map(({ stream }) => stream).filter((each) => each.startsWith('posting:')),
    ),
  ];
  const placeOf = new Map(streams.map((stream, place) => [stream, place]));
  const facts = (reports?.facts ?? []).map((envelope) =>
    envelope.fact.type === 'PostingTakenIn' && 'snapshot' in envelope.fact
      ? {
          ...envelope,
          fact: {
            ...envelope.fact,
            snapshot: { ...envelope.fact.snapshot, ...turn(placeOf.get(envelope.stream) ?? 0) },
          },
        }
      : envelope,
  ) as NonNullable<DeskView['facts']>;
  return {
    'desk-shops': list,
    'desk-shops-lower': { ...list, sight: '[data-shop-card="S3"]' },
    'desk-shops-remove': {
      ...list,
      sight: '[data-shop-card="S3"]',
      clicks: ['[data-shop-card="S3"] [data-deed="remove-shop"]'],
    },
    'desk-shops-left-behind': {
      ...list,
      sight: '[data-shop-card="S3"]',
      openWork: { postings: 2, unsent: 0, closed: leftBehind },
      clicks: [
        '[data-shop-card="S3"] [data-deed="remove-shop"]',
        '[data-deed="remove-shop-now"]',
        '[data-left-behind] [data-deed="elsewhere"]',
      ],
    },
    'desk-shops-problems': several(problems, signed(problems)),
    'desk-shops-waves': several(waves, signed(waves)),
    'desk-shops-tracking': several(tracking, {
      watched: (tracking?.watched ?? []).map((row, i) => ({ ...row, ...turn(i) })),
    }),
    'desk-shops-stock': several(stock, {
      products: [...(stock?.products ?? []), ...twin],
      ...(stock === undefined ? {} : { settings: shared(stock.settings) }),
      clicks: ['[data-key="991450077"] button[aria-expanded]'],
    }),
    'desk-shops-stock-twice': several(stock, {
      products: [...(stock?.products ?? []), ...twice],
      clicks: [`[data-key="${foxSku}"] button[aria-expanded]`],
    }),
    'desk-shops-reports': several(reports, { facts, clicks: ['[data-chart="days"] [data-go="table"]'] }),
    'desk-shops-health': several(healthViews(language)['desk-health'], { key: keys.care }),
  };
}
