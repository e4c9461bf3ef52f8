import type { Packer, Settings } from '#shared/bridge/settings.ts';
import type { BadgeData } from '#shared/label/data-labels.ts';
import { labelWords, type LabelLocale } from '#shared/label/words.ts';

/** What a person's badge says. */
export const badgeData = (person: Packer, { seller }: Settings, language: LabelLocale): BadgeData => ({
  words: labelWords[language],
  id: person.id,
  name: person.name,
  role: person.role,
  seller: seller.name === '' ? null : seller.name,
});
