import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { OwnLabelKind } from '#shared/label/kinds.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const usual = { offsetXMm: 0, offsetYMm: 0, hidden: [], logo: null };

/** Looks of the labels. */
export function designViews(language: Language): Readonly<Record<string, DeskView>> {
  const show = (kind: OwnLabelKind, part: Partial<Settings> = {}): DeskView => ({
    page: 'settings',
    settings: deskSettings(language, part),
    memory: { 'settings.tab': 'labels', 'labels.kind': kind, 'labels.language': language },
  });
  return {
    'desk-labels-product': show('product', {
      designs: { product: { ...usual, size: '58x40', hidden: ['seller'] } },
    }),
    'desk-labels-waybill': show('waybill'),
    'desk-labels-card': show('thank-you'),
    'desk-labels-list': show('pick-list'),
    'desk-labels-shifted': show('badge', {
      designs: { badge: { ...usual, size: '58x40', offsetXMm: 12 } },
    }),
  };
}
