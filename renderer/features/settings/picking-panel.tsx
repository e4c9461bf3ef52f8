import { useTranslation } from 'react-i18next';
import { Choice, numberOf, Panel, TextField } from '../../parts/fields.tsx';
import type { PanelProps } from './station-panel.tsx';

const answers = ['yes', 'no'] as const;

/** The put wall: how many slots, and whether each unit's slot is scanned too. */
export function PickingPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation(['pick', 'settings']);
  const { picking } = settings;
  const put = (next: Partial<typeof picking>) =>
    change((before) => ({ ...before, picking: { ...before.picking, ...next } }));
  return (
    <Panel title={t('pick:settings.title')} hint={t('pick:settings.hint')}>
      <TextField
        label={t('pick:settings.slots')}
        value={String(picking.slots)}
        wrong={t('settings:wrong.number')}
        onCommit={(text) => put({ slots: numberOf(text) })}
        width="tiny"
        digits
      />
      <Choice
        label={t('pick:settings.confirm')}
        value={picking.confirmSlot ? 'yes' : 'no'}
        options={answers.map((value) => ({ value, name: t(`pick:settings.${value}`) }))}
        onChoose={(answer) => void put({ confirmSlot: answer === 'yes' })}
      />
    </Panel>
  );
}
