import { useTranslation } from 'react-i18next';
import type { Language } from '#shared/bridge/settings.ts';
import { formatMoment } from '#shared/text/format.ts';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import css from './desk.module.css';

interface Props {
  readonly page: DeskPage;
  readonly go: (page: DeskPage) => void;
}

/** A calm line above the desk while the table stops nothing, with the way to what was noted (SW7). */
export function ShadowBanner({ page, go }: Props) {
  const { t, i18n } = useTranslation('shadow');
  const { timeZone } = useStarted();
  const { shadowUntil } = useStationView();
  const [tab, setTab] = useKept<string>('settings.tab', () => 'general');
  if (shadowUntil === null || (page === 'settings' && tab === 'shadow')) return null;
  return (
    <div className={css.banner} role="status">
      <p>{t('banner', { at: formatMoment(shadowUntil, i18n.language as Language, timeZone) })}</p>
      <button
        type="button"
        className="b sm"
        onClick={() => {
          setTab('shadow');
          go('settings');
        }}
      >
        {t('look')}
      </button>
    </div>
  );
}
