import type { DraftKind, DraftTongue } from '../../domain/posting/care.ts';

/** What can stand in a draft as `{{name}}`. */
export const draftFields = [
  'buyer',
  'order',
  'goods',
  'missing',
  'carrier',
  'tracking',
  'days',
  'until',
  'house',
] as const;

/** One of `draftFields`. */
export type DraftField = (typeof draftFields)[number];

/** A text for each thing that may have to be said. */
export type DraftTexts = Readonly<Record<DraftKind, string>>;

/** Texts of the house in place of ours; what is not there is ours. */
export type HouseDrafts = {
  readonly [K in DraftKind]?: { readonly [T in DraftTongue]?: string | undefined } | undefined;
};
