import type { LabelField } from '../label/catalog-entry.ts';
import type { LabelFinding } from '../label/findings.ts';
import type { HandlingMark, LabelKind } from '../label/kinds.ts';
import type { Said } from './shape-station.ts';

/** What can be worth telling about a label as it is drawn; `other` for words this version does not know. */
export const labelTroubles = [
  'outside',
  'empty-value',
  'bad-character',
  'not-digits',
  'check-digit',
  'no-room',
  'module-too-small',
  'quiet-zone',
  'text-cut',
  'glyph-missing',
  'code-lost',
  'page-turned',
  'broken-picture',
  'cut-by-offset',
  'page-shrunk',
  'page-trimmed',
  'no-room-for-mark',
  'other',
] as const satisfies readonly (LabelFinding['kind'] | 'other')[];

/** One of `labelTroubles`. */
export type LabelTrouble = (typeof labelTroubles)[number];

/** Groups in which kinds of labels are listed. */
export const kindGroups = ['parcel', 'goods', 'lists', 'places', 'station'] as const;

/** One of `kindGroups`. */
export type KindGroup = (typeof kindGroups)[number];

/** Texts about the kinds of labels and their looks, in one language. */
export interface LabelsText<T> {
  readonly kinds: Readonly<Record<LabelKind, Said<T>>>;
  readonly groups: Readonly<Record<KindGroup, T>>;
  readonly marks: Readonly<Record<HandlingMark, T>>;
  readonly title: T;
  readonly hint: T;
  readonly changed: T;
  readonly size: T;
  readonly fieldNames: Readonly<Record<LabelField, T>>;
  readonly fields: T;
  readonly noFields: T;
  readonly offset: T;
  readonly right: T;
  readonly down: T;
  readonly mm: T;
  readonly wrongOffset: T;
  readonly logo: T;
  readonly noLogo: T;
  readonly addLogo: T;
  readonly removeLogo: T;
  readonly logoHint: T;
  readonly logoUsed: T;
  readonly logoWrong: Readonly<Record<'not-a-picture' | 'too-large' | 'too-many', T>>;
  readonly previewIn: T;
  readonly preview: T;
  readonly page: T;
  readonly previousPage: T;
  readonly nextPage: T;
  readonly drawing: T;
  readonly printsOn: T;
  readonly stockDiffers: T;
  readonly reset: T;
  readonly printSample: T;
  readonly sampleSent: T;
  readonly card: Readonly<Record<'title' | 'text' | 'link' | 'usual' | 'linkHint', T>>;
  readonly wrongText: T;
  readonly allRight: T;
  readonly stops: T;
  readonly troubles: Readonly<Record<LabelTrouble, Said<T>>>;
}
