import type { Sticker } from '../../posting/plan.ts';
import type { Way } from '../../posting/snapshot.ts';
import type { Trait } from '../../product/traits.ts';

/** A text of the house in each language of the screens; empty where nobody wrote it. */
export interface LocalText {
  readonly 'zh-CN': string;
  readonly ru: string;
  readonly en: string;
}

/** Nothing written in any language. */
export const noText: LocalText = { 'zh-CN': '', ru: '', en: '' };

/** Whether a text is written in no language at all. */
export const isUnwritten = (text: LocalText): boolean =>
  Object.values(text).every((words: string) => words.trim() === '');

/** A text in a language, else in another one that it is written in: a word that somebody must ask about beats none. */
export const inLanguage = (text: LocalText, language: keyof LocalText): string =>
  [text[language], text.en, text.ru, text['zh-CN']].find((words) => words.trim() !== '') ?? '';

/** Which texts of a product are looked through. A sku is compared whole, the others by what they contain. */
export const productTexts = ['name', 'article', 'sku'] as const;

/** Which part of the destination is looked through; `anywhere`: any of them, and the whole address. */
export const placeParts = ['city', 'region', 'country', 'anywhere'] as const;

/** `from`: so much or more; `to`: so much or less. */
export type Bound = 'from' | 'to';

/** What is asked of the goods: of each product by itself (RL2). */
export type GoodsQuestion =
  | { readonly kind: 'trait'; readonly traits: readonly Trait[] }
  /** Each unit carries a marking code: the marketplace wants it, or the product has the trait. */
  | { readonly kind: 'marked' }
  | { readonly kind: 'text'; readonly of: (typeof productTexts)[number]; readonly words: readonly string[] }
  /** Pieces of one product. */
  | { readonly kind: 'pieces'; readonly is: Bound; readonly count: number };

/** What is asked of the parcel as a whole. */
export type ParcelQuestion =
  | { readonly kind: 'units' | 'lines'; readonly is: Bound; readonly count: number }
  | { readonly kind: 'place'; readonly of: (typeof placeParts)[number]; readonly words: readonly string[] }
  | { readonly kind: 'carrier' | 'warehouse'; readonly words: readonly string[] }
  | { readonly kind: 'way'; readonly ways: readonly Way[] }
  | { readonly kind: 'value'; readonly is: Bound; readonly kopecks: number }
  | { readonly kind: 'weight'; readonly is: Bound; readonly grams: number }
  | { readonly kind: 'express' };

/** One condition; `not`: it holds where the question is answered with no (RL3). */
export type Condition = { readonly not: boolean } & (GoodsQuestion | ParcelQuestion);

/** Must be done, may be left out, or is not asked for at all. */
export type Duty = 'required' | 'optional' | 'off';

/** What a rule does. */
export type Deed =
  | { readonly kind: 'inspect' | 'seal' | 'choose-box' | 'photo' | 'weigh'; readonly duty: Duty }
  | { readonly kind: 'wrap'; readonly duty: Duty; readonly layers: number }
  /** A step of the house's own; `first`: before wrapping, `last`: when the goods are in the box. */
  | {
      readonly kind: 'custom';
      readonly duty: Duty;
      readonly when: 'first' | 'last';
      readonly text: LocalText;
    }
  | { readonly kind: 'sticker'; readonly duty: Duty; readonly sticker: Sticker }
  | { readonly kind: 'insert'; readonly duty: Duty; readonly sku: string }
  /** This box: required, no other one; optional, suggested; off, whichever fits. */
  | { readonly kind: 'use-box'; readonly duty: Duty; readonly box: string }
  | { readonly kind: 'no-box'; readonly box: string }
  /** The printer of this parcel's labels, by its id; empty for the usual one. */
  | { readonly kind: 'printer'; readonly printer: string }
  | { readonly kind: 'clip' };

/** One rule of the house: where its conditions hold its deeds are done. */
export interface HouseRule {
  readonly id: string;
  /** What the house calls it; empty for nothing but its sentence. */
  readonly name: string;
  readonly on: boolean;
  readonly match: 'all' | 'any';
  /** None: every parcel. */
  readonly conditions: readonly Condition[];
  readonly deeds: readonly Deed[];
}

const goodsQuestions: ReadonlySet<Condition['kind']> = new Set([
  'trait',
  'marked',
  'text',
  'pieces',
] as const);

/** Whether a condition asks about the goods, each product by itself. */
export const asksGoods = (condition: Condition): condition is Condition & GoodsQuestion =>
  goodsQuestions.has(condition.kind);
