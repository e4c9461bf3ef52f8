import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { standingOf } from '#shared/projections/tracking.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Icon } from '../../ui/icons.tsx';
import css from './transit-line.module.css';

/** Parcels under way that want somebody, and the way to them; nothing where there are none. */
export function TransitLine({ go }: { readonly go: (page: DeskPage) => void }) {
  const { t } = useTranslation('care');
  const { runtime, clock } = useStarted();
  useStationView();
  const { tracking } = runtime;
  useEffect(() => tracking.look(), [tracking]);
  const days = runtime.settings().silentDays;
  const now = clock.now();
  let count = 0;
  for (const row of tracking.rows()) {
    const standing = standingOf(row, now, days);
    // Whoever claims something for it has seen to it.
    if (row.claim === null && (standing === 'silent' || standing === 'disputed' || standing === 'lost'))
      count += 1;
  }
  if (count === 0) return null;
  return (
    <p className={css.line} role="status">
      <Icon name="truck" />
      <span>{t('transit', { count })}</span>
      <button type="button" className="b sm" data-go="tracking" onClick={() => go('tracking')}>
        {t('toTransit')}
      </button>
    </p>
  );
}
