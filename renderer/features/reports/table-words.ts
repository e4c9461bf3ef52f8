import { useTranslation } from 'react-i18next';
import { formatMoment } from '#shared/text/format.ts';
import { useShops } from '../../parts/shops-context.ts';
import { useShopName } from '../../parts/use-shop-name.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import type { TableWords } from './tables.ts';
import { useReportWords } from './words.ts';

/** The names in the tables of the reports, in the language of the screen. */
export function useTableWords(): TableWords {
  const { t } = useTranslation(['reports', 'desk', 'shops']);
  const shops = useShops();
  const nameOf = useShopName();
  const { timeZone } = useStarted();
  const { carrier, person, language } = useReportWords();
  return {
    mistake: (kind) => t(`mistakes.${kind}`),
    reason: (reason) => t(`desk:problems.${reason}.title`),
    carrier,
    person,
    shop: (id) => {
      const known = shops.find((each) => each.id === id);
      return known === undefined ? t('shops:unnamed', { mark: '?' }) : nameOf(known);
    },
    moment: (at) => formatMoment(at, language, timeZone),
  };
}
