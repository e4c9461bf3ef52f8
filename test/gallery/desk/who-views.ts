import type { Language, Settings } from '#shared/bridge/settings.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** People, their PINs, voices and sounds. */
export function whoViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const longest: Settings['packers'][number] = {
    id: 'ALEKSANDRA000016',
    name: { 'zh-CN': '欧阳娜娜', ru: 'Александра Преображенская', en: 'Alexandra Featherstonehaugh' }[
      language
    ],
    language,
    role: 'supervisor',
    voice: 'all',
    mayTeach: true,
  };
  const settings = { ...base, packers: [longest, ...base.packers], lockMinutes: 5 };
  const at = { page: 'settings', settings, memory: { 'settings.tab': 'general' } } as const;
  return {
    'desk-people': at,
    'desk-people-rights': { ...at, sight: '[data-rights]' },
    'desk-locked': { ...at, locked: true },
    'desk-locked-pin': { ...at, locked: true, clicks: ['[data-supervisor]'] },
    'desk-locked-wrong': {
      ...at,
      locked: true,
      entered: { kind: 'wait', until: NOW + 60_000 },
      clicks: ['[data-supervisor]'],
    },
    'desk-unlocked': { ...at, holder: true },
    'desk-people-pin': { ...at, clicks: ['[data-person="ALEKSANDRA000016"] button'] },
  };
}
