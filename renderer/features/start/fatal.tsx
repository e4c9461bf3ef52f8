import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import type { FatalKind } from '#shared/text/shape-app.ts';
import css from './start.module.css';

/** Why the station cannot open, what to do about it, and a way to try again; the whole window. */
export function Fatal({
  kind,
  detail,
  again,
  children,
}: {
  readonly kind: FatalKind;
  readonly detail: string;
  readonly again: () => void;
  /** Further ways out. */
  readonly children?: ReactNode;
}) {
  const { t } = useTranslation('app');
  return (
    <main className={css.fatal} role="alert" data-fatal={kind}>
      <div className={css.slab} aria-hidden="true">
        !
      </div>
      <h1>{t(`fatal.${kind}.title`)}</h1>
      <p>{t(`fatal.${kind}.hint`)}</p>
      <button type="button" className={css.again} onClick={again} autoFocus>
        {t('fatal.again')}
      </button>
      {children}
      {detail === '' ? null : <p className={css.detail}>{t('fatal.detail', { detail })}</p>}
    </main>
  );
}
