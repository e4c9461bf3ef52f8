import type { Said } from './shape-station.ts';

/** Articles of the help in the order of its contents, by where they belong. */
export const helpGroups = {
  table: [
    'first-parcel',
    'badge',
    'codes',
    'wrong-item',
    'too-many',
    'unknown-code',
    'steps',
    'waybill',
    'label',
    'parked',
    'split',
    'cancelled',
    'problem',
    'offline',
  ],
  work: ['picking', 'hand-over', 'returns', 'supplies', 'shelves', 'scanner'],
  desk: [
    'queue',
    'problems',
    'waves',
    'tracking',
    'virtual',
    'stock',
    'products',
    'rules',
    'carriers',
    'reports',
    'disputes',
    'team',
    'intake',
    'printing',
  ],
  house: ['setting-up', 'key', 'shops', 'printers', 'shadow', 'people', 'safety', 'health', 'updates'],
} as const;

/** Groups of the contents. */
export type HelpGroup = keyof typeof helpGroups;

/** One article. */
export type HelpArticle = (typeof helpGroups)[HelpGroup][number];

/** Words that are explained, in the order of a parcel's way. */
export const helpWords = [
  'posting',
  'cutoff',
  'unit',
  'sku',
  'marking',
  'wave',
  'slot',
  'way',
  'waybill',
  'carriage',
  'act',
  'fbs',
  'rfbs',
  'fbo',
  'shelf',
  'command',
] as const;

/** One of `helpWords`. */
export type HelpWord = (typeof helpWords)[number];

/** Texts of the help, in one language. An article's `hint` has a line for what it is about, and one for each thing to do. */
export interface HelpText<T> {
  readonly search: T;
  readonly contents: T;
  /** `text` */
  readonly none: T;
  readonly back: T;
  readonly sheet: T;
  readonly words: T;
  readonly groups: Readonly<Record<HelpGroup, T>>;
  readonly articles: Readonly<Record<HelpArticle, Said<T>>>;
  readonly glossary: Readonly<Record<HelpWord, Said<T>>>;
}
