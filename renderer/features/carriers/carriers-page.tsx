import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeskPage } from '../../parts/desk-page.tsx';
import { useStationView } from '../../runtime/use-runtime.ts';
import { Tabs } from '../../ui/tabs.tsx';
import { CarrierList } from './carrier-list.tsx';
import { PricesTab } from './prices-tab.tsx';
import { ReportTab } from './report-tab.tsx';

const tabs = ['list', 'prices', 'report'] as const;
type Tab = (typeof tabs)[number];

/** Who takes what the house ships itself: their numbers and pickups, their prices, and what really happened. */
export function CarriersPage() {
  const { t } = useTranslation(['carriers', 'app']);
  useStationView(); // settings and price tables come with the view
  const [tab, setTab] = useState<Tab>('list');
  return (
    <DeskPage title={t('app:pages.carriers')} hint={t('carriers:hint')}>
      <Tabs
        label={t('app:pages.carriers')}
        value={tab}
        tabs={tabs.map((value) => ({ value, name: t(`carriers:tabs.${value}`) }))}
        onChoose={setTab}
      />
      {tab === 'list' ? <CarrierList /> : tab === 'prices' ? <PricesTab /> : <ReportTab />}
    </DeskPage>
  );
}
