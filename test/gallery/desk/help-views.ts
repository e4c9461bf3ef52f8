import type { Language } from '#shared/bridge/settings.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** The help: a situation of the table, a way, the words; and a page whose content is not for everybody. */
export function helpViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const at = (article: string): DeskView => ({
    page: 'help',
    settings,
    memory: { 'help.article': article, 'help.from': 'table' },
  });
  return {
    'desk-help-wrong': at('wrong-item'),
    'desk-help-label': at('label'),
    'desk-help-words': at('words'),
    'desk-wishes-closed': { page: 'returns', settings, wishes: [], lacks: ['buyers'] },
  };
}
