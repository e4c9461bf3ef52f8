import { useTranslation } from 'react-i18next';
import { useStarted, useStationView } from '../../runtime/use-runtime.ts';
import { MarketPanel } from './market-panel.tsx';
import { PackingPanels } from './packing-panels.tsx';
import { PeoplePanel } from './people-panel.tsx';
import { PrinterPanel } from './printer-panel.tsx';
import { SellerPanel } from './seller-panel.tsx';
import css from './settings.module.css';
import { StationPanel } from './station-panel.tsx';
import { useSettings } from './use-settings.ts';

/** Everything the station can be told; each change is kept at once. */
export function SettingsPage() {
  const { t } = useTranslation(['settings', 'desk']);
  const { info } = useStarted();
  useStationView(); // settings come with the view: a change made anywhere shows here
  const { settings, change, failed } = useSettings();
  const parts = { settings, change };
  return (
    <div className={`pg ${css.page}`}>
      <div className="hd">
        <h2>{t('desk:settings.title')}</h2>
        {failed ? (
          <span className={css.wrong} role="alert">
            {t('settings:notSaved')}
          </span>
        ) : (
          <span className={css.hint}>{t('settings:saved')}</span>
        )}
        <span className={css.version}>{t('settings:version', { version: info.version })}</span>
      </div>
      <div className={css.columns}>
        <StationPanel {...parts} />
        <MarketPanel {...parts} />
        <PrinterPanel {...parts} />
        <PeoplePanel {...parts} />
        <PackingPanels {...parts} />
        <SellerPanel {...parts} />
      </div>
    </div>
  );
}
