import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ask } from '#shared/bridge/station-api.ts';
import css from './start.module.css';
import { Sure } from './sure.tsx';

type Asked = 'nothing' | 'sure' | 'going' | 'failed';

/** Ways out where a newer Packline has worked here: get that one, close, or put its profile aside and begin anew (UP2, UP12). */
export function NewerWays({ ask, close }: { readonly ask: Ask; readonly close: () => void }) {
  const { t } = useTranslation('app');
  const [noPage, setNoPage] = useState(false);
  const [aside, setAside] = useState<Asked>('nothing');
  const open = (): void => {
    ask('updates.page', undefined).then(
      ({ opened }) => setNoPage(!opened),
      () => setNoPage(true),
    );
  };
  const putAside = (): void => {
    setAside('going');
    // The app starts anew: an answer is seldom seen.
    ask('updates.putAside', undefined).catch(() => setAside('failed'));
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
        <button
          type="button"
          className={css.way}
          aria-pressed={aside === 'sure'}
          disabled={aside === 'going'}
          onClick={() => setAside(aside === 'sure' ? 'nothing' : 'sure')}
          data-way="aside"
        >
          {t('newer.aside')}
        </button>
      </div>
      {aside === 'sure' || aside === 'going' ? (
        <Sure
          name={t('newer.aside')}
          way="aside"
          warn={t('newer.asideWarn')}
          no={t('newer.no')}
          yes={t('newer.yes')}
          busy={aside === 'going'}
          leave={() => setAside('nothing')}
          run={putAside}
        />
      ) : null}
      {aside === 'failed' ? <p role="alert">{t('newer.notAside')}</p> : null}
      {noPage ? <p role="status">{t('newer.noPage')}</p> : null}
    </div>
  );
}
