import type { HelpArticle } from '#shared/text/shape-help.ts';
import type { IconName } from '../../ui/icons.tsx';

/** The drawing of an article: a verdict as the table shows it, things in their order, or a page of the desk. */
export type HelpPicture =
  | {
      readonly kind: 'verdict';
      readonly ground: 'wrong' | 'many' | 'unknown' | 'stop' | 'right';
      readonly icon: IconName;
      readonly art: string;
    }
  | { readonly kind: 'way'; readonly things: readonly (IconName | `art:${string}`)[] }
  | { readonly kind: 'page'; readonly icon: IconName };

const verdict = (
  ground: Extract<HelpPicture, { kind: 'verdict' }>['ground'],
  icon: IconName,
  art: string,
): HelpPicture => ({ kind: 'verdict', ground, icon, art });
const way = (...things: Extract<HelpPicture, { kind: 'way' }>['things']): HelpPicture => ({
  kind: 'way',
  things,
});
const page = (icon: IconName): HelpPicture => ({ kind: 'page', icon });

/** The drawing of each article. */
export const helpPictures: Readonly<Record<HelpArticle, HelpPicture>> = {
  'first-parcel': way('user', 'art:mug-fox', 'box', 'label', 'check'),
  badge: way('user', 'scan', 'check'),
  codes: way('code', 'scan', 'check'),
  'wrong-item': verdict('wrong', 'cross', 'mug-whale'),
  'too-many': verdict('many', 'hand', 'jar'),
  'unknown-code': verdict('unknown', 'question', 'book'),
  steps: way('box', 'art:wrap', 'scale', 'camera', 'check'),
  waybill: way('label', 'scan', 'truck'),
  label: way('printer', 'label', 'art:parcel', 'scan', 'check'),
  parked: way('art:parcel', 'shelf', 'clock', 'label'),
  split: way('box', 'label', 'box', 'label', 'check'),
  cancelled: verdict('stop', 'stop', 'parcel'),
  problem: way('art:plush', 'warn', 'shelf'),
  offline: way('offline', 'art:parcel', 'clock', 'online'),
  picking: way('wave', 'art:jar', 'boxes', 'check'),
  'hand-over': way('art:parcel', 'scan', 'truck'),
  returns: way('art:parcel', 'back', 'eye', 'check'),
  supplies: way('art:jar', 'box', 'label', 'scan', 'pallet'),
  shelves: way('art:bottle', 'scan', 'shelf', 'check'),
  scanner: way('code', 'scan', 'question', 'check'),
  queue: page('list'),
  problems: page('warn'),
  waves: page('wave'),
  tracking: page('pin'),
  virtual: page('cloud'),
  stock: page('boxes'),
  products: page('box'),
  rules: page('sliders'),
  carriers: page('tag'),
  reports: page('chart'),
  disputes: way('search', 'camera', 'clock', 'check'),
  team: page('user'),
  intake: page('import'),
  printing: page('printer'),
  health: page('pulse'),
  updates: way('online', 'import', 'check'),
  'setting-up': way('settings', 'label', 'scan', 'key', 'user'),
  key: way('key', 'online', 'check'),
  shops: way('key', 'list', 'art:parcel', 'check'),
  printers: way('search', 'printer', 'label', 'check'),
  shadow: way('scan', 'eye', 'list', 'check'),
  people: way('user', 'key', 'check'),
  safety: way('art:card', 'boxes', 'check'),
};
