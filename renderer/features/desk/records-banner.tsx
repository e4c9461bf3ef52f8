import { useTranslation } from 'react-i18next';
import type { DeskPage } from '#shared/text/shape-app.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import css from './desk.module.css';

/** A calm line above a page of the desk where the records want a person. */
export function RecordsBanner({
  page,
  go,
}: {
  readonly page: DeskPage;
  readonly go: (page: DeskPage) => void;
}) {
  const { t } = useTranslation('storage');
  const { runtime } = useStarted();
  const { keeper, ask } = runtime;
  useStationView(); // the keeper tells of news through the view
  const [tab, setTab] = useKept<string>('settings.tab', () => 'general');
  if (!keeper.needsLook() || (page === 'settings' && tab === 'storage' && !keeper.damaged())) return null;
  const room = keeper.state()?.room ?? 'enough';
  const what = keeper.damaged() ? 'damaged' : room === 'enough' ? 'notice' : room;
  return (
    <div className={css.banner} role="status" data-records={what}>
      <p>{t(`banner.${what}`)}</p>
      {what === 'damaged' ? (
        <button type="button" className="b sm" onClick={() => void ask('storage.setAside', undefined)}>
          {t('banner.restart')}
        </button>
      ) : (
        <button
          type="button"
          className="b sm"
          onClick={() => {
            setTab('storage');
            go('settings');
            void keeper.look(); // shows the other part of a page that is open already
          }}
        >
          {t('banner.look')}
        </button>
      )}
    </div>
  );
}
