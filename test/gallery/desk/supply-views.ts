import type { Language } from '#shared/bridge/settings.ts';
import { packedSupply, toldSupply } from '../supply-views.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** The page of supplies: the list with one opened, and one entered by hand. */
export function supplyDeskViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const supplies = (['open', 'closed', 'given-up'] as const).map((each) => packedSupply(language, each));
  return {
    'desk-supplies': { page: 'supplies', settings, supplies },
    'desk-supplies-told': { page: 'supplies', settings, supplies: [toldSupply(language, 'told')] },
    'desk-supplies-refused': { page: 'supplies', settings, supplies: [toldSupply(language, 'refused')] },
    'desk-supplies-foreign': { page: 'supplies', settings, supplies: [toldSupply(language, 'foreign')] },
    'desk-supplies-orders': {
      page: 'supplies',
      settings,
      supplies,
      clicks: ['[data-go="new-supply"]', '[data-go="market-orders"]'],
    },
    'desk-supplies-anew': { page: 'supplies', settings, supplies, clicks: ['[data-go="anew"]'] },
  };
}
