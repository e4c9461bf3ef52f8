import type {
  BadgeData,
  CargoPlaceData,
  HandlingData,
  MarkingLabelData,
  ShelfLabelData,
  SlotLabelData,
  TestLabelData,
  ThankYouData,
  ToteLabelData,
} from '../data-labels.ts';
import type { ProductLabelData, WaybillLabelData } from '../data.ts';
import type { HandlingMark } from '../kinds.ts';
import type { Dpi } from '../size.ts';
import { labelWords, type LabelLocale } from '../words.ts';
import { sampleGoods } from './goods.ts';
import { sampleParties } from './parties.ts';

/** A full waybill. */
export function sampleWaybill(locale: LabelLocale): WaybillLabelData {
  const { tracking, carrier, from, to, warehouse, cutOff, weight } = sampleParties[locale];
  return {
    words: labelWords[locale],
    posting: '0208245774-0029-1',
    tracking,
    carrier,
    from,
    to,
    warehouse,
    cutOff,
    parcel: { index: 1, count: 2 },
    weight,
    fragile: true,
    printedBefore: 0,
  };
}

/** A handling sticker; heavy ones say how heavy. */
export const sampleHandling = (locale: LabelLocale, mark: HandlingMark = 'fragile'): HandlingData => ({
  mark,
  weight: mark === 'heavy' ? { ru: '24,5 кг', 'zh-CN': '24.5 kg', en: '24.5 kg' }[locale] : null,
});

/** A product label with EAN-13, or with the code given. */
export const sampleProduct = (locale: LabelLocale, barcode = '4607012345677'): ProductLabelData => {
  const { name, article } = sampleGoods(locale, 0);
  return { words: labelWords[locale], name, article, barcode, seller: sampleParties[locale].from.name };
};

/** A marking code of full length: brackets and quotes in the serial, key and signature behind separators. */
export const sampleMarkingCode =
  '0104607012345677215(x!"Ab%1cDe<\u001D91EE11\u001D92c2lnbmF0dXJlLXRoYXQtaXMtbG9uZy1lbm91Z2g+PT0=';

/** The label of one marked unit. */
export const sampleMarking = (locale: LabelLocale): MarkingLabelData => {
  const { name, article } = sampleGoods(locale, 0);
  return { words: labelWords[locale], code: sampleMarkingCode, name, article };
};

/** A slot of the put-wall. */
export const sampleSlot = (locale: LabelLocale): SlotLabelData => ({
  words: labelWords[locale],
  slot: 12,
  wall: { ru: 'Стена А', 'zh-CN': 'A墙', en: 'Wall A' }[locale],
});

/** A shelf; in Russian its sign is in Russian letters. */
export const sampleShelf = (locale: LabelLocale): ShelfLabelData => ({
  words: labelWords[locale],
  shelf: { ru: 'Б-12-03', 'zh-CN': 'A-12-03', en: 'A-12-03' }[locale],
});

/** A tote. */
export const sampleTote = (locale: LabelLocale): ToteLabelData => ({
  words: labelWords[locale],
  name: 'T-014',
  code: 'TOTE-014',
  note: { ru: 'Вернуть на склад «Южный-2»', 'zh-CN': '用完请放回深圳龙岗一号仓', en: 'Return to South-2' }[
    locale
  ],
});

/** A carton of a supply, with so many different goods inside. */
export const sampleCargoPlace = (locale: LabelLocale, lines = 9): CargoPlaceData => ({
  words: labelWords[locale],
  code: '%101%34218874301',
  supply: '2000012345678',
  warehouse: { ru: 'ХОРУГВИНО_РФЦ', 'zh-CN': 'ХОРУГВИНО_РФЦ', en: 'KHORUGVINO_RFC' }[locale],
  seller: sampleParties[locale].from.name,
  place: { index: 3, count: 12 },
  type: 'carton',
  weight: { ru: '11,8 кг', 'zh-CN': '11.8 千克', en: '11.8 kg' }[locale],
  contents: Array.from({ length: lines }, (_, i) => {
    const { name, article } = sampleGoods(locale, i);
    return { name, article, quantity: ((i * 7) % 24) + 1 };
  }),
});

const cards: Readonly<Record<LabelLocale, Omit<ThankYouData, 'seller'>>> = {
  ru: {
    title: 'Спасибо за покупку!',
    text: 'Мы упаковали ваш заказ с заботой.\nЕсли что-то не так, напишите нам в чат: ответим в тот же день и всё исправим.\nДо новых встреч!',
    link: { url: 'https://ozon.ru/seller/sokolova-123456', caption: 'Отзыв поможет нам стать лучше' },
  },
  'zh-CN': {
    title: '感谢您的购买！',
    text: '您的包裹由我们用心打包。\n如有任何问题，请在聊天中联系我们，当天回复，妥善解决。\n期待再次为您服务！',
    link: { url: 'https://ozon.ru/seller/chenguang-654321', caption: '欢迎扫码留下评价' },
  },
  en: {
    title: 'Thank you!',
    text: 'Packed for you with care.\nIf anything is wrong, write to us in the chat: we answer the same day and make it right.\nSee you again!',
    link: { url: 'https://ozon.ru/seller/lindqvist-777', caption: 'Your review helps us to get better' },
  },
};

/** A card for the buyer. */
export const sampleThankYou = (locale: LabelLocale): ThankYouData => ({
  ...cards[locale],
  seller: sampleParties[locale].from.name,
});

/** A packer's badge. */
export const sampleBadge = (locale: LabelLocale): BadgeData => ({
  words: labelWords[locale],
  id: 'ANNA7',
  name: { ru: 'Анна Белова', 'zh-CN': '王丽', en: 'Anna Bell' }[locale],
  role: 'packer',
  seller: sampleParties[locale].from.name,
});

/** A test label for a printer of this resolution. */
export const sampleTest = (locale: LabelLocale, dpi: Dpi = 203): TestLabelData => ({
  words: labelWords[locale],
  station: { ru: 'Стол 1', 'zh-CN': '1号工位', en: 'Table 1' }[locale],
  printer: 'Xprinter XP-420B',
  dpi,
});
