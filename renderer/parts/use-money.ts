import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';
import { useMay } from '../runtime/use-may.ts';

/** In place of a sum that whoever is here may not see (RR5). */
const HIDDEN = '•••';

/**
 * Says a sum of kopecks in the language of the screen: `1 250 ₽`; kopecks only where there are any. Every sum on a screen
 * is said by this, so that none is said to whoever may not see it (RR6).
 */
export function useMoney(): (kopecks: number, currency?: string) => string {
  const { i18n } = useTranslation();
  const may = useMay('money');
  return (kopecks, currency = 'RUB') => {
    if (!may) return HIDDEN;
    return numberFormat(i18n.language, {
      style: 'currency',
      currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: kopecks % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(kopecks / 100);
  };
}
