import { useTranslation } from 'react-i18next';
import css from './start.module.css';

/** Says that the store was filled from its safety copy; stays until it is acknowledged or work goes on. */
export function Restored({ facts, close }: { readonly facts: number; readonly close: () => void }) {
  const { t } = useTranslation('app');
  return (
    <div className={css.restored} role="status" data-restored={facts}>
      <p>
        <b>{t('restored.title', { count: facts })}</b> {t('restored.hint')}
      </p>
      <button type="button" onClick={close}>
        {t('understood')}
      </button>
    </div>
  );
}
