import { useTranslation } from 'react-i18next';
import { useStarted } from '../runtime/use-runtime.ts';

/** The name of whoever did something: a person of the roster, the marketplace, the station. */
export function useNames(): (by: string) => string {
  const { t } = useTranslation('app');
  const { runtime } = useStarted();
  const names = new Map(runtime.settings().packers.map(({ id, name }) => [id, name]));
  return (by) =>
    names.get(by) ??
    (by === 'market' ? t('problems.byMarket') : by === 'station' ? t('problems.bySystem') : by);
}
