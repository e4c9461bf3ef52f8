import type { Texts } from './shape.ts';

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`;
}[keyof T & string];

type Pairs<T> = {
  [K in keyof T & string]: T[K] extends string
    ? never
    : (T[K] extends { readonly title: string; readonly hint: string } ? K : never) | `${K}.${Pairs<T[K]>}`;
}[keyof T & string];

type All = Texts<string>;

/** The address of one text, `station:scan.verb`. */
export type TextKey = { [N in keyof All]: `${N}:${Leaves<All[N]>}` }[keyof All];

/** The address of a title with its hint, `refusals:posting.wrong-item`. */
export type SaidKey = { [N in keyof All]: `${N}:${Pairs<All[N]>}` }[keyof All];
