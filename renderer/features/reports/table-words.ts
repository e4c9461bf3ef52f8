import { useTranslation } from 'react-i18next';
import { formatMoment } from '#shared/text/format.ts';
import { useShopNames } from '../../parts/use-shop-names.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { TableWords } from './tables.ts';
import { useReportWords } from './words.ts';

/** The names in the tables of the reports, in the language of the screen. */
export function useTableWords(): TableWords {
  const { t } = useTranslation(['reports', 'desk']);
  const shop = useShopNames();
  const { timeZone } = useStarted();
  const { carrier, person, language } = useReportWords();
  return {
    mistake: (kind) => t(`mistakes.${kind}`),
    reason: (reason) => t(`desk:problems.${reason}.title`),
    carrier,
    person,
    shop,
    moment: (at) => formatMoment(at, language, timeZone),
  };
}
