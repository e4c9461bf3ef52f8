import { useTranslation } from 'react-i18next';
import type { Settings } from '#shared/bridge/settings.ts';
import { Panel, TextField } from '../../parts/fields.tsx';
import type { PanelProps } from './station-panel.tsx';

/** Who sends, as our own labels say it. */
export function SellerPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['settings', 'desk']);
  const put = (seller: Partial<Settings['seller']>) =>
    change((before) => ({ ...before, seller: { ...before.seller, ...seller } }));
  const wrong = t('settings:wrong.text');
  return (
    <Panel title={t('settings:seller.title')} hint={t('settings:seller.hint')}>
      <TextField
        label={t('desk:settings.name')}
        value={settings.seller.name}
        wrong={wrong}
        onCommit={(name) => put({ name })}
      />
      <TextField
        label={t('settings:phone')}
        value={settings.seller.phone}
        wrong={wrong}
        onCommit={(phone) => put({ phone })}
      />
      <TextField
        label={t('settings:address')}
        value={settings.seller.address}
        wrong={wrong}
        onCommit={(address) => put({ address })}
      />
    </Panel>
  );
}
