import { useTranslation } from 'react-i18next';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { useKept } from '../../runtime/use-kept.ts';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { LabelsTab } from './labels/labels-tab.tsx';
import { DraftsPanel } from './drafts-panel.tsx';
import { MarketPanel } from './market-panel.tsx';
import { PackingPanels } from './packing-panels.tsx';
import { PickingPanel } from './picking-panel.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PrintersTab } from './printers/printers-tab.tsx';
import { ScannerPanel } from './scanner/scanner-panel.tsx';
import { ReturnsPanel } from './returns-panel.tsx';
import { SilentPanel } from './silent-panel.tsx';
import { SellerPanel } from './seller-panel.tsx';
import { DeskPage } from '../../parts/desk-page.tsx';
import css from '../../parts/fields.module.css';
import { SoundPanel } from './sound-panel.tsx';
import { ShadowTab } from './shadow/shadow-tab.tsx';
import { StationPanel } from './station-panel.tsx';
import { StorageTab } from './storage/storage-tab.tsx';
import { useSettings } from './use-settings.ts';

const tabs = ['general', 'printers', 'labels', 'scanner', 'shadow', 'storage'] as const;

/** Everything the station can be told; each change is kept at once. */
export function SettingsPage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation(['settings', 'desk', 'printers', 'storage', 'devices', 'shadow']);
  const { info, runtime } = useStarted();
  useStationView(); // settings come with the view: a change made anywhere shows here
  const [tab, setTab] = useKept<(typeof tabs)[number]>('settings.tab', () => 'general');
  const { settings, change, failed } = useSettings();
  const parts = { settings, change };
  const nameOf = (value: (typeof tabs)[number]): string =>
    value === 'storage'
      ? t('storage:tab')
      : value === 'scanner'
        ? t('devices:settings.tab')
        : value === 'shadow'
          ? t('shadow:settings.title')
          : t(`printers:tabs.${value}`);
  return (
    <DeskPage
      title={t('desk:settings.title')}
      aside={
        <>
          <Tabs
            label={t('desk:settings.title')}
            value={tab}
            tabs={tabs.map((value) => ({
              value,
              name: nameOf(value),
              mark: value === 'storage' && runtime.keeper.needsLook() ? '!' : undefined,
            }))}
            onChoose={setTab}
          />
          <div className={css.about}>
            {failed ? (
              <span className={css.wrong} role="alert">
                {t('settings:notSaved')}
              </span>
            ) : (
              <span>{t('settings:saved')}</span>
            )}
            <span>{t('settings:version', { version: info.version })}</span>
          </div>
        </>
      }
    >
      <div className={css.scrolls}>
        {tab === 'printers' ? <PrintersTab {...parts} /> : null}
        {tab === 'labels' ? <LabelsTab {...parts} /> : null}
        {tab === 'scanner' ? <ScannerPanel {...parts} /> : null}
        {tab === 'shadow' ? <ShadowTab {...parts} /> : null}
        {tab === 'storage' ? <StorageTab {...parts} /> : null}
        {tab === 'general' ? (
          <div className={css.columns}>
            <StationPanel {...parts} go={go} />
            <MarketPanel {...parts} />
            <PeoplePanel {...parts} />
            <SoundPanel {...parts} />
            <PackingPanels {...parts} />
            <PickingPanel {...parts} />
            <ReturnsPanel {...parts} />
            <SilentPanel {...parts} />
            <DraftsPanel {...parts} />
            <SellerPanel {...parts} />
          </div>
        ) : null}
      </div>
    </DeskPage>
  );
}
