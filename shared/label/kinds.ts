/**
 * Every kind of label the station prints, and the key by which the settings route, size and shape it.
 * `market` is the marketplace's own file: it is routed like the others and never composed here.
 */
export const labelKinds = [
  'market',
  'waybill',
  'handling',
  'packing-slip',
  'pick-list',
  'wave-sheet',
  'thank-you',
  'product',
  'marking',
  'slot',
  'shelf',
  'tote',
  'cargo-place',
  'manifest',
  'command-sheet',
  'scanner-check',
  'badge',
  'test',
] as const;

/** One of `labelKinds`. */
export type LabelKind = (typeof labelKinds)[number];

/** Kinds that this program composes. */
export type OwnLabelKind = Exclude<LabelKind, 'market'>;

/** Handling marks that the station prints: those of ISO 780, and some of our own. */
export const handlingMarks = ['fragile', 'up', 'keep-dry', 'heavy', 'battery', 'liquid'] as const;

/** One of `handlingMarks`. */
export type HandlingMark = (typeof handlingMarks)[number];

/** Groups in which kinds of labels are listed, each in the order people look for them. */
export const kindsIn = {
  parcel: ['market', 'waybill', 'handling', 'packing-slip', 'thank-you'],
  goods: ['product', 'marking'],
  lists: ['pick-list', 'wave-sheet', 'manifest'],
  places: ['shelf', 'slot', 'tote', 'cargo-place'],
  station: ['command-sheet', 'scanner-check', 'badge', 'test'],
} as const satisfies Readonly<Record<string, readonly LabelKind[]>>;
