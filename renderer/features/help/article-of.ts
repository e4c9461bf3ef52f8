import type { DeskPage } from '#shared/text/shape-app.ts';
import type { HelpArticle } from '#shared/text/shape-help.ts';
import type { StationView } from '../../session/view.ts';

const ofScreen: Readonly<Record<StationView['screen']['kind'], HelpArticle>> = {
  start: 'badge',
  pin: 'badge',
  queue: 'first-parcel',
  scan: 'first-parcel',
  mark: 'first-parcel',
  data: 'first-parcel',
  step: 'steps',
  photo: 'steps',
  waybill: 'waybill',
  label: 'label',
  parked: 'parked',
  closed: 'first-parcel',
  reason: 'codes',
  'hand-over': 'hand-over',
  returns: 'returns',
  supply: 'supplies',
  scanner: 'scanner',
  teach: 'unknown-code',
  shelve: 'shelves',
  problem: 'problem',
  'pick-offer': 'picking',
  pick: 'picking',
  put: 'picking',
  'pick-short': 'picking',
  'slot-call': 'picking',
  'pick-done': 'picking',
};

const ofVerdict: Readonly<Partial<Record<NonNullable<StationView['verdict']>['kind'], HelpArticle>>> = {
  wrong: 'wrong-item',
  many: 'too-many',
  unknown: 'unknown-code',
  stop: 'cancelled',
};

const ofPage: Readonly<Partial<Record<DeskPage, HelpArticle>>> = {
  handover: 'hand-over',
  settings: 'setting-up',
};

/** The article about what somebody looks at: the situation of the table, or the page of the desk (HP1). */
export function articleOf(
  page: DeskPage,
  { screen, verdict }: Pick<StationView, 'screen' | 'verdict'>,
): HelpArticle {
  if (page === 'table')
    return (verdict === null ? undefined : ofVerdict[verdict.kind]) ?? ofScreen[screen.kind];
  const own = ofPage[page];
  if (own !== undefined) return own;
  return page === 'help' || page === 'handover' || page === 'settings' ? 'first-parcel' : page;
}
