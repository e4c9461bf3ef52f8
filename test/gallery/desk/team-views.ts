import type { Language } from '#shared/bridge/settings.ts';
import { longPerson } from '../long-names.ts';
import { NOW } from '../parcel.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** The team page: nobody named, named, and before anything was packed. */
export function teamViews(language: Language): Readonly<Record<string, DeskView>> {
  const base = deskSettings(language);
  const people = base.packers.map(({ id }, i) => ({
    id,
    parcels: 148 - i * 145,
    perHour: i === 0 ? 41 : null,
  }));
  const together = { closedToday: 1248, left: 317, pace: { perHour: 38, parcels: 76 } };
  const long = { ...base, packers: base.packers.map((each) => ({ ...each, name: longPerson[language] })) };
  return {
    'desk-team': { page: 'team', settings: base, team: { ...together, people: null } },
    'desk-team-people': {
      page: 'team',
      settings: { ...long, ranking: { since: NOW - 7 * 86_400_000, afterSeq: 0 } },
      team: { ...together, people },
    },
    'desk-team-new': {
      page: 'team',
      settings: { ...base, ranking: { since: NOW, afterSeq: 0 } },
      team: { closedToday: 0, left: 1, pace: null, people: [] },
    },
  };
}
