import { useTranslation } from 'react-i18next';
import { numberOf, Panel, TextField } from '../../parts/fields.tsx';
import type { PanelProps } from './station-panel.tsx';

const ways = ['fbs', 'aggregator', 'integrated', 'non-integrated'] as const;

/** Days without news after which a parcel under way is silent, for each way of leaving (TK2). */
export function SilentPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation('tracking');
  return (
    <Panel title={t('days.title')} hint={t('days.hint')} name="silent-days">
      {ways.map((way) => (
        <TextField
          key={way}
          label={t(`days.ways.${way}`)}
          value={String(settings.silentDays[way])}
          wrong={t('days.wrong')}
          unit={t('days.unit')}
          width="tiny"
          digits
          onCommit={(text) =>
            change((before) => ({
              ...before,
              silentDays: { ...before.silentDays, [way]: numberOf(text) },
            }))
          }
        />
      ))}
    </Panel>
  );
}
