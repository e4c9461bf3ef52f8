import { useTranslation } from 'react-i18next';
import type { CameBack as Ended } from '#shared/bridge/calls/support.ts';
import css from './start.module.css';

/** Says that the window or the program ended in the middle, and that nothing is lost; stays until it was read or work goes on (SUP8). */
export function CameBack({ ended, close }: { readonly ended: Ended; readonly close: () => void }) {
  const { t } = useTranslation(['health', 'app']);
  const words = ended.open === null ? ended.what : (`${ended.what}-parcel` as const);
  return (
    <div className={css.restored} role="status" data-came-back={words}>
      <p>
        <b>{t(`health:cameBack.${words}.title`)}</b> {t(`health:cameBack.${words}.hint`)}
      </p>
      <button type="button" onClick={close}>
        {t('app:understood')}
      </button>
    </div>
  );
}
