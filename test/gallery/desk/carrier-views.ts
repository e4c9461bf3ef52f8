import type { Language } from '#shared/bridge/settings.ts';
import { sampleTariffs } from '../../../renderer/features/carriers/tariff-csv.ts';
import type { DeskView } from './desk-views.ts';
import { deskSettings } from './printer-views.ts';

/** The carriers of the house, their prices, and what is said of one. */
export function carrierViews(language: Language): Readonly<Record<string, DeskView>> {
  const settings = deskSettings(language);
  const own = { 'zh-CN': '同城闪送', ru: 'Курьер Ильдара', en: 'City courier' }[language];
  const view: DeskView = {
    page: 'carriers',
    settings: {
      ...settings,
      carriers: {
        own: [{ name: own, pattern: 'CC-########' }],
        details: [
          {
            carrier: 'cdek',
            used: true,
            contact: '+7 495 000-00-00',
            days: [1, 3, 5],
            untilHour: 16,
            notes: '',
          },
          { carrier: 'sto', used: false, contact: '', days: [], untilHour: 24, notes: '' },
        ],
        mostDays: 10,
      },
    },
    tariffs: sampleTariffs,
  };
  return {
    'desk-carriers': { ...view, clicks: ['[data-carrier="cdek"] [aria-expanded]'] },
    'desk-carriers-prices': { ...view, clicks: ['[data-tab=prices]'] },
  };
}
