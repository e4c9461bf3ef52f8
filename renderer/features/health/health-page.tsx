import { useTranslation } from 'react-i18next';
import type { DeskPage as Page } from '#shared/text/shape-app.ts';
import { DeskPage } from '../../parts/desk-page.tsx';
import { useKept } from '../../runtime/use-kept.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { AboutTab } from './about-tab.tsx';
import { BundleTab } from './bundle-tab.tsx';
import { LinesTab } from './lines-tab.tsx';
import { UpdatesTab } from './updates-tab.tsx';
import { useHealth } from './use-health.ts';

const tabs = ['lines', 'updates', 'bundle', 'about'] as const;

/** How the station is, new versions, a file for whoever helps, and what the app is made of. */
export function HealthPage({ go }: { readonly go: (page: Page) => void }) {
  const { t } = useTranslation(['health', 'app']);
  const [tab, setTab] = useKept<(typeof tabs)[number]>('health.tab', () => 'lines');
  const health = useHealth();
  return (
    <DeskPage
      title={t('app:pages.health')}
      aside={
        <Tabs
          label={t('app:pages.health')}
          value={tab}
          tabs={tabs.map((value) => ({ value, name: t(`health:tabs.${value}`) }))}
          onChoose={setTab}
        />
      }
    >
      {tab === 'lines' ? <LinesTab health={health} go={go} toUpdates={() => setTab('updates')} /> : null}
      {tab === 'updates' ? <UpdatesTab /> : null}
      {tab === 'bundle' ? <BundleTab lines={health.lines} /> : null}
      {tab === 'about' ? <AboutTab /> : null}
    </DeskPage>
  );
}
