import { useTranslation } from 'react-i18next';
import { formatMoney } from '#shared/text/format.ts';
import type { Language } from '#shared/bridge/settings.ts';
import { useMay } from '../runtime/use-may.ts';

/** In place of a sum that whoever is here may not see (RR5). */
const HIDDEN = '•••';

/**
 * Says a sum of kopecks in the language of the screen. Every sum at the desk is said by this, so that none is said to whoever
 * may not see it (RR6).
 */
export function useMoney(): (kopecks: number | null, currency?: string) => string {
  const { i18n } = useTranslation();
  const may = useMay('money');
  return (kopecks, currency) =>
    may && kopecks !== null ? formatMoney(kopecks, i18n.language as Language, currency) : HIDDEN;
}
