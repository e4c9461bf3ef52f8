import type { Language, Settings } from '#shared/bridge/settings.ts';
import { lineOf } from './desk-goods.ts';
import { common, NOW, plan, workUpTo } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

const photo = (fate: string) => ({
  name: `2026-11/20-0208245774-0029-1-${fate}.jpg`,
  bytes: 120_000,
  sha256: 'ab'.repeat(32),
  width: 1280,
  height: 720,
});

/** Pictures of parcels at the desk: their settings, and what is left of them. */
export function photoViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const settings: Settings = {
    ...base,
    packing: {
      ...base.packing,
      photo: { duty: 'required', traits: ['fragile', 'liquid'], ways: ['non-integrated'], camera: '' },
    },
  };
  const work = workUpTo(plan(language), 'box');
  const photos = (['removed', 'missing', 'damaged'] as const).map((fate) => ({
    kind: 'photo' as const,
    stepId: 'photo',
    photo: photo(fate),
  }));
  const known = common({ lines: [lineOf('fox', 2, language)] });
  return {
    'desk-photo-settings': { page: 'settings', settings, memory: { 'settings.tab': 'general' } },
    'desk-problem-photos': {
      page: 'problems',
      settings,
      postings: [
        {
          ...known,
          status: 'problem',
          reason: 'damaged',
          note: null,
          since: NOW - 600_000,
          reportedBy: 'ANNA',
          before: {
            ...known,
            status: 'packing',
            work: { ...work, deeds: [...work.deeds, ...photos] },
            startedBy: 'ANNA',
            startedAt: NOW - 900_000,
          },
        },
      ],
    },
  };
}
