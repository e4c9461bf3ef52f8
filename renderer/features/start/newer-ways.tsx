import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '#shared/bridge/station-api.ts';
import css from './start.module.css';

/** Ways out where a newer Packline has worked here: get that one, or close; nothing was touched (UP2). */
export function NewerWays({ ask, close }: { readonly ask: Ask; readonly close: () => void }) {
  const { t } = useTranslation('app');
  const [noPage, setNoPage] = useState(false);
  const open = (): void => {
    ask('updates.page', undefined).then(
      ({ opened }) => setNoPage(!opened),
      () => setNoPage(true),
    );
  };
  return (
    <div className={css.ways}>
      <div className={css.row}>
        <button type="button" className={css.way} onClick={open} data-way="page">
          {t('newer.page')}
        </button>
        <button type="button" className={css.way} onClick={close} data-way="close">
          {t('newer.close')}
        </button>
      </div>
      {noPage ? <p role="status">{t('newer.noPage')}</p> : null}
    </div>
  );
}
