/** The forms a language counts in (CLDR cardinal categories that whole numbers reach, and `other`). */
export interface EnglishForms {
  readonly one: string;
  readonly other: string;
}

/** 1 товар, 2 товара, 5 товаров, 1,5 товара. */
export interface RussianForms {
  readonly one: string;
  readonly few: string;
  readonly many: string;
  readonly other: string;
}

/** A text that goes by `{{count}}`. Chinese has no such texts: its words do not change. */
export interface Counted<Forms> {
  readonly count: Forms;
}

/** What stands behind a key in each language. */
export type EnglishText = string | Counted<EnglishForms>;
/** See `EnglishText`. */
export type RussianText = string | Counted<RussianForms>;
/** See `EnglishText`. */
export type ChineseText = string;

/** A text by count in English. */
export const counted = (one: string, other: string): Counted<EnglishForms> => ({ count: { one, other } });

/** A text by count in Russian; `other` is for fractions. */
export const counting = (one: string, few: string, many: string, other = few): Counted<RussianForms> => ({
  count: { one, few, many, other },
});
