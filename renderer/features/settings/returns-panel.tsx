import { useTranslation } from 'react-i18next';
import { Choice, Panel } from '../../parts/fields.tsx';
import type { PanelProps } from './station-panel.tsx';

const answers = ['ask', 'off'] as const;

/** Whether the table asks for a picture of what came back damaged or as another thing (RT6). */
export function ReturnsPanel({ settings, change }: PanelProps) {
  const { t } = useTranslation('returns');
  return (
    <Panel title={t('settings.title')} hint={t('settings.hint')}>
      <Choice
        label={t('settings.photo')}
        value={settings.returns.photo}
        options={answers.map((value) => ({ value, name: t(`settings.${value}`) }))}
        onChoose={(photo) => void change((before) => ({ ...before, returns: { photo } }))}
      />
    </Panel>
  );
}
