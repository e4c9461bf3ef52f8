import { useTranslation } from 'react-i18next';
import { numberOf, Panel, TextField } from '../../parts/fields.tsx';
import { NoRight } from '../../parts/no-right.tsx';
import { saveText } from '../../parts/save-text.ts';
import { useMay } from '../../runtime/use-may.ts';
import { useStarted } from '../../runtime/use-runtime.ts';
import css from './carriers.module.css';
import { ImportPanel } from './import-panel.tsx';
import { ratesCsv, sampleTariffs, zonesCsv } from './tariff-csv.ts';
import { TrialPanel } from './trial-panel.tsx';
import { useCarriers } from './use-carriers.ts';

/** Price tables and zones: taken in from files, kept, saved again, and tried. */
export function PricesTab() {
  return useMay('money') ? <Prices /> : <NoRight right="money" />;
}

function Prices() {
  const { t } = useTranslation('carriers');
  const { runtime } = useStarted();
  const { house, save } = useCarriers();
  const tariffs = runtime.tariffs.now();
  const some = tariffs.rates.length + tariffs.zones.length > 0;
  return (
    <div className={css.scrolls}>
      <ImportPanel />
      <section className="panel" data-panel="tariffs">
        <h3>
          {some
            ? t('table.here', {
                rates: t('prices', { count: tariffs.rates.length }),
                zones: t('places', { count: tariffs.zones.length }),
              })
            : t('table.none.title')}
        </h3>
        {some ? null : <p>{t('table.none.hint')}</p>}
        <div className={css.buttons}>
          {some ? (
            <>
              <button
                type="button"
                className="b sm"
                onClick={() => saveText('prices.csv', ratesCsv(tariffs))}
              >
                {t('table.save')}: {t('table.fields.price')}
              </button>
              <button type="button" className="b sm" onClick={() => saveText('zones.csv', zonesCsv(tariffs))}>
                {t('table.save')}: {t('table.fields.zone')}
              </button>
            </>
          ) : (
            <>
              <button
                type="button"
                className="b sm"
                onClick={() => saveText('prices.csv', ratesCsv(sampleTariffs))}
              >
                {t('table.sample')}
              </button>
              <button
                type="button"
                className="b sm"
                onClick={() => saveText('zones.csv', zonesCsv(sampleTariffs))}
              >
                {t('table.sampleZones')}
              </button>
            </>
          )}
        </div>
      </section>
      {tariffs.rates.length === 0 ? null : <TrialPanel />}
      <Panel title={t('mostDays')}>
        <TextField
          label={t('mostDaysHint')}
          value={String(house.mostDays)}
          wrong={t('daysWrong')}
          width="tiny"
          unit={t('daysUnit')}
          digits
          onCommit={async (text) => {
            const mostDays = numberOf(text);
            return mostDays >= 0 && mostDays <= 180 ? save({ mostDays }) : 'wrong';
          }}
        />
      </Panel>
    </div>
  );
}
