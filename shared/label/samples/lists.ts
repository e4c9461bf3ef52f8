import type {
  CommandSheetData,
  ManifestData,
  PickListData,
  ScannerSheetData,
  WaveSheetData,
} from '../data-lists.ts';
import type { PackingSlipData } from '../data.ts';
import { labelWords, type LabelLocale } from '../words.ts';
import { sampleGoods } from './goods.ts';
import { sampleParties } from './parties.ts';

const many = <T>(count: number, each: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => each(i));

const posting = (i: number): string =>
  `${String(20_824_577 + i * 61_733).padStart(10, '0')}-00${29 + i}-${(i % 2) + 1}`;

const thanks: Readonly<Record<LabelLocale, string>> = {
  ru: 'Спасибо за покупку! Если что-то не так, напишите нам, и мы всё исправим.',
  'zh-CN': '感谢您的购买！如有任何问题，请联系我们，我们会尽快处理。',
  en: 'Thank you for your order! If anything is wrong, write to us and we will make it right.',
};

/** A packing slip with so many lines. */
export const samplePackingSlip = (locale: LabelLocale, lines = 3): PackingSlipData => ({
  words: labelWords[locale],
  posting: '0208245774-0029-1',
  seller: sampleParties[locale].from.name,
  date: sampleParties[locale].date,
  lines: many(lines, (i) => {
    const { name, article } = sampleGoods(locale, i);
    return { name, article, quantity: (i % 3) + 1 };
  }),
  note: thanks[locale],
});

/** A pick list with so many lines. */
export const samplePickList = (locale: LabelLocale, lines = 7): PickListData => ({
  words: labelWords[locale],
  wave: '07',
  code: 'W20261121-07',
  date: sampleParties[locale].date,
  cutOff: sampleParties[locale].cutOff,
  picker: locale === 'zh-CN' ? '王丽' : locale === 'ru' ? 'Анна Белова' : 'Anna Bell',
  lines: many(lines, (i) => {
    const slots = many((i % 3) + 1, (k) => ({
      slot: ((i * 5 + k * 3) % 24) + 1,
      quantity: ((i + k) % 3) + 1,
    }));
    const quantity = slots.reduce((sum, slot) => sum + slot.quantity, 0);
    return { ...sampleGoods(locale, i), quantity, slots };
  }),
});

/** A wave sheet with so many slots. */
export const sampleWaveSheet = (locale: LabelLocale, slots = 8): WaveSheetData => {
  const { words, wave, code, date, cutOff } = samplePickList(locale);
  const express = { ru: 'Экспресс', 'zh-CN': '加急', en: 'Express' }[locale];
  return {
    words,
    wave,
    code,
    date,
    cutOff,
    slots: many(slots, (i) => ({
      slot: i + 1,
      posting: posting(i),
      lines: (i % 3) + 1,
      units: ((i * 2) % 5) + 1,
      cutOff,
      note: i % 4 === 0 ? express : i % 4 === 2 ? words.fragile : null,
    })),
  };
};

/** A manifest with so many parcels. */
export const sampleManifest = (locale: LabelLocale, parcels = 9): ManifestData => {
  const { from, carrier, warehouse, date } = sampleParties[locale];
  const unit = { ru: 'кг', 'zh-CN': '千克', en: 'kg' }[locale];
  const weight = (grams: number): string => {
    const text = `${(grams / 1000).toFixed(2)} ${unit}`;
    return locale === 'ru' ? text.replace('.', ',') : text;
  };
  const grams = (i: number): number => 340 + ((i * 733) % 2900);
  return {
    words: labelWords[locale],
    number: '2026-11-21/3',
    code: 'B20261121-3',
    carrier,
    seller: from.name,
    warehouse,
    date: `${date}, 17:20`,
    vehicle: locale === 'zh-CN' ? '粤B·A1024' : 'А123ВС 777',
    parcels: many(parcels, (i) => ({
      posting: posting(i),
      tracking: i % 4 === 3 ? null : `SF14235678${String(90_123 + i * 17)}`,
      weight: weight(grams(i)),
    })),
    totalWeight: weight(many(parcels, grams).reduce((sum, each) => sum + each, 0)),
  };
};

/** A sheet of command codes for a table with four boxes, two packers and twelve slots. */
export const sampleCommandSheet = (locale: LabelLocale): CommandSheetData => ({
  words: labelWords[locale],
  station: { ru: 'Стол 1', 'zh-CN': '1号工位', en: 'Table 1' }[locale],
  boxes: ['S', 'M', 'L', 'XL'].map((id) => ({ id, name: id })),
  packers: [
    { id: 'ANNA7', name: { ru: 'Анна Белова', 'zh-CN': '王丽', en: 'Anna Bell' }[locale] },
    {
      id: 'P02',
      name: { ru: 'Константин Константинопольский', 'zh-CN': '欧阳志远', en: 'Konstantin Featherstone' }[
        locale
      ],
    },
  ],
  slots: many(12, (i) => i + 1),
  grams: [250, 500, 1000],
});

/** The codes for checking a scanner. */
export const sampleScannerSheet = (locale: LabelLocale): ScannerSheetData => ({
  words: labelWords[locale],
  station: { ru: 'Стол 1', 'zh-CN': '1号工位', en: 'Table 1' }[locale],
});
