import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './desk.module.css';
import { pageGroups } from './pages.ts';

/** The way from the table to the desk: a quiet button in the status line; the keys do the same. A scan closes it. */
export function CornerMenu({ go }: { readonly go: (page: DeskPage) => void }) {
  const { t } = useTranslation('app');
  const started = useStarted();
  const [open, setOpen] = useState(false);
  useEffect(() => started.onScan(() => setOpen(false)), [started]);
  return (
    <div
      className={css.corner}
      onBlur={(event) => (event.currentTarget.contains(event.relatedTarget) ? undefined : setOpen(false))}
    >
      {open ? (
        <div className={css.cornerList}>
          {pageGroups
            .flat()
            .filter(({ page }) => page !== 'table')
            .map(({ page, icon, key }) => (
              <button key={page} type="button" onClick={() => go(page)}>
                <Icon name={icon} />
                <span>{t(`pages.${page}`)}</span>
                {key === null ? null : <kbd>{key}</kbd>}
              </button>
            ))}
        </div>
      ) : null}
      <button type="button" className={css.cornerButton} aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="list" />
        <span>{t('pages.menu')}</span>
      </button>
    </div>
  );
}
