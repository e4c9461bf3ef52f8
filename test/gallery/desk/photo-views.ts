import type { Language, Settings } from '#shared/bridge/settings.ts';
import type { ClipEnd, KeptClip } from '#shared/domain/posting/clip.ts';
import type { KnownPosting } from '#shared/domain/posting/state.ts';
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

const clip = (fate: string, ended: ClipEnd, piece: number): KeptClip => ({
  clip: {
    name: `2026-11/20-0208245774-0029-1-${fate}.webm`,
    bytes: 1_900_000,
    sha256: 'ab'.repeat(32),
    ms: 31_000 * piece,
    from: NOW - 86_400_000 + piece * 600_000,
  },
  by: piece % 2 === 0 ? 'BOSS' : 'ANNA',
  ended,
});

/** Pictures and clips of parcels at the desk: their settings, and what is left of them. */
export function photoViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const settings: Settings = {
    ...base,
    packing: {
      ...base.packing,
      photo: { duty: 'required', traits: ['fragile', 'liquid'], ways: ['non-integrated'], camera: '' },
    },
  };
  const clipping: Settings = {
    ...base,
    packing: { ...base.packing, clip: { on: true, minutes: 10 } },
  };
  const work = workUpTo(plan(language), 'box');
  const photos = (['removed', 'missing', 'damaged'] as const).map((fate) => ({
    kind: 'photo' as const,
    stepId: 'photo',
    photo: photo(fate),
  }));
  const known = common({ lines: [lineOf('fox', 2, language)] });
  const handedOver: KnownPosting = {
    ...known,
    clips: [
      clip('a', 'parked', 1),
      clip('b', 'taken-over', 2),
      clip('missing', 'left', 3),
      clip('damaged', 'trouble', 4),
      clip('c', 'scanned-back', 5),
    ],
    status: 'handed-over',
    work: { ...work, deeds: [...work.deeds, ...photos.slice(0, 1)] },
    handedOverAt: NOW - 3_600_000,
  };
  return {
    'desk-photo-settings': { page: 'settings', settings, memory: { 'settings.tab': 'general' } },
    'desk-clip-settings': {
      page: 'settings',
      settings: clipping,
      memory: { 'settings.tab': 'general' },
      sight: '[data-panel=clip]',
    },
    'desk-look-up': {
      page: 'problems',
      settings,
      memory: { 'problems.look': known.snapshot.number },
      postings: [handedOver],
      clicks: ['[data-go=look]'],
    },
    'desk-clip-player': {
      page: 'problems',
      settings,
      memory: { 'problems.look': known.snapshot.number },
      postings: [handedOver],
      clicks: ['[data-go=look]', '[data-clip]'],
    },
    'desk-problem-photos': {
      page: 'problems',
      settings,
      postings: [
        {
          ...known,
          clips: [clip('a', 'left', 1), clip('removed', 'parked', 2), clip('b', 'cut-off', 3)],
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
