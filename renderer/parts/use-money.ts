import { useTranslation } from 'react-i18next';
import { numberFormat } from '#shared/kit/formats.ts';

/** Says a sum of kopecks in the language of the screen: `1 250 ₽`; kopecks only where there are any. */
export function useMoney(): (kopecks: number) => string {
  const { i18n } = useTranslation();
  return (kopecks) =>
    numberFormat(i18n.language, {
      style: 'currency',
      currency: 'RUB',
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: kopecks % 100 === 0 ? 0 : 2,
      maximumFractionDigits: 2,
    }).format(kopecks / 100);
}
