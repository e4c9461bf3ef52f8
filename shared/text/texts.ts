import type { Language } from '../bridge/settings.ts';
import { deskEn } from './en/desk.ts';
import { outsideEn } from './en/outside.ts';
import { refusalsEn } from './en/refusals.ts';
import { stationEn } from './en/station.ts';
import type { ChineseText, Counted, EnglishText, RussianText } from './plural.ts';
import { deskRu } from './ru/desk.ts';
import { outsideRu } from './ru/outside.ts';
import { refusalsRu } from './ru/refusals.ts';
import { stationRu } from './ru/station.ts';
import type { DeskText } from './shape-desk.ts';
import type { OutsideText } from './shape-outside.ts';
import type { RefusalsText } from './shape-refusals.ts';
import type { StationText } from './shape-station.ts';
import { deskZh } from './zh-cn/desk.ts';
import { outsideZh } from './zh-cn/outside.ts';
import { refusalsZh } from './zh-cn/refusals.ts';
import { stationZh } from './zh-cn/station.ts';

/** All texts of one language by namespace. */
export interface Texts<T> {
  readonly station: StationText<T>;
  readonly refusals: RefusalsText<T>;
  readonly outside: OutsideText<T>;
  readonly desk: DeskText<T>;
}

/** Any text as the language files hold it. */
export type AnyText = EnglishText | RussianText | ChineseText;

/** Namespaces, the one of the packing table first. */
export const namespaces = [
  'station',
  'refusals',
  'outside',
  'desk',
] as const satisfies readonly (keyof Texts<string>)[];

/** Every text of the app. The compiler refuses a language that lacks a key. */
export const texts: Readonly<Record<Language, Texts<AnyText>>> = {
  'zh-CN': {
    station: stationZh,
    refusals: refusalsZh,
    outside: outsideZh,
    desk: deskZh,
  },
  ru: {
    station: stationRu,
    refusals: refusalsRu,
    outside: outsideRu,
    desk: deskRu,
  },
  en: {
    station: stationEn,
    refusals: refusalsEn,
    outside: outsideEn,
    desk: deskEn,
  },
};

/** A tree of texts with plural forms spread over keys, as i18next reads them: `left_one`, `left_few`. */
export interface SpreadTexts {
  readonly [key: string]: string | SpreadTexts;
}

const isForms = (node: object): node is Counted<Record<string, string>> =>
  'count' in node && typeof node.count === 'object';

/** Spreads plural forms over keys. */
export function spread(tree: object): SpreadTexts {
  const entries = Object.entries(tree).flatMap(
    ([key, node]: [string, unknown]): [string, string | SpreadTexts][] => {
      if (typeof node === 'string') return [[key, node]];
      if (typeof node !== 'object' || node === null) return [];
      if (!isForms(node)) return [[key, spread(node)]];
      return Object.entries(node.count).map(([form, text]) => [`${key}_${form}`, text]);
    },
  );
  return Object.fromEntries(entries);
}
