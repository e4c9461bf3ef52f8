import { useTranslation } from 'react-i18next';
import { detailWords, overrideDetail } from './override-detail.ts';
import type { Override } from './use-audit.ts';
import { useReportWords } from './words.ts';

/** Kinds that are about a person. */
const aboutPeople: ReadonlySet<Override['kind']> = new Set([
  'pin-wrong',
  'pin-set',
  'pin-cleared',
  'desk-refused',
  'people',
]);

/** An override in the words of the screen; what has no words stands as it was written down. */
interface OverrideSaid {
  readonly who: string;
  readonly what: string;
  readonly about: string;
  readonly detail: string;
}

/** Says overrides in the language of the screen. */
export function useOverrideWords(): {
  readonly person: (by: string) => string;
  readonly said: (override: Override) => OverrideSaid;
} {
  const { t } = useTranslation(detailWords);
  const { person: named } = useReportWords();
  const person = (by: string): string => (by === '' ? t('audit.nobody') : named(by));
  return {
    person,
    said: (override) => ({
      who: person(override.by),
      what: t(`audit.kinds.${override.kind}`),
      about: aboutPeople.has(override.kind) ? person(override.about) : override.about,
      detail: overrideDetail(override, person, t),
    }),
  };
}
