import { useTranslation } from 'react-i18next';
import { Choice, Panel, Switch } from '../../parts/fields.tsx';
import { ShopList } from './shop-list.tsx';
import { LabelTrial } from './trials/label-trial.tsx';
import { WarehousesTrial } from './trials/warehouses-trial.tsx';
import { WarehousePolicies } from './warehouse-policies.tsx';
import type { PanelProps } from './station-panel.tsx';

const kinds = ['practice', 'ozon'] as const;
const policies = ['at-packing', 'at-confirmation'] as const;

/** Real orders or practice, the key, and when Ozon is told. */
export function MarketPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'desk']);
  const { kind } = settings.marketplace;
  return (
    <Panel title={t('settings:groups.marketplace')}>
      <Choice
        label={t('desk:settings.marketplace.title')}
        value={kind}
        options={kinds.map((value) => ({ value, name: t(`desk:settings.${value}.title`) }))}
        onChoose={(value) =>
          void change((before) => ({ ...before, marketplace: { ...before.marketplace, kind: value } }))
        }
        hint={
          kind === 'practice'
            ? t('desk:settings.practice.hint')
            : `${t('desk:settings.ozon.hint')} ${t('settings:practiceSwitch')}`
        }
      />
      <ShopList key={kind} settings={settings} change={change} />
      <Choice
        label={t('settings:shipPolicy')}
        value={settings.shipPolicy}
        options={policies.map((value) => ({ value, name: t(`settings:policies.${value}.title`) }))}
        onChoose={(shipPolicy) => void change((before) => ({ ...before, shipPolicy }))}
        hint={t(`settings:policies.${settings.shipPolicy}.hint`)}
      />
      <LabelTrial />
      <WarehousePolicies settings={settings} change={change} />
      <WarehousesTrial settings={settings} />
      <Switch
        label={t('settings:autoConfirm.title')}
        hint={t('settings:autoConfirm.hint')}
        on={settings.autoConfirm}
        words={[t('settings:on'), t('settings:off')]}
        onChange={(autoConfirm) => void change((before) => ({ ...before, autoConfirm }))}
      />
    </Panel>
  );
}
