/** The ways a condition can be said, each a sentence of its own with at most one place to fill in, in the groups in which they are offered. */
export const conditionGroups = {
  goods: [
    'trait',
    'no-trait',
    'name',
    'no-name',
    'article',
    'no-article',
    'sku',
    'no-sku',
    'marked',
    'no-marked',
    'pieces-from',
    'pieces-to',
  ],
  parcel: [
    'units-from',
    'units-to',
    'lines-from',
    'lines-to',
    'value-from',
    'value-to',
    'weight-from',
    'weight-to',
  ],
  place: ['city', 'no-city', 'region', 'no-region', 'country', 'no-country', 'anywhere', 'no-anywhere'],
  leaving: ['way', 'no-way', 'carrier', 'no-carrier', 'warehouse', 'no-warehouse', 'express', 'no-express'],
} as const;

/** One way to say a condition. */
export type ConditionId = (typeof conditionGroups)[keyof typeof conditionGroups][number];

/** The ways a deed can be said, in groups and in the order of the work at the table; `no-…` takes back what an earlier rule said. */
export const deedGroups = {
  steps: [
    'inspect',
    'no-inspect',
    'first',
    'seal',
    'no-seal',
    'wrap',
    'no-wrap',
    'insert',
    'no-insert',
    'sticker',
    'no-sticker',
    'last',
    'photo',
    'no-photo',
    'weigh',
    'no-weigh',
  ],
  box: ['choose-box', 'no-choose-box', 'use-box', 'any-box', 'no-box'],
  other: ['printer', 'clip'],
} as const;

/** One way to say a deed. */
export type DeedId = (typeof deedGroups)[keyof typeof deedGroups][number];

/** Rules of the starter set that have a name of their own; those of cards share one. */
export const starterIds = [
  'inspect',
  'liquid',
  'fragile',
  'insert',
  'box',
  'photo',
  'weigh',
  'glass',
  'liquid-up',
  'battery',
  'sharp',
  'heavy',
  'marked',
] as const;
